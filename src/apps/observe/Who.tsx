import { observeWords } from 'virtual:chalktalk/words/observe';
import { useState } from 'preact/hooks';
import type { Here } from '../../browser/catalogue.ts';
import { isId } from '../../learner/events.ts';
import { Bring } from '../share/Bring.tsx';
import type { Opened } from '../share/travel.ts';
import { Elsewhere, Unusable } from '../share/Unusable.tsx';

const says = observeWords.who;

interface Props {
  here: Here;
  id: string;
  name: string;
  missing: boolean;
  onWho(id: string, name: string, skill?: string): void;
}

/** Whom the observation is for: carried along from a brief, or brought here. */
export function Who({ here, id, name, missing, onWho }: Props) {
  const [opened, setOpened] = useState<Opened>();
  const [typed, setTyped] = useState(id);
  const [asked, setAsked] = useState(false);
  const take = (found: Opened) => {
    // A person who hands over anything of their own says who they are; an observation says who the coach is.
    if (!found.ok || found.envelope.kind === 'observation') return setOpened(found);
    setOpened(undefined);
    const { person, events } = found.envelope;
    onWho(person.id, person.name, events.findLast((event) => event.kind === 'briefed')?.skill);
  };
  if (isId(id)) {
    return (
      <div class="who-known">
        <p>
          <b class="who-name">{says.known(name)}</b>
          <span class="ui">
            {says.id} <code>{id}</code>
          </span>
        </p>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            setTyped('');
            onWho('', '');
          }}
        >
          {says.change}
        </button>
      </div>
    );
  }
  return (
    <div class="who-unknown">
      <div class="field">
        <label for="observe-rep">{says.name}</label>
        <p class="hint" id="observe-rep-hint">
          {says.nameHint}
        </p>
        <input
          id="observe-rep"
          type="text"
          maxLength={100}
          autocomplete="off"
          aria-describedby="observe-rep-hint"
          value={name}
          onInput={({ currentTarget }) => onWho(id, currentTarget.value)}
        />
      </div>
      <details open={missing || asked} onToggle={({ currentTarget }) => setAsked(currentTarget.open)}>
        <summary>{says.whose}</summary>
        <p class="hint">{says.bring}</p>
        <Bring here={here} onReading={() => setOpened(undefined)} onOpened={take} />
        {opened && !opened.ok && <Unusable title={observeWords.refused} reason={opened.reason} onClose={() => setOpened(undefined)} />}
        {opened?.ok && <Elsewhere here={here} envelope={opened.envelope} onClose={() => setOpened(undefined)} />}
        <div class="field">
          <label for="observe-for">{says.idField}</label>
          <p class="hint" id="observe-for-hint">
            {says.idHint}
          </p>
          <input
            id="observe-for"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby="observe-for-hint observe-for-error"
            aria-invalid={missing ? true : undefined}
            value={typed}
            onInput={({ currentTarget }) => {
              const tidy = currentTarget.value.trim();
              setTyped(tidy);
              if (isId(tidy)) onWho(tidy, name);
            }}
          />
          <p class={missing ? 'error' : 'hint'} id="observe-for-error">
            {typed.length >= 15 ? says.badId : missing ? says.noId : ''}
          </p>
        </div>
      </details>
    </div>
  );
}
