import { progressWords } from 'virtual:chalktalk/words/progress';
import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { useAtom } from '../reader/use-atom.ts';
import { SaveButton } from './mine/Backup.tsx';

const says = progressWords.saved;

/** Says when something is not kept on this device, why, and what can be done. */
export function SavedNotice({ here, store }: { here: Here; store: LogStore }) {
  const { reason } = useAtom(store.state);
  const count = useAtom(store.log).size;
  if (!reason) return null;
  const title = reason === 'newer' ? says.newerTitle : reason === 'corrupt-kept' ? says.corruptTitle : says.title;
  return (
    <div class="notice saved-notice" role="alert">
      <p>
        <b>{title}.</b> {says[reason]}
      </p>
      {count > 0 && <SaveButton here={here} store={store} count={count} />}
    </div>
  );
}
