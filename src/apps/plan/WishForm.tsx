import { planWords } from 'virtual:chalktalk/words/plan';
import { useState } from 'preact/hooks';
import type { Wished } from '../../learner/events.ts';
import { Area } from '../forms/Area.tsx';
import { Problem } from '../forms/Field.tsx';
import { Form } from '../forms/Form.tsx';
import { SkillChoice } from '../forms/SkillChoice.tsx';
import { Tick } from '../forms/Tick.tsx';
import type { Context } from './context.ts';

const says = planWords.wish;
const LONGEST = 1000;

type Answer = boolean | undefined;
type Missing = 'text' | 'mine' | 'now';

interface Props {
  context: Context;
  onKeep(wish: Omit<Wished, 'id' | 'at' | 'kind'>): Promise<void>;
  onCancel?: (() => void) | undefined;
  /** It was opened by the reader: begin at its first field. */
  focus: boolean;
}

export function WishForm({ context: { coaching, wish, asked }, onKeep, onCancel, focus }: Props) {
  // Of another skill nothing was said yet.
  const before = asked === undefined || asked === wish?.skill ? wish : undefined;
  const [skill, setSkill] = useState(before?.skill ?? asked ?? '');
  const [text, setText] = useState(before?.text ?? '');
  const [mine, setMine] = useState<Answer>(before?.mine);
  const [now, setNow] = useState<Answer>(before?.now);
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
        <SkillChoice id="wish-skill" label={says.skill} skills={coaching.skills} value={skill} none={says.noSkill} onChange={setSkill} />
      )}
      <Area
        id="wish-text"
        label={says.text}
        hint={says.textHint}
        problem={missing === 'text' ? says.missing.text : undefined}
        longest={LONGEST}
        value={text}
        onInput={setText}
      />
      <YesNo name="mine" title={says.mine} hint={says.mineHint} no={says.no} value={mine} onChange={setMine} wrong={missing === 'mine'} />
      <YesNo name="now" title={says.now} hint={says.nowHint} no={says.notNow} value={now} onChange={setNow} wrong={missing === 'now'} />
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
