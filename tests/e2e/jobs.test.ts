import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { makeEnvelope } from '../../src/browser/storage/envelope.ts';
import type { CoachingCatalogue } from '../../src/coaching/coaching-catalogue.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { launchBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { madeUpPeople } from '../support/desk-people.ts';
import { Hand, pixelsTo } from '../support/hand.ts';
import { ago, withLog } from '../support/learner-log.ts';

// What people come for, counted in what is on the screen and in taps.

const { url } = inject('site');
const SIZES = [
  { width: 360, height: 640 },
  { width: 760, height: 360 },
  { width: 1280, height: 720 },
] as const;
let browser: TestBrowser;
let catalogue: Catalogue;

beforeAll(async () => {
  browser = await launchBrowser();
  catalogue = (await (await fetch(at('/practice.json'))).json()) as Catalogue;
});
afterAll(() => browser.close());

const at = (path: string) => new URL(path, url).href;

async function open(path: string, viewport: { width: number; height: number }): Promise<WatchedPage> {
  const watched = await browser.openPage(at(path), { viewport, reducedMotion: 'reduce' });
  onTestFinished(() => watched.close());
  return watched;
}

/** Can all of it be seen where the page stands now, with nothing over its middle? */
const inView = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, left, width, height } = element.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      return top >= 0 && bottom <= innerHeight && over !== null && (element.contains(over) || over.contains(element));
    });

describe('a practice, opened in a conversation', () => {
  test('the first screen of a phone holds what it is for, what is heard and what to say', async () => {
    const { page, assertClean } = await open('/practices/hold-the-price-for-one-question/', { width: 360, height: 760 });
    for (const part of ['.number', 'h1', '.lede', '.hears li', '.you-say > p']) expect(await inView(page, part), part).toBe(true);
    const [number, title] = await Promise.all(['.number', 'h1'].map((part) => page.locator(part).boundingBox()));
    expect(title?.x).toBeGreaterThan((number?.x ?? 0) + (number?.width ?? 0) - 1);
    expect(title?.y).toBeLessThan((number?.y ?? 0) + (number?.height ?? 0));
    await assertClean();
  });

  test('and the first words to say, however long the title is', async () => {
    const { page } = await open('/practices/', { width: 360, height: 760 });
    const practices = catalogue.pages.filter(({ url: path }) => path.startsWith('/practices/'));
    for (const { url: path } of practices.toSorted((a, b) => b.title.length - a.title.length).slice(0, 3)) {
      await page.goto(at(path));
      expect((await page.locator('.you-say > p').first().boundingBox())?.y, path).toBeLessThan(700);
    }
  });

  test('whole, under what it is for in one line, which is whole when it is tapped or the line below it is opened', async () => {
    const { page } = await open('/practices/', { width: 360, height: 760 });
    const practices = catalogue.pages.filter(({ url: path }) => path.startsWith('/practices/'));
    const lede = page.locator('.lede');
    const lines = () =>
      lede.evaluate((element) =>
        Math.round(element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight)),
      );
    for (const { url: path } of practices.toSorted((a, b) => b.title.length - a.title.length).slice(0, 9)) {
      await page.goto(at(path));
      expect(await lines(), path).toBe(1);
      expect(await pixelsTo(page.locator('.you-say > p').first()), path).toBe(0);
    }
    await lede.click();
    expect(await lines()).toBeGreaterThan(1);
    await page.locator('h1').click();
    expect(await lines()).toBe(1);
    await page.locator('.in-short > summary').click();
    expect(await lines()).toBeGreaterThan(1);
  });

  test('its contents follow in one line, and lead to places that the line does not cover', async () => {
    const { page } = await open('/practices/hold-the-price-for-one-question/', { width: 360, height: 760 });
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'How it goes wrong' }).click();
    await expect.poll(() => inView(page, '#how-it-goes-wrong')).toBe(true);
    expect(await inView(page, '.toc a')).toBe(true);
  });

  test.each(['/practices/', '/skills/', '/search/', '/search/?q=price', '/search/?q=your+price+is+too+high'])(
    'lists show eight whole pages on a small laptop, and push nothing aside: %s',
    async (path) => {
      const { page } = await open(path, { width: 1280, height: 800 });
      const rows = page.locator('.row, .hit');
      await rows.nth(8).waitFor();
      expect(
        await rows.evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length),
      ).toBeGreaterThanOrEqual(8);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  );
});

