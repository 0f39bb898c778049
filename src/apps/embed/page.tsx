import { render } from 'preact';
import { here } from '../../browser/catalogue.ts';
import { Gallery } from './Gallery.tsx';

const place = document.getElementById('embed-app');
if (place) render(<Gallery base={here().base} />, place);
