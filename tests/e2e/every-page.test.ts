import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';

const { url, out } = inject('site');
let browser: TestBrowser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = (path: string) => new URL(path, url).href;
const PHONE = { width: 360, height: 740 };

test('every page of the site is clean: no error, no violation of the policy, no request elsewhere; text of twice the size needs no scrolling sideways on a phone', async () => {
  const pages = (await readdir(out, { recursive: true }))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  expect(pages.length).toBeGreaterThan(100);
  const { page, assertClean, close } = await browser.openPage(at('/'), { viewport: PHONE });
  const over: Record<string, number> = {};
  for (const path of pages) {
    await page.goto(at(path));
    const wide = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth - innerWidth;
    });
    if (wide > 0) over[path] = wide;
  }
  await assertClean();
  expect(over).toEqual({});
  await close();
});

/** Pages whose content comes by a script. */
const APPS = ['search', 'review', 'progress', 'plan', 'brief', 'observe', 'desk', 'top-20', 'retro', 'self-audit', 'contribute', 'embed'];
declare const shifted: () => number;

test('on a phone with a slow line nothing jumps while the page of an app comes to stand', async () => {
  const { page, close } = await browser.openPage(at('/'), { viewport: PHONE });
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, { shifted: () => sum });
  });
  // What an app is drawn from comes so late that the page is seen before.
  await page.route(/\.json$|\/pagefind\//, async (route) => {
    await new Promise((later) => setTimeout(later, 300));
    await route.continue();
  });
  const jumps: Record<string, number> = {};
  for (const app of APPS) {
    await page.goto(at(`/${app}/`));
    await page.waitForFunction(() => !document.querySelector('.needs-js > .wait'));
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    jumps[app] = await page.evaluate(() => shifted());
  }
  // Good is less than 0.1.
  expect(Object.entries(jumps).filter(([, sum]) => sum >= 0.1)).toEqual([]);
  await close();
});
