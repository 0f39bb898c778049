import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { Contribute } from './Contribute.tsx';

const place = document.getElementById('contribute-app');
if (place) {
  // The catalogue leaves retired practices out, and their numbers are not free: the page knows the highest that was ever used.
  const highest = document.getElementById('highest-number')?.getAttribute('value');
  mount(<Contribute here={here()} highest={Number(highest ?? 0)} asked={new URLSearchParams(location.search)} />, place);
}
