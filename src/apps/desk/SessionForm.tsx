import { deskWords } from 'virtual:chalktalk/words/desk';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { tidyName } from '../../browser/storage/person.ts';
import { take } from '../../coaching/desk/desk-take.ts';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import { newId, type Session } from '../../learner/events.ts';
import type { Act } from './use-acts.ts';

const says = deskWords.person;
const MOST_MINUTES = 600;

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
  const [wrong, setWrong] = useState<string[]>([]);
  const submit = () => {
    const count = Number(minutes);
    const name = tidyName(by);
    const found = [
      ...(/^\d{4}-\d\d-\d\d$/.test(on) && on <= today ? [] : [says.wrong.on]),
      ...(Number.isInteger(count) && count >= 1 && count <= MOST_MINUTES ? [] : [says.wrong.minutes]),
      ...(name === '' ? [says.wrong.coach] : []),
    ];
    setWrong(found);
    if (found.length > 0) return;
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
  };
  return (
    <form
      class="desk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h4>{says.log}</h4>
      <div class="desk-form-line">
        <Field id="desk-on" label={says.on}>
          <input id="desk-on" type="date" max={today} value={on} onInput={({ currentTarget }) => setOn(currentTarget.value)} />
        </Field>
        <Field id="desk-minutes" label={says.minutes}>
          <input
            id="desk-minutes"
            type="number"
            min={1}
            max={MOST_MINUTES}
            step={5}
            value={minutes}
            onInput={({ currentTarget }) => setMinutes(currentTarget.value)}
          />
        </Field>
        <Field id="desk-coach" label={says.coach}>
          <input
            id="desk-coach"
            type="text"
            autocomplete="off"
            maxlength={100}
            value={by}
            onInput={({ currentTarget }) => setBy(currentTarget.value)}
          />
        </Field>
      </div>
      <Field id="desk-skill" label={says.skill}>
        <select id="desk-skill" value={skill} onChange={({ currentTarget }) => setSkill(currentTarget.value)}>
          <option value="">{says.noSkill}</option>
          {skills.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="desk-session-note" label={says.sessionNote}>
        <input
          id="desk-session-note"
          type="text"
          autocomplete="off"
          maxlength={1000}
          value={note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </Field>
      <div class="field" role="alert">
        {wrong.map((text) => (
          <p key={text} class="error">
            {text}
          </p>
        ))}
      </div>
      <button type="submit">{says.add}</button>
    </form>
  );
}

function Field({ id, label, children }: { id: string; label: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}
