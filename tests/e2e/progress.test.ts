import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import type { Event } from '../../src/learner/events.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { axeViolations, launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { ago, storedLog, withLog } from '../support/learner-log.ts';
import { temporaryFolder } from '../support/playbook.ts';

const { url } = inject('site');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const PERSON = '0'.repeat(15);
let browser: TestBrowser;
let catalogue: Catalogue;

beforeAll(async () => {
  browser = await launchBrowser();
  catalogue = (await (await fetch(at('/practice.json'))).json()) as Catalogue;
});
afterAll(() => browser.close());

const at = (path: string) => new URL(path, url).href;

async function open(events: readonly Event[] | undefined, options: PageOptions = {}, path = '/progress/'): Promise<WatchedPage> {
  const watched = await browser.openPage(at(path), { viewport: DESK, ...(events && { storage: storedLog('sample', events) }), ...options });
  onTestFinished(() => watched.close());
  return watched;
}

/** Question number `place` of the playbook was answered. */
function answered(days: number, place: number, score: number, more: { confidence?: 1 | 2 | 3; key?: string } = {}): Event {
  const question = catalogue.questions[place];
  if (!question) throw new Error(`The sample has no question ${place}`);
  return ago(days, { kind: 'answered', question: question.id, rev: question.rev, key: question.key, options: ['x'], score, ...more });
}

const title = (place: number) => catalogue.questions[place]?.title ?? '';

/** A log with something of everything. */
function scripted(): Event[] {
  const [task] = catalogue.assignments;
  return [
    ...catalogue.questions.slice(10, 40).map((_, place) => answered(20 - (place % 9), place + 10, place % 4 ? 1 : 0.5)),
    answered(20, 0, 0, { confidence: 3 }),
    answered(30, 1, 1, { key: 'another' }),
    answered(40, 2, 0),
    answered(2, 2, 1, { confidence: 2 }),
    ago(9, { kind: 'read', page: catalogue.pages[0]?.url ?? '' }),
    ago(8, { kind: 'observed', skill: catalogue.skills[0]?.id ?? '', level: 2, by: 'Ana', for: PERSON }),
    ago(7, { kind: 'self-rated', skill: catalogue.skills[0]?.id ?? '', level: 3 }),
    ...(task ? [ago(6, { kind: 'committed', assignment: task.id, until: '2020-01-31' })] : []),
    ago(5, { kind: 'bookmarked', page: catalogue.pages[2]?.url ?? '', on: true }),
    ago(4, { kind: 'reflected', prompt: catalogue.prompts[0]?.id ?? 'p', text: '<b>Ask earlier</b> what the delay costs.' }),
  ];
}

/** Whose log it is: observations name their person. */
const asKim = (page: Page) =>
  page.evaluate(
    (id) => localStorage.setItem('chalktalk:sample:meta', JSON.stringify({ version: 1, person: { id, name: 'Kim', aliases: [] } })),
    PERSON,
  );

async function full(options: PageOptions = {}, path = '/progress/', head = 'Skill map'): Promise<WatchedPage> {
  const watched = await open(undefined, options, path);
  await asKim(watched.page);
  await withLog(watched.page, scripted());
  await watched.page.getByRole('heading', { name: head }).waitFor();
  return watched;
}

const record = (options: PageOptions = {}) => full(options, '/progress/record/', 'Backup');

const row = (page: Page, name: string) =>
  page.locator('.skill-table tbody tr').filter({ has: page.getByRole('link', { name, exact: true }) });
const section = (page: Page, heading: string) => page.locator('.agenda > section', { has: page.getByRole('heading', { name: heading }) });
const noOverflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('the skill map', () => {
  test('the board and the table say the same, of a role and of a day', async () => {
    const { page, assertClean } = await full();
    const skill = catalogue.skills[0]?.name ?? '';
    const role = catalogue.roles.find(({ expects }) => expects[catalogue.skills[0]?.id ?? '']);
    await page.getByLabel('Role', { exact: true }).selectOption(role?.id ?? '');
    await page.getByText('The same numbers as a table').click();
    expect(await page.locator('.lane').count()).toBe(catalogue.skills.length);
    const lane = page.locator('.lane').filter({ hasText: skill });
    const target = role?.expects[catalogue.skills[0]?.id ?? ''];
    expect(await lane.textContent()).toContain(`seen at level 2, target ${target}`);
    expect(await row(page, skill).textContent()).toContain('level 2, Ana, 8 days ago');
    expect(await row(page, skill).textContent()).toContain(`level ${target}`);
    const recall = async () => Number.parseInt((await lane.locator('.lane-recall').textContent()) ?? '', 10);
    const now = await recall();
    await page.getByRole('button', { name: 'In 30 days' }).click();
    expect(await recall()).toBeLessThan(now);
    expect(await row(page, skill).textContent()).toContain(`${await recall()}%`);
    expect(await row(page, skill).textContent()).toContain(`${now}%`);
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    expect(await page.getByLabel('Role', { exact: true }).inputValue()).toBe(role?.id);
    await lane.getByRole('link').click();
    await page.waitForURL('**/skills/**');
    await assertClean();
  });

  test('questions alone never say mastered', async () => {
    const { page } = await open(catalogue.questions.map((_, place) => answered(0.2, place, 1, { confidence: 3 })));
    await page.getByRole('heading', { name: 'Skill map' }).waitFor();
    expect(await page.locator('.lane-mastered').count()).toBe(0);
    await page.getByText('Known, not seen by a coach yet').first().waitFor();
  });
});

