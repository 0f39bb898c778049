import { planWords } from 'virtual:chalktalk/words/plan';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { LONGEST_NAME, tidyName } from '../../browser/storage/person.ts';
import type { Setup } from '../../coaching/plan/plan.ts';
import type { Plan } from '../../learner/events.ts';
import { isRealDay, nextLike, plusDays, weekdayOf } from '../../playbook/days/days.ts';
import { Problem } from './Problem.tsx';

const says = planWords.plan;
const WEEKS = { usual: 6, most: 26 };
const MOST_MINUTES = 600;
type Name = 'first' | 'time' | 'weeks' | 'rep' | 'coach' | 'session';
type Texts = Record<Name | 'coachName', string>;

/** What the form begins with: the first working day after tomorrow, an hour a week. */
export function firstSetup(today: string, before?: Plan | undefined): Setup {
  const soon = [2, 3, 4].map((days) => plusDays(today, days)).find((day) => weekdayOf(day) !== 0 && weekdayOf(day) !== 6);
  return {
    first: soon ?? today,
    weeks: WEEKS.usual,
    time: before?.time ?? '09:00',
    minutes: before?.minutes ?? { rep: 60, coach: 30 },
    session: before?.session ?? 30,
    coach: before?.coach ?? '',
  };
}

/** The settings of a plan, from today on. */
export function setupOf(plan: Plan, today: string): Setup {
  const coming = plan.weeks.filter(({ on }) => on >= today);
  const like = coming[0]?.on ?? plan.weeks.at(-1)?.on ?? today;
  return { ...plan, first: coming[0]?.on ?? nextLike(today, like), weeks: Math.min(WEEKS.most, coming.length || WEEKS.usual) };
}

interface Props {
  setup: Setup;
  today: string;
  submit: string;
  onPropose(setup: Setup): void;
  onCancel?: (() => void) | undefined;
}

/** What a plan is made from. */
export function SetupForm({ setup, today, submit, onPropose, onCancel }: Props) {
  const [texts, setTexts] = useState<Texts>(() => ({
    first: setup.first,
    time: setup.time,
    weeks: String(setup.weeks),
    rep: String(setup.minutes.rep),
    coach: String(setup.minutes.coach),
    session: String(setup.session),
    coachName: setup.coach,
  }));
  const [wrong, setWrong] = useState<Name>();
  const form = useRef<HTMLFormElement>(null);
  const send = () => {
    const problem = firstWrong(texts, today);
    setWrong(problem);
    if (problem) form.current?.querySelector<HTMLElement>(`#plan-${problem}`)?.focus();
    else {
      onPropose({
        first: texts.first,
        time: texts.time,
        weeks: Number(texts.weeks),
        minutes: { rep: Number(texts.rep), coach: Number(texts.coach) },
        session: Number(texts.session),
        coach: tidyName(texts.coachName),
      });
    }
  };
  const common = (name: keyof Texts, hint = '') => ({
    id: `plan-${name}`,
    value: texts[name],
    'aria-invalid': wrong === name,
    'aria-describedby': [hint && `plan-${name}-hint`, wrong === name && `plan-${name}-wrong`].filter(Boolean).join(' ') || undefined,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => setTexts({ ...texts, [name]: currentTarget.value }),
  });
  const number = { min: 0, max: MOST_MINUTES, step: 1, inputmode: 'numeric' } as const;
  const field = (name: keyof Texts, label: string, input: ComponentChildren, hint = '') => (
    <div class="field">
      <label for={`plan-${name}`}>{label}</label>
      {input}
      {hint && (
        <p class="hint" id={`plan-${name}-hint`}>
          {hint}
        </p>
      )}
      {wrong !== undefined && wrong === name && <Problem id={`plan-${name}-wrong`}>{says.wrong[wrong]}</Problem>}
    </div>
  );
  return (
    <form
      class="plan-form setup"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {field('first', says.first, <input type="date" {...common('first')} min={today} />)}
      {field('time', says.time, <input type="time" {...common('time')} />)}
      {field('weeks', says.weeks, <input type="number" {...common('weeks')} {...number} min={1} max={WEEKS.most} />)}
      {field('session', says.session, <input type="number" {...common('session')} {...number} />)}
      {field('rep', says.rep, <input type="number" {...common('rep', says.repHint)} {...number} />, says.repHint)}
      {field('coach', says.coach, <input type="number" {...common('coach', says.coachHint)} {...number} />, says.coachHint)}
      {field(
        'coachName',
        says.coachName,
        <input type="text" {...common('coachName', says.coachHintName)} maxLength={LONGEST_NAME} autocomplete="off" />,
        says.coachHintName,
      )}
      <p class="ways-on">
        <button class="go" type="submit">
          {submit}
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

function firstWrong(texts: Texts, today: string): Name | undefined {
  if (!isRealDay(texts.first) || texts.first < today) return 'first';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(texts.time)) return 'time';
  if (!isWhole(texts.weeks, 1, WEEKS.most)) return 'weeks';
  return (['session', 'rep', 'coach'] as const).find((name) => !isWhole(texts[name], 0, MOST_MINUTES));
}

function isWhole(text: string, least: number, most: number): boolean {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most;
}
