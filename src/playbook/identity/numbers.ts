import type { FileFinding } from '../problems/problem.ts';
import { resemblance } from './resemble.ts';
import { at, CONFIG, code, type Lost } from './say.ts';
import { type File, numberOf, type Snapshot, titleOf } from './snapshot.ts';

/**
 * Practices that have the number of another one. That is: the practice that had it exists under another number; or the one
 * that has it now had another before; or it is new, and looks in nothing like the one that had it (`resemblance`).
 */
export function reusedNumbers({
  before,
  now,
  changes,
}: Pick<Lost, 'before' | 'now' | 'changes'>): { by: File; number: number; was: File }[] {
  return [...before.numbers].flatMap(([number, was]) => {
    const by = now.numbers.get(number);
    const change = changes.get(was);
    if (!by || !change || now.retired.numbers.includes(number) || change.kind === 'unread') return [];
    if ('file' in change && change.kind !== 'draft') return change.file === by || change.kind === 'replaced' ? [] : [{ by, number, was }];
    const had = before.pages.get(by.url);
    const another = had ? had !== was : resemblance(was, by) === 0;
    return another ? [{ by, number, was }] : [];
  });
}

export function* reusedNumberFindings(reused: ReturnType<typeof reusedNumbers>, { now, changes }: Lost): Generator<FileFinding> {
  for (const { by, number, was } of reused) {
    const change = changes.get(was);
    const there = change && 'file' in change ? numberOf(change.file) : undefined;
    const where = there === undefined ? 'which is gone' : `which has number ${there} now`;
    const rename =
      there === undefined && !change?.kind.startsWith('re') ? `; if it is the same practice, write \`from: [${was.id}]\` here` : '';
    yield at(
      by.file,
      'reused-number',
      `Number ${number} belonged to ${code(titleOf(was))} (${code(was.url)}), ${where}`,
      `give this practice a number that nothing ever had, for instance ${freeNumber(now, number)}${rename}`,
      by.places['number'],
    );
  }
}

/**
 * Numbers that no practice has any more, though the practice is there.
 *
 * @param traded numbers of practices that took another one’s: of that has been spoken
 */
export function* lostNumbers({ before, now, changes }: Lost, traded: ReadonlySet<number>): Generator<FileFinding> {
  for (const [number, was] of before.numbers) {
    const change = changes.get(was);
    if (now.numbers.has(number) || traded.has(number) || now.retired.numbers.includes(number)) continue;
    if (!change || !('file' in change) || change.kind === 'draft' || now.broken.has(change.file.file)) continue;
    const other = numberOf(change.file);
    yield at(
      change.file.file,
      'lost-number',
      `Number ${number} is gone: ${other === undefined ? `the practice is a ${change.file.kind} now` : `the practice has number ${other} now`}`,
      other === undefined
        ? `see that nothing is given the number again: \`retired: { numbers: [${number}] }\` in ${CONFIG}`
        : `write \`number: ${number}\` again; a number that has to go is listed in ${CONFIG}: \`retired: { numbers: [${number}] }\``,
      change.file.places['number'],
    );
  }
}

function freeNumber(now: Snapshot, beside: number): number {
  return Math.max(beside, ...now.numbers.keys(), ...now.retired.numbers) + 1;
}
