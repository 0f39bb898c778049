import { mended } from '../../browser/link/mend.ts';

// `here` is not asked for the base: shared with this page it would be a file of its own, which every page of content names.
// The page that stands for addresses at which nothing is: it may be asked for a link whose # a mail program escaped.
const to = mended(location.pathname + location.search, document.documentElement.dataset['base'] ?? '/');
if (to) {
  const place = document.getElementById('mending');
  if (place) place.textContent = place.dataset['says'] ?? '';
  location.replace(to);
}
