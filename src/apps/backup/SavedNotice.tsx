import { progressWords } from 'virtual:chalktalk/words/progress';
import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { useAtom } from '../reader/use-atom.ts';
import { SaveButton } from './SaveButton.tsx';

const says = progressWords.saved;
const TITLES = { blocked: says.title, full: says.title, newer: says.newerTitle, 'corrupt-kept': says.corruptTitle, late: says.lateTitle };

interface Props {
  here: Here;
  store: LogStore;
  /** Say also that something damaged was put aside: once is enough. */
  damage?: boolean;
}

/** Says when something is not kept on this device, why, and offers a backup of all of it: also of what waits. */
export function SavedNotice({ here, store, damage = false }: Props) {
  const { reason } = useAtom(store.state);
  const count = useAtom(store.log).size;
  if (!reason || (reason === 'corrupt-kept' && !damage)) return null;
  return (
    <div class="notice saved-notice no-print" role={reason === 'late' ? 'status' : 'alert'}>
      <p>
        <b>{TITLES[reason]}.</b> {says[reason]}
      </p>
      {count > 0 && reason !== 'late' && <SaveButton here={here} store={store} count={count} />}
    </div>
  );
}
