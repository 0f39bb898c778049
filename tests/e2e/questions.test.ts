import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startServer } from '../../cli/serve/server.ts';
import { axeViolations, launchBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { chalktalk, write } from '../support/playbook.ts';
import { QUESTIONS } from '../support/questions.ts';

let browser: TestBrowser;
let folder: string;
let site: { url: string; close(): Promise<void> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalktalk-questions-'));
  await write(join(folder, 'content'), QUESTIONS);
  const out = join(folder, 'site');
  const built = await chalktalk(['build'], { PLAYBOOK_CONTENT: join(folder, 'content'), PLAYBOOK_OUT: out });
  if (built.code !== 0) throw new Error(built.output);
  const serving = await startServer(out, 0);
  if (!serving.ok) throw new Error(serving.problem);
  site = serving.value;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: 'dark' } as const;
const DESK = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;

/** What the page told about the reader, in order. */
const told = (page: Page) => page.evaluate(() => (globalThis as unknown as { told: Record<string, unknown>[] }).told);

async function open(path: string, options: Parameters<TestBrowser['openPage']>[1] = DESK): Promise<WatchedPage> {
  const before = (page: Page) =>
    page.addInitScript(() => {
      const list: unknown[] = [];
      const seen = { told: list, shift: 0 };
      Object.assign(globalThis, seen);
      for (const kind of ['answered', 'ticked', 'committed', 'assignment-done', 'reflected', 'quiz'])
        document.addEventListener(`chalktalk:${kind}`, (event) => list.push((event as CustomEvent).detail));
      new PerformanceObserver((entries) => {
        for (const entry of entries.getEntries())
          (globalThis as unknown as typeof seen).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
  return browser.openPage(new URL(path, site.url).href, { before, ...options });
}

const status = (page: Page, id: string) => page.locator(`#${id} .result`).last().textContent();

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let count = 0; count < 80; count++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Puts the focus in front of a part of the page. */
const before = (page: Page, id: string) =>
  page.evaluate((name) => {
    const element = document.getElementById(name);
    if (!element) return;
    const mark = element.parentElement?.insertBefore(document.createElement('span'), element);
    if (!mark) return;
    mark.tabIndex = -1;
    mark.focus();
  }, id);

describe('by keyboard alone', () => {
  test('one of several: confidence, verdict in words at every option, explanation, and the focus on what came of it', async () => {
    const { page, assertClean, close } = await open('/practices/kinds/');
    await before(page, 'single');
    await tabTo(page, '#single .options input');
    while (!(await page.locator('#single input[value=buyer]').isChecked())) await page.keyboard.press('ArrowDown');
    await tabTo(page, '#single .sure input');
    await page.keyboard.press('Space');
    await tabTo(page, '#single [data-act=check]');
    await page.keyboard.press('Enter');
    expect(await status(page, 'single')).toBe('Right.');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('result');
    expect(await told(page)).toEqual([
      { kind: 'answered', question: 'single', rev: 1, key: expect.stringMatching(/^\w+$/), options: ['buyer'], score: 1, confidence: 1 },
    ]);
    expect(await page.locator('#single .options > [data-option=buyer] .verdict').textContent()).toMatch(/^Right.*your answer/);
    expect(await page.locator('#single .options > [data-option=price]').textContent()).toMatch(/Not this[\s\S]*nobody asked/);
    expect(await page.locator('#single .explanation').isVisible()).toBe(true);
    // What was chosen can still be reached and stays chosen.
    await page.locator('#single input[value=buyer]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#single input[value=buyer]').isChecked()).toBe(true);
    await assertClean();
    await close();
  });

  test('several of several, wrong, and once more in another order', async () => {
    const { page, assertClean, close } = await open('/practices/kinds/');
    const order = () =>
      page.locator('#multiple .options > li').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['option']));
    const first = await order();
    for (const id of ['word', 'great']) {
      await page.locator(`#multiple input[value=${id}]`).focus();
      await page.keyboard.press('Space');
    }
    await page.locator('#multiple [data-act=check]').press('Enter');
    expect(await status(page, 'multiple')).toBe('Not quite.');
    expect(await page.locator('#multiple .options > [data-option=how] .verdict').textContent()).toMatch(/Right.*not chosen/);
    await page.waitForTimeout(600);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await status(page, 'multiple')).toBe('');
    expect(await page.locator('#multiple .options :checked').count()).toBe(0);
    expect(await page.locator('#multiple .options .verdict').count()).toBe(0);
    expect((await order()).toSorted()).toEqual(first.toSorted());
    for (const id of ['word', 'how']) await page.locator(`#multiple input[value=${id}]`).press('Space');
    await page.locator('#multiple [data-act=check]').press('Enter');
    expect(await status(page, 'multiple')).toBe('Right.');
    expect((await told(page)).map(({ score }) => score)).toEqual([0, 1]);
    await assertClean();
    await close();
  });

  test('an order: up and down, the focus goes along, and where it went is said', async () => {
    const { page, assertClean, close } = await open('/practices/kinds/');
    await page.locator('#ordering [data-act=check]').press('Enter');
    expect(await status(page, 'ordering')).toMatch(/order first/);
    for (const [place, id] of ['ask', 'listen', 'repeat', 'answer'].entries()) {
      const up = page.locator(`#ordering .options [data-option=${id}] [data-move=up]`);
      const at = () =>
        page
          .locator('#ordering .options > li')
          .evaluateAll((items, wanted) => items.findIndex((item) => (item as HTMLElement).dataset['option'] === wanted), id);
      await up.focus();
      while ((await at()) > place) await page.keyboard.press('Enter');
      if (place === 0) expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
    }
    expect(await status(page, 'ordering')).toMatch(/^Place \d of 4: /);
    await page.locator('#ordering [data-act=check]').press('Enter');
    expect(await status(page, 'ordering')).toBe('Right.');
    expect(await told(page)).toMatchObject([{ options: ['ask', 'listen', 'repeat', 'answer'], score: 1 }]);
    await assertClean();
    await close();
  });

  test('pairs and gaps', async () => {
    const { page, assertClean, close } = await open('/practices/kinds/');
    await page.locator('#matching [data-act=check]').press('Enter');
    expect(await status(page, 'matching')).toMatch(/every line first/);
    for (const [left, right] of [
      ['last', 'The steps'],
      ['who', 'Who is against it'],
      ['day', 'The steps'],
    ] as const) {
      await page.locator(`#matching .options [data-option=${left}] select`).focus();
      await page.keyboard.type(right);
    }
    await page.locator('#matching [data-act=check]').press('Enter');
    expect(await status(page, 'matching')).toBe('Partly right: 67%.');
    expect(await page.locator('#matching .options [data-option=day] .verdict').textContent()).toBe('Not this one. Belongs to: The end');

    await page.locator('#blank input[type=text]').first().focus();
    await page.keyboard.type(' next  STEP. ');
    await page.keyboard.press('Tab');
    await page.keyboard.type('kalender');
    await page.keyboard.press('Enter');
    expect(await status(page, 'blank')).toBe('Partly right: 50%.');
    // What is said of a gap stands in its line, and no line is higher for it.
    const lines = await page
      .locator('#blank .ask p')
      .first()
      .evaluate((text) => text.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(text).lineHeight));
    expect(lines).toBeCloseTo(Math.round(lines), 1);
    expect(await told(page)).toMatchObject([
      { question: 'matching', options: ['last=steps', 'who=against', 'day=steps'] },
      { question: 'blank', options: ['next  STEP.', 'kalender'], score: 0.5 },
    ]);
    await assertClean();
    await close();
  });

  test('a scenario step by step: reply, one step back, another way, and the end', async () => {
    const { page, assertClean, close } = await open('/practices/kinds/');
    const choose = async (id: string) => {
      await page.locator(`#scenario input[value=${id}]`).press('Space');
      await page.locator('#scenario [data-act=check]').press('Enter');
    };
    await choose('what');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('To doing nothing');
    await page.locator('#scenario [data-act=back]').press('Enter');
    expect(await page.locator('#scenario input[value=ten]').isVisible()).toBe(true);
    await choose('what');
    expect(await told(page)).toEqual([]);
    await choose('cheap');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/I doubt it.*1 of 2 choices/s);
    expect(await told(page)).toMatchObject([{ kind: 'answered', question: 'scenario', options: ['what', 'cheap'], score: 0.5 }]);
    expect(await page.locator('#scenario .explanation').isVisible()).toBe(true);
    await page.locator('#scenario [data-act=again]').press('Enter');
    expect(await page.locator('#scenario input[value=ten]').isVisible()).toBe(true);
    await assertClean();
    await close();
  });
});

