import { type Document, isMap, isScalar } from 'yaml';

/** A field whose text stands between the quotes of Word, and between no others. */
export interface CurlyText {
  name: string;
  /** With its quotes. */
  text: string;
  /** Of the text in the source. */
  start: number;
}

/** What a page, a skill or a person is called. What customers say may well be written so. */
const NAMES = new Set(['title', 'name', 'summary', 'objective', 'owner', 'author', 'group', 'claim']);
const CURLY = /^[“”„‟«»][^“”„‟«»]+[“”„‟«»]$/;

export function curlyTexts({ contents }: Document): CurlyText[] {
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    if (!NAMES.has(name) || !isScalar(value) || value.type !== 'PLAIN' || typeof value.value !== 'string' || !value.range) return [];
    return CURLY.test(value.value) ? [{ name, text: value.value, start: value.range[0] }] : [];
  });
}