test('eight modules would stand whole on a small laptop', async () => {
  const { page } = await open('/modules/', { width: 1280, height: 800 });
  const rows = await page
    .locator('.row')
    .evaluateAll((all) => all.map((row) => row.getBoundingClientRect()).map(({ top, height }) => ({ top, height })));
  const mean = rows.reduce((sum, { height }) => sum + height, 0) / rows.length;
  expect((rows[0]?.top ?? Infinity) + 8 * mean).toBeLessThanOrEqual(800);
});

describe('from home, in taps', () => {
  const PHONE = { width: 360, height: 760 };
  const DESK = { width: 1280, height: 800 };
  const wrong = () =>
    catalogue.questions
      .filter(({ kind }) => kind === 'single')
      .slice(0, 6)
      .map(({ id, rev, key }, place) =>
        ago(8 + place, { kind: 'answered', question: id, rev, key, options: ['x'], score: 0, confidence: 3 }),
      );

  test.each([
    ['Your price is too high', 'Practice 17'],
    ['I need to think about it', 'Practice 14'],
    ['Can you knock ten percent off?', 'Practice 19'],
  ])('“%s”: the words, one tap, and the line to say is on the screen of a phone', async (said, practice) => {
    const { page, assertClean } = await open('/', PHONE);
    const hand = new Hand();
    await hand.write(page.getByLabel('What did the customer say?'), said);
    await page.keyboard.press('Enter');
    const first = page.locator('.hit').first();
    await first.locator('.hit-say').waitFor();
    expect((await first.locator('h3').textContent())?.replace(/\s+/g, ' ')).toContain(practice);
    const line = (await first.locator('.hit-say').textContent())?.replace(/^\s*Say\s*/, '').trim() ?? '';
    expect(line).not.toBe('');
    await hand.tap(first.locator('h3 a'));
    const there = page.locator('.talk p', { hasText: line.slice(0, 40) });
    await there.waitFor();
    await expect.poll(() => pixelsTo(there)).toBe(0);
    expect(hand).toMatchObject({ taps: 2, pixels: 0 });
    await assertClean();
  });

  test('today’s review: one tap to the first question, three for an answer with its verdict in view and the next question', async () => {
    const { page } = await open('/', PHONE);
    await withLog(page, wrong());
    const hand = new Hand();
    await hand.tap(page.getByRole('main').getByRole('link', { name: /^Today’s review/ }));
    const stage = page.locator('.review-stage');
    await stage.locator('[data-ready]').waitFor();
    expect(hand).toMatchObject({ taps: 1, pixels: 0 });
    await hand.tap(stage.locator('.options label'));
    await hand.tap(page.getByRole('button', { name: 'Check answer' }));
    await page.locator('.review-verdict:focus').waitFor();
    expect(await pixelsTo(page.locator('.review-verdict'))).toBe(0);
    await hand.tap(page.getByRole('button', { name: 'Next question' }));
    expect(hand.taps).toBe(4);
  });

  test('a brief, with its topic, an ask and a question that went wrong: eight taps to the link that is sent', async () => {
    const { page, assertClean } = await open('/', PHONE);
    await withLog(page, wrong());
    const hand = new Hand();
    await hand.tap(page.getByRole('link', { name: 'Coaching', exact: true }));
    await hand.tap(page.getByRole('main').getByRole('link', { name: /^Session brief/ }));
    await hand.write(page.getByLabel('Topic', { exact: true }), 'They say our price is too high');
    await hand.write(page.getByLabel('My ask', { exact: true }), 'Play the customer');
    await hand.write(page.getByLabel('Your name', { exact: true }), 'Kim');
    await hand.tap(page.locator('.pick input'));
    await hand.tap(page.getByRole('button', { name: 'Finish the brief' }));
    // Who can open it is asked the first time, and said with the tap that copies.
    await hand.tap(page.getByRole('button', { name: 'Copy a link for anyone who has it' }));
    await page.getByLabel('Link', { exact: true }).waitFor();
    expect(hand).toMatchObject({ taps: 8, keys: 50 });
    await assertClean();
  });

  test('six weeks from one wish into the calendar: nine taps', async () => {
    const { page, assertClean } = await open('/', DESK);
    await withLog(page, wrong());
    const hand = new Hand();
    await hand.tap(page.getByRole('link', { name: 'Coaching', exact: true }));
    await hand.tap(page.getByRole('main').getByRole('link', { name: /^Plan/ }));
    await hand.choose(page.getByLabel('The skill it is about'), 'objections');
    await hand.tap(page.getByRole('group', { name: 'Is this mine to work on?' }).getByLabel('Yes'));
    await hand.tap(page.getByRole('group', { name: 'Do I want to work on it now?' }).getByLabel('Yes'));
    await hand.tap(page.getByRole('button', { name: 'Save my wish' }));
    await hand.tap(page.getByRole('button', { name: 'Propose a plan' }));
    const saving = page.waitForEvent('download');
    await hand.tap(page.getByRole('button', { name: 'Save calendar file' }));
    expect((await saving).suggestedFilename()).toMatch(/\.ics$/);
    expect(hand.taps).toBe(9);
    await assertClean();
  });

  test('eight files are one board after three taps, and four more say which skill most of them are missing', async () => {
    const coaching = (await (await fetch(at('/coaching.json'))).json()) as CoachingCatalogue;
    const { page, assertClean } = await open('/', DESK);
    const hand = new Hand();
    await hand.tap(page.getByRole('link', { name: 'Coaching', exact: true }));
    await hand.tap(page.getByRole('main').getByRole('link', { name: /^Coach’s desk/ }));
    await page.locator('.desk-drop input').setInputFiles(
      madeUpPeople(8, 40, catalogue, coaching).map((person) => ({
        name: `${person.name}.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(makeEnvelope('backup', 'sample', person, person.events)),
      })),
    );
    hand.taps += 1;
    await page.getByText('8 people on the desk', { exact: true }).waitFor();
    expect(await page.locator('.heat tbody tr').count()).toBe(8);
    expect(hand.taps).toBe(3);
    // The board is what is seen first, at a desk and on a phone.
    for (const [size, row] of [
      [PHONE, 1],
      [DESK, 5],
    ] as const) {
      await page.setViewportSize(size);
      expect(await inView(page, `.heat tbody tr:nth-child(${row})`), `${size.width}`).toBe(true);
    }
    // Without a role nobody is sent to a gap that cannot be shown.
    expect(await page.locator('.desk-board').textContent()).toMatch(/No role is chosen.*whoever remembers least stands first/);
    await hand.choose(page.getByLabel(/^Role/), coaching.roles[0]?.id ?? '');
    await hand.choose(page.getByLabel('View'), 'gaps');
    expect(await page.locator('.desk-board').textContent()).not.toMatch(/No role is chosen/);
    await page.getByRole('table', { name: 'Gaps by skill' }).getByText(/ −\d/).first().waitFor();
    expect(hand.taps).toBe(7);
    // On paper it takes no more than it needs, and nothing to press.
    await page.getByLabel('View').selectOption('heat');
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
    await assertClean();
  });
});

describe('an answer', () => {
  for (const size of SIZES)
    test(`is told in view, with the focus on it, at ${size.width} × ${size.height}`, async () => {
      const { page, assertClean } = await open('/practices/hold-the-price-for-one-question/', size);
      const question = page.locator('chalk-question[data-kind=single], chalk-question[data-kind=multiple]').first();
      await question.locator('.options label').first().click();
      await question.getByRole('button', { name: 'Check answer' }).click();
      await page.locator('.result:focus').waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe('');
      await expect.poll(() => inView(page, '.result:focus')).toBe(true);
      await expect.poll(() => inView(page, 'chalk-question[data-done] [data-act]')).toBe(true);
      await assertClean();
    });

  for (const size of [...SIZES, { width: 1280, height: 860 }])
    test(`in review has one way on, never covered, with the verdict beside it, at ${size.width} × ${size.height}`, async () => {
      const { page, assertClean } = await open('/review/', size);
      await withLog(
        page,
        catalogue.questions
          .filter(({ kind }) => kind === 'single')
          .slice(0, 4)
          .map(({ id, rev, key }) => ago(8, { kind: 'answered', question: id, rev, key, options: ['x'], score: 0 })),
      );
      await page.locator('.review-stage [data-ready]').waitFor();
      await expect.poll(() => inView(page, '.review-stage [data-act=check]')).toBe(true);
      await page.locator('.review-stage .options label').first().click();
      await expect.poll(() => inView(page, '.review-stage [data-act=check]')).toBe(true);
      await page.getByRole('button', { name: 'Check answer' }).click();
      await page.locator('.review-bar .go').waitFor();
      // The focus follows what was drawn, and the window the focus.
      await page.locator('.review-verdict:focus').waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^(Right|Not quite|Partly)/);
      await expect.poll(() => inView(page, '.review-verdict')).toBe(true);
      await expect.poll(() => inView(page, '.review-bar .go')).toBe(true);
      expect(await page.locator('button.go:visible').count()).toBe(1);
      await assertClean();
    });

  test('that is not complete is not graded, and the place that is open has the focus', async () => {
    const { page } = await open('/practices/', { width: 360, height: 640 });
    const matching = catalogue.questions.find(({ kind }) => kind === 'matching');
    await page.goto(at(matching?.url ?? ''));
    const question = page.locator(`[id="${matching?.id}"]`);
    await question.locator('select').first().selectOption({ index: 1 });
    await question.getByRole('button', { name: 'Check answer' }).click();
    expect(await question.getAttribute('data-done')).toBeNull();
    expect(await question.locator('.result').textContent()).toMatch(/^Choose a match for every line first\. Still open: \d\.$/);
    expect(
      await question
        .locator('select')
        .nth(1)
        .evaluate((select) => select === document.activeElement),
    ).toBe(true);
    // What was chosen stands there whole, however narrow its box is.
    expect(await question.locator('.whole').first().textContent()).toBe(
      await question
        .locator('select')
        .first()
        .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text),
    );
  });
});

describe('home', () => {
  const PHONE = { width: 360, height: 740 };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  test('greets a first visit with what it is and three ways in', async () => {
    const { page, assertClean } = await open('/', PHONE);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/playbook/);
    expect(await page.getByRole('heading', { name: 'I sell' }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Today', exact: true }).count()).toBe(0);
    await assertClean();
  });

  test('is today for whoever has begun: review, promises, the week of the plan, and nothing of the first visit', async () => {
    const { page, assertClean } = await open('/', PHONE);
    const [overdue, far] = catalogue.assignments;
    const [, , skill] = catalogue.skills;
    await withLog(page, [
      ...catalogue.questions
        .slice(0, 3)
        .map(({ id, rev, key }) => ago(8, { kind: 'answered', question: id, rev, key, options: ['x'], score: 0 })),
      ago(9, { kind: 'committed', assignment: overdue?.id ?? '', until: inDays(-3) }),
      ago(9, { kind: 'committed', assignment: far?.id ?? '', until: inDays(30) }),
      ago(4, {
        kind: 'planned',
        plan: {
          time: '09:00',
          minutes: { rep: 60, coach: 30 },
          session: 30,
          coach: '',
          weeks: [{ on: inDays(3), skill: skill?.id ?? '', meets: true }],
        },
      }),
    ]);
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    const lines = page.locator('.go-on > li');
    await lines.filter({ hasText: 'Today’s review' }).waitFor();
    expect(await lines.filter({ hasText: overdue?.title ?? '' }).textContent()).toMatch(/You promised to do it by .*: still open/);
    expect(await lines.filter({ hasText: far?.title ?? '' }).count()).toBe(0);
    expect(await lines.filter({ hasText: skill?.name ?? '' }).textContent()).toMatch(/This week in your plan.*session on/);
    expect(await page.getByRole('heading', { name: 'I sell' }).count()).toBe(0);
    await assertClean();
  });

  test('progress and coaching are one tap away, on a phone as at a desk', async () => {
    const { page } = await open('/', PHONE);
    const bar = page.getByRole('navigation', { name: 'Main' });
    for (const name of ['Progress', 'Coaching']) expect(await bar.getByRole('link', { name }).isVisible(), name).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const name of ['Progress', 'Coaching', 'Modules', 'Skills'])
      expect(await bar.getByRole('link', { name }).isVisible(), name).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('what was typed and not sent', () => {
  const LONG = 'A note that somebody wrote at length. '.repeat(527);
  const skill = () => catalogue.skills[0]?.id ?? '';

  /** Fields of a form by their label, the first one with a note of 20,000 characters; as much stands there as the field takes. */
  async function keeps(page: Page, fields: readonly string[], reopen = async () => {}) {
    const words: string[] = [];
    for (const [place, id] of fields.entries()) {
      const field = page.locator(id);
      const type = await field.getAttribute('type');
      await field.fill(place === 0 && type === null ? LONG : type === 'number' ? '7' : type === 'date' ? '2030-01-02' : `Words ${id}`);
      words.push(await field.inputValue());
    }
    await page.reload();
    await reopen();
    for (const [place, id] of fields.entries()) expect(await page.locator(id).inputValue(), `${page.url()} ${id}`).toBe(words[place]);
    await page.goBack();
    await page.goForward();
    await reopen();
    for (const [place, id] of fields.entries())
      expect(await page.locator(id).inputValue(), `back at ${page.url()} ${id}`).toBe(words[place]);
  }

  test('is there after a reload and after going back, in every form of a reader', async () => {
    const { page, assertClean } = await open('/', { width: 1280, height: 900 });
    const on = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const plan = { time: '09:00', minutes: { rep: 60, coach: 30 }, session: 30, coach: '', weeks: [{ on, skill: skill(), meets: true }] };
    await withLog(page, [ago(4, { kind: 'planned', plan }), ago(4, { kind: 'wished', text: 'Less haste.', mine: true, now: true })]);

    await page.goto(at('/plan/'));
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('button', { name: 'Other settings' }).click();
    await page.locator('.week-edit summary').click();
    await page.locator('#look-skill').selectOption({ index: 2 });
    const looked = await page.locator('#look-skill').inputValue();
    await page.locator('.behaviours input').first().check();
    await keeps(page, ['#wish-text', '#plan-session', '#plan-coachName', `#week-${on}-note`, '#give-name']);
    expect(await page.locator('#look-skill').inputValue()).toBe(looked);
    expect(await page.locator('.behaviours input').first().isChecked()).toBe(true);
    // It can be given up.
    await page.locator('.unsent button').first().click();
    expect(await page.locator('#wish-text').inputValue()).toBe('Less haste.');

    for (const [path, fields] of [
      ['/brief/', ['#brief-happened', '#brief-name']],
      ['/observe/', ['#observe-note', '#observe-rep', '#observe-by']],
      ['/contribute/', ['#contribute-when', '#contribute-title', '#contribute-author']],
      ['/retro/', ['#retro-happened', '#retro-title']],
    ] as const) {
      await page.goto(at(path));
      await keeps(page, fields);
    }
    await page.goto(at('/self-audit/'));
    await page.locator('.statements input').first().check();
    await page.reload();
    expect(await page.locator('.statements input').first().isChecked()).toBe(true);

    await page.goto(at('/progress/record/'));
    await keeps(page, ['#mine-name', '.bring-link input'], () => page.locator('#mine-name').waitFor({ state: 'attached' }));

    await assertClean();
  });

  test('is said to be gone after a reload, in every form of a reader where nothing can be kept', async () => {
    const { page } = await open('/', { width: 1280, height: 900 });
    await page.addInitScript(() => {
      Storage.prototype.setItem = function blocked(): never {
        throw new DOMException('blocked', 'SecurityError');
      };
    });
    for (const [path, fill] of [
      ['/contribute/', () => page.locator('#contribute-when').fill('Words')],
      ['/retro/', () => page.locator('#retro-happened').fill('Words')],
      ['/self-audit/', () => page.locator('.statements input').first().check()],
      ['/brief/', () => page.locator('#brief-happened').fill('Words')],
      ['/observe/', () => page.locator('#observe-note').fill('Words')],
    ] as const) {
      await page.goto(at(path));
      await fill();
      await page.getByText('This browser cannot keep a draft of this').waitFor();
    }
  });

  test('is not taken from another tab, which says so; and leaves both when one sends it', async () => {
    const { page } = await open('/plan/', { width: 1280, height: 900 });
    const other = await page.context().newPage();
    await other.goto(at('/plan/'));
    await withLog(page, [ago(4, { kind: 'wished', text: 'Less haste.', mine: true, now: true })]);
    await other.reload();
    for (const [tab, text] of [
      [page, 'Ask first.'],
      [other, 'Listen longer.'],
    ] as const) {
      await tab.getByRole('button', { name: 'Change', exact: true }).click();
      await tab.locator('#wish-text').fill(text);
    }
    await page.getByRole('button', { name: 'Save my wish' }).click();
    await other.getByText('This has since been changed in another tab').waitFor();
    expect(await other.locator('#wish-text').inputValue()).toBe('Listen longer.');
    await other.locator('#wish-text').fill('Ask first.');
    await expect.poll(() => other.getByText('This has since been changed in another tab').count()).toBe(0);
    await other.reload();
    await other.getByText('Ask first.').waitFor();
    expect(await other.locator('#wish-text').count()).toBe(0);
  });
});
