import { MENDED } from './addressed.ts';
import { findLink } from './find.ts';
import { unwrap } from './unwrap.ts';

/** Site paths of the pages that links lead to, by what is in them. */
export const PAGES: ReadonlyMap<string, string> = new Map([
  ['brief', '/brief/'],
  ['observation', '/progress/'],
  ['plan', '/desk/'],
  ['backup', '/progress/'],
  ['device', '/progress/'],
]);

/**
 * Where an address was meant to lead whose `#` was escaped on the way, so that the link became part of the path. What is cut
 * or changed goes there, too: that page says what is the matter.
 *
 * @param path what the server was asked for: path and query
 * @param base of the playbook, with a slash at both ends
 * @returns an address of this playbook and no other; `undefined` where the path holds no link
 */
export function mended(path: string, base: string): string | undefined {
  const found = findLink(path);
  if (!found?.core) return undefined;
  const [, page] = /\/(brief|desk|plan|progress)(?:\/[^/]*)?$/.exec(unwrap(path).split(/#|\/?ct\d+\.|\/?chalktalk=/)[0] ?? '') ?? [];
  const kind = found.form === 1 ? undefined : found.kind;
  const home = page ? `/${page}/` : (PAGES.get(kind ?? '') ?? '/progress/');
  return `${base}${home.slice(1)}#${found.core}${MENDED}`;
}
