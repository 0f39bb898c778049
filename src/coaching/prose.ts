/**
 * What somebody typed, as MDX that says just that: no sign of it is markup, whatever it looks like.
 */

// Controls, marks of direction, half characters: nothing that a reader would see.
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u200B\u2060\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** Without what cannot be seen, with one kind of line end, spaces at no end of a line. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Does it hold a letter or a digit? What does not says nothing. */
export function says(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(clean(text));
}

/** On one line, without markup of any kind. */
export function oneLine(text: string): string {
  return escaped(clean(text).replace(/\n+/g, ' '));
}

/** Paragraphs, with the typed line ends inside them. */
export function paragraphs(text: string): string {
  return clean(text)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(escaped).join('\n'))
    .join('\n\n');
}

/** Lines that hold something, each without markup; the marks of a list that people type at their beginnings are taken off. */
export function lines(text: string): string[] {
  return clean(text)
    .split('\n')
    .map((line) => line.replace(/^(?:[-*•–]|\d{1,2}[.)]) +/u, ''))
    .filter(says)
    .map(escaped);
}

/** Signs that begin something in MDX wherever they stand. In an address a backslash would be a part of it, so none is left as one. */
const MARKUP = /[\\`*_{}[\]<>#|~&@]|:(?=\/\/)|(?<=www)\./gi;
/** Signs that begin a list, a rule or a heading at the start of a line. */
const OPENING = /^(?:[-+=:]|\d{1,9}(?=[.)]))/;
/** Signs that begin an item to the eye: no backslash takes that from a bullet, a dash or a box. */
const LIKE_AN_ITEM = /^[[\p{S}\p{P}０-９\uf0b7\uf0a7]--[\p{Pi}\p{Pf}\p{Sc}\x00-\x7f]]/v;

function escaped(line: string): string {
  const text = line
    // An address of this kind is refused, and it is found however its signs are written.
    .replace(/xmpp:(?=\S)/gi, '$& ')
    .replace(MARKUP, '\\$&')
    .replace(OPENING, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
  // A line that begins with one of these words is code to MDX, and no backslash helps.
  return text.replace(/^(?:im|ex)(?=port\b)/, byNumber).replace(LIKE_AN_ITEM, byNumber);
}

/** The first sign by its number, which begins nothing. */
function byNumber(text: string): string {
  const [first = ''] = text;
  return `&#${first.codePointAt(0)};${text.slice(first.length)}`;
}
