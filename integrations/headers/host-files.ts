import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheControl, HASHED, responseHeaders, SHARED_HEADERS } from './response-headers.ts';

/**
 * The files in which hosts take headers, each in its host's own form: Netlify and Cloudflare Pages (`_headers`), Vercel,
 * Azure Static Web Apps, and a snippet for nginx. All say what `npm start` sends.
 *
 * @param base path the playbook is published under, with a slash at both ends
 * @returns text by path from the web root
 */
export function hostFiles(csp: string, base: string): Map<string, string> {
  const headers = Object.entries(responseHeaders(csp));
  const hashed = Object.entries({ 'Cache-Control': cacheControl(HASHED), ...SHARED_HEADERS });
  const fresh = cacheControl('/');
  const lines = (list: readonly (readonly [string, string])[]) => list.map(([name, value]) => `  ${name}: ${value}\n`).join('');
  return new Map([
    // Rules that both match are joined with a comma, so no path may get two rules for its cache: `no-cache` goes to what is not hashed.
    ['_headers', `${base}*\n${lines(headers)}\n${base}_astro/*\n${lines(hashed)}`],
    [
      'vercel.json',
      json({
        trailingSlash: true,
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
        routes: [{ route: `${base}_astro/*`, headers: Object.fromEntries(hashed) }],
        responseOverrides: { 404: { rewrite: `${base}404.html` } },
        mimeTypes: { '.pagefind': 'application/octet-stream', '.xml': 'application/xml' },
      }),
    ],
    ['.hosting/nginx-headers.conf', headers.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('')],
  ]);
}

/** Writes them into a web root. What the playbook itself put there under such a name stays as it is. */
export function writeHostFiles(webRoot: string, csp: string, base: string): void {
  for (const [path, text] of hostFiles(csp, base)) {
    const file = join(webRoot, path);
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
