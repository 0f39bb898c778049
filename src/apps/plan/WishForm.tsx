import { planWords } from 'virtual:chalktalk/words/plan';
import { useState } from 'preact/hooks';
import type { Wished } from '../../learner/events.ts';
import { Area } from '../forms/Area.tsx';
import { Problem } from '../forms/Field.tsx';
import { Form } from '../forms/Form.tsx';
import { SkillChoice } from '../forms/SkillChoice.tsx';
import { Tick } from '../forms/Tick.tsx';
import { Unsent } from '../forms/Unsent.tsx';
import type { Drafted } from '../forms/use-draft.ts';
import type { Context } from './context.ts';

const says = planWords.wish;
const LONGEST = 1000;

/** The answers to a question: nothing was said yet, `yes` or `no`. */
export type WishFields = Record<'skill' | 'text' | 'mine' | 'now', string>;
type Answer = boolean | undefined;
type Missing = 'text' | 'mine' | 'now';

interface Props {
  context: Context;
  drafted: Drafted<WishFields>;
  onKeep(wish: Omit<Wished, 'id' | 'at' | 'kind'>): Promise<void>;
  onCancel?: (() => void) | undefined;
  /** It was opened by the reader: begin at its first field. */
  focus: boolean;
}

/** What stands in the form where nothing was typed. */
export function firstWish({ wish, asked }: Context): WishFields {
  // Of another skill nothing was said yet.
  const before = asked === undefined || asked === wish?.skill ? wish : undefined;
  return { skill: before?.skill ?? asked ?? '', text: before?.text ?? '', mine: wordFor(before?.mine), now: wordFor(before?.now) };
}

export function WishForm({ context: { coaching }, drafted, onKeep, onCancel, focus }: Props) {
  const { draft, change } = drafted;
  const { skill, text } = draft;
  const [mine, now] = [answerIn(draft.mine), answerIn(draft.now)];
  const [missing, setMissing] = useState<Missing>();
  const save = () => {
    const wrong = text.trim() === '' && skill === '' ? 'text' : mine === undefined ? 'mine' : now === undefined ? 'now' : undefined;
    setMissing(wrong);
    if (wrong) return false;
    return void onKeep({ text: text.trim(), mine: mine === true, now: now === true, ...(skill && { skill }) });
  };
  return (
    <Form class="plan-form" focus={focus} onSubmit={save}>
      {coaching.skills.length > 0 && (
        <SkillChoice
          id="wish-skill"
          label={says.skill}
          skills={coaching.skills}
          value={skill}
          none={says.noSkill}
          onChange={(skill) => change({ skill })}
        />
      )}
      <Area
        id="wish-text"
        label={says.text}
        hint={says.textHint}
        problem={missing === 'text' ? says.missing.text : undefined}
        longest={LONGEST}
        value={text}
        onInput={(text) => change({ text })}
      />
      <YesNo
        name="mine"
        title={says.mine}
        hint={says.mineHint}
        no={says.no}
        value={mine}
        onChange={(is) => change({ mine: wordFor(is) })}
        wrong={missing === 'mine'}
      />
      <YesNo
        name="now"
        title={says.now}
        hint={says.nowHint}
        no={says.notNow}
        value={now}
        onChange={(is) => change({ now: wordFor(is) })}
        wrong={missing === 'now'}
      />
      <Unsent {...drafted} />
      <p class="ways-on">
        <button class="go" type="submit">
          {says.save}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {says.cancel}
          </button>
        )}
      </p>
    </Form>
  );
}

const wordFor = (answer: Answer): string => (answer === undefined ? '' : answer ? 'yes' : 'no');
const answerIn = (word: string): Answer => (word === 'yes' ? true : word === 'no' ? false : undefined);

interface YesNoProps {
  name: 'mine' | 'now';
  title: string;
  hint: string;
  no: string;
  value: Answer;
  onChange(value: boolean): void;
  wrong: boolean;
}

function YesNo({ name, title, hint, no, value, onChange, wrong }: YesNoProps) {
  const choice = (label: string, is: boolean) => (
    <Tick type="radio" name={name} checked={value === is} onChange={() => onChange(is)}>
      <span>{label}</span>
    </Tick>
  );
  return (
    <fieldset class="field" aria-describedby={wrong ? `wish-${name}-problem` : undefined}>
      <legend>{title}</legend>
      <p class="hint">{hint}</p>
      <div class="yes-no">
        {choice(says.yes, true)}
        {choice(no, false)}
      </div>
      <Problem id={`wish-${name}-problem`} text={wrong ? says.missing[name] : undefined} />
    </fieldset>
  );
}
