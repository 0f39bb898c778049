import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../cli/run.ts';
import { readPlaybook } from '../../../integrations/content/read.ts';
import type { Problem } from '../../../src/playbook/problems/problem.ts';
import { settingsFrom } from '../../../src/playbook/settings.ts';
import { root, temporaryFolder } from '../../support/playbook.ts';

/** Runs `chalktalk new` in this process, called in `cwd`. */
export async function chalktalkNew(cwd: string, args: readonly string[], content = join(cwd, 'content')) {
  const lines: string[] = [];
  const code = await run(['new', ...args], {
    generator: root,
    root,
    cwd,
    home: '/nonexistent',
    env: { PLAYBOOK_CONTENT: content },
    compile: () => Promise.reject(new Error('nothing is compiled')),
    loadAstro: () => Promise.reject(new Error('Astro is not needed')),
    pack: async () => new TextEncoder().encode('the generator'),
    print: (line) => lines.push(line),
    printError: (text) => lines.push(text),
  });
  return { code, output: lines.join('\n') };
}

/** What `check` would find. */
export async function problemsIn(content: string, drafts: boolean): Promise<Problem[]> {
  const settings = settingsFrom({ PLAYBOOK_CONTENT: content }, root);
  return (await readPlaybook({ settings, cache: await temporaryFolder(), drafts })).problems;
}

/** Every file below a folder, with its text, sorted by path. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const)),
  );
}