describe('what the log says', () => {
  test('sure and wrong, changed, comebacks: each leads to its question', async () => {
    const { page, assertClean } = await full();
    const places = { 'Sure but wrong': 0, 'Changed since you learned it': 1, Comebacks: 2 };
    for (const [heading, place] of Object.entries(places)) {
      const link = section(page, heading).getByRole('link', { name: title(place) });
      expect(await link.getAttribute('href')).toBe(`${catalogue.questions[place]?.url}#${catalogue.questions[place]?.id}`);
    }
    await section(page, 'Comebacks').getByRole('link').first().click();
    await page.waitForURL(/#/);
    expect(await page.locator(':target').count()).toBe(1);
    await assertClean();
  });

  test('assignments, bookmarks, notes; a note is text', async () => {
    const { page, assertClean } = await full();
    await page.getByText('was due by 31 Jan 2020').waitFor();
    // A promise stands once, among what there is to do.
    const promise = page.getByRole('link', { name: catalogue.assignments[0]?.title ?? '' });
    expect(await promise.count()).toBe(1);
    await page.getByRole('button', { name: /^Done: / }).click();
    await page.getByText(/^done \d+ \w+ \d{4}$/).waitFor();
    await page.getByRole('button', { name: /^Undo: / }).click();
    await page.getByText('was due by 31 Jan 2020').waitFor();
    await page.getByText('<b>Ask earlier</b> what the delay costs.').first().waitFor();
    const [prompt] = catalogue.prompts;
    expect(await section(page, 'Notes').getByRole('link').getAttribute('href')).toBe(`${prompt?.url}#${prompt?.id}`);
    await section(page, 'Bookmarks').getByRole('button').click();
    await expect.poll(() => section(page, 'Bookmarks').count()).toBe(0);
    await assertClean();
  });

  test('an entry of the history is deleted in two steps, and stays deleted', async () => {
    const { page, assertClean } = await full({}, '/progress/history/', 'History');
    const entry = page.locator('.history-day').first().locator('.entries li').first();
    const what = await entry.locator('p').textContent();
    expect(await axeViolations(page)).toEqual([]);
    await entry.getByRole('button').click();
    await entry.getByRole('button', { name: 'Keep it' }).click();
    await entry.getByRole('button').click();
    await entry.getByRole('button', { name: 'Yes, delete it' }).click();
    await page.getByText('The entry is deleted.').waitFor({ state: 'attached' });
    expect(await page.locator('.entries').allTextContents()).not.toContain(what);
    await page.reload();
    expect(await page.locator('.history-day').first().textContent()).not.toContain(what);
    await assertClean();
  });
});

describe('mine', () => {
  test('a backup that was saved is restored elsewhere, after a look; twice adds nothing', async () => {
    const { page, assertClean } = await record();
    await page.getByText('No backup saved from this browser yet.').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save backup file' }).click();
    const file = await (await saving).path();
    await page.getByText(/^.*Last backup .*, today\.$/).waitFor();
    const text = await readFile(file, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'chalktalk', playbook: 'sample', person: { name: 'Kim' } });
    await assertClean();

    const other = await open(undefined, {}, '/progress/record/');
    const path = join(await temporaryFolder(), 'mine.chalktalk.json');
    await writeFile(path, text);
    const choose = () => other.page.getByLabel('Choose a file').setInputFiles(path);
    await choose();
    await other.page.getByText('From Kim').waitFor();
    await other.page.getByText(`${scripted().length} entries would be added.`).waitFor();
    expect(await axeViolations(other.page)).toEqual([]);
    expect(await other.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':log:')))).toEqual([]);
    await other.page.getByRole('button', { name: /^Add \d+ entries$/ }).click();
    await other.page.getByText(`${scripted().length} entries added.`).waitFor();
    await choose();
    await other.page.getByText(/^All \d+ entries are here already\.$/).waitFor();
    await other.page.getByLabel('Your progress').getByRole('link', { name: 'Progress' }).click();
    await other.page.getByRole('heading', { name: 'Skill map' }).waitFor();
    await other.assertClean();
  });

  test.each([
    ['no JSON', 'half a {'],
    ['another program’s file', '{"format":"other"}'],
    ['a newer version', '{"format":"chalktalk","version":9}'],
    [
      'another playbook',
      `{"format":"chalktalk","version":1,"kind":"backup","playbook":"other","person":{"id":"${PERSON}","name":""},"events":[]}`,
    ],
    [
      'a prototype',
      `{"format":"chalktalk","version":1,"__proto__":{"x":1},"kind":"backup","playbook":"sample","person":{"id":"${PERSON}","name":""},"events":[]}`,
    ],
  ])('refuses %s with a reason, and changes nothing', async (_name, text) => {
    const { page, assertClean } = await record();
    const before = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    await page.getByLabel('Choose a file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByText('This cannot be added. Nothing was changed.').waitFor();
    expect(((await page.locator('.offer.refused p').nth(1).textContent()) ?? '').length).toBeGreaterThan(10);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(before);
    await assertClean();
  });

  test('a link takes the log along: offered before anything else, then gone from the address', async () => {
    const { page, assertClean } = await open([answered(3, 0, 1), answered(2, 1, 1), answered(1, 2, 0)], {}, '/progress/record/');
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByRole('img', { name: 'QR code of the link' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const link = await page.locator('#mine-made').inputValue();
    expect(link).toMatch(/\/progress\/#ct2\.device\.p\.\d+\.[\w-]+\.[\w-]{4}$/);
    await assertClean();

    const other = await open(undefined, {}, link);
    await other.page.getByText('3 entries would be added.').waitFor();
    expect(other.page.url()).toBe(at('/progress/'));
    // A reload loses nothing.
    await other.page.reload();
    await other.page.getByText('3 entries would be added.').waitFor();
    expect(await axeViolations(other.page)).toEqual([]);
    await other.page.getByRole('button', { name: 'Add 3 entries' }).click();
    await other.page.getByText('3 entries added.').waitFor();
    expect(new URL(other.page.url()).hash).toBe('');
    await other.page.getByRole('heading', { name: 'Skill map' }).waitFor();
    await other.assertClean();

    // Where it stood before leads there.
    const pasted = await open(undefined, {}, '/progress/#mine');
    await pasted.page.waitForURL('**/progress/record/');
    await pasted.page.getByLabel('Or paste a link').fill(link.slice(0, -9));
    await pasted.page.getByRole('button', { name: 'Open it' }).click();
    await pasted.page.getByText('This cannot be added. Nothing was changed.').waitFor();
    await pasted.assertClean();
  });

  test('everything is deleted only after a typed word', async () => {
    const { page, assertClean } = await record();
    await page.evaluate(() => localStorage.setItem('chalktalk:sample:asked', '[]'));
    await page.getByRole('button', { name: 'Delete everything…' }).click();
    expect(await page.getByRole('button', { name: 'Delete my progress' }).isDisabled()).toBe(true);
    await page.getByLabel('Type delete to confirm').fill('delete');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete my progress' }).click();
    await page.getByText('Your progress is deleted from this browser.').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /:(log:|asked$)/.test(key)))).toEqual([]);
    await assertClean();
  });

  test('blocked storage is said, and the backup offered', async () => {
    const watched = await browser.openPage(at('/404/'), { tolerate: [/./] });
    onTestFinished(() => watched.close());
    await watched.page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
    await watched.page.goto(at('/progress/'));
    await watched.page.getByText('Not saved on this device').waitFor();
    expect(await axeViolations(watched.page)).toEqual([]);
  });
});

