/**
 * Old addresses in the forms that hosts read: a host answers with a redirect before any page is loaded. Where a host has no
 * room for all of them the rest is left to the pages that lie at the old addresses.
 */

/** Static rules that Cloudflare Pages takes; Vercel takes 1,024. Both count them all. */
const MOST = 1000;
/** Azure takes a configuration of 20 KB: this leaves room for the headers. */
const AZURE_BYTES = 12_000;

/** Old and new site path, both with a slash at both ends. */
export type Redirects = ReadonlyMap<string, string>;

/** Lines of `_redirects` (Netlify, Cloudflare Pages). A star or a colon would be a pattern there: such an address has its page alone. */
export function redirectLines(redirects: Redirects, base: string): string {
  return some(redirects, base)
    .filter(({ from }) => !/[*:\p{Z}\p{Cc}]/u.test(from))
    .map(({ from, to }) => `${escaped(from)} ${escaped(to)} 301\n`)
    .join('');
}

/** `redirects` of `vercel.json`. Its sources are patterns: what means something there is escaped. */
export function redirectsForVercel(redirects: Redirects, base: string): { source: string; destination: string; statusCode: number }[] {
  return some(redirects, base).map(({ from, to }) => ({
    source: escaped(from).replace(/[()[\]{}:*+?!.^$|]/g, '\\$&'),
    destination: escaped(to),
    statusCode: 301,
  }));
}

/** Routes of `staticwebapp.config.json`, as many as it has room for. */
export function redirectsForAzure(redirects: Redirects, base: string): { route: string; redirect: string; statusCode: number }[] {
  let room = AZURE_BYTES;
  return some(redirects, base)
    .map(({ from, to }) => ({ route: escaped(from), redirect: escaped(to), statusCode: 301 }))
    .filter((route) => {
      // A star would match everything that begins so.
      room -= JSON.stringify(route, null, 2).length + 24;
      return room > 0 && !route.route.includes('*');
    });
}

/** A snippet for the `server` block of nginx. It compares decoded paths. */
export function redirectsForNginx(redirects: Redirects, base: string): string {
  const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  return [...redirects]
    .map(([old, now]) => ({ from: base + old.slice(1), to: escaped(base + now.slice(1)).replaceAll('$', '%24') }))
    .map(({ from, to }) => `location = ${quoted(from)} { return 301 ${quoted(`${to}$is_args$args`)}; }\n`)
    .join('');
}

function some(redirects: Redirects, base: string): { from: string; to: string }[] {
  return [...redirects].slice(0, MOST).map(([old, now]) => ({ from: base + old.slice(1), to: base + now.slice(1) }));
}

function escaped(path: string): string {
  return encodeURI(path);
}
