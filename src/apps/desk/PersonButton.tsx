import { deskWords } from 'virtual:chalktalk/words/desk';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import { called } from './names.ts';

interface Props {
  person: DeskPerson;
  /** What stands on it, where that is more than the name. */
  text?: string;
  onOpen(id: string): void;
}

/** The name of somebody on the desk, which opens what is known of them. */
export function PersonButton({ person, text = called(person), onOpen }: Props) {
  return (
    <button class="desk-name" type="button" aria-label={deskWords.board.open(text)} onClick={() => onOpen(person.id)}>
      <bdi>{text}</bdi>
    </button>
  );
}
