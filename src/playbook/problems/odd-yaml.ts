import { holdsOddSpace, NO_WIDTH, ODD, oddSpaceIn, withoutMarks } from './odd-spaces.ts';

/** A name or a dash in YAML that a character keeps from being one. */
export interface OddYaml {
  /** Of the character in the source, and how many of its kind stand there. */
  offset: number;
  length: number;
  /** What it is called. */
  character: string;
  /** `number:`, `-`. */
  marker: string;
}

const BREAK = new RegExp(`^([ \\t]*(?:-[ \\t]+)*)(-|[\\w-]+[ \\t]*:)([ \\t${ODD}]*[${ODD}][ \\t${ODD}]*)(?=\\S)`, 'u');
const BEFORE = new RegExp(`^([ \\t]*)([${ODD}][ \\t${ODD}]*)(-)[ \\t]`, 'u');
const ANY_NO_WIDTH = new RegExp(`[${NO_WIDTH}]`, 'gu');

/** Characters that look like a space behind a name or a dash, or before a dash. Where the YAML is right they may be meant. */
export function oddYaml(source: string): OddYaml[] {
  if (!holdsOddSpace(source)) return [];
  let offset = 0;
  return source.split('\n').flatMap((line): OddYaml[] => {
    const start = offset;
    offset += line.length + 1;
    const [, before = '', marker = '', odd = ''] = BREAK.exec(line) ?? [];
    const character = oddSpaceIn(withoutMarks(odd));
    if (character) return [{ offset: start + before.length + marker.length, length: odd.length, character, marker }];
    const [, indent = '', strange = '', behind = ''] = BEFORE.exec(line) ?? [];
    const early = oddSpaceIn(strange);
    return early ? [{ offset: start + indent.length, length: strange.length, character: early, marker: behind }] : [];
  });
}

/** Writes spaces in their place. */
export function mendOddYaml(source: string): { text: string; count: number } {
  const odd = oddYaml(source);
  let text = source;
  for (const { offset, length } of odd.toReversed()) {
    const before = /(?:^|\n)[ \t]*$/.test(source.slice(0, offset));
    const spaces = before
      ? source
          .slice(offset, offset + length)
          .replace(ANY_NO_WIDTH, '')
          .replace(/[^ \t]/g, ' ')
      : ' ';
    text = text.slice(0, offset) + spaces + text.slice(offset + length);
  }
  return { text, count: odd.length };
}
