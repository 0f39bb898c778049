import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import type { Here } from '../../../browser/here.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { SaveButton } from '../../backup/SaveButton.tsx';
import { Form } from '../../forms/Form.tsx';
import { Line } from '../../forms/Line.tsx';
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
        <Form
          class="offer refused"
          onSubmit={() => {
            if (!sure) return;
            void deleteAll(here, store).then(() => {
              close();
              setDone(true);
            });
          }}
        >
          <p>{says.first}</p>
          <SaveButton here={here} store={store} count={count} />
          <Line id="mine-delete" label={says.type(says.word)} autocapitalize="none" spellcheck={false} value={typed} onInput={setTyped} />
          <p class="offer-ways">
            <button type="submit" class="danger" disabled={!sure}>
              {says.go}
            </button>
            <button type="button" onClick={close}>
              {says.cancel}
            </button>
          </p>
        </Form>
      )}
    </>
  );
}
