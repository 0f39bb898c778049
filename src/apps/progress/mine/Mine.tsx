import { progressWords } from 'virtual:chalktalk/words/progress';
import type { Here } from '../../../browser/here.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { SavedNotice } from '../../backup/SavedNotice.tsx';
import { useAtom } from '../../reader/use-atom.ts';
import { Backup } from './Backup.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { Device } from './Device.tsx';
import { Misses } from './Misses.tsx';
import { Name } from './Name.tsx';
import { Reporting } from './Reporting.tsx';
import { Restore } from './Restore.tsx';

const says = progressWords.mine;

/** The reader's own record: to keep, to take along, to bring together, to delete. */
export function Mine({ here, store }: { here: Here; store: LogStore }) {
  const log = useAtom(store.log);
  return (
    <>
      <SavedNotice here={here} store={store} damage />
      <div class="own-data">
        <section class="mine-first">
          <h2>{says.backup.title}</h2>
          <Backup here={here} store={store} count={log.size} />
          <Name here={here} store={store} />
        </section>
        <section>
          <h2>{says.restore.title}</h2>
          <Restore here={here} store={store} />
        </section>
        <section>
          <h2>{says.device.title}</h2>
          <Device here={here} store={store} count={log.size} />
        </section>
        <Misses playbook={here.playbook} />
        <Reporting here={here} />
        <section>
          <h2>{says.delete.title}</h2>
          <DeleteAll here={here} store={store} count={log.size} />
        </section>
      </div>
    </>
  );
}
