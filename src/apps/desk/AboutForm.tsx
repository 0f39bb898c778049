import { deskWords } from 'virtual:chalktalk/words/desk';
import { useState } from 'preact/hooks';
import { tidyName } from '../../browser/storage/person.ts';
import type { Profile } from '../../coaching/catalogue.ts';
import { describe } from '../../coaching/desk/desk-edit.ts';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import type { Act } from './use-acts.ts';

const says = deskWords.person;

interface Props {
  person: DeskPerson;
  roles: readonly Profile[];
  act: Act;
}

/** What the coach notes of somebody. Nothing changes before it is saved. */
export function AboutForm({ person, roles, act }: Props) {
  const [label, setLabel] = useState(person.label ?? '');
  const [role, setRole] = useState(person.ownRole ?? '');
  const [result, setResult] = useState(person.result === undefined ? '' : String(person.result));
  const [note, setNote] = useState(person.note ?? '');
  const number = Number(result.trim().replace(',', '.'));
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(!Number.isFinite(number));
        if (!Number.isFinite(number)) return;
        const about = {
          label: tidyName(label) || undefined,
          role: role || undefined,
          result: result.trim() === '' ? undefined : number,
          note: note.trim() || undefined,
        };
        act(says.saved, (desk) => describe(desk, person.id, about));
      }}
    >
      <h3>{says.about}</h3>
      <div class="field">
        <label for="desk-label">{says.label}</label>
        <input
          id="desk-label"
          type="text"
          autocomplete="off"
          maxlength={100}
          placeholder={person.names[0]}
          value={label}
          onInput={({ currentTarget }) => setLabel(currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="desk-own-role">{says.role}</label>
        <select id="desk-own-role" value={role} onChange={({ currentTarget }) => setRole(currentTarget.value)}>
          <option value="">{says.ofBoard}</option>
          {roles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="desk-result">{says.result}</label>
        <input
          id="desk-result"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          aria-describedby="desk-result-hint"
          value={result}
          onInput={({ currentTarget }) => setResult(currentTarget.value)}
        />
        <p class="hint" id="desk-result-hint">
          {says.resultHint}
        </p>
        {wrong && (
          <p class="error" role="alert">
            {says.wrong.result}
          </p>
        )}
      </div>
      <div class="field">
        <label for="desk-note">{says.note}</label>
        <textarea
          id="desk-note"
          maxlength={4000}
          aria-describedby="desk-note-hint"
          value={note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <p class="hint" id="desk-note-hint">
          {says.noteHint}
        </p>
      </div>
      <button type="submit">{says.save}</button>
    </form>
  );
}
