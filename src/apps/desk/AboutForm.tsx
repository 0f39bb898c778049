import { ofContent } from 'virtual:chalktalk/language';
import { deskWords } from 'virtual:chalktalk/words/desk';
import { useState } from 'preact/hooks';
import { tidyName } from '../../browser/storage/person.ts';
import type { Profile } from '../../coaching/coaching-catalogue.ts';
import { describe } from '../../coaching/desk/desk-edit.ts';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import { Area } from '../forms/Area.tsx';
import { Choice } from '../forms/Choice.tsx';
import { Form } from '../forms/Form.tsx';
import { Line } from '../forms/Line.tsx';
import { Unsent } from '../forms/Unsent.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { draftName } from './draft-name.ts';
import { SaidHere } from './SaidHere.tsx';
import type { Act } from './use-acts.ts';

const says = deskWords.person;

interface Props {
  playbook: string;
  person: DeskPerson;
  roles: readonly Profile[];
  act: Act;
}

/** What the coach notes of somebody. Nothing changes before it is saved. */
export function AboutForm({ playbook, person, roles, act }: Props) {
  const drafted = useDraft(playbook, draftName(person.id, 'about'), {
    label: person.label ?? '',
    role: person.ownRole ?? '',
    result: person.result === undefined ? '' : String(person.result),
    note: person.note ?? '',
  });
  const { draft, change } = drafted;
  const { label, role, result, note } = draft;
  const number = Number(result.trim().replace(',', '.'));
  const [wrong, setWrong] = useState(false);
  const save = () => {
    setWrong(!Number.isFinite(number));
    if (!Number.isFinite(number)) return false;
    const about = {
      label: tidyName(label) || undefined,
      role: role || undefined,
      result: result.trim() === '' ? undefined : number,
      note: note.trim() || undefined,
    };
    void act(says.saved, (desk) => describe(desk, person.id, about)).then(drafted.send());
    return true;
  };
  return (
    <section data-said="about">
      <Form class="desk-form" onSubmit={save}>
        <h3>{says.about}</h3>
        <Line
          id="desk-label"
          label={says.label}
          maxLength={100}
          placeholder={person.names[0]}
          value={label}
          onInput={(label) => change({ label })}
        />
        <Choice
          id="desk-own-role"
          label={says.role}
          none={says.ofBoard}
          options={roles.map(({ id, name }) => [id, name, ofContent])}
          value={role}
          onChange={(role) => change({ role })}
        />
        <Line
          id="desk-result"
          label={says.result}
          hint={says.resultHint}
          problem={wrong ? says.wrong.result : undefined}
          inputmode="decimal"
          value={result}
          onInput={(result) => change({ result })}
        />
        <Area id="desk-note" label={says.note} hint={says.noteHint} value={note} onInput={(note) => change({ note })} />
        <Unsent {...drafted} />
        <button type="submit">{says.save}</button>
      </Form>
      <SaidHere at="about" />
    </section>
  );
}
