import { decodeState } from '../../browser/search/state.ts';
import { mount } from '../mount.ts';
import { moveFocus } from './arrows.ts';
import { SearchPage } from './SearchPage.tsx';

const place = document.getElementById('search-app');
if (place) {
  const asked = decodeState(location.search);
  // Whoever began to type before this was loaded goes on typing.
  const typed = place.querySelector<HTMLInputElement>('input[name=q]');
  const here = typed === document.activeElement;
  mount(<SearchPage first={typed?.value ? { ...asked, q: typed.value } : asked} />, place);
  place.addEventListener('keydown', moveFocus);
  if (here) place.querySelector<HTMLInputElement>('input[name=q]')?.focus();
}
