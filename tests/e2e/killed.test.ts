import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bundled, LAB, type Lab, load } from '../browser/storage/support/lab.ts';
import { launchBrowser } from '../support/browser.ts';
import { startKillable } from '../support/killable.ts';

declare const lab: Lab;
declare const told: (id: string) => Promise<void>;

/** So many times the browser is killed: a few with every run, fifty with `KILLS=50`. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const { url } = inject('site');
const at = (path: string) => new URL(path, url).href;
let profile: string;
let store: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'chalktalk-killed-'));
  // Finds or fetches the browser.
  await launchBrowser().then(({ close }) => close());
  store = await bundled(LAB);
});
afterAll(() => rm(profile, { recursive: true, force: true }));

async function labTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(at('/archive/'));
  await load(page, url, store);
  await page.waitForFunction(() => 'lab' in globalThis);
  return page;
}

test(
  `nothing that was confirmed on screen is lost when the browser with three tabs is killed, ${KILLS} times`,
  async () => {
    const confirmed = new Set<string>();
    let checked = 0;
    for (let round = 0; round < KILLS; round++) {
      const { context, kill } = await startKillable(profile);
      const [one, two, page] = await Promise.all([labTab(context), labTab(context), context.newPage()]);
      let enough = (): void => {};
      const busy = new Promise<void>((done) => {
        enough = done;
      });
      let count = 0;
      for (const tab of [one, two])
        await tab.exposeFunction('told', (id: string) => {
          confirmed.add(id);
          if (++count >= 60) enough();
        });
      // The third tab is a page of the playbook, on which a reader ticks one line after another.
      await page.goto(at('/practices/hand-over-a-key-account/'));
      const boxes = page.locator('chalk-checklist input');
      await expect.poll(() => boxes.evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).checked).length)).toBe(checked);
      if (checked === (await boxes.count())) {
        // All of them: from the beginning.
        for (let box = 0; box < checked; box++) await boxes.nth(box).uncheck();
        await page.locator('[data-not-saved][aria-busy="false"]').waitFor({ state: 'attached' });
        checked = 0;
      }
      for (const [index, tab] of [one, two].entries())
        tab.evaluate((name) => lab.answer(name, 10_000, told), `${round}-${index}-`).catch(() => {});
      await busy;
      await boxes.nth(checked++).check();
      await page.locator('[data-not-saved][aria-busy="false"]').waitFor({ state: 'attached' });
      await kill();
    }
    const { context, kill } = await startKillable(profile);
    const known = new Set(await (await labTab(context)).evaluate(() => lab.ready.then(() => lab.known())));
    await kill();
    expect(confirmed.size).toBeGreaterThanOrEqual(60 * KILLS);
    expect([...confirmed].filter((id) => !known.has(id))).toEqual([]);
  },
  60_000 + KILLS * 30_000,
);
