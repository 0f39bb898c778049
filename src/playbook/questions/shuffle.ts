import { fnv1a, unitsOf } from '../hash/fnv1a.ts';
import { mulberry32 } from '../hash/mulberry32.ts';

/**
 * The same order for the same ids and seed, on the server and in every browser. Depends on the ids, not on how they came:
 * moving options about in the source moves nothing on the page.
 *
 * Three or more never come out as `solved`, so that no ordering is shown solved. Two may, else whoever knows would always
 * turn them round. An ordering passes its right order, here or as `ids`; a choice, or whoever has the ids from a page where
 * they are shuffled already, passes `[]`.
 *
 * @param seed for instance `seedOf(question, attempt)`
 * @param solved the order that gives the answer away
 */
export function shuffle(ids: readonly string[], seed: string, solved: readonly string[] = ids): string[] {
  const order = ids.toSorted();
  const random = mulberry32(fnv1a(unitsOf(seed)));
  // Fisher and Yates, from the end.
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    order.splice(last, 1, ...order.splice(other, 1, order[last] ?? ''));
  }
  return order.length >= 3 && order.every((id, at) => id === solved[at]) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** What the options of a question are shuffled by. Attempt 0 is how the server writes them. */
export function seedOf(question: string, attempt: number): string {
  return `${question}:${attempt}`;
}
