import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import type { Event } from '../../src/learner/events.ts';
import type { Catalogue, CatalogueQuestion } from '../../src/learner/learning-catalogue.ts';
import { axeViolations, launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { ago, storedLog, withLog } from '../support/learner-log.ts';

const { url } = inject('site');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
let browser: TestBrowser;
let catalogue: Catalogue;
/** Questions on pages of their own, of the kind that one click answers. */
let singles: CatalogueQuestion[];

beforeAll(async () => {
  browser = await launchBrowser();
  catalogue = (await (await fetch(at('/practice.json'))).json()) as Catalogue;
  const pages = Map.groupBy(
    catalogue.questions.filter(({ kind }) => kind === 'single'),
    (question) => question.url,
  );
  singles = [...pages.values()].flatMap(([first]) => first ?? []);
});
afterAll(() => browser.close());

const at = (path: string) => new URL(path, url).href;

/** Everything is known but so many questions, which went wrong some days ago. */
function due(count: number, days = 8): Event[] {
  const open = new Set(singles.slice(0, count).map(({ id }) => id));
  return catalogue.questions.map(({ id, rev, key }) =>
    ago(open.has(id) ? days : 0.1, { kind: 'answered', question: id, rev, key, options: ['x'], score: open.has(id) ? 0 : 1 }),
  );
}

async function open(events: readonly Event[] | undefined, options: PageOptions = {}): Promise<WatchedPage> {
  const held = events && { storage: storedLog('sample', events) };
  const watched = await browser.openPage(at('/review/'), { viewport: DESK, ...held, ...options });
  onTestFinished(() => watched.close());
  return watched;
}

const onBoard = async (page: Page) => {
  const question = page.locator('.review-stage > *');
  await question.waitFor();
  return (await question.getAttribute('id')) ?? '';
};

async function answer(page: Page, right: boolean): Promise<string> {
  const id = await onBoard(page);
  const fits = (await page.locator('.review-stage .answer').getAttribute('data-right'))?.split(' ') ?? [];
  const options = page.locator('.review-stage .options > [data-option]');
  const ids = await options.evaluateAll((each) => each.map((option) => option.getAttribute('data-option') ?? ''));
  await options
    .nth(ids.findIndex((option) => fits.includes(option) === right))
    .locator('label')
    .click();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await page.getByText(/^Comes back/).waitFor();
  return id;
}

const stored = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage).flatMap((key) => (key.includes(':log:') ? JSON.parse(localStorage.getItem(key) ?? '').events : [])),
  );

