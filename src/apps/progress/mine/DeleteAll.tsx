import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import type { Here } from '../../../browser/here.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { SaveButton } from '../../backup/SaveButton.tsx';
import { deleteAll } from './travel.ts';

const says = progressWords.mine.delete;

/** Deletes the whole log, in two steps: the offer of a backup and a typed word. */
export function DeleteAll({ here, store, count }: { here: Here; store: LogStore; count: number }) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState(false);
  const close = () => {
    setOpen(false);
    setTyped('');
  };
  const sure = typed.trim().toLowerCase() === says.word;
  return (
    <>
      <p>{says.text}</p>
      <p class="ui" role="status">
        {done ? says.done : ''}
      </p>
      {!open ? (
        <button
          type="button"
          disabled={count === 0}
          onClick={() => {
            setOpen(true);
            setDone(false);
          }}
        >
          {says.open}
        </button>
      ) : (
        <form
          class="offer refused"
          onSubmit={(event) => {
            event.preventDefault();
            if (!sure) return;
            void deleteAll(here, store).then(() => {
              close();
              setDone(true);
            });
          }}
        >
          <p>{says.first}</p>
          <SaveButton here={here} store={store} count={count} />
          <label class="ui" for="mine-delete">
            {says.type(says.word)}
          </label>
          <input
            id="mine-delete"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <p class="offer-ways">
            <button type="submit" class="danger" disabled={!sure}>
              {says.go}
            </button>
            <button type="button" onClick={close}>
              {says.cancel}
            </button>
          </p>
        </form>
      )}
    </>
  );
}