test('nothing chosen is said and not graded', async () => {
  const { page, assertClean, close } = await open('/practices/kinds/');
  for (const id of ['single', 'multiple', 'ordering', 'matching', 'blank', 'scenario']) {
    await page.locator(`#${id} [data-act=check]`).click();
    expect(await status(page, id), id).toMatch(/ first\.$/);
    expect(await page.locator(`#${id}`).getAttribute('data-done')).toBeNull();
  }
  expect(await told(page)).toEqual([]);
  await assertClean();
  await close();
});

test('by touch, on a phone: every kind, and nothing jumps when the scripts arrive', async () => {
  const { page, assertClean, close } = await open('/practices/kinds/', PHONE);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.01);
  const small = await page.locator('.question :is(button, select, label), .question .options li').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && !(element.tagName === 'LABEL' && element.closest('.options')))
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width < 44 || height < 44),
  );
  expect(small).toEqual([]);
  await page.locator('#single .options [data-option=buyer]').tap();
  await page.locator('#single .sure label').nth(1).tap();
  await page.locator('#multiple .options [data-option=how]').tap();
  await page.locator('#ordering [data-move=down]').first().tap();
  for (const select of await page.locator('#matching select').all()) await select.selectOption({ label: 'The steps' });
  for (const gap of await page.locator('#blank input[type=text]').all()) await gap.fill('next step');
  await page.locator('#scenario .options [data-option=ten]').tap();
  for (const id of ['single', 'multiple', 'ordering', 'matching', 'blank', 'scenario']) await page.locator(`#${id} [data-act=check]`).tap();
  expect((await told(page)).map(({ question, score, confidence }) => [question, Number((score as number).toFixed(2)), confidence])).toEqual(
    [
      ['single', 1, 2],
      ['multiple', 0.5, undefined],
      ['ordering', expect.any(Number), undefined],
      ['matching', 0.33, undefined],
      ['blank', 0.5, undefined],
      ['scenario', 0, undefined],
    ],
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeViolations(page)).toEqual([]);
  await assertClean();
  await close();
});

