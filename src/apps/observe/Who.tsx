import { observeWords } from 'virtual:chalktalk/words/observe';
import { useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { isId } from '../../learner/events.ts';
import { Line } from '../forms/Line.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { Bring } from '../share/Bring.tsx';
import type { Opened } from '../share/travel.ts';
import { Elsewhere, Unusable } from '../share/Unusable.tsx';

const says = observeWords.who;

/** So much of an id was typed that it should be one. */
const LONG_ENOUGH = 15;

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
  // Half an id is typed, too: it is there after a reload.
  const { draft, change, clear } = useDraft(here.playbook, 'observe:id', { typed: '' });
  const { typed } = draft;
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
            clear();
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
      <Line
        id="observe-rep"
        label={says.name}
        hint={says.nameHint}
        hintAbove
        maxLength={100}
        value={name}
        onInput={(typedName) => onWho(id, typedName)}
      />
      <details open={missing || asked || typed !== ''} onToggle={({ currentTarget }) => setAsked(currentTarget.open)}>
        <summary>{says.whose}</summary>
        <p class="hint">{says.bring}</p>
        <Bring here={here} name="observe" onReading={() => setOpened(undefined)} onOpened={take} />
        {opened && !opened.ok && <Unusable title={observeWords.refused} reason={opened} onClose={() => setOpened(undefined)} />}
        {opened?.ok && <Elsewhere here={here} envelope={opened.envelope} onClose={() => setOpened(undefined)} />}
        <Line
          id="observe-for"
          label={says.idField}
          hint={says.idHint}
          hintAbove
          problem={typed.length >= LONG_ENOUGH ? says.badId : missing ? says.noId : undefined}
          autocapitalize="none"
          spellcheck={false}
          value={typed}
          onInput={(value) => {
            const tidy = value.trim();
            if (!isId(tidy)) return change({ typed: tidy });
            clear();
            onWho(tidy, name);
          }}
        />
      </details>
    </div>
  );
}
