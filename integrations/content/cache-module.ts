import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packagesBehind } from '../../src/cache/made-with.ts';

const CACHE_MODULE = 'virtual:chalktalk/cache';
const PAGES = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * Tells pages where their texts lie, and names what they are made with.
 *
 * @param cache folder of the compiled pages
 */
export function cacheModule(cache: string): Plugin {
  return {
    name: CACHE_MODULE,
    resolveId: (id) => (id === CACHE_MODULE ? `\0${CACHE_MODULE}` : undefined),
    load: (id) =>
      id === `\0${CACHE_MODULE}`
        ? `export const cache = ${JSON.stringify(cache)}; export const packages = ${JSON.stringify(packagesBehind(PAGES))};`
        : undefined,
  };
}