test('a quiz says its result by the first answers, and starts again', async () => {
  const { page, assertClean, close } = await open('/practices/quiz/');
  const answer = async (id: string, option: string) => {
    await page.locator(`#${id} input[value=${option}]`).check();
    await page.locator(`#${id} [data-act=check]`).click();
  };
  await answer('q-one', 'w');
  expect(await status(page, 'check')).toBe('1 of 2 answered.');
  await page.waitForTimeout(600);
  await page.locator('#q-one [data-act=check]').click();
  await answer('q-one', 'r');
  await answer('q-two', 'r');
  expect(await status(page, 'check')).toMatch(/^50% right; the pass mark is 80%/);
  await page.locator('#check .quiz-end button').click();
  expect(await page.locator('#check :checked').count()).toBe(0);
  await page.waitForTimeout(600);
  await answer('q-one', 'r');
  await answer('q-two', 'r');
  expect(await status(page, 'check')).toBe('Passed: 100% right.');
  expect((await told(page)).filter((event) => 'quiz' in event)).toEqual([
    { quiz: 'check', score: 0.5, passed: false },
    { quiz: 'check', score: 1, passed: true },
  ]);
  expect(await axeViolations(page)).toEqual([]);
  await assertClean();
  await close();
});

test('notes, ticks and assignments are told', async () => {
  const { page, assertClean, close } = await open('/practices/kinds/');
  await page.locator('#note button').click();
  expect(await status(page, 'note')).toBe('Write something first.');
  await page.locator('#note textarea').fill('On Tuesday.');
  await page.locator('#note button').click();
  await page.locator('#list label').first().click();
  await page.locator('#wait [data-act=commit]').click();
  await expect.poll(() => status(page, 'wait')).toMatch(/^You said you would do it by /);
  await page.locator('#wait [data-act=done]').click();
  expect(await told(page)).toEqual([
    { kind: 'reflected', prompt: 'note', text: 'On Tuesday.' },
    { kind: 'ticked', checklist: 'list', item: expect.any(String), on: true },
    { kind: 'committed', assignment: 'wait', until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    { kind: 'assignment-done', assignment: 'wait' },
  ]);
  await assertClean();
  await close();
});

test('what was chosen and not checked is there after a reload, on going back and on coming again: options, ticks, an order, how sure; what was checked is not', async () => {
  const { page, assertClean, close } = await open('/practices/kinds/');
  const ticks = ['#single .options input', '#multiple .options input', '#single .sure input'];
  const checked = async () =>
    Promise.all(ticks.map((each) => page.locator(each).evaluateAll((all) => all.map((input) => (input as HTMLInputElement).checked))));
  const order = () =>
    page.locator('#ordering .options > li').evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset['option']));
  await page.waitForLoadState('networkidle');
  const before = [await checked(), await order()];
  await page.locator('#single .options label').nth(1).click();
  await page.locator('#single .sure label').nth(2).click();
  for (const at of [0, 2]) await page.locator('#multiple .options label').nth(at).click();
  await page.locator('#multiple .options label').nth(2).click();
  await page.locator('#ordering .options [data-move=down]').first().click();
  const chosen = [await checked(), await order()];
  expect(chosen).not.toEqual(before);
  const stand = async () => [await checked(), await order()];
  await page.reload();
  await expect.poll(stand).toEqual(chosen);
  await page.goto(new URL('/practices/', page.url()).href);
  await page.goBack();
  await expect.poll(stand).toEqual(chosen);
  await page.goto(new URL('/practices/', page.url()).href);
  await page.goto(new URL('/practices/kinds/', page.url()).href);
  await expect.poll(stand).toEqual(chosen);
  // The order that was put back is an answer.
  for (const id of ['single', 'multiple', 'ordering']) await page.locator(`#${id} [data-act=check]`).click();
  expect((await told(page)).map(({ question }) => question)).toEqual(['single', 'multiple', 'ordering']);
  await page.reload();
  await page.locator('#ordering[data-ready]').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await stand()).toEqual(before);
  await assertClean();
  await close();
});

