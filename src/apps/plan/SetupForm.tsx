import { planWords } from 'virtual:chalktalk/words/plan';
import { useState } from 'preact/hooks';
import { zoneHere } from '../../browser/calendar-zone.ts';
import { LONGEST_NAME, tidyName } from '../../browser/storage/person.ts';
import type { Setup } from '../../coaching/plan/plan.ts';
import type { Plan } from '../../learner/events.ts';
import { isRealDay, nextLike, plusDays, weekdayOf } from '../../playbook/days/days.ts';
import { Form } from '../forms/Form.tsx';
import { Line } from '../forms/Line.tsx';
import { Unsent } from '../forms/Unsent.tsx';
import type { Drafted } from '../forms/use-draft.ts';

const says = planWords.plan;
const WEEKS = { usual: 6, most: 26 };
const MOST_MINUTES = 600;
type Name = 'first' | 'time' | 'weeks' | 'rep' | 'coach' | 'session';
export type Texts = Record<Name | 'coachName', string>;

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

/** The settings as they are typed. */
export const textsOf = ({ first, time, weeks, minutes, session, coach }: Setup): Texts => ({
  first,
  time,
  weeks: String(weeks),
  rep: String(minutes.rep),
  coach: String(minutes.coach),
  session: String(session),
  coachName: coach,
});

interface Props {
  drafted: Drafted<Texts>;
  today: string;
  submit: string;
  onPropose(setup: Setup): void;
  onCancel?: (() => void) | undefined;
}

/** What a plan is made from. */
export function SetupForm({ drafted, today, submit, onPropose, onCancel }: Props) {
  const { draft: texts, change } = drafted;
  const [wrong, setWrong] = useState<Name>();
  const send = () => {
    const problem = firstWrong(texts, today);
    setWrong(problem);
    if (problem) return false;
    return onPropose({
      first: texts.first,
      time: texts.time,
      zone: zoneHere(),
      weeks: Number(texts.weeks),
      minutes: { rep: Number(texts.rep), coach: Number(texts.coach) },
      session: Number(texts.session),
      coach: tidyName(texts.coachName),
    });
  };
  const field = (name: keyof Texts) => ({
    id: `plan-${name}`,
    label: says[name],
    problem: wrong !== undefined && wrong === name ? says.wrong[wrong] : undefined,
    value: texts[name],
    onInput: (text: string) => change({ [name]: text }),
  });
  const number = { type: 'number', min: 0, max: MOST_MINUTES, step: 1, inputmode: 'numeric' } as const;
  return (
    <Form class="plan-form setup" onSubmit={send}>
      <Line {...field('first')} type="date" min={today} />
      <Line {...field('time')} type="time" />
      <Line {...field('weeks')} {...number} min={1} max={WEEKS.most} />
      <Line {...field('session')} {...number} />
      <Line {...field('rep')} hint={says.repHint} {...number} />
      <Line {...field('coach')} hint={says.coachHint} {...number} />
      <Line {...field('coachName')} hint={says.coachHintName} maxLength={LONGEST_NAME} />
      <Unsent {...drafted} />
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
    </Form>
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
