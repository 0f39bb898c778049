/** Headers that every response of a playbook carries, whoever serves it. */
export function responseHeaders(csp: string): Record<string, string> {
  return {
    'Content-Security-Policy': csp,
    'X-Content-Type-Options': 'nosniff',
    // A playbook is internal: other sites do not learn which page a reader came from. Neither does its own host, where a mail
    // program made a link part of the path.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

/** Where files lie that are named by what they hold: they never change. */
export const HASHED = '/_astro/';

/** How long a browser may keep a file. @param path from the web root, with a slash in front */
export function cacheControl(path: string): string {
  return path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * Hashed files may be loaded by a page in a sandbox that takes its origin away, as some hosts frame what they embed: to the
 * browser every file is another origin's there. They hold program and fonts, nothing of anybody.
 */
export const SHARED_HEADERS = { 'Access-Control-Allow-Origin': '*' } as const;
