import { deskWords } from 'virtual:chalktalk/words/desk';
import type { Found } from '../../browser/desk/bring.ts';
import { type Desk, isOwn } from '../../coaching/desk/desk.ts';
import { mergeDesks, type Taken, take } from '../../coaching/desk/desk-take.ts';
import { type DeskPerson, peopleOf } from '../../coaching/desk/people.ts';
import { newId } from '../../learner/events.ts';
import { whyNot } from '../share/why-not.ts';
import { calledId } from './names.ts';

const says = deskWords.bring;

/** Something that the coach gave: a file by its name, a link without one. */
export interface Given {
  file: string;
  found: Found;
}

/** What became of it, in words. */
export interface Outcome {
  key: string;
  file: string;
  /** What it is and of whom. */
  what: string;
  lines: string[];
  refused: boolean;
  /** By this it can be taken back; missing where nothing was taken over. */
  source?: string | undefined;
}

/**
 * Puts things on a desk one after the other. Who is who is asked when all are there: an observation may come before its
 * person's file.
 *
 * @param now milliseconds since 1970
 */
export function takeAll(desk: Desk, given: readonly Given[], now: number): { desk: Desk; outcomes: Outcome[] } {
  let on = desk;
  const told = given.map((one) => {
    const { after, tell } = takeOne(on, one, now);
    on = after;
    return tell;
  });
  const { people } = peopleOf(on);
  return { desk: on, outcomes: told.map((tell) => tell(people)) };
}

type Tell = (people: readonly DeskPerson[]) => Outcome;

function takeOne(desk: Desk, { file, found }: Given, now: number): { after: Desk; tell: Tell } {
  const key = newId(now);
  if (found.what === 'refused') {
    const lines = [whyNot(found, says)];
    return { after: desk, tell: () => ({ key, file, what: says.refusedTitle, lines, refused: true }) };
  }
  const left = found.refused > 0 ? [says.refused(found.refused)] : [];
  if (found.what === 'desk') {
    const what = says.desk(peopleOf(found.desk).people.length);
    return { after: mergeDesks(desk, found.desk), tell: () => ({ key, file, what, lines: left, refused: false }) };
  }
  const { kind, person: from, events } = found.envelope;
  const { desk: after, ...taken } = take(desk, { id: key, file, at: now, kind, from, events });
  const what = (isOwn({ kind }) ? says.of : says.by)(says.kinds[kind], from.name || deskWords.unnamed);
  const source = taken.same ? undefined : key;
  const tell: Tell = (people) => {
    const lines = taken.same ? [says.same] : events.length === 0 ? [says.empty] : linesOf(taken, from.id, people);
    return { key, file, what, lines: [...lines, ...left], refused: false, source };
  };
  return { after, tell };
}

/** How much was new, and about whom where it is not the sender. */
function linesOf({ newByPerson, known }: Omit<Taken, 'desk'>, sender: string, people: readonly DeskPerson[]): string[] {
  const own = newByPerson.get(sender) ?? 0;
  const others = [...newByPerson].filter(([id, count]) => id !== sender && count > 0);
  const lines = [
    ...(own > 0 ? [says.fresh(own)] : []),
    ...others.map(([id, count]) => (people.some(({ ids }) => ids.includes(id)) ? says.about : says.waits)(count, calledId(id, people))),
  ];
  if (lines.length === 0) return [says.nothing];
  return known > 0 ? [...lines, says.known(known)] : lines;
}
