import { progressWords } from 'virtual:chalktalk/words/progress';
import type { Here } from '../../../browser/here.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { DAY } from '../../../playbook/days/spans.ts';
import { SaveButton } from '../../backup/SaveButton.tsx';
import { useAtom } from '../../reader/use-atom.ts';

const says = progressWords.mine;

interface Props {
  here: Here;
  store: LogStore;
  /** How many entries there are to save. */
  count: number;
}

/** When the log was last saved, and the way to save it. */
export function Backup({ here, store, count }: Props) {
  const last = useAtom(store.lastBackup);
  return (
    <>
      <p>
        {says.entries(count)}. {last === undefined ? says.backup.never : says.backup.last(progressWords.day(last), daysSince(last))}
      </p>
      <SaveButton here={here} store={store} count={count} primary />
    </>
  );
}

function daysSince(at: number): number {
  return Math.max(0, Math.floor((Date.now() - at) / DAY));
}
