import { ofContent } from 'virtual:chalktalk/language';
import { planWords } from 'virtual:chalktalk/words/plan';
import { useState } from 'preact/hooks';
import { trainingOf } from '../../coaching/plan/suggest.ts';
import type { Plan, PlannedWeek } from '../../learner/events.ts';
import { teachingOf } from '../../learner/learning-catalogue.ts';
import { isRealDay } from '../../playbook/days/days.ts';
import { Choice } from '../forms/Choice.tsx';
import { Form } from '../forms/Form.tsx';
import { Line } from '../forms/Line.tsx';
import { SkillChoice } from '../forms/SkillChoice.tsx';
import { Tick } from '../forms/Tick.tsx';
import { Unsent } from '../forms/Unsent.tsx';
import type { Drafted } from '../forms/use-draft.ts';
import type { Context } from './context.ts';

const says = planWords.week;
const LONGEST_NOTE = 500;

/** A week as it is changed; `meets` is `yes` or nothing. */
export type WeekFields = Record<keyof PlannedWeek, string>;

export const fieldsOf = ({ on, skill, meets, read = '', assignment = '', note = '' }: PlannedWeek): WeekFields => ({
  on,
  skill,
  meets: meets ? 'yes' : '',
  read,
  assignment,
  note,
});

interface Props {
  context: Context;
  plan: Plan;
  week: PlannedWeek;
  drafted: Drafted<WeekFields>;
  onSave(week: PlannedWeek): Promise<void>;
}

/** All that a week holds, to be changed. */
export function WeekForm({ context, plan, week, drafted, onSave }: Props) {
  const { coaching, catalogue, read, role, standings } = context;
  const { draft, change } = drafted;
  const [wrong, setWrong] = useState('');
  const id = (name: string) => `week-${week.on}-${name}`;
  const pages = draft.skill === '' ? [] : trainingOf(draft.skill, coaching, role);
  const mastered = standings.find(({ skill }) => skill === draft.skill)?.mastered ?? false;
  const tasks = [...pages.flatMap(({ assignments }) => assignments), ...(mastered ? [teachingOf(draft.skill)] : [])];
  const save = () => {
    const problem = !isRealDay(draft.on)
      ? says.noDay
      : draft.on !== week.on && plan.weeks.some(({ on }) => on === draft.on)
        ? says.taken
        : '';
    setWrong(problem);
    if (problem) return false;
    const { on, skill, meets, note } = draft;
    const text = note.trim();
    return void onSave({
      on,
      skill,
      meets: skill !== '' && meets === 'yes',
      ...(skill !== '' && draft.read && { read: draft.read }),
      ...(skill !== '' && draft.assignment && { assignment: draft.assignment }),
      ...(text && { note: text }),
    });
  };
  return (
    <Form class="plan-form" onSubmit={save}>
      <Line id={id('on')} label={says.on} problem={wrong || undefined} type="date" value={draft.on} onInput={(on) => change({ on })} />
      <SkillChoice
        id={id('skill')}
        label={says.skill}
        skills={coaching.skills}
        value={draft.skill}
        none={says.pause}
        onChange={(skill) => change({ skill, read: '', assignment: '' })}
      />
      {draft.skill !== '' && (
        <>
          <Choice
            id={id('read')}
            label={says.toRead}
            none={says.nothing}
            value={draft.read}
            options={pages.map(({ url, title }) => (read.has(url) ? [url, says.readBefore(title)] : [url, title, ofContent]))}
            onChange={(url) => change({ read: url, assignment: pages.find((page) => page.url === url)?.assignments[0] ?? '' })}
          />
          <Choice
            id={id('assignment')}
            label={says.assignment}
            none={says.nothing}
            value={draft.assignment}
            options={tasks.map((task) => [task, catalogue.assignments.find((each) => each.id === task)?.title ?? task, ofContent])}
            onChange={(assignment) => change({ assignment })}
          />
          <Tick checked={draft.meets === 'yes'} onChange={(meets) => change({ meets: meets ? 'yes' : '' })}>
            <span>{says.meets}</span>
          </Tick>
        </>
      )}
      <Line id={id('note')} label={says.note} maxLength={LONGEST_NOTE} value={draft.note} onInput={(note) => change({ note })} />
      <Unsent {...drafted} />
      <p class="ways-on">
        <button class="go" type="submit">
          {says.save}
        </button>
      </p>
    </Form>
  );
}
