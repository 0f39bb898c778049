import { FIXED_PAGES } from './paths.ts';

/** A file or folder may have a name of 255 bytes on most systems; some room is left for what is put behind it. */
const MOST_BYTES = 200;
/** Letters of a whole address: with the folder of the site before it, it still is a path. */
const MOST_LETTERS = 1000;

const SEGMENT = /^[\p{L}\p{M}\p{N}_~!$&'()+,;=@-][\p{L}\p{M}\p{N}._~!$&'()+,;=@-]*$/u;

/** What no folder can be called on Windows: the names of its devices, whatever ending follows, and what ends in a full stop. */
export const NO_FOLDER = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)|[.\s]$/i;

/**
 * Why an entry of `from` is no address that a page may have had; `undefined` where it is one. The grammar, all of it: an id or
 * a site path; parts of letters, digits and a few signs that mean nothing to any host, with single slashes between them.
 */
export function faultOfOldPlace(written: string): string | undefined {
  const parts = written.replace(/^\/|\/$/g, '').split('/');
  if (/\.(mdx?|ya?ml|html?|xml|json)\/?$/i.test(written))
    return 'an old address is written without the ending of a file: `/practices/ask/` or `ask`';
  if (!parts.every((part) => SEGMENT.test(part)))
    return 'an old address is a site path (`/practices/ask/`) or the id that the page had (`ask`): letters, digits and hyphens, single slashes, no spaces';
  const device = parts.find((part) => NO_FOLDER.test(part));
  if (device !== undefined)
    return `an old address is a folder on every system, and on Windows none can be called \`${device}\`: take it out`;
  if (written.length > MOST_LETTERS || parts.some((part) => new TextEncoder().encode(part).length > MOST_BYTES))
    return `an old address has at most ${MOST_BYTES} letters between two slashes, and fewer in scripts other than Latin`;
  return undefined;
}

/**
 * Folders in which the build writes what is no page, folders that would lie where it writes a file, and names in which hosts
 * look for what is theirs, or which they do not serve.
 */
const OURS = new Set(['files', 'pagefind', '404', 'index.html', 'cname', 'functions', 'node_modules']);

/** Folders of the site in which pages of authors lie: below them an address may have been anything. */
const AUTHORS_OWN = new Set(['practices', 'modules', 'programs', 'skills', 'roles']);

/** Folders of the site in which the build alone writes: `/search/`, `/desk/`, `/progress/`. */
const FIXED_FOLDERS = new Set(FIXED_PAGES.map((page) => page.split('/')[1] ?? '').filter((first) => !AUTHORS_OWN.has(first)));

/**
 * Whether an address would lie among the pages and files that the build writes for itself or for hosts. Files are told by their form:
 * `_headers`, `_astro`, `vercel.json`, `favicon.svg`, whatever else comes. Capital letters make no difference: on many systems
 * they name the same file.
 *
 * @param old site path with a slash at both ends
 */
export function belongsToSite(old: string): boolean {
  const parts = old.toLowerCase().split('/').filter(Boolean);
  const [first = ''] = parts;
  return OURS.has(first) || FIXED_FOLDERS.has(first) || /^[._]|\.[a-z][a-z0-9]*$/.test(first) || parts.includes('index.html');
}
