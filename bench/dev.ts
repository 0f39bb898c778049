import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';
import { practiceId } from './corpus/practice.ts';
import { corpus, writeCorpus } from './corpus.ts';
import { median } from './figures.ts';
import { ours } from './sites.ts';

/** Milliseconds from the command to the first page, and from a saved page to its picture, at the biggest size. */
const LIMITS = { first: 1500, edit: 300 };
/** Edits of one round. The first of them finds the compiler cold. */
const EDITS = 5;
/** Milliseconds after which a preview is given up. */
const PATIENCE = 300_000;

const KINDS = ['the preview', 'Astro’s own'] as const;

/**
 * Previews a made-up playbook, with the compiled program and with Astro's development server, in turn: both with their caches
 * kept, as on the second day.
 *
 * @returns 0 where the limits are kept at the biggest size, 1 where not
 */
export async function benchDev(sizes: readonly number[], rounds: number): Promise<0 | 1> {
  const browser = await launchChromium();
  let kept = true;
  try {
    for (const size of sizes) {
      const work = await mkdtemp(join(tmpdir(), `chalktalk-bench-dev-${size}-`));
      try {
        const content = join(work, 'content');
        await writeCorpus(content, corpus(size));
        const { build, forget } = ours(content, work);
        const first: Record<string, number[]> = {};
        const edit: Record<string, number[]> = {};
        // Round 0 fills the caches.
        for (let round = 0; round <= rounds; round++) {
          for (const kind of KINDS) {
            const page = await browser.newPage();
            const env = { ...build.env, PORT: '0', ...(kind === KINDS[1] && { CHALKTALK_FULL: '1' }) };
            const run = await preview({ cwd: build.cwd, env, file: practiceId(size >> 1), content }, page).finally(() => page.close());
            if (round === 0) continue;
            first[kind] = [...(first[kind] ?? []), run.first];
            edit[kind] = [...(edit[kind] ?? []), ...run.edits.slice(1)];
            console.error(`${size} pages, round ${round}, ${kind}: first page ${run.first.toFixed(0)} ms`);
          }
        }
        await forget();
        console.log(`| ${size} pages, medians of ${rounds} | first page ms | saved page ms |\n| --- | ---: | ---: |`);
        const of = (figures: Record<string, number[]>, kind: string) => median(figures[kind] ?? []);
        for (const kind of KINDS) console.log(`| ${kind} | ${of(first, kind).toFixed(0)} | ${of(edit, kind).toFixed(0)} |`);
        const limits = [
          { what: 'first page', took: of(first, KINDS[0]), limit: LIMITS.first },
          { what: 'saved page', took: of(edit, KINDS[0]), limit: LIMITS.edit },
        ];
        for (const { what, took, limit } of limits)
          console.log(`${took <= limit ? 'kept  ' : 'BROKEN'}  ${what}: ${took.toFixed(0)} ms, at most ${limit}`);
        console.log('');
        if (size === Math.max(...sizes)) kept = limits.every(({ took, limit }) => took <= limit);
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    }
    return kept ? 0 : 1;
  } finally {
    await browser.close();
  }
}

interface Of {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Id of the practice that is looked at. */
  file: string;
  content: string;
}

/** Starts a preview, opens a page in a browser, and edits it. Milliseconds. */
async function preview({ cwd, env, file, content }: Of, page: Page): Promise<{ first: number; edits: number[] }> {
  const start = performance.now();
  const child = spawn(process.execPath, ['cli/main.ts', 'dev'], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const url = `${await addressOf(child)}/practices/${file}/`;
    const response = await fetch(url);
    await response.text();
    if (!response.ok) throw new Error(`${url} answers ${response.status}`);
    const first = performance.now() - start;
    await page.goto(url);
    // Scripts of the page, and whatever still goes on after the start.
    await setTimeout(3000);
    const path = join(content, 'practices', `${file}.mdx`);
    const text = await readFile(path, 'utf8');
    const edits: number[] = [];
    for (let edit = 0; edit < EDITS; edit++) {
      const mark = `Edited at ${Date.now()}.`;
      const saved = performance.now();
      await writeFile(path, text.replace(/\n## The move\n/, `\n${mark}\n\n## The move\n`));
      await page.waitForFunction((written) => document.body?.textContent?.includes(written), mark, { timeout: PATIENCE });
      edits.push(performance.now() - saved);
      await setTimeout(1500);
    }
    await writeFile(path, text);
    return { first, edits };
  } finally {
    await stop(child);
  }
}

async function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  let said = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => (said += chunk));
  for (let waited = 0; waited < PATIENCE; waited += 2) {
    const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
    if (found) return found;
    await setTimeout(2);
  }
  throw new Error(`There is no preview: ${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  await ended;
}
