import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { saveBackup } from './save-backup.ts';

const says = progressWords.mine;

interface Props {
  here: Here;
  store: LogStore;
  /** How many entries there are to save. */
  count: number;
  /** It is what is to be done here. */
  primary?: boolean;
}

/** Saves a backup file, and says so. */
export function SaveButton({ here, store, count, primary = false }: Props) {
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
