import { suggest } from '../problems/suggest.ts';
import { locate } from './paths.ts';

/** Where a link leads. `url` is what goes into the page. */
export type Target =
  | { kind: 'page'; url: string; path: string; hash: string }
  | { kind: 'file'; url: string; file: string }
  | { kind: 'outside'; url: string }
  | { kind: 'refused'; message: string; fix: string };

/** What a link may begin with. */
export const PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:', 'sms:'];

/**
 * Resolves a link as an author writes it: by file (`../practices/ask.mdx#why`), by site path without base
 * (`/practices/ask/`), by anchor (`#why`), or to the outside. Files that are no pages are served below `/files/`.
 *
 * @param href as written
 * @param file the page's own file, below the content folder
 * @param own the page's own site path
 * @param base path under which the site is published, `/` at both ends
 */
export function resolveLink(href: string, file: string, own: string, base: string): Target {
  const written = href.trim();
  const protocol = /^([a-z][a-z0-9+.-]*:)/i.exec(written.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (protocol && !PROTOCOLS.includes(protocol)) {
    const near = suggest(protocol, PROTOCOLS);
    return {
      kind: 'refused',
      message: `A link with \`${protocol}\` is not allowed`,
      fix: near === undefined ? 'link to a page, a file or an https:// address' : `did you mean \`${near}\`?`,
    };
  }
  const elsewhere = protocol === undefined ? otherSite(written) : undefined;
  if (elsewhere !== undefined)
    return { kind: 'refused', message: `\`${written}\` is read as a file beside the page`, fix: `write \`${elsewhere}\`` };
  if (protocol || written.startsWith('//')) return { kind: 'outside', url: written };
  const [, path = '', query = '', rest = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(written) ?? [];
  // Addresses and names have one form, whatever form a disk or a keyboard gave them.
  const hash = rest.normalize('NFC');
  const anchor = decoded(hash.slice(1)).normalize('NFC');
  if (path === '') return { kind: 'page', url: `${query}${hash}` || '#', path: own, hash: anchor };
  const target = (path.startsWith('/') ? decoded(path.slice(1)) : join(folder(file), decoded(path)))?.normalize('NFC');
  if (target === undefined) {
    return {
      kind: 'refused',
      message: `The link \`${written}\` leads out of the content folder`,
      fix: 'link to a page by its site path, for instance /practices/ask-to-be-coached/',
    };
  }
  if (/\.mdx?$/i.test(target)) {
    const url = locate(target)?.url ?? `/${target.replace(/\.mdx?$/i, '')}/`;
    return page(url, query, hash, anchor, base);
  }
  if (/\.ya?ml$/i.test(target)) {
    const url = locate(target)?.url ?? `/${target}`;
    const [before = '', id = ''] = url.split('#');
    return page(before, query, id ? `#${id}` : hash, id || anchor, base);
  }
  const name = path.endsWith('/') ? '' : (target.split('/').at(-1) ?? '');
  if (path.startsWith('/') && (FEEDS.has(target) || !name.includes('.')))
    return page(FEEDS.has(target) ? `/${target}` : slashed(target), query, hash, anchor, base);
  if (!path.startsWith('/') && !name.includes('.')) return page(slashed(numberless(target)), query, hash, anchor, base);
  return { kind: 'file', url: `${base}files/${target.split('/').map(encodeURIComponent).join('/')}${query}${hash}`, file: target };
}

/** Endings that sites have and files have not. */
const SITE = /^(?:www\.[\w-]+\.[\w.-]+|(?:[\w-]+\.)+(?:com|org|net|edu|gov|info|eu|co|uk|de|fr|nl|example))(?::\d+)?(?:[/?#].*)?$/i;

/** The whole address of another site, or of a mailbox, that was written without its beginning. */
function otherSite(written: string): string | undefined {
  if (SITE.test(written)) return `https://${written}`;
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(written) ? `mailto:${written}` : undefined;
}

const FEEDS = new Set(['atom.xml', 'feed.json']);

function page(path: string, query: string, hash: string, anchor: string, base: string): Target {
  return { kind: 'page', url: base + encodeURI(path.slice(1)) + query + hash, path, hash: anchor };
}

/** `modules/first-call/02-plan` (a file without its ending) → `modules/first-call/plan`. */
function numberless(target: string): string {
  return target.startsWith('modules/') ? target.replace(/\/\d+-([^/]+)$/, '/$1') : target;
}

function slashed(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}

function folder(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
}

/** Joins and resolves `.` and `..`; `undefined` where the path leaves the content folder. */
export function join(from: string, path: string): string | undefined {
  const parts = from ? from.split('/') : [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Percent signs decoded; text that is no valid encoding stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
