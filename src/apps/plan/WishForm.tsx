import { planWords } from 'virtual:chalktalk/words/plan';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Wished } from '../../learner/events.ts';
import type { Context } from './context.ts';
import { Problem } from './Problem.tsx';
import { SkillSelect } from './SkillSelect.tsx';

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
  const form = useRef<HTMLFormElement>(null);
  const first = (name?: Missing) => form.current?.querySelector<HTMLElement>(name ? `[name="${name}"]` : 'select, textarea')?.focus();
  useEffect(() => {
    if (focus) first();
  }, []);
  const save = () => {
    const wrong = text.trim() === '' && skill === '' ? 'text' : mine === undefined ? 'mine' : now === undefined ? 'now' : undefined;
    setMissing(wrong);
    if (wrong) first(wrong);
    else void onKeep({ text: text.trim(), mine: mine === true, now: now === true, ...(skill && { skill }) });
  };
  return (
    <form
      class="plan-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {coaching.skills.length > 0 && (
        <div class="field">
          <label for="wish-skill">{says.skill}</label>
          <SkillSelect id="wish-skill" skills={coaching.skills} value={skill} none={says.noSkill} onChange={setSkill} />
        </div>
      )}
      <div class="field">
        <label for="wish-text">{says.text}</label>
        <textarea
          id="wish-text"
          name="text"
          maxLength={LONGEST}
          value={text}
          aria-describedby={missing === 'text' ? 'wish-text-hint wish-text-wrong' : 'wish-text-hint'}
          aria-invalid={missing === 'text'}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p class="hint" id="wish-text-hint">
          {says.textHint}
        </p>
        {missing === 'text' && <Problem id="wish-text-wrong">{says.missing.text}</Problem>}
      </div>
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
    </form>
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
    <label class="tick">
      <input type="radio" name={name} checked={value === is} onChange={() => onChange(is)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="field" aria-describedby={wrong ? `wish-${name}-wrong` : undefined}>
      <legend>{title}</legend>
      <p class="hint">{hint}</p>
      <div class="yes-no">
        {choice(says.yes, true)}
        {choice(no, false)}
      </div>
      {wrong && <Problem id={`wish-${name}-wrong`}>{says.missing[name]}</Problem>}
    </fieldset>
  );
}
