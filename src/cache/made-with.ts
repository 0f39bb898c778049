import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './digest.ts';
import { installedPackages } from './packages.ts';

/** What a module imports or exports from elsewhere. */
const IMPORTED = /\b(?:from|import)\s*\(?\s*["']([^"'.][^"'\s]*)["']/g;

const known = new Map<string, string>();

/**
 * Names what made something, for caches: the code in these folders, and the installed versions of all packages that it
 * imports and that those need. Other code, or an upgraded package, has another name. Found out once in a process: what runs
 * in it does not change.
 *
 * @param folders absolute
 */
export function madeWith(...folders: readonly string[]): string {
  return once(`code ${folders.join('\n')}`, () => {
    const files = folders.flatMap((folder) => filesOf(folder, /\.[jt]sx?$/));
    const code = files.flatMap(({ name, text }) => [name, text]);
    return digestOf(16, packagesOf(files, folders).join('\n'), ...code);
  });
}

/** The same without the code itself, for those who know by other means which code made it. */
export function packagesBehind(folder: string): string {
  return once(`packages ${folder}`, () => {
    const packages = packagesOf(filesOf(folder, /\.(?:[jt]sx?|astro)$/), [folder]);
    return digestOf(16, packages.join('\n'));
  });
}

function once(key: string, find: () => string): string {
  const name = known.get(key) ?? find();
  known.set(key, name);
  return name;
}

interface CodeFile {
  /** Path below its folder. */
  name: string;
  text: string;
}

function filesOf(folder: string, pattern: RegExp): CodeFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function packagesOf(files: readonly CodeFile[], [folder = '']: readonly string[]): string[] {
  const written = files.flatMap(({ text }) => [...text.matchAll(IMPORTED)].map(([, name = '']) => name));
  const names = written.filter((name) => !name.startsWith('node:')).map(packageOf);
  return installedPackages(new Set(names), folder);
}

/** `hast-util-raw`, `@astrojs/mdx` of `@astrojs/mdx/x.js`, `astro` of `astro:content`. */
function packageOf(written: string): string {
  return /^(?:@[^/]+\/)?[^/:]+/.exec(written)?.[0] ?? written;
}
