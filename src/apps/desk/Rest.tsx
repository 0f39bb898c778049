import type { ComponentChildren } from 'preact';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import { PersonButton } from './PersonButton.tsx';

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
          <PersonButton person={person} onOpen={onOpen} />
        </li>
      ))}
    </Rest>
  );
}
