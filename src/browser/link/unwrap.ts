import { unbase64url } from './form.ts';

/**
 * What mail and chats make of an address, taken back. Each gateway has a rule of its own; where several took turns, the
 * outermost comes off first.
 */

/** Soft hyphens, zero-width characters, marks of direction: they show nothing and mean nothing in an address. */
const INVISIBLE = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** The end of a line in mail, once or several times over: it is taken out by whoever reads the mail rightly. */
const SOFT_BREAK = /=(?:3D)*[ \t]*\r?\n/g;
/** Marks of a quoted answer, at the beginning of a line. */
const QUOTED = /\n[ \t]*(?:>[ \t]*)+/g;

/** A text as it came, without what cannot be seen. Line breaks and blanks stay. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').replace(SOFT_BREAK, '').replace(QUOTED, '\n');
}

/** So many gateways in a row are taken off. */
const MOST = 12;

/** An address without what was wrapped around it and without escapes. Whatever is no address stays more or less what it is. */
export function unwrap(given: string): string {
  let text = given;
  for (let turn = 0; turn < MOST; turn++) {
    const next = tight(once(text));
    if (next === text) break;
    text = next;
  }
  return text;
}

const tight = (text: string): string => visible(text).replace(/\s+/g, '');

const PROOFPOINT_2 = /urldefense\.proofpoint\.com\/v2\/url\?u=?([^&]*)/gi;
const PROOFPOINT_3 = /urldefense(?:\.proofpoint)?\.(?:com|us)\/v3\/__(.+?)__;([\w-]*)={0,2}!/gi;

/** The outermost layer taken off. Proofpoint's own forms go first: what they hold is read otherwise than the rest. */
function once(text: string): string {
  const two = text.replace(PROOFPOINT_2, (_, url: string) => percent(url.replaceAll('-', '%').replaceAll('_', '/')));
  if (two !== text) return two;
  const three = text.replace(PROOFPOINT_3, (_, url: string, taken: string) => starred(url, taken));
  return three === text ? percent(printable(text)) : three;
}

/** Quoted-printable, as some programs leave it in a text. */
function printable(text: string): string {
  return text.replace(/(?:=[\dA-F]{2})+/g, (run) => decoded(run.replaceAll('=', '%'), run));
}

/** One layer of `%23`. */
function percent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => decoded(run, run));
}

function decoded(run: string, otherwise: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return otherwise;
  }
}

const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SHORTEST_RUN = 2;

/** Proofpoint v3: a star stands for a character, two stars and a letter for a run of them; which they were stands behind. */
function starred(url: string, taken: string): string {
  const characters = [...new TextDecoder().decode(unbase64url(taken))];
  let at = 0;
  return url.replace(/\*(?:\*(.))?/g, (_, run: string | undefined) => {
    const from = at;
    at += run === undefined ? 1 : RUN_LENGTHS.indexOf(run) + SHORTEST_RUN;
    return characters.slice(from, at).join('');
  });
}
