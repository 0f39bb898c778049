import { retroWords } from 'virtual:chalktalk/words/retro';
import { useState } from 'preact/hooks';
import type { Catalogue } from '../../learner/catalogue.ts';
import type { NewEvent } from '../../learner/events.ts';
import { Area, Line } from '../reader/fields.tsx';
import { useDraft } from '../reader/use-draft.ts';

const says = retroWords.write;
const EMPTY = { outcome: 'win', title: '', skill: '', happened: '', reason: '', keep: '', change: '' };

export type NewRetro = Extract<NewEvent, { kind: 'retro' }>;

interface Props {
  playbook: string;
  skills: Catalogue['skills'];
  onSave(retro: NewRetro): Promise<unknown>;
}

/** A look back, to be filled in. What was typed outlives a reload. */
export function RetroForm({ playbook, skills, onSave }: Props) {
  const [draft, change, clear] = useDraft(playbook, 'retro', EMPTY);
  const [message, setMessage] = useState<{ wrong: boolean; text: string }>();
  const outcome = draft.outcome === 'setback' ? 'setback' : 'win';
  const text = (field: 'title' | 'happened' | 'reason' | 'keep' | 'change') => draft[field].trim();
  const save = () => {
    if (!text('title') || !(text('happened') || text('reason') || text('keep') || text('change'))) {
      setMessage({ wrong: true, text: says.nothing });
      return document.getElementById(text('title') ? 'retro-happened' : 'retro-title')?.focus();
    }
    void onSave({
      kind: 'retro',
      outcome,
      title: text('title'),
      ...(draft.skill && { skill: draft.skill }),
      happened: text('happened'),
      reason: text('reason'),
      keep: text('keep'),
      change: text('change'),
    });
    clear();
    setMessage({ wrong: false, text: says.saved });
    return document.getElementById('retro-title')?.focus();
  };
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p class="hint">{says.private}</p>
      <fieldset class="field">
        <legend>{says.outcome}</legend>
        <div class="either">
          {(['win', 'setback'] as const).map((each) => (
            <label key={each} class="tick ui">
              <input type="radio" name="outcome" checked={outcome === each} onChange={() => change({ outcome: each })} />
              {says.outcomes[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <Line id="retro-title" label={says.name} hint={says.nameHint} value={draft.title} onInput={(title) => change({ title })} />
      <div class="field">
        <label for="retro-skill">{says.skill}</label>
        <select id="retro-skill" value={draft.skill} onChange={({ currentTarget }) => change({ skill: currentTarget.value })}>
          <option value="">{says.noSkill}</option>
          {skills.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Area
        id="retro-happened"
        label={says.happened}
        hint={says.happenedHint}
        value={draft.happened}
        onInput={(happened) => change({ happened })}
      />
      <Area
        id="retro-reason"
        label={says.reason[outcome]}
        hint={says.reasonHint[outcome]}
        value={draft.reason}
        onInput={(reason) => change({ reason })}
      />
      <Area id="retro-keep" label={says.keep} hint={says.keepHint} value={draft.keep} onInput={(keep) => change({ keep })} />
      <Area
        id="retro-change"
        label={says.change}
        hint={says.changeHint}
        value={draft.change}
        onInput={(different) => change({ change: different })}
      />
      <div class="ways-on">
        <button type="submit" class="go">
          {says.save}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            clear();
            setMessage(undefined);
            document.getElementById('retro-title')?.focus();
          }}
        >
          {says.clear}
        </button>
      </div>
      <p class={message?.wrong ? 'ui says-wrong' : 'ui'} role="status">
        {message?.text}
      </p>
    </form>
  );
}
