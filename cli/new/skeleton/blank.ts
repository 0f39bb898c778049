// Two signs that mean nothing, which nobody types (`withoutBlanks` makes sure): what stands between them is to be filled in.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const BLANKS = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

/** What an unfinished place begins with, so that a search for it finds all of them. */
export const UNFINISHED = 'TODO: ';

/** A place that the author fills in; `hint` says with what. */
export function blank(hint: string): string {
  return OPEN + hint + CLOSE;
}

/** What somebody typed, without the signs that make a blank. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '');
}

/** A skeleton as a file: every blank says that it is one. */
export function asFile(skeleton: string): string {
  return skeleton.replace(BLANKS, (_, hint: string) => UNFINISHED + hint);
}

/** A skeleton as the body of an editor's snippet: the tab key leads from blank to blank; those with one hint are filled in together. */
export function asSnippet(skeleton: string): string[] {
  const plain = (text: string) => text.replace(/[\\$]/g, '\\$&');
  const places = new Map<string, number>();
  let at = 0;
  let body = '';
  for (const { 0: whole, 1: hint = '', index } of skeleton.matchAll(BLANKS)) {
    const known = places.get(hint);
    const place = known ?? places.size + 1;
    places.set(hint, place);
    body += `${plain(skeleton.slice(at, index))}\${${place}${known ? '' : `:${hint.replace(/[\\$}]/g, '\\$&')}`}}`;
    at = index + whole.length;
  }
  return (body + plain(skeleton.slice(at))).trimEnd().split('\n');
}
