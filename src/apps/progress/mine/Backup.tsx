import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import type { Here } from '../../../browser/here.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { DAY } from '../../../playbook/days/day-of.ts';
import { useAtom } from '../../reader/use-atom.ts';
import { saveBackup } from './travel.ts';

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

/** Saves a backup file, and says so. */
export function SaveButton({ here, store, count, primary = false }: Props & { primary?: boolean }) {
  const [saved, setSaved] = useState(false);
  return (
    <div class="mine-act">
      <button
        type="button"
        class={primary ? 'go' : undefined}
        disabled={count === 0}
        onClick={() => {
          setSaved(false);
          void saveBackup(here, store).then(() => setSaved(true));
        }}
      >
        {says.backup.save}
      </button>
      <p class="ui" role="status">
        {count === 0 ? says.backup.nothing : saved ? says.backup.saved : ''}
      </p>
    </div>
  );
}

function daysSince(at: number): number {
  return Math.max(0, Math.floor((Date.now() - at) / DAY));
}