describe('today’s review', () => {
  test('what a question says of its page leads there: a heading, a footnote', async () => {
    const { page } = await open(undefined);
    const [question] = singles;
    const own = at(question?.url ?? '');
    await page.route(own, async (route) => {
      const response = await route.fetch();
      const links = ['the-move', 'user-content-fn-1'].map((anchor) => `<p><a class="own" href="#${anchor}">there</a></p>`).join('');
      const body = (await response.text()).replace(new RegExp(`(<chalk-question[^>]* id="${question?.id}"[^>]*>)`), `$1${links}`);
      await route.fulfill({ response, body });
    });
    await withLog(page, due(1));
    await page.locator('.review-stage .own').first().waitFor();
    expect(await page.locator('.review-stage .own').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))).toEqual([
      `${own}#the-move`,
      `${own}#user-content-fn-1`,
    ]);
  });

  test('asks what is due, says why, keeps the answers, and ends with what got better and what comes next', async () => {
    const { page, assertClean } = await open(due(2));
    const before = (await stored(page)).length;
    await page.getByText('You got it wrong last time').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const first = await answer(page, true);
    await page.getByText(/^Comes back .*, estimated\.$/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Next question' }).click();
    await page.waitForFunction((id) => document.querySelector('.review-stage > *')?.id !== id, first);
    expect(await answer(page, true)).not.toBe(first);
    await page.getByRole('button', { name: 'See how it went' }).click();
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    await page.getByText('2 of 2 right first time.').waitFor();
    await page.getByRole('heading', { name: 'What got better' }).waitFor();
    await page.getByText(/^Next: .+\.$/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await stored(page)).toHaveLength(before + 2);
    await assertClean();
  });

  test('what went wrong comes back once, never right after itself', async () => {
    const { page, assertClean } = await open(due(3));
    const asked: string[] = [];
    for (let turn = 0; turn < 12 && (await page.getByRole('heading', { name: 'Done for today' }).count()) === 0; turn++) {
      asked.push(await answer(page, false));
      await page.locator('.review-bar .go').click();
      await page.waitForFunction((place) => !document.querySelector('#review-place')?.textContent?.startsWith(place), String(asked.length));
    }
    expect(asked).toHaveLength(6);
    expect(new Set(asked).size).toBe(3);
    expect(asked.some((id, place) => id === asked[place - 1])).toBe(false);
    await page.getByRole('heading', { name: 'Worth another look' }).waitFor();
    await assertClean();
  });

  test('goes on after a reload where it was, with an answer that was given', async () => {
    const { page, assertClean } = await open(due(3));
    const first = await answer(page, true);
    await page.reload();
    const second = await onBoard(page);
    expect(second).not.toBe(first);
    await page.getByText('Question 2 of 3').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Skip for today' }).click();
    await page.getByText('Question 3 of 3').waitFor({ state: 'attached' });
    await page.reload();
    expect([first, second]).not.toContain(await onBoard(page));
    await assertClean();
  });

  test('words in a gap that were not checked are there after a reload', async () => {
    const blank = catalogue.questions.find(({ kind }) => kind === 'blank')?.id;
    const { page, assertClean } = await open(
      catalogue.questions.map(({ id, rev, key }) =>
        ago(id === blank ? 8 : 0.1, { kind: 'answered', question: id, rev, key, options: ['x'], score: id === blank ? 0 : 1 }),
      ),
    );
    expect(await onBoard(page)).toBe(blank);
    const gap = page.locator('.review-stage input[type=text]').first();
    await gap.fill('half a w');
    await page.reload();
    await expect.poll(() => gap.inputValue()).toBe('half a w');
    await assertClean();
  });

  test('a page that cannot be loaded is said and left out', async () => {
    const { page } = await open(undefined, { tolerate: [/./] });
    const lost = singles[0];
    await page.route(`**${lost?.url}`, (route) => route.abort());
    await withLog(page, due(2));
    await page.getByText(/could not be loaded, so it is left out/).waitFor();
    expect(await onBoard(page)).toBe(singles[1]?.id);
  });

  test('a question that is no longer on its page is said and left out', async () => {
    const { page } = await open(undefined, { tolerate: [/./] });
    await page.route(`**${singles[0]?.url}`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Rewritten</p>' }));
    await withLog(page, due(2));
    await page.getByText(/no longer on its page/).waitFor();
    expect(await onBoard(page)).toBe(singles[1]?.id);
  });

  test('goes by keyboard alone', async () => {
    const { page, assertClean } = await open(due(2));
    const first = await onBoard(page);
    await page.locator('.review-stage input[type=radio]').first().focus();
    await page.keyboard.press('Space');
    const press = async (name: string) => {
      for (let step = 0; step < 40; step++) {
        if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to “${name}”`);
    };
    await press('Check answer');
    await page.getByText(/^Comes back/).waitFor();
    await press('Next question');
    await page.waitForFunction((id) => document.querySelector('.review-stage > *')?.id !== id, first);
    await onBoard(page);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('review-stage');
    await assertClean();
  });

  test('without a connection it goes on with what is loaded', async () => {
    const { page } = await open(due(2), { tolerate: [/./] });
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await answer(page, true);
    await page.getByRole('button', { name: 'Next question' }).click();
    await answer(page, true);
    await page.getByRole('button', { name: 'See how it went' }).click();
    await page.getByText('2 of 2 right first time.').waitFor();
  });

  test.each([
    ['light', PHONE],
    ['dark', PHONE],
    ['light', { width: 768, height: 900 }],
  ] as const)('on a small screen, %s: the way on is at the thumb and nothing hangs over the edge', async (colorScheme, viewport) => {
    const { page, assertClean } = await open(due(2), { viewport, colorScheme, hasTouch: true });
    await onBoard(page);
    const inView = async (name: string) => {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    };
    if (viewport === PHONE) await inView('Check answer');
    await answer(page, false);
    await inView('Next question');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await assertClean();
  });
});

describe('when there is nothing to review', () => {
  test('nothing learnt yet: it says where to start, and asks whoever wants to be asked', async () => {
    const { page, assertClean } = await open(undefined);
    await page.getByRole('heading', { name: 'Nothing to review yet' }).waitFor();
    expect(await page.locator('.review-starts a').count()).toBe(3);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Or begin with \d+ questions?$/ }).click();
    await onBoard(page);
    await page.getByText('You have not been asked this yet.').waitFor();
    await assertClean();
  });

  test('nothing due: it says when', async () => {
    const { page, assertClean } = await open(due(0));
    await page.getByRole('heading', { name: 'Nothing is due' }).waitFor();
    await page.getByText(/^Next: \d+ questions? .+\.$/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await assertClean();
  });

  test('the list of questions is not there: it says so, and tries again', async () => {
    const { page } = await open(undefined, { tolerate: [/./] });
    await page.route('**/practice.json', (route) => route.abort());
    await withLog(page, due(1));
    await page.getByText('Review could not be loaded').waitFor();
    await page.unroute('**/practice.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await onBoard(page);
  });

  test('without JavaScript it leads to the practices', async () => {
    const { page } = await open(undefined, { javaScriptEnabled: false });
    await page.getByText('Review needs JavaScript').waitFor();
    await page.getByRole('link', { name: 'All practices' }).click();
    await page.waitForURL('**/practices/');
  });
});
