import { here } from '../../browser/here.ts';
import { loadCatalogue } from '../../browser/load-catalogues.ts';
import { cards } from '../../learner/schedule.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { GoOn } from './GoOn.tsx';

/**
 * Fills the place on home with where to go on, and keeps it true when another tab writes.
 *
 * @returns whether there was anything to show
 */
export async function fill(place: HTMLElement): Promise<boolean> {
  const { playbook, base } = here();
  const store = readerLog(playbook);
  if (store.log.get().size === 0) return false;
  const catalogue = await loadCatalogue(base);
  const show = () => {
    const log = store.log.get();
    mount(
      <GoOn playbook={playbook} base={base} catalogue={catalogue} log={log} cards={cards(log, catalogue, Date.now())} now={Date.now()} />,
      place,
    );
  };
  show();
  store.log.listen(show);
  return true;
}
