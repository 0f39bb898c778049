import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { ifSaved } from '../../reader/if-saved.ts';
import { useAtom } from '../../reader/use-atom.ts';

const says = progressWords.mine;
const LONGEST = 100;

/** What the reader is called on what they hand over. */
export function Name({ store }: { store: LogStore }) {
  const { name } = useAtom(store.person);
  const [typed, setTyped] = useState<string>();
  const [kept, setKept] = useState(false);
  return (
    <form
      class="mine-name"
      onSubmit={(event) => {
        event.preventDefault();
        void store.rename((typed ?? name).trim()).then(() => {
          setTyped(undefined);
          setKept(true);
        });
      }}
    >
      <label class="ui" for="mine-name">
        {says.name}
      </label>
      <div class="joined">
        <input
          id="mine-name"
          type="text"
          maxLength={LONGEST}
          autocomplete="name"
          aria-describedby="mine-name-hint"
          value={typed ?? name}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setKept(false);
          }}
        />
        <button type="submit">{says.rename}</button>
      </div>
      <p id="mine-name-hint" class="ui hint">
        {says.nameHint}
      </p>
      <p class="ui" role="status">
        {kept ? ifSaved(store, says.renamed) : ''}
      </p>
    </form>
  );
}