describe('every state', () => {
  test.each([
    ['a phone, light', PHONE, 'light'],
    ['a phone, dark', PHONE, 'dark'],
    ['a desk, dark', DESK, 'dark'],
  ] as const)('is accessible on %s, and nothing hangs over the edge', async (_name, viewport, colorScheme) => {
    const { page, assertClean } = await full({ viewport, colorScheme });
    await page.getByText('The same numbers as a table').click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await noOverflow(page)).toBeLessThanOrEqual(0);
    await assertClean();
  });

  test('empty: it says how to begin', async () => {
    const { page, assertClean } = await open(undefined, { viewport: PHONE });
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await noOverflow(page)).toBeLessThanOrEqual(0);
    await assertClean();
  });

  test('without the list of questions the reader still has what is theirs', async () => {
    const { page } = await open(undefined, { tolerate: [/./] });
    await page.route('**/practice.json', (route) => route.abort());
    await withLog(page, scripted());
    await page.getByText('Your progress could not be shown').waitFor();
    await page.getByRole('link', { name: 'Your record' }).click();
    await page.waitForURL('**/progress/record/');
    expect(await page.getByRole('button', { name: 'Save backup file' }).isEnabled()).toBe(true);
  });
});

describe('home', () => {
  test('shows nothing on a first visit, and loads nothing for it', async () => {
    const asked: string[] = [];
    const { page, assertClean } = await open(undefined, { fresh: true }, '/skills/');
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(at('/'), { waitUntil: 'networkidle' });
    expect(await page.locator('#continue').isVisible()).toBe(false);
    expect(asked.filter((each) => /practice\.json|fill/.test(each))).toEqual([]);
    await assertClean();
  });

  test('says where to go on and what is due to whoever has begun', async () => {
    const { page, assertClean } = await open(undefined, {}, '/');
    await withLog(page, scripted());
    await page.getByRole('link', { name: /Today’s review\s*\d+ questions, about \d+ minutes?/ }).waitFor();
    await page.getByText('Continue where you were').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: /Today’s review/ }).click();
    await page.locator('.review-stage > *').waitFor();
    await assertClean();
  });
});
