import { deskWords } from 'virtual:chalktalk/words/desk';
import { useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { tidyName } from '../../browser/storage/person.ts';
import { take } from '../../coaching/desk/desk-take.ts';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import { newId, type Session } from '../../learner/events.ts';
import { Form } from '../forms/Form.tsx';
import { Line } from '../forms/Line.tsx';
import { SkillChoice } from '../forms/SkillChoice.tsx';
import { Unsent } from '../forms/Unsent.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { draftName } from './draft-name.ts';
import type { Act } from './use-acts.ts';

const says = deskWords.person;
const MOST_MINUTES = 600;

type Wrong = 'on' | 'minutes' | 'coach';

export interface SessionFormProps {
  here: Here;
  person: DeskPerson;
  skills: readonly { id: string; name: string }[];
  /** `YYYY-MM-DD`. */
  today: string;
  coach: { id: string; name: string };
  act: Act;
}

/** Takes a session down: it lies on the desk, and can be handed to the person. */
export function SessionForm({ here, person, skills, today, coach, act }: SessionFormProps) {
  // The next session begins as the last one was.
  const [start, setStart] = useState({ on: today, minutes: '30', by: coach.name, skill: '', note: '' });
  const drafted = useDraft(here.playbook, draftName(person.id, 'session'), start);
  const { draft, change } = drafted;
  const { on, minutes, by, skill, note } = draft;
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
    const sent = drafted.send();
    void act(
      says.logged(deskWords.dayOf(on)),
      (desk) => take(desk, { id: source, file: '', at, kind: 'here', from, events: [session] }).desk,
    ).then(() => {
      setStart({ ...draft, note: '' });
      sent();
    });
    return true;
  };
  const problem = (what: Wrong) => (wrong.includes(what) ? says.wrong[what] : undefined);
  return (
    <Form class="desk-form" onSubmit={submit}>
      <h4>{says.log}</h4>
      <div class="desk-form-line">
        <Line id="desk-on" label={says.on} problem={problem('on')} type="date" max={today} value={on} onInput={(on) => change({ on })} />
        <Line
          id="desk-minutes"
          label={says.minutes}
          problem={problem('minutes')}
          type="number"
          min={1}
          max={MOST_MINUTES}
          step={5}
          value={minutes}
          onInput={(minutes) => change({ minutes })}
        />
        <Line id="desk-coach" label={says.coach} problem={problem('coach')} maxLength={100} value={by} onInput={(by) => change({ by })} />
      </div>
      <SkillChoice
        id="desk-skill"
        label={says.skill}
        skills={skills}
        none={says.noSkill}
        value={skill}
        onChange={(skill) => change({ skill })}
      />
      <Line id="desk-session-note" label={says.sessionNote} maxLength={1000} value={note} onInput={(note) => change({ note })} />
      <Unsent {...drafted} />
      <button type="submit">{says.add}</button>
    </Form>
  );
}
