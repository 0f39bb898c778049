import { deskWords } from 'virtual:chalktalk/words/desk';
import { useState } from 'preact/hooks';
import { tidyName } from '../../browser/storage/person.ts';
import { take } from '../../coaching/desk/desk-take.ts';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import { newId, type Session } from '../../learner/events.ts';
import { Form } from '../forms/Form.tsx';
import { Line } from '../forms/Line.tsx';
import { SkillChoice } from '../forms/SkillChoice.tsx';
import type { Act } from './use-acts.ts';

const says = deskWords.person;
const MOST_MINUTES = 600;

type Wrong = 'on' | 'minutes' | 'coach';

export interface SessionFormProps {
  person: DeskPerson;
  skills: readonly { id: string; name: string }[];
  /** `YYYY-MM-DD`. */
  today: string;
  coach: { id: string; name: string };
  act: Act;
}

/** Takes a session down: it lies on the desk, and can be handed to the person. */
export function SessionForm({ person, skills, today, coach, act }: SessionFormProps) {
  const [on, setOn] = useState(today);
  const [minutes, setMinutes] = useState('30');
  const [by, setBy] = useState(coach.name);
  const [skill, setSkill] = useState('');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const submit = () => {
    const count = Number(minutes);
    const name = tidyName(by);
    const found: Wrong[] = [
      ...(/^\d{4}-\d\d-\d\d$/.test(on) && on <= today ? [] : ['on' as const]),
      ...(Number.isInteger(count) && count >= 1 && count <= MOST_MINUTES ? [] : ['minutes' as const]),
      ...(name === '' ? ['coach' as const] : []),
    ];
    setWrong(found);
    if (found.length > 0) return false;
    const at = Date.now();
    const [id, source] = [newId(at), newId(at)];
    const session: Session = {
      kind: 'session',
      id,
      at,
      on,
      minutes: count,
      coach: name,
      for: person.id,
      ...(skill && { skill }),
      ...(note.trim() && { note: note.trim() }),
    };
    const from = { id: coach.id, name };
    act(says.logged(deskWords.dayOf(on)), (desk) => take(desk, { id: source, file: '', at, kind: 'here', from, events: [session] }).desk);
    setNote('');
    return true;
  };
  const problem = (what: Wrong) => (wrong.includes(what) ? says.wrong[what] : undefined);
  return (
    <Form class="desk-form" onSubmit={submit}>
      <h4>{says.log}</h4>
      <div class="desk-form-line">
        <Line id="desk-on" label={says.on} problem={problem('on')} type="date" max={today} value={on} onInput={setOn} />
        <Line
          id="desk-minutes"
          label={says.minutes}
          problem={problem('minutes')}
          type="number"
          min={1}
          max={MOST_MINUTES}
          step={5}
          value={minutes}
          onInput={setMinutes}
        />
        <Line id="desk-coach" label={says.coach} problem={problem('coach')} maxLength={100} value={by} onInput={setBy} />
      </div>
      <SkillChoice id="desk-skill" label={says.skill} skills={skills} none={says.noSkill} value={skill} onChange={setSkill} />
      <Line id="desk-session-note" label={says.sessionNote} maxLength={1000} value={note} onInput={setNote} />
      <button type="submit">{says.add}</button>
    </Form>
  );
}