test('what was typed and not sent is there after a reload: a note, a day, words in a gap, pairs; what was sent is not', async () => {
  const { page, assertClean, close } = await open('/practices/kinds/');
  const note = page.locator('#note textarea');
  const day = page.locator('#wait input[type=date]');
  const gaps = page.locator('#blank input[type=text]');
  const pairs = page.locator('#matching .options select');
  const drafts = (count: number) =>
    expect.poll(() => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes(':draft:page:')).length)).toBe(count);
  const loaded = () => page.locator('#blank[data-ready]').waitFor();
  const long = 'A long note. '.repeat(1600).trim();
  await page.waitForLoadState('networkidle');
  await note.fill(long);
  await day.fill('2031-02-03');
  await gaps.first().fill('half a w');
  await pairs.nth(1).selectOption({ index: 2 });
  const pair = await pairs.nth(1).inputValue();
  await drafts(4);
  await page.reload();
  await expect.poll(() => pairs.nth(1).inputValue()).toBe(pair);
  expect(await page.locator('#matching .options .whole').nth(1).textContent()).not.toBe('');
  expect([await note.inputValue(), await day.inputValue(), await gaps.first().inputValue()]).toEqual([long, '2031-02-03', 'half a w']);
  expect(await status(page, 'note')).toBe('This note is not kept yet.');
  // What the log would cut is not kept, and not cut.
  await page.locator('#note button').click();
  expect(await status(page, 'note')).toMatch(/^A note has room for 4,000 characters, and this one has 20799\./);
  await note.fill('On Tuesday.');
  await page.locator('#note button').click();
  await page.locator('#wait [data-act=commit]').click();
  await gaps.nth(1).fill('calendar');
  await page.locator('#blank [data-act=check]').click();
  expect(await told(page)).toMatchObject([{ text: 'On Tuesday.' }, { until: '2031-02-03' }, { question: 'blank' }]);
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('half a w'));
  await page.reload();
  await loaded();
  await expect.poll(() => note.inputValue()).toBe('On Tuesday.');
  await expect.poll(() => day.inputValue()).toBe('2031-02-03');
  expect(await gaps.first().inputValue()).toBe('');
  expect(await status(page, 'note')).toBe('Nobody else sees what you write.');
  await drafts(1);
  await assertClean();
  await close();
});

