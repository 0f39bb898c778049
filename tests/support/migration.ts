import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../cli/run.ts';
import { root, temporaryFolder } from './playbook.ts';
import { read } from './read.ts';

/** What a migration said, and where it went. */
export interface Migrated {
  code: number;
  said: string;
  from: string;
  to: string;
}

/** A copy of one of the folders in `tests/cli/migrate/fixtures`, so that none of them can change. */
export async function fixture(name: string): Promise<string> {
  const folder = join(await temporaryFolder(), 'from');
  await cp(join(root, 'tests/cli/migrate/fixtures', name), folder, { recursive: true });
  return folder;
}

/** Runs `chalktalk migrate` in this process. */
export async function migrate(from: string, to?: string, ...options: string[]): Promise<Migrated> {
  const target = to ?? join(await temporaryFolder(), 'to');
  const lines: string[] = [];
  const code = await run(['migrate', from, target, ...options], {
    generator: root,
    root,
    cwd: root,
    home: '/nonexistent',
    env: {},
    compile: () => Promise.reject(new Error('a migration compiles nothing')),
    loadAstro: () => Promise.reject(new Error('a migration needs no Astro')),
    print: (line) => lines.push(line),
    printError: (text) => lines.push(text),
  });
  return { code, said: lines.join('\n').replaceAll(target, 'TO').replaceAll(from, 'FROM'), from, to: target };
}

/** What `check` says of a migrated folder, as `rule: message`. */
export async function problemsOf(folder: string): Promise<string[]> {
  const { problems } = await read(folder);
  return problems.map(({ file, severity, rule, message }) => `${file} ${severity} ${rule}: ${message}`);
}
