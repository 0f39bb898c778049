import type { Found } from '../../browser/desk/bring.ts';
import { type Desk, isOwn, mergeDesks, take } from '../../coaching/desk.ts';
import { peopleOf } from '../../coaching/people.ts';
import { newId } from '../../learner/events.ts';
import { deskWords } from '../../site/words-desk.ts';
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

/** Puts things on a desk one after the other. @param now milliseconds since 1970 */
export function takeAll(desk: Desk, given: readonly Given[], now: number): { desk: Desk; outcomes: Outcome[] } {
  let on = desk;
  const outcomes = given.map((one): Outcome => {
    const { after, outcome } = takeOne(on, one, now);
    on = after;
    return outcome;
  });
  return { desk: on, outcomes };
}

function takeOne(desk: Desk, { file, found }: Given, now: number): { after: Desk; outcome: Outcome } {
  const key = newId(now);
  if (found.what === 'refused') {
    return { after: desk, outcome: { key, file, what: says.refusedTitle, lines: [says.reasons[found.reason]], refused: true } };
  }
  const left = found.refused > 0 ? [says.refused(found.refused)] : [];
  if (found.what === 'desk') {
    const after = mergeDesks(desk, found.desk);
    return { after, outcome: { key, file, what: says.desk(peopleOf(found.desk).people.length), lines: left, refused: false } };
  }
  const { kind, person: from, events } = found.envelope;
  const taken = take(desk, { id: key, file, at: now, kind, from, events });
  const what = (isOwn({ kind }) ? says.of : says.by)(says.kinds[kind], from.name || deskWords.unnamed);
  const lines = taken.same ? [says.same] : linesOf(taken, from.id, events.length === 0);
  return {
    after: taken.desk,
    outcome: { key, file, what, lines: [...lines, ...left], refused: false, source: taken.same ? undefined : key },
  };
}

/** How much was new, and about whom where it is not the sender. */
function linesOf({ desk, fresh, known }: ReturnType<typeof take>, sender: string, empty: boolean): string[] {
  if (empty) return [says.empty];
  const { people } = peopleOf(desk);
  const own = fresh.get(sender) ?? 0;
  const others = [...fresh].filter(([id, count]) => id !== sender && count > 0);
  const lines = [
    ...(own > 0 ? [says.fresh(own)] : []),
    ...others.map(([id, count]) => (people.some(({ ids }) => ids.includes(id)) ? says.about : says.waits)(count, calledId(id, people))),
  ];
  if (lines.length === 0) return [says.nothing];
  return known > 0 ? [...lines, says.known(known)] : lines;
}
