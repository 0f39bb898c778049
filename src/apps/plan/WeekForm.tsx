import { planWords } from 'virtual:chalktalk/words/plan';
import { useState } from 'preact/hooks';
import { trainingOf } from '../../coaching/plan/suggest.ts';
import { teachingOf } from '../../learner/catalogue.ts';
import type { Plan, PlannedWeek } from '../../learner/events.ts';
import { isRealDay } from '../../playbook/days/days.ts';
import type { Context } from './context.ts';
import { Problem } from './Problem.tsx';
import { SkillSelect } from './SkillSelect.tsx';

const says = planWords.week;
const LONGEST_NOTE = 500;

interface Props {
  context: Context;
  plan: Plan;
  week: PlannedWeek;
  onSave(week: PlannedWeek): Promise<void>;
}

/** All that a week holds, to be changed. */
export function WeekForm({ context, plan, week, onSave }: Props) {
  const { coaching, catalogue, read, role, standings } = context;
  const [draft, setDraft] = useState<Required<PlannedWeek>>({
    ...week,
    read: week.read ?? '',
    assignment: week.assignment ?? '',
    note: week.note ?? '',
  });
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
    if (problem) return;
    const { on, skill, meets, note } = draft;
    const text = note.trim();
    void onSave({
      on,
      skill,
      meets: skill !== '' && meets,
      ...(skill !== '' && draft.read && { read: draft.read }),
      ...(skill !== '' && draft.assignment && { assignment: draft.assignment }),
      ...(text && { note: text }),
    });
  };
  return (
    <form
      class="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="field">
        <label for={id('on')}>{says.on}</label>
        <input
          id={id('on')}
          type="date"
          value={draft.on}
          aria-invalid={wrong !== ''}
          aria-describedby={wrong ? id('wrong') : undefined}
          onInput={({ currentTarget }) => setDraft({ ...draft, on: currentTarget.value })}
        />
        {wrong && <Problem id={id('wrong')}>{wrong}</Problem>}
      </div>
      <div class="field">
        <label for={id('skill')}>{says.skill}</label>
        <SkillSelect
          id={id('skill')}
          skills={coaching.skills}
          value={draft.skill}
          none={says.pause}
          onChange={(skill) => setDraft({ ...draft, skill, read: '', assignment: '' })}
        />
      </div>
      {draft.skill !== '' && (
        <>
          <Choice
            id={id('read')}
            label={says.toRead}
            value={draft.read}
            options={pages.map(({ url, title }) => [url, read.has(url) ? says.readBefore(title) : title])}
            onChange={(url) => setDraft({ ...draft, read: url, assignment: pages.find((page) => page.url === url)?.assignments[0] ?? '' })}
          />
          <Choice
            id={id('assignment')}
            label={says.assignment}
            value={draft.assignment}
            options={tasks.map((task) => [task, catalogue.assignments.find((each) => each.id === task)?.title ?? task])}
            onChange={(assignment) => setDraft({ ...draft, assignment })}
          />
          <label class="tick">
            <input
              type="checkbox"
              checked={draft.meets}
              onChange={({ currentTarget }) => setDraft({ ...draft, meets: currentTarget.checked })}
            />
            <span>{says.meets}</span>
          </label>
        </>
      )}
      <div class="field">
        <label for={id('note')}>{says.note}</label>
        <input
          id={id('note')}
          type="text"
          maxLength={LONGEST_NOTE}
          autocomplete="off"
          value={draft.note}
          onInput={({ currentTarget }) => setDraft({ ...draft, note: currentTarget.value })}
        />
      </div>
      <p class="ways-on">
        <button class="go" type="submit">
          {says.save}
        </button>
      </p>
    </form>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  options: [value: string, label: string][];
  onChange(value: string): void;
}

function Choice({ id, label, value, options, onChange }: ChoiceProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{says.nothing}</option>
        {value !== '' && !options.some(([each]) => each === value) && <option value={value}>{value}</option>}
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
