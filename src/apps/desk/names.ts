import { deskWords as says } from 'virtual:chalktalk/words/desk';
import { type DeskPerson, shortId } from '../../coaching/desk/people.ts';

/** What to call somebody on the desk, so that two of one name can be told apart. */
export function called({ name, short, id }: Pick<DeskPerson, 'name' | 'short' | 'id'>): string {
  if (name === '') return `${says.unnamed} ${says.short(shortId(id))}`;
  return short ? `${name} ${says.short(short)}` : name;
}

/** The same for an id; one that is not on the desk is its end. */
export function calledId(id: string, people: readonly DeskPerson[]): string {
  const person = people.find(({ ids }) => ids.includes(id));
  return person ? called(person) : says.short(shortId(id));
}
