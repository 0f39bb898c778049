import { shareWords as says } from 'virtual:chalktalk/words/share';
import { useId, useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import type { Sealed } from '../../browser/link/link.ts';
import { Field } from '../forms/Field.tsx';
import { FileChoice } from '../forms/FileChoice.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { type Opened, openFile, openLink } from './travel.ts';

interface Props {
  here: Here;
  /** Of the page: what is pasted on one is not on the others. */
  name: string;
  /** A new one is looked into; what was found before no longer counts. */
  onReading?(): void;
  onOpened(opened: Opened): void;
}

/** Takes in a file or a link that somebody sent, and says what is in it. */
export function Bring({ here, name, onReading, onOpened }: Props) {
  const id = useId();
  const [reading, setReading] = useState(false);
  const { draft, change, send } = useDraft(here.playbook, `link:${name}`, { link: '' });
  const pasted = draft.link;
  const [sealed, setSealed] = useState<Sealed<Opened>>();
  const open = (what: Promise<Opened | Sealed<Opened>>) => {
    setReading(true);
    setSealed(undefined);
    onReading?.();
    const sent = send();
    void what.then((result) => {
      setReading(false);
      if (!result.ok && result.reason === 'sealed') return setSealed(result);
      if (result.ok) sent();
      onOpened(result);
    });
  };
  return (
    <>
      <FileChoice label={says.choose} accept=".json,application/json" onChoose={([file]) => open(openFile(here, file))} />
      {/* No form: it may stand within one. */}
      <div class="bring-link">
        <Field id={id} label={says.paste}>
          {(control) => (
            <div class="joined">
              <input
                {...control}
                type="text"
                inputmode="url"
                autocomplete="off"
                spellcheck={false}
                value={pasted}
                onInput={({ currentTarget }) => change({ link: currentTarget.value })}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  if (pasted.trim()) open(openLink(here, pasted));
                }}
              />
              <button type="button" onClick={() => pasted.trim() && open(openLink(here, pasted))}>
                {says.read}
              </button>
            </div>
          )}
        </Field>
      </div>
      {sealed && (
        <CodeEntry
          sealed={sealed}
          onClose={() => setSealed(undefined)}
          onOpened={(result) => {
            setSealed(undefined);
            if (result.ok) change({ link: '' });
            onOpened(result);
          }}
        />
      )}
      <p class="ui" role="status">
        {reading ? says.reading : ''}
      </p>
    </>
  );
}
