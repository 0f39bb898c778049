import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderersFolder } from '../cli/folders/renderers.ts';
import { cacheFolder } from '../integrations/content/read.ts';
import { settingsFrom } from '../src/playbook/settings.ts';
import type { Command } from './measure.ts';

/** A way to build the same corpus. */
export interface Site {
  build: Command;
  /** Deletes everything that a build keeps for the next one of this playbook. */
  forget(): Promise<void>;
  /** Deletes what it keeps for builds of any playbook. */
  forgetProgram(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The environment without what would change a build. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PLAYBOOK_|BENCH_|CHALKTALK_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', CI: '1' };
}

/** Chalktalk, by its own command. */
export function ours(content: string, work: string): Site {
  const env = { ...environment(), PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: join(work, 'ours') };
  const cache = cacheFolder(ROOT, settingsFrom(env, ROOT));
  return {
    build: { args: ['cli/main.ts', 'build'], cwd: ROOT, env },
    forget: () => forget([cache, join(ROOT, '.astro')]),
    forgetProgram: () => forget([renderersFolder(ROOT, ROOT)]),
  };
}

/** A stock Astro site with `@astrojs/mdx`. */
export function stock(content: string, work: string): Site {
  const root = join(ROOT, 'bench/peer-stock');
  const cache = join(work, 'stock-cache');
  return {
    build: {
      args: [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent', '--root', root],
      cwd: root,
      env: { ...environment(), BENCH_CONTENT: content, BENCH_OUT: join(work, 'stock'), BENCH_CACHE: cache },
    },
    forget: () => forget([cache, join(root, '.astro'), join(root, 'node_modules')]),
    forgetProgram: async () => {},
  };
}

async function forget(folders: string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
