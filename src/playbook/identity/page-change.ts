import { resemblance } from './resemble.ts';
import { type File, numberOf, type Snapshot } from './snapshot.ts';

/**
 * What became of a page. `same`: its address is still its own. `moved`: its old address leads to it. `renamed`: it seems to be
 * at another address, and nothing leads there. `replaced`: it is elsewhere, and another page took its address. `draft`: it is
 * there and not published. `retired`: it was given up, and playbook.yaml says so. `unread`: its file cannot be read now.
 */
export type PageChange =
  | { kind: 'same' | 'moved' | 'renamed' | 'draft'; file: File }
  | { kind: 'replaced'; file: File; by: File }
  | { kind: 'retired' | 'gone' | 'unread' };

/**
 * What became of every page of an earlier state.
 *
 * @param paths all files of now, whether they can be read or not
 * @param retiredKnown what `playbook.yaml` gives up is known
 */
export function pageChanges(before: Snapshot, now: Snapshot, paths: ReadonlySet<string>, retiredKnown: boolean): Map<File, PageChange> {
  // A page that is new may be an old one under another name.
  const fresh = [...now.pages.values()].filter(({ url }) => !before.pages.has(url));
  // What a new page says about its past cannot be read: it may be any of the old ones.
  const unclear = !retiredKnown || fresh.some(({ file }) => now.broken.has(file));
  const compiled = new Set([...now.pages.values(), ...now.drafts.values()].map(({ file }) => file));
  const twin = (file: File): File | undefined =>
    fresh
      .map((other) => ({ other, score: akin(file, other) ? resemblance(file, other) : 0 }))
      .filter(({ score }) => score > 0)
      .reduce<{ other?: File; score: number }>((best, each) => (each.score > best.score ? each : best), { score: 0 }).other;

  const change = (file: File): PageChange => {
    const there = now.pages.get(file.url);
    if (there) {
      const elsewhere = movedAway(file, there, now);
      return elsewhere && fresh.includes(elsewhere) && resemblance(file, elsewhere) > resemblance(file, there)
        ? { kind: 'replaced', file: elsewhere, by: there }
        : { kind: 'same', file: there };
    }
    const target = now.pages.get(now.moved.get(file.url) ?? '');
    if (target) return { kind: 'moved', file: target };
    if (now.retired.pages.includes(file.url)) return { kind: 'retired' };
    const draft = now.drafts.get(file.url);
    if (draft) return { kind: 'draft', file: draft };
    if (paths.has(file.file.normalize('NFC')) && !compiled.has(file.file)) return { kind: 'unread' };
    const other = twin(file);
    if (other && !now.broken.has(other.file)) return { kind: 'renamed', file: other };
    return { kind: unclear ? 'unread' : 'gone' };
  };
  return new Map([...before.pages.values()].map((file) => [file, change(file)]));
}

const TEXTS: readonly File['kind'][] = ['practice', 'module', 'lesson'];

/** Can one become the other? A practice may have become a lesson, a role never a page. */
function akin(a: File, b: File): boolean {
  return a.kind === b.kind || (TEXTS.includes(a.kind) && TEXTS.includes(b.kind) && a.kind !== 'module' && b.kind !== 'module');
}

/** The practice that has the number of this one now, at another address. */
function movedAway(file: File, there: File, now: Snapshot): File | undefined {
  const number = numberOf(file);
  if (number === undefined || numberOf(there) === number) return undefined;
  const other = now.numbers.get(number);
  return other === there ? undefined : other;
}
