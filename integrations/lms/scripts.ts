import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PackagedCourse } from '../../src/browser/lms/course.ts';
import { wordsPlugin } from '../words/plugin.ts';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const SHELLS = { scorm12: '../../src/apps/lms/scorm12.ts', cmi5: '../../src/apps/lms/cmi5.ts' };

/**
 * The files of the launch page, by their place in the package: plain scripts without imports, so that they run before
 * anything else, and in an LMS that does not know modules.
 *
 * @param options.language of the playbook, a BCP 47 tag
 * @param options.cache folder that Vite may use
 */
export async function launchFiles(
  standard: PackagedCourse['standard'],
  options: { language: string; cache: string },
): Promise<Map<string, string>> {
  const [page, shell, style] = await Promise.all([
    script(source('../../src/browser/lms/page.ts'), options),
    script(source(SHELLS[standard]), options),
    readFile(source('../../src/apps/lms/lms.css'), 'utf8'),
  ]);
  return new Map([
    ['lms/page.js', page],
    ['lms/shell.js', shell],
    ['lms/shell.css', style],
  ]);
}

async function script(entry: string, { language, cache }: { language: string; cache: string }): Promise<string> {
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [wordsPlugin(language)],
    // For a library Vite leaves this to whoever uses it. Here that is a browser.
    define: { 'process.env.NODE_ENV': '"production"' },
    cacheDir: `${cache}/vite-lms`,
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'chalktalkPackage', fileName: () => 'script.js' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : [])).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was built from ${entry}`);
  return chunk.code;
}
