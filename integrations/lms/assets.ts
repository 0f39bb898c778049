import { posix } from 'node:path';
import { styleAddresses } from '../stylesheets/style-addresses.ts';
import { relativePath } from './relative.ts';
import type { Site } from './rewrite-page.ts';

/** A module names others by relative paths, in any of the three kinds of quotes. */
const IN_SCRIPT = /["'`](\.{1,2}\/[^"'`\s]+\.(?:js|css))["'`]/g;

/** A file of the package that others need, and what it needs itself. */
export interface Asset {
  bytes: Uint8Array | string;
  needs: string[];
}

/**
 * A file of the built site as the package takes it: stylesheets get relative addresses, for the package lies nobody knows where.
 *
 * @param path from the web root
 */
export function packageAsset(path: string, bytes: Uint8Array, site: Pick<Site, 'base' | 'hasFile'>): Asset {
  if (path.endsWith('.css')) return packageStyle(path, text(bytes), site);
  if (path.endsWith('.js')) return { bytes, needs: namedIn(path, text(bytes), site) };
  return { bytes, needs: [] };
}

function packageStyle(path: string, css: string, { base, hasFile }: Pick<Site, 'base' | 'hasFile'>): Asset {
  const needs: string[] = [];
  let rewritten = '';
  let done = 0;
  for (const { address, start, end, written } of styleAddresses(css)) {
    if (/^(?:data:|#|[a-z]+:)/i.test(address)) continue;
    const [file = '', rest = ''] = split(address);
    const target = file.startsWith(base) ? decodeURI(file.slice(base.length)) : posix.join(posix.dirname(path), decodeURI(file));
    if (!hasFile(target)) continue;
    needs.push(target);
    rewritten += css.slice(done, start) + written(relativePath(path, target) + rest);
    done = end;
  }
  return { bytes: rewritten + css.slice(done), needs };
}

function namedIn(path: string, script: string, { hasFile }: Pick<Site, 'hasFile'>): string[] {
  return [...script.matchAll(IN_SCRIPT)]
    .map(([, address = '']) => posix.join(posix.dirname(path), address))
    .filter((file) => !file.startsWith('..') && hasFile(file));
}

function split(address: string): [file: string, rest: string] {
  const end = address.search(/[?#]/);
  return end < 0 ? [address, ''] : [address.slice(0, end), address.slice(end)];
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
