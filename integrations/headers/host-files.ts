import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Redirects, redirectLines, redirectsForAzure, redirectsForNginx, redirectsForVercel } from './redirects.ts';
import { cacheControl, HASHED, responseHeaders, SHARED_HEADERS } from './response-headers.ts';

/**
 * The files in which hosts take headers and redirects, each in its host's own form: Netlify and Cloudflare Pages (`_headers`,
 * `_redirects`), Vercel, Azure Static Web Apps, and snippets for nginx. The headers are those that `npm start` sends.
 *
 * @param base path the playbook is published under, with a slash at both ends
 * @param redirects addresses that pages had earlier
 * @returns text by path from the web root
 */
export function hostFiles(csp: string, base: string, redirects: Redirects = new Map()): Map<string, string> {
  const headers = Object.entries(responseHeaders(csp));
  const hashed = Object.entries({ 'Cache-Control': cacheControl(HASHED), ...SHARED_HEADERS });
  const fresh = cacheControl('/');
  const lines = (list: readonly (readonly [string, string])[]) => list.map(([name, value]) => `  ${name}: ${value}\n`).join('');
  const moved = redirects.size > 0;
  return new Map([
    // Rules that both match are joined with a comma, so no path may get two rules for its cache: `no-cache` goes to what is not hashed.
    ['_headers', `${base}*\n${lines(headers)}\n${base}_astro/*\n${lines(hashed)}`],
    [
      'vercel.json',
      json({
        trailingSlash: true,
        ...(moved && { redirects: redirectsForVercel(redirects, base) }),
        headers: [
          { source: `${base}(.*)`, headers: [...headers, ['Cache-Control', fresh] as const].map(([key, value]) => ({ key, value })) },
          // The last rule that matches wins.
          { source: `${base}_astro/(.*)`, headers: hashed.map(([key, value]) => ({ key, value })) },
        ],
      }),
    ],
    [
      'staticwebapp.config.json',
      json({
        trailingSlash: 'always',
        globalHeaders: Object.fromEntries([...headers, ['Cache-Control', fresh]]),
        routes: [{ route: `${base}_astro/*`, headers: Object.fromEntries(hashed) }, ...redirectsForAzure(redirects, base)],
        responseOverrides: { 404: { rewrite: `${base}404.html` } },
        mimeTypes: { '.pagefind': 'application/octet-stream', '.xml': 'application/xml' },
      }),
    ],
    ['.hosting/nginx-headers.conf', headers.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('')],
    // Always there: a file that is included and missing stops nginx.
    ['.hosting/nginx-redirects.conf', moved ? redirectsForNginx(redirects, base) : '# No page had another address.\n'],
    ...(moved ? ([['_redirects', redirectLines(redirects, base)]] as const) : []),
  ]);
}

/**
 * Writes them into a web root.
 *
 * @throws where something lies there under such a name: without its file a host sends no security headers
 */
export function writeHostFiles(webRoot: string, csp: string, base: string, redirects?: Redirects): void {
  for (const [path, text] of hostFiles(csp, base, redirects)) {
    const file = join(webRoot, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      if (!TAKEN.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      throw new Error(
        `The build writes ${path} for hosts, and something else has that name: no host would send the security headers. Take it away, or rename it`,
        { cause: error },
      );
    }
  }
}

/** What the system says where a file or folder has the name already. */
const TAKEN = new Set(['EEXIST', 'ENOTDIR', 'EISDIR']);

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
