import { render } from 'preact';
import { here } from '../../browser/catalogue.ts';
import { TopFifth } from './TopFifth.tsx';

const place = document.getElementById('top-fifth-app');
if (place) {
  place.replaceChildren();
  render(<TopFifth base={here().base} />, place);
}
