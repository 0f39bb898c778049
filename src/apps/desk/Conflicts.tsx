import { deskWords } from 'virtual:chalktalk/words/desk';
import type { Conflict } from '../../coaching/desk/conflicts.ts';
import { join } from '../../coaching/desk/desk-edit.ts';
import { type DeskPerson, shortId, type Waiting } from '../../coaching/desk/people.ts';
import { Choice } from '../forms/Choice.tsx';
import { called, calledId } from './names.ts';
import { SaidHere } from './SaidHere.tsx';
import type { Act } from './use-acts.ts';

const says = deskWords.conflicts;
const { short, dayOf, unnamed } = deskWords;

interface Props {
  found: readonly Conflict[];
  waiting: readonly Waiting[];
  people: readonly DeskPerson[];
  skills: readonly { id: string; name: string }[];
  act: Act;
}

/** What does not fit together, and what waits for somebody. */
export function Conflicts({ found, waiting, people, skills, act }: Props) {
  if (found.length + waiting.length === 0) return null;
  return (
    <section class="part desk-conflicts" aria-labelledby="desk-conflicts" data-said="conflicts">
      <h2 id="desk-conflicts">
        {says.title} <span class="count">{found.length + waiting.length}</span>
      </h2>
      <p class="hint">{says.about}</p>
      <SaidHere at="conflicts" />
      <ul class="plain desk-lines">
        {found.map((conflict) => (
          <li key={keyOf(conflict)}>
            <p>{textOf(conflict, people, skills)}</p>
            {conflict.kind === 'same-person' && <Join people={conflict.people} act={act} />}
          </li>
        ))}
        {waiting.map(({ id, count, sources }) => (
          <li key={id}>
            <p>{says.waiting(short(shortId(id)), count, sources.map(({ file, from }) => file || from.name || unnamed).join(', '))}</p>
            <Choice
              id={`desk-whose-${id}`}
              label={says.itIs(short(shortId(id)))}
              value=""
              none={says.nobody}
              options={people.map((person) => [person.id, called(person)])}
              onChange={(value) => {
                const person = people.find((each) => each.id === value);
                if (person) act(says.joined(called(person)), (desk) => join(desk, person.id, id));
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Join({ people: [a, b], act }: { people: [DeskPerson, DeskPerson]; act: Act }) {
  const names = [a, b].map((person) => `${person.name || unnamed} ${short(shortId(person.id))}`) as [string, string];
  return (
    <button
      type="button"
      aria-label={says.joinOf(...names)}
      onClick={() => act(says.joined(a.name || unnamed), (desk) => join(desk, a.id, b.id))}
    >
      {says.join}
    </button>
  );
}

function keyOf(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'same-person':
      return conflict.people.map(({ id }) => id).join();
    case 'levels':
      return ['levels', conflict.person.id, conflict.skill, conflict.on].join();
    case 'astray':
      return ['astray', conflict.person.id, conflict.about].join();
    default:
      return [conflict.kind, conflict.person.id].join();
  }
}

function textOf(conflict: Conflict, people: readonly DeskPerson[], skills: Props['skills']): string {
  switch (conflict.kind) {
    case 'same-person': {
      const [a, b] = conflict.people.map((person) => `${person.name || unnamed} ${short(shortId(person.id))}`) as [string, string];
      return conflict.shared > 0 ? says.shared(a, b, conflict.shared) : says.sameName(a, b);
    }
    case 'names':
      return says.names(called(conflict.person), conflict.names.join(', '));
    case 'levels': {
      const skill = skills.find(({ id }) => id === conflict.skill)?.name ?? conflict.skill;
      const [low, high] = conflict.seen.map(({ level, by }) => says.level(level, by)) as [string, string];
      return says.levels(called(conflict.person), skill, dayOf(conflict.on), low, high);
    }
    case 'erased':
      return says.erased(called(conflict.person), conflict.count);
    case 'astray':
      return says.astray(called(conflict.person), conflict.count, calledId(conflict.about, people));
  }
}
