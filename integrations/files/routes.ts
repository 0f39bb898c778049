/** Where a request leads: to a file of the web root (by its decoded path there), to another address, to nothing, or it asks for no reading. */
export type Route = { to: 'file'; path: string } | { to: 'address'; url: string } | { to: 'nothing' } | { to: 'refusal' };

const NOTHING: Route = { to: 'nothing' };

/**
 * Decides where a request leads.
 *
 * @param base path the site was built for, with a slash at both ends
 * @param isPage whether a folder of the web root (decoded path from it, without a slash at the start) holds a page
 */
export function routeOf(
  { method, url = '/' }: { method?: string; url?: string },
  base: string,
  isPage: (folder: string) => boolean,
): Route {
  if (method !== 'GET' && method !== 'HEAD') return { to: 'refusal' };
  const [, pathname = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  if ((pathname === '/' && base !== '/') || `${pathname}/` === base) return { to: 'address', url: base + query };
  if (!pathname.startsWith(base)) return NOTHING;
  const path = pathname.slice(base.length);
  const folder = decode(path);
  if (folder === undefined || isHidden(folder)) return NOTHING;
  const page = isPage(folder);
  if (page && !pathname.endsWith('/')) return { to: 'address', url: `${base}${path}/${query}` };
  if (!page && pathname.endsWith('/')) return NOTHING;
  return { to: 'file', path: folder };
}

const HIDDEN = /^\/|[\\\0]|(?:^|\/)\.(?!well-known\/)/;

/** Whether a path (from the web root, decoded) leads out of it, or to its hidden files. */
export function isHidden(path: string): boolean {
  return HIDDEN.test(path);
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
