import type { Grading, Key, Strict } from '../grading.ts';

/** Share of the gaps filled with an accepted text. */
export const blank: Grading = {
  seconds: 25,
  typed: true,
  grade(key: Key, typed) {
    if (!('accept' in key) || key.accept.length === 0 || typed.every((text) => text.trim() === '')) return undefined;
    const right = key.accept.filter((texts, at) => {
      const strict = strictAt(key.strict, at);
      const given = normalise(typed[at] ?? '', strict);
      return given !== '' && texts.some((text) => normalise(text, strict) === given);
    });
    return right.length / key.accept.length;
  },
};

function strictAt(strict: Strict | readonly Strict[] | undefined, at: number): Strict {
  return (isList(strict) ? strict[at] : strict) ?? {};
}

// `Array.isArray` does not tell a list that cannot be changed.
function isList(strict: Strict | readonly Strict[] | undefined): strict is readonly Strict[] {
  return Array.isArray(strict);
}

/** Letters that Unicode does not take apart, each before how they are typed without it: a stroke through them, two in one. */
const WHOLE = 'łl ŁL øo ØO đd ĐD ħh ĦH œoe ŒOE æae ÆAE ßss';

/**
 * Text as a gap compares it: what cannot be seen, spaces (beside a currency and before a per cent too), the shapes of quotes and dashes
 * (phones change them) and a sign at the end never count; case and diacritics where the author asks for them.
 */
export function normalise(text: string, strict: Strict = {}): string {
  const shaped = text
    // Before the next step, which makes a space and a mark of `´`, and two signs of `″`.
    .replace(/[‘-‛′ʼ`´]/g, "'")
    .replace(/[“-‟«»″]/g, '"')
    .normalize('NFKD')
    // Pages and mails leave marks in what is copied from them that nobody sees.
    .replace(/\p{DI}/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ (?=[%‰\p{Sc}])|(?<=\p{Sc}) /gu, '')
    .replace(/(?<=.)\s*\p{Term}+$/u, '');
  const cased = strict.case ? shaped : shaped.toLowerCase();
  // Marks of Latin, Greek and Cyrillic letters only: elsewhere they are vowels.
  return strict.diacritics
    ? cased
    : cased.replace(/[\u0300-\u036f]/g, '').replace(/[Æ-œ]/g, (letter) => WHOLE.split(letter)[1]?.split(' ')[0] ?? letter);
}
