/**
 * The script of content pages: writes what the reader does. A page whose app keeps the log itself (`openLog`) does not
 * load it, or everything would be written twice.
 */
import { logPrefix } from './keys.ts';
import { listen } from './listen.ts';
import { pageWriter } from './page-writer.ts';
import { watchReading } from './reading-end.ts';

const { playbook } = document.documentElement.dataset;
if (playbook) {
  const writer = pageWriter(playbook);
  listen(document, writer);
  watchReading(document);
  writer.rejoin().then(
    // As if another tab had written it: whoever shows the log looks again.
    (some) => some && dispatchEvent(new StorageEvent('storage', { key: logPrefix(playbook) })),
    () => {},
  );
}
