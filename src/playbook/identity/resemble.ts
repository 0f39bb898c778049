import { type File, numberOf, titleOf } from './snapshot.ts';

/**
 * Share of words that two texts have in common, 0 to 1; words of one or two letters say nothing. The index of P. Jaccard,
 * “The Distribution of the Flora in the Alpine Zone”, New Phytologist 11 (1912).
 */
export function likeness(a: string, b: string): number {
  const [x, y] = [wordsIn(a), wordsIn(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  const all = new Set([...x, ...y]).size;
  return all === 0 ? Number(a === b) : both / all;
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}|\p{N}+/gu) ?? []);
}

/**
 * How much two files look like one page under two names; 0: not at all. Ids of questions weigh most, for nobody writes the same
 * one twice, then the same title: the weights are ours. What is merely alike (title, headings, the last part of the address) counts only as long as the
 * number does not speak against it: many practices of a playbook are called much the same.
 */
export function resemblance(before: File, now: File): number {
  const ids = new Set(idsOf(now));
  const shared = idsOf(before).filter((id) => ids.has(id)).length;
  const title = likeness(titleOf(before), titleOf(now));
  const sure = shared * 3 + (title === 1 ? 3 : 0);
  const [a, b] = [numberOf(before), numberOf(now)];
  if (a !== undefined && b !== undefined && a !== b) return sure;
  const headings = headingsOf(before).filter((heading) => headingsOf(now).includes(heading)).length;
  const most = Math.max(headingsOf(before).length, headingsOf(now).length);
  const alike = (title >= 0.5 ? title : 0) + (headings >= 2 && headings * 2 >= most ? 1 : 0) + (lastOf(before) === lastOf(now) ? 1 : 0);
  // A number alone is no likeness: it may have been given to something else.
  return sure + alike === 0 ? 0 : sure + alike + (a !== undefined && a === b ? 2 : 0);
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