test('what was answered before is shown, and that a question has changed', async () => {
  const { page, assertClean, close } = await open('/practices/kinds/');
  const restored = (id: string, event: Record<string, unknown>) =>
    page.evaluate(([name, data]) => (document.getElementById(name) as unknown as { restore(events: unknown[]): void }).restore([data]), [
      id,
      event,
    ] as const);
  const key = await page.locator('#single').getAttribute('data-key');
  const at = { id: '0mhabcdefghijkl', at: 1, kind: 'answered', rev: 1, options: ['buyer'] };
  await restored('single', { ...at, question: 'single', key, score: 1 });
  expect(await page.locator('#single .before').textContent()).toBe('answered before: right');
  await restored('multiple', { ...at, question: 'multiple', key: 'other', score: 1 });
  expect(await page.locator('#multiple .before').textContent()).toBe('changed since you answered it');
  await restored('note', { ...at, kind: 'reflected', prompt: 'note', text: '<b>On Monday</b>' });
  expect(await page.locator('#note textarea').inputValue()).toBe('<b>On Monday</b>');
  await restored('wait', { ...at, kind: 'committed', assignment: 'wait', until: '2031-02-03' });
  await expect.poll(() => status(page, 'wait')).toContain('3 Feb 2031');
  await assertClean();
  await close();
});

test('an element of another page can be adopted', async () => {
  const { page, assertClean, close } = await open('/practices/quiz/');
  await page.evaluate(async () => {
    const text = await (await fetch('/practices/kinds/')).text();
    const other = new DOMParser().parseFromString(text, 'text/html');
    const question = other.getElementById('single');
    const main = document.querySelector('main');
    if (question && main) main.prepend(document.adoptNode(question));
  });
  await page.locator('#single input[value=price]').check();
  // Moved in the middle of it.
  await page.evaluate(() => document.querySelector('main')?.append(document.getElementById('single') as HTMLElement));
  expect(await page.locator('#single .options input').count()).toBe(3);
  await page.locator('#single [data-act=check]').click();
  expect(await told(page)).toMatchObject([{ question: 'single', options: ['price'], score: 0 }]);
  await assertClean();
  await close();
});

test('without scripts everything can be read, and the answer waits behind a disclosure', async () => {
  const { page, assertClean, close } = await open('/practices/kinds/', { ...DESK, javaScriptEnabled: false });
  for (const id of ['single', 'multiple', 'ordering', 'matching', 'blank', 'scenario']) {
    expect(await page.locator(`#${id} button:visible, #${id} input:visible`).count(), id).toBe(0);
    const answers = page.locator(`#${id} .answers`);
    expect(await answers.isVisible(), id).toBe(false);
    await page.locator(`#${id} summary`).click();
    expect(await answers.isVisible(), id).toBe(true);
  }
  await assertClean();
  await close();
});

test.each([
  ['a phone, light', { ...PHONE, colorScheme: 'light' as const }],
  ['a desk, dark', { ...DESK, colorScheme: 'dark' as const }],
])('forty options, code, links, pictures and Arabic fit, on %s, and axe finds nothing before and after', async (_name, options) => {
  const { page, assertClean, close } = await open('/practices/hard/', options);
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.locator('#many .options input').count()).toBe(40);
  await page.locator('#many input[value]').nth(20).check();
  await page.locator('#many [data-act=check]').click();
  await page.locator('#rich .options li').filter({ hasText: 'متى' }).click();
  await page.locator('#rich [data-act=check]').click();
  expect(await page.locator('#many .options .verdict').count()).toBe(40);
  expect(
    await page
      .locator('#rich .options li')
      .filter({ hasText: 'متى' })
      .evaluate((item) => getComputedStyle(item).direction),
  ).toBe('rtl');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('#rich .options a').first().click();
  expect(page.url()).toContain('#');
  await assertClean();
  await close();
});

test('the questions of the sample work, in every module with a skill check', async () => {
  const { url } = inject('site');
  const { page, assertClean, close } = await browser.openPage(
    new URL('/modules/coach-the-coach/what-does-this-person-want/', url).href,
    DESK,
  );
  expect(await page.locator('chalk-question[data-ready], chalk-scenario[data-ready]').count()).toBe(
    await page.locator('chalk-question, chalk-scenario').count(),
  );
  await assertClean();
  await close();
});
