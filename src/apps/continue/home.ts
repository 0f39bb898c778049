// Home shows where to go on only to whoever has begun. This looks whether there is a log at all, and loads the rest then:
// a first visit costs these lines and moves nothing.
import { logPrefix } from '../../browser/storage/keys.ts';

const section = document.getElementById('continue');
const place = section?.querySelector<HTMLElement>('div');

if (section && place && hasLog()) {
  // Its room is kept free from the first moment.
  section.hidden = false;
  import('./fill.tsx')
    .then(({ fill }) => fill(place))
    // No connection: home is as on a first visit.
    .catch(() => false)
    .then((shown) => {
      section.hidden = !shown;
      // The head script took this reader for one who has begun.
      if (!shown) delete document.documentElement.dataset['begun'];
    });
}

function hasLog(): boolean {
  const prefix = logPrefix(document.documentElement.dataset['playbook'] ?? '');
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefix));
  } catch {
    return false;
  }
}
