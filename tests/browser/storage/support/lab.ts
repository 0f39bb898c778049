import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { root } from '../../../support/playbook.ts';

export const STORAGE = './src/browser/storage';

/** What the page gets to hear from a test; the modules themselves put nothing there. */
export interface Lab {
  answer(name: string, count: number, told?: (id: string) => unknown): Promise<string[]>;
  /** The first look at storage is done. */
  ready: Promise<void>;
  known(): string[];
  state(): { saved: boolean; reason?: string };
}

/** Opens a log and hands it to the test. */
export const LAB = `
import { openLog } from '${STORAGE}/log-store.ts';
const store = openLog('lab');
globalThis.lab = {
  ready: store.ready,
  async answer(name, count, told) {
    const ids = [];
    for (let n = 0; n < count; n++) {
      const { id } = await store.record({ kind: 'answered', question: name + n, rev: 1, key: 'k', options: ['a'], score: 1 });
      if (store.state.get().saved) { ids.push(id); await told?.(id); }
    }
    return ids;
  },
  known: () => [...store.log.get().keys()],
  state: () => store.state.get(),
};`;

/** A module of the browser as one file, as small as a bundler makes it. */
export async function bundled(entry: string): Promise<string> {
  const running = promisify(execFile)(
    join(root, 'node_modules/.bin/esbuild'),
    ['--bundle', '--minify', '--format=esm', '--target=es2022', '--loader=ts', `--sourcefile=entry.ts`],
    { cwd: root, maxBuffer: 1e8 },
  );
  running.child.stdin?.end(entry);
  return (await running).stdout;
}

/** Puts a script into a page of the site as a file of its own origin: the policy stays as it is. */
export async function load(page: Page, url: string, source: string): Promise<void> {
  const address = new URL('/lab.js', url).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/javascript', body: source }));
  await page.addScriptTag({ url: address, type: 'module' });
}
