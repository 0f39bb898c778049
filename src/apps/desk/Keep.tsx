import { deskWords } from 'virtual:chalktalk/words/desk';
import { useState } from 'preact/hooks';
import { makeDeskFile } from '../../browser/desk/desk-file.ts';
import { dropDrafts } from '../../browser/draft.ts';
import { download } from '../../browser/storage/backup.ts';
import { type Desk, EMPTY_DESK } from '../../coaching/desk/desk.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { draftName } from './draft-name.ts';
import { SaidHere } from './SaidHere.tsx';
import type { Act } from './use-acts.ts';

const says = deskWords.keep;

interface Props {
  playbook: string;
  desk: Desk;
  act: Act;
  say(text: string): void;
}

/** Hands the whole desk to the coach as a file. */
export function saveDesk(playbook: string, desk: Desk): void {
  download(document, `${playbook}-desk-${dayOf(Date.now())}.chalktalk-desk.json`, makeDeskFile(playbook, desk));
}

/** The whole desk as a file; and away with it. */
export function Keep({ playbook, desk, act, say }: Props) {
  const [open, setOpen] = useState(false);
  const save = () => {
    saveDesk(playbook, desk);
    say(says.saved);
  };
  return (
    <section class="part desk-keep" aria-labelledby="desk-keep" data-said="keep">
      <h2 id="desk-keep">{says.title}</h2>
      <p class="hint">{says.text}</p>
      <p class="ways-on">
        <button type="button" class="go" onClick={save}>
          {says.save}
        </button>
        {!open && (
          <button type="button" onClick={() => setOpen(true)}>
            {says.delete}
          </button>
        )}
      </p>
      <SaidHere at="keep" />
      {open && (
        <div class="offer refused">
          <p>{says.first}</p>
          <p class="offer-ways">
            <button
              type="button"
              class="danger"
              onClick={() => {
                dropDrafts(playbook, draftName());
                act(says.deleted, () => EMPTY_DESK);
              }}
            >
              {says.go}
            </button>
            <button type="button" onClick={() => setOpen(false)}>
              {says.cancel}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
