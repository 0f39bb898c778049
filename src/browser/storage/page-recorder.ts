/**
 * The script of content pages: writes what the reader does. A page whose app keeps the log itself (`openLog`) does not
 * load it, or everything would be written twice.
 */
import { listen } from './listen.ts';
import { record } from './page-writer.ts';
import { watchReading } from './reading-end.ts';

const { playbook } = document.documentElement.dataset;
if (playbook) {
  listen(document, (event) => record(playbook, event));
  watchReading(document);
}
