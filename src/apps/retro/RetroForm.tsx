import { progressWords } from 'virtual:chalktalk/words/progress';
import { retroWords } from 'virtual:chalktalk/words/retro';
import { useState } from 'preact/hooks';
import type { LogStore } from '../../browser/storage/store-types.ts';
import type { NewEvent } from '../../learner/events.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { Area } from '../forms/Area.tsx';
import { Form } from '../forms/Form.tsx';
import { Line } from '../forms/Line.tsx';
import { Lost } from '../forms/Lost.tsx';
import { Outcome } from '../forms/Outcome.tsx';
import { SkillChoice } from '../forms/SkillChoice.tsx';
import { Tick } from '../forms/Tick.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { useSaving } from '../forms/use-saving.ts';

const says = retroWords.write;
const EMPTY = { outcome: 'win', title: '', skill: '', happened: '', reason: '', keep: '', change: '' };

export type NewRetro = Extract<NewEvent, { kind: 'retro' }>;

interface Props {
  playbook: string;
  skills: Catalogue['skills'];
  store: LogStore;
}

/** A look back, to be filled in. What was typed outlives a reload. */
export function RetroForm({ playbook, skills, store }: Props) {
  const drafted = useDraft(playbook, 'retro', EMPTY);
  const { draft, change, clear, send } = drafted;
  const { kept, keep, forget } = useSaving({ playbook, name: 'retro', store, draft, send });
  const [missing, setMissing] = useState<'title' | 'happened'>();
  const outcome = draft.outcome === 'setback' ? 'setback' : 'win';
  const text = (field: 'title' | 'happened' | 'reason' | 'keep' | 'change') => draft[field].trim();
  const save = () => {
    const lacks = !text('title') ? 'title' : text('happened') || text('reason') || text('keep') || text('change') ? undefined : 'happened';
    setMissing(lacks);
    if (lacks) {
      forget();
      return false;
    }
    return keep({
      kind: 'retro',
      outcome,
      title: text('title'),
      ...(draft.skill && { skill: draft.skill }),
      happened: text('happened'),
      reason: text('reason'),
      keep: text('keep'),
      change: text('change'),
    }).then((saved) => saved && document.getElementById('retro-title')?.focus());
  };
  return (
    <Form class="fields" onSubmit={save}>
      <p class="hint">{says.private}</p>
      <fieldset class="field">
        <legend>{says.outcome}</legend>
        <div class="either">
          {(['win', 'setback'] as const).map((each) => (
            <Tick key={each} type="radio" name="outcome" checked={outcome === each} ui onChange={() => change({ outcome: each })}>
              {says.outcomes[each]}
            </Tick>
          ))}
        </div>
      </fieldset>
      <Line
        id="retro-title"
        label={says.name}
        hint={says.nameHint}
        problem={missing === 'title' ? says.nothing : undefined}
        value={draft.title}
        onInput={(title) => change({ title })}
      />
      <SkillChoice
        id="retro-skill"
        label={says.skill}
        skills={skills}
        none={says.noSkill}
        value={draft.skill}
        onChange={(skill) => change({ skill })}
      />
      <Area
        id="retro-happened"
        label={says.happened}
        hint={says.happenedHint}
        problem={missing === 'happened' ? says.nothing : undefined}
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
            forget();
            setMissing(undefined);
            document.getElementById('retro-title')?.focus();
          }}
        >
          {says.clear}
        </button>
      </div>
      <Lost {...drafted} />
      <Outcome told={kept && { wrong: kept === 'waits', text: kept === 'waits' ? progressWords.saved.waits : says.saved }} />
    </Form>
  );
}
