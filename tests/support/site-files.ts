import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Every HTML page of a built site: path below the web root → text. */
export async function htmlPages(out: string): Promise<Map<string, string>> {
  const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(out, file), 'utf8')] as const)));
}

/** What a page loads before anyone touches it: addresses below the web root. */
export async function loadedBy(html: string, out: string): Promise<{ styles: string[]; scripts: string[]; fonts: string[] }> {
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
  const scripts = new Set<string>();
  const follow = async (path: string): Promise<void> => {
    if (scripts.has(path)) return;
    scripts.add(path);
    const source = await readFile(join(out, path), 'utf8');
    // Static imports come with it, dynamic ones (`import(`) when they are asked for.
    for (const [, file = ''] of source.matchAll(/(?:^|[;}\s])(?:import|export)(?:[\w*{][^'"();]*?from)?\s*["'](\.[^"']+)["']/g))
      await follow(posix.join(posix.dirname(path), file));
  };
  for (const src of all(/<script[^>]+src="([^"]+)"/g)) await follow(src);
  return {
    styles: all(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]+rel="stylesheet"/g).filter(Boolean),
    scripts: [...scripts],
    fonts: all(/<link[^>]+rel="preload"[^>]+href="([^"]+\.woff2)"/g),
  };
}

/** Bytes after gzip of files together, as a server sends them one by one. */
export async function gzipped(files: readonly string[], out: string): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(out, file)), { level: 9 }).byteLength));
  return sizes.reduce((sum, size) => sum + size, 0);
}
