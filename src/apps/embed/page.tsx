import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { Gallery } from './Gallery.tsx';

const place = document.getElementById('embed-app');
if (place) mount(<Gallery base={here().base} />, place);
