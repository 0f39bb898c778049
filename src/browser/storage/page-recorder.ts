/**
 * The script of content pages: writes what the reader does. A page whose app keeps the log itself (`openLog`) does not
 * load it, or everything would be written twice.
 */
import { listen } from './listen.ts';
import { pageWriter } from './page-writer.ts';
import { watchReading } from './reading-end.ts';

export const { playbook = '' } = document.documentElement.dataset;
export const writer = playbook ? pageWriter(playbook) : undefined;
if (writer) {
  listen(document, writer);
  watchReading(document);
  writer.rejoin().then(
    // Whoever shows the log looks again.
    (some) => some && document.dispatchEvent(new Event('chalktalk:joined')),
    () => {},
  );
}
