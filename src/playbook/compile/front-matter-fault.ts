import type { Finding } from '../problems/problem.ts';

/** `title: …`, as the first line of fields. */
const FIELD = /^[A-Za-z][\w-]*:(?:\s|$)/;
/** What programs make of three hyphens, and what people write for them. */
const LIKE = /^(?:[-–—―−_*=+~]{1,8}|…)[ \t]*$/;
/** A line that goes on with the fields: an entry of a list, a comment, what is indented. */
const GOES_ON = /^(?:[ \t]+\S|-[ \t]|#)/;
/** So far down may front matter begin below what does not belong there. */
const NEAR = 40;

/** Why a page has no front matter that can be read, and what it would be if that were mended. */
export interface FrontMatterFault {
  finding: Finding;
  /** There is none at all: the whole file is text. */
  none?: true;
  mended?: string;
}

/**
 * @param text the page, with front matter that is not there or not closed
 * @param required the fields that it needs, for whoever has none
 */
export function frontMatterFault(text: string, required: string): FrontMatterFault {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const say = (line: number, message: string, fix: string): Finding => ({ line, column: 1, rule: 'front-matter', message, fix });
  /** The page with another line in place of one, or one more. */
  const withLine = (index: number, by: string, instead: 0 | 1) => text.split('\n').toSpliced(index, instead, by).join('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const [top = '', second = ''] = lines;
  if (first < 0)
    return { finding: say(1, 'The page is empty', `begin it with a line \`---\`, the fields ${required}, and a line \`---\``) };
  if (/^---[ \t]*$/.test(top) && lines.slice(1, 4).some((line) => FIELD.test(line))) {
    const last = lastField(lines);
    const like = lines.findIndex((line, index) => index > 0 && index <= last + 2 && LIKE.test(line));
    if (like >= 0)
      return {
        finding: say(like + 1, `\`${lines[like]?.trim()}\` does not end the front matter`, 'write three hyphens in its place: `---`'),
        mended: withLine(like, '---', 1),
      };
    return {
      finding: say(
        Math.min(last + 2, lines.length),
        'The front matter is never closed',
        'write a line `---` above this line, below the last field',
      ),
      mended: withLine(last + 1, '---', 0),
    };
  }
  if (LIKE.test(top) && FIELD.test(second))
    return {
      finding: say(1, `\`${top.trim()}\` does not begin the front matter`, 'write three hyphens in its place: `---`'),
      mended: withLine(0, '---', 1),
    };
  if (/^(?:`{3,}|~{3,})/.test(top) && FIELD.test(second))
    return {
      finding: say(1, 'The front matter stands in a block of code', 'write `---` in place of the first and the last line of the block'),
    };
  if (first > 0 && /^---[ \t]*$/.test(lines[first] ?? ''))
    return {
      finding: say(1, 'Blank lines stand above the front matter', 'take them out: a page begins with its line `---`'),
      mended: text.split('\n').slice(first).join('\n'),
    };
  if (FIELD.test(lines[first] ?? '')) {
    const ends = lines.slice(first, first + NEAR).some((line) => /^---[ \t]*$/.test(line));
    return {
      finding: say(
        first + 1,
        'The line `---` above the fields is missing',
        `write \`---\` on a line of its own above this line${ends ? '' : ', and another below the last field'}`,
      ),
      ...(ends && first === 0 && { mended: `---\n${text}` }),
    };
  }
  const late = lines.findIndex((line, index) => index <= NEAR && /^---[ \t]*$/.test(line) && FIELD.test(lines[index + 1] ?? ''));
  if (late > 0)
    return {
      finding: say(first + 1, 'Text stands above the front matter', 'move it below the second line `---`: a page begins with the first'),
    };
  return {
    finding: say(1, 'The page has no front matter', `begin it with a line \`---\`, the fields ${required}, and a line \`---\``),
    none: true,
  };
}

/** The last line of the fields below the first line of a page, from 0. */
function lastField(lines: readonly string[]): number {
  let last = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (FIELD.test(line) || GOES_ON.test(line)) last = index;
    // One blank line may part fields from fields.
    else if (line.trim() !== '' || !FIELD.test(lines[index + 1] ?? '')) break;
  }
  return last;
}
