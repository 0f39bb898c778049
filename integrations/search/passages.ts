import type { Passage } from '../../src/ask/passage.ts';
import type { Block, Body } from '../../src/playbook/model/playbook.ts';
import type { Entry } from './entries.ts';
import { stripTags } from './plain.ts';

/** What a question can be like on a page: the words of its front matter, what to say, its headings. */
export function passagesOf(entry: Entry, body: Body, tags: readonly string[]): Passage[] {
  return [
    ...entry.hears.map((text): Passage => ({ field: 'hears', text })),
    ...(entry.asked ?? []).flatMap(apart).map((text): Passage => ({ field: 'asked', text })),
    { field: 'title', text: entry.title },
    ...(entry.summary ? [{ field: 'summary', text: entry.summary } as const] : []),
    ...sayLinesOf(body).map((text): Passage => ({ field: 'say', text })),
    { field: 'tags', text: tags.join(' ') },
  ];
}

/** What to say, line by line. */
export function sayLinesOf(body: Body): string[] {
  return usesOf('Say', body).flatMap(({ children }) => linesOf(children));
}

function linesOf(body: Body): string[] {
  return stripTags(textOf(body).replace(/<\/(?:p|li)>|<br\s*\/?>/g, '\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function usesOf(name: string, body: Body): Block[] {
  return body.flatMap((part) => (typeof part === 'string' ? [] : part.component === name ? [part] : usesOf(name, part.children)));
}

function textOf(body: Body): string {
  return body
    .map((part) => (typeof part === 'string' ? part : /^Question|^Scenario|^Quiz/.test(part.component) ? '' : textOf(part.children)))
    .join('');
}

/** A line may hold several key words; each of them is asked for by itself. */
function apart(line: string): string[] {
  const pieces = line.split(/[,、，]\s*/);
  return pieces.length > 2 && pieces.every((piece) => piece.split(' ').length <= 4) ? pieces : [line];
}
