import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations, launchBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';

const { url, out } = inject('site');
let browser: TestBrowser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** One page of every kind. */
const KINDS = {
  home: '/',
  practices: '/practices/',
  practice: '/practices/ask-to-be-coached/',
  'practice with checklist': '/practices/hand-over-a-key-account/',
  modules: '/modules/',
  module: '/modules/first-call/',
  lesson: '/modules/coach-the-coach/what-does-this-person-want/',
  skills: '/skills/',
  skill: '/skills/objections/',
  roles: '/roles/',
  role: '/roles/manager-coach/',
  programs: '/programs/',
  program: '/programs/first-ninety-days/',
  evidence: '/evidence/',
  archive: '/archive/',
  review: '/review/',
  progress: '/progress/',
  history: '/progress/history/',
  'your record': '/progress/record/',
};
/** Their own suites see them in more states; here in the sizes in which they are used. */
const COACHING = {
  coaching: '/coaching/',
  privacy: '/privacy/',
  plan: '/plan/',
  brief: '/brief/',
  observe: '/observe/',
  desk: '/desk/',
  'top 20 %': '/top-20/',
  retro: '/retro/',
  'self-audit': '/self-audit/',
  succession: '/succession/',
  authors: '/authors/',
  contribute: '/contribute/',
  embed: '/embed/',
  'card for what was said': '/for/?said=that+is+too+expensive',
};
const at = (path: string) => new URL(path, url).href;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

const EVERYWHERE = Object.entries({ ...KINDS, ...COACHING });

describe.each([
  ['a phone, dark', PHONE, 'dark', EVERYWHERE],
  ['a desk, light', DESK, 'light', EVERYWHERE],
  ['a tablet, light', { width: 768, height: 1024 }, 'light', Object.entries(KINDS)],
] as const)('on %s', (_size, viewport, colorScheme, kinds) => {
  let visit: WatchedPage;
  beforeAll(async () => {
    visit = await browser.openPage(at('/'), { viewport, colorScheme });
  });
  afterAll(() => visit?.close());

  test.each(kinds)('the page of kind %s is clean and accessible, and nothing hangs over the edge', async (_kind, path) => {
    const { page, findings } = visit;
    const before = (await findings()).length;
    await page.goto(at(path));
    await page.evaluate(() => document.fonts.ready);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator('h1').count()).toBe(1);
    if (viewport === PHONE) {
      // Text of twice the size needs no scrolling sideways.
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    // What an earlier page did wrong has failed there.
    expect((await findings()).slice(path === '/' ? 0 : before)).toEqual([]);
  });
});

test('every page of the site is clean: no error, no violation of the policy, no request elsewhere', async () => {
  const pages = (await readdir(out, { recursive: true }))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  expect(pages.length).toBeGreaterThan(EVERYWHERE.length);
  const { page, assertClean, close } = await browser.openPage(at('/'));
  for (const path of pages) await page.goto(at(path));
  await assertClean();
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
