import { deskWords } from 'virtual:chalktalk/words/desk';
import type { ComponentChildren } from 'preact';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import { called } from './names.ts';

/** All of whom there is nothing to say, in one line instead of a row each. */
export function Rest({ says, children }: { says: string; children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <div class="desk-rest">
      <p class="ui">{says}</p>
      <ul class="plain desk-names">{children}</ul>
    </div>
  );
}

interface PeopleProps {
  says: string;
  people: readonly DeskPerson[];
  onOpen(id: string): void;
}

export function RestOfPeople({ says, people, onOpen }: PeopleProps) {
  return (
    <Rest says={says}>
      {people.map((person) => (
        <li key={person.id}>
          <button class="desk-name" type="button" aria-label={deskWords.board.open(called(person))} onClick={() => onOpen(person.id)}>
            <bdi>{called(person)}</bdi>
          </button>
        </li>
      ))}
    </Rest>
  );
}
