import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations, launchBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';

const { url } = inject('site');
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
  'forms for authors': '/authors/help/',
  contribute: '/contribute/',
  embed: '/embed/',
  'card for what was said': '/for/?said=that+is+too+expensive',
};
const at = (path: string) => new URL(path, url).href;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

const EVERYWHERE = Object.entries({ ...KINDS, ...COACHING });

/** What may be otherwise in another size and another colour; the rest of Axe’s rules sees the same markup everywhere. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'page-has-heading-one', 'region'];

describe.each([
  ['a phone, dark', PHONE, 'dark', EVERYWHERE, undefined],
  ['a desk, light', DESK, 'light', EVERYWHERE, OF_LOOKS],
  ['a tablet, light', { width: 768, height: 1024 }, 'light', Object.entries(KINDS), []],
] as const)('on %s', (_size, viewport, colorScheme, kinds, rules) => {
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
    if (rules?.length !== 0) expect(await axeViolations(page, undefined, rules)).toEqual([]);
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
