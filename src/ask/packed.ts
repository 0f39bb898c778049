import type { AskIndex, AskPassage } from './ask-index.ts';
import { FIELDS } from './passage.ts';
import type { Phrases } from './synonyms.ts';

const VERSION = 1;

/** Signs before it have a meaning in JSON. */
const FIRST_SIGN = 0x100;

/** An index as the text of a file: short, for it is loaded before the first answer. Every word of a passage is one sign. */
export function packed({ words, meanings, pages }: AskIndex): string {
  const phrases = (list: Phrases) => list.map((phrase) => phrase.join(' ')).join('|');
  const passage = ({ field, words: said }: AskPassage) =>
    FIELDS.indexOf(field) + said.map((number) => String.fromCharCode(number + FIRST_SIGN)).join('');
  return JSON.stringify({
    v: VERSION,
    words: words.join(' '),
    meanings: meanings.map(({ from, to }) => {
      const [typed, written] = [phrases(from), phrases(to)];
      return typed === written ? [typed] : [typed, written];
    }),
    pages: pages.map(({ place, passages }) => [place, ...passages.map(passage)]),
  });
}

/**
 * Reads a file.
 *
 * @throws TypeError where it is none, or one of another version
 */
export function unpacked(file: unknown): AskIndex {
  const { v, words, meanings, pages } = typeof file === 'object' && file !== null ? (file as Record<string, unknown>) : {};
  if (v !== VERSION || typeof words !== 'string' || !isTable(meanings) || !isTable(pages))
    throw new TypeError('This is no index of questions');
  return {
    words: words === '' ? [] : words.split(' '),
    meanings: meanings.map(([from, to = from]) => ({ from: phrasesIn(from), to: phrasesIn(to) })),
    pages: pages.map(([place, ...passages]) => ({ place: Number(place), passages: passages.flatMap(passageIn) })),
  };
}

function isTable(value: unknown): value is unknown[][] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

function phrasesIn(text: unknown): Phrases {
  return String(text)
    .split('|')
    .map((phrase) => phrase.split(' '));
}

function passageIn(passage: unknown): AskPassage[] {
  const [number = '', ...signs] = String(passage);
  const field = FIELDS[Number(number)];
  return field ? [{ field, words: signs.map((sign) => sign.charCodeAt(0) - FIRST_SIGN) }] : [];
}
