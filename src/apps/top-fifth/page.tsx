import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { TopFifth } from './TopFifth.tsx';

const place = document.getElementById('top-fifth-app');
if (place) {
  place.replaceChildren();
  mount(<TopFifth here={here()} />, place);
}
