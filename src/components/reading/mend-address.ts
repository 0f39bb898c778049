import { here } from '../../browser/here.ts';
import { mended } from '../../browser/link/mend.ts';

// The page that stands for addresses at which nothing is: it may be asked for a link whose # a mail program escaped.
const to = mended(location.pathname + location.search, here().base);
if (to) {
  const place = document.getElementById('mending');
  if (place) place.textContent = place.dataset['says'] ?? '';
  location.replace(to);
}
