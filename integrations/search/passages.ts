import type { Passage } from '../../src/ask/passage.ts';
import type { Block, Body } from '../../src/playbook/model/playbook.ts';
import type { Entry } from './entries.ts';

/** What a question can be like on a page: what is heard and asked, what it is called and for, what to say. */
export function passagesOf(entry: Entry, body: Body, tags: readonly string[]): Passage[] {
  return [
    ...entry.hears.map((text): Passage => ({ field: 'hears', text })),
    ...(entry.asked ?? []).flatMap(apart).map((text): Passage => ({ field: 'asked', text })),
    { field: 'title', text: entry.title },
    ...(entry.summary ? [{ field: 'summary', text: entry.summary } as const] : []),
    ...linesToSay(body).map((text): Passage => ({ field: 'say', text })),
    { field: 'tags', text: tags.join(' ') },
  ];
}

/** A line may hold several key words; each of them is asked for by itself. */
function apart(line: string): string[] {
  const pieces = line.split(/[,、，]\s*/);
  return pieces.length > 2 && pieces.every((piece) => piece.split(' ').length <= KEY_WORDS) ? pieces : [line];
}

/** What has more words than this is a sentence. */
const KEY_WORDS = 4;

function linesToSay(body: Body): string[] {
  return usesOf('Say', body).flatMap(({ children }) =>
    [...htmlOf(children).matchAll(/<(p|li)(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g)].map(([, , html = '']) => textOf(html)),
  );
}

function usesOf(name: string, body: Body): Block[] {
  return body.flatMap((part) => (typeof part === 'string' ? [] : part.component === name ? [part] : usesOf(name, part.children)));
}

function htmlOf(body: Body): string {
  return body.map((part) => (typeof part === 'string' ? part : htmlOf(part.children))).join('');
}

/** Only words are compared: a sign may stay escaped, a letter is never. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&#?\w+;/g, ' ');
}
