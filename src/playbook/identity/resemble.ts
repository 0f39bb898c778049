import { type File, numberOf, titleOf } from './snapshot.ts';

/** Share of words that two texts have in common, 0 to 1; words of fewer than three letters say nothing. */
export function likeness(a: string, b: string): number {
  const [x, y] = [wordsIn(a), wordsIn(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  const all = new Set([...x, ...y]).size;
  return all === 0 ? Number(a === b) : both / all;
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

/**
 * How much two files look like one page under two names; 0: not at all. Ids of questions weigh most, for nobody writes the same
 * one twice; then the title; then headings and the last part of the address. A number alone is no likeness: it may have been
 * given to something else.
 */
export function resemblance(before: File, now: File): number {
  const ids = new Set(idsOf(now));
  const shared = idsOf(before).filter((id) => ids.has(id)).length;
  const title = likeness(titleOf(before), titleOf(now));
  const headings = headingsOf(before).filter((heading) => headingsOf(now).includes(heading)).length;
  const most = Math.max(headingsOf(before).length, headingsOf(now).length);
  const score =
    shared * 3 +
    (title >= 0.5 ? 2 + title : 0) +
    (headings >= 2 && headings * 2 >= most ? 1 : 0) +
    (lastOf(before) === lastOf(now) ? 1 : 0);
  // The number, where both have the same, decides between two that look alike.
  return score === 0 ? 0 : score + (sameNumber(before, now) ? 2 : 0);
}

function sameNumber(a: File, b: File): boolean {
  const number = numberOf(a);
  return number !== undefined && number === numberOf(b);
}

/** The skeleton of a practice is the same everywhere: its usual headings say nothing about which one it is. */
function headingsOf({ text }: File): string[] {
  return (text?.headings ?? []).filter(({ depth }) => depth > 2).map((heading) => heading.text);
}

function idsOf({ text }: File): string[] {
  return (text?.named ?? []).map(({ id }) => id);
}

function lastOf({ url }: File): string {
  return url.split('/').filter(Boolean).at(-1) ?? '';
}
