import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { Asked } from './Asked.tsx';

const place = document.getElementById('asked-app');
if (place) mount(<Asked here={here()} />, place);
