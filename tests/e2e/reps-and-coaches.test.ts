import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import type { CoachingCatalogue } from '../../src/coaching/coaching-catalogue.ts';
import type { Event } from '../../src/learner/events.ts';
import { type Catalogue, teachingOf } from '../../src/learner/learning-catalogue.ts';
import { axeViolations, launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { compile, said } from '../support/compile.ts';
import { ago, withLog } from '../support/learner-log.ts';

const { url } = inject('site');
const PHONE = { width: 360, height: 740 };
const PERSON = '0'.repeat(15);
let browser: TestBrowser;
let catalogue: Catalogue;
let coaching: CoachingCatalogue;

const at = (path: string) => new URL(path, url).href;

beforeAll(async () => {
  browser = await launchBrowser();
  const load = async (path: string): Promise<unknown> => (await fetch(at(path))).json();
  catalogue = (await load('/practice.json')) as Catalogue;
  coaching = (await load('/coaching.json')) as CoachingCatalogue;
});
afterAll(() => browser.close());

async function open(path: string, options: PageOptions = {}): Promise<WatchedPage> {
  const watched = await browser.openPage(at(path), { viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => watched.close());
  return watched;
}

const tooWide = ({ page }: WatchedPage) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('a retro', () => {
  test('is written, kept through a reload, listed, erased and brought back; by keyboard, on a phone', async () => {
    const watched = await open('/retro/', { viewport: PHONE });
    const { page, assertClean } = watched;
    const title = page.getByLabel('In a few words');
    await page.getByRole('button', { name: 'Save retro' }).click();
    await page.getByText('Give it a name and write at least one line').waitFor();
    await page.getByLabel('A setback').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('<b>The port</b>');
    await page.getByLabel('Skill it hinged on').selectOption('listening');
    await page.getByLabel('What happened').fill('Finance came late.\nI explained.');
    await page.reload();
    expect(await title.inputValue()).toBe('<b>The port</b>');
    expect(await page.getByLabel('A setback').isChecked()).toBe(true);
    // As long as it was typed, and not cut: it waits until it is shorter.
    const different = page.getByLabel('What I will do differently');
    await different.fill('Ask first. '.repeat(2000));
    await page.getByRole('button', { name: 'Save retro' }).press('Enter');
    await page.getByText('There is room for 4,000 characters, and this has 22,000: make it shorter.').waitFor();
    await expect.poll(() => different.evaluate((field) => field === document.activeElement)).toBe(true);
    await different.fill('Ask first.');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save retro' }).press('Enter');
    await page.getByText('Saved. It is first').waitFor();
    expect(await title.inputValue()).toBe('');

    const entry = page.locator('.retros > li');
    expect(await entry.count()).toBe(1);
    expect(await entry.textContent()).toContain('<b>The port</b>');
    expect(await entry.getByRole('link', { name: 'Take it to a session' }).getAttribute('href')).toBe('/brief/?skill=listening');
    expect(await entry.getByRole('link', { name: 'Write it up as a practice' }).getAttribute('href')).toBe(
      '/contribute/?title=%3Cb%3EThe+port%3C%2Fb%3E&skill=listening',
    );
    await entry.getByRole('button', { name: /^Erase/ }).press('Enter');
    await expect.poll(() => entry.count()).toBe(0);
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => entry.count()).toBe(1);
    await page.reload();
    await entry.waitFor();
    expect(await entry.textContent()).toContain('Ask first.');
    expect(await tooWide(watched)).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    await assertClean();
  });
});

describe('recognition and stretch', () => {
  /** Discovery is mastered; one answer has come back after forty days. */
  function scripted(): Event[] {
    const answered = (days: number, place: number, score: number, confidence: 2 | 3 = 3): Event => {
      const question = catalogue.questions[place];
      if (!question) throw new Error(`The sample has no question ${place}`);
      const { id, rev, key } = question;
      return ago(days, { kind: 'answered', question: id, rev, key, options: ['x'], score, confidence });
    };
    const known = catalogue.questions.flatMap(({ skill }, place) => (skill === 'discovery' ? [place] : []));
    const other = catalogue.questions.findIndex(({ skill }) => skill === 'listening');
    return [
      ...known.map((place) => answered(0.5, place, 1)),
      answered(42, other, 0),
      answered(1, other, 1, 2),
      ago(3, { kind: 'observed', skill: 'discovery', level: 3, by: 'Ana', for: PERSON }),
    ];
  }

  test('a comeback becomes a picture and a text when it is asked for; the name only when it is ticked', async () => {
    const watched = await open('/progress/', { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
    const { page, assertClean } = watched;
    await page.evaluate(
      (id) => localStorage.setItem('chalktalk:sample:meta', JSON.stringify({ version: 1, person: { id, name: 'Kim', aliases: [] } })),
      PERSON,
    );
    await withLog(page, scripted());
    const share = page.getByRole('button', { name: /^Share the comeback/ });
    await share.waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
    await share.press('Enter');
    const text = page.locator('.comeback-text');
    expect(await text.textContent()).toMatch(/^“.+” Wrong on \d+ \w+ \d{4}, right on \d+ \w+ \d{4}, 41 days later\.$/);
    const picture = async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save picture' }).click()]);
      expect(download.suggestedFilename()).toBe('comeback.png');
      return readFile(await download.path());
    };
    const unnamed = await picture();
    expect(unnamed.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([unnamed.readUInt32BE(16), unnamed.readUInt32BE(20)]).toEqual([1200, 630]);
    await page.getByLabel('With my name, Kim').check();
    expect(await text.textContent()).toMatch(/^Kim: “/);
    expect(unnamed.equals(await picture())).toBe(false);
    await page.getByRole('button', { name: 'Copy text' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await text.textContent());
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await share.evaluate((button) => button === document.activeElement)).toBe(true);
    await assertClean();
  });

  test('what comes next is promised and taken back; teaching is marked as done, and that can be undone', async () => {
    const watched = await open('/progress/', { viewport: PHONE });
    const { page, assertClean } = watched;
    await page.evaluate(
      (id) => localStorage.setItem('chalktalk:sample:meta', JSON.stringify({ version: 1, person: { id, name: '', aliases: [] } })),
      PERSON,
    );
    await withLog(page, scripted());
    const part = page.locator('section', { has: page.getByRole('heading', { name: 'Stretch' }) });
    await part.getByText('Choose your role').waitFor();
    await page.getByLabel('Role', { exact: true }).selectOption('experienced-rep');
    await part.getByRole('button', { name: /^Show \d+ more/ }).click();
    const steps = await part.locator('.stretch').allTextContents();
    expect(steps.filter((step) => step.startsWith('Discovery'))).toEqual([expect.stringContaining('towards level 4')]);
    expect(steps.at(-1)).toContain('Teach Discovery');
    const promise = part.getByRole('button', { name: /^Promise to try it: Teach Discovery/ });
    await promise.click();
    const task = page.locator('.rows li', { has: page.getByRole('link', { name: 'Teach Discovery to somebody' }) }).last();
    expect(await task.getByRole('link').getAttribute('href')).toBe('/skills/discovery/');
    await part.getByRole('button', { name: /^Take it back: Teach Discovery/ }).click();
    await expect.poll(() => task.count()).toBe(0);
    await promise.click();
    await task.getByRole('button', { name: /^Done/ }).press('Enter');
    await expect.poll(() => task.textContent()).toMatch(/done \d/);
    expect((await part.locator('.stretch').allTextContents()).join()).not.toContain('Teach Discovery');
    await task.getByRole('button', { name: /^Undo/ }).press('Enter');
    await expect.poll(() => task.textContent()).toMatch(/due by/);
    await task.getByRole('button', { name: /^Done/ }).click();
    await page.reload();
    await expect.poll(() => task.textContent()).toMatch(/done \d/);
    expect(catalogue.assignments.some(({ id }) => id === teachingOf('discovery'))).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    expect(await tooWide(watched)).toBeLessThanOrEqual(0);
    await assertClean();
  });
});

describe('a coach’s self-audit', () => {
  test('reads the two traps, keeps what was said and says what changed', async () => {
    const watched = await open('/self-audit/', { viewport: PHONE });
    const { page, assertClean } = watched;
    const answer = (statement: string, choice: string) =>
      page.locator('.statements fieldset', { hasText: statement }).getByLabel(choice, { exact: true }).check();
    await page.getByRole('button', { name: 'Save and show the result' }).click();
    await page.getByText('Say yes or no to at least one').waitFor();
    await answer('I took over a call', 'Yes');
    await answer('The rep chose the topic', 'No');
    await page.reload();
    await page.getByRole('button', { name: 'Save and show the result' }).press('Enter');
    const closing = page.locator('.traps section').first();
    expect(await closing.textContent()).toContain('I took over a call that I had come to watch.');
    expect(await closing.getByRole('link').first().getAttribute('href')).toBe('/practices/keep-your-hands-off-the-deal/');
    expect(await page.locator('.traps section').nth(1).textContent()).toContain('Nothing here this time.');
    expect(await page.locator('.traps').textContent()).not.toMatch(/\d+ (%|of|points)/);
    await answer('I took over a call', 'No');
    await answer('The rep chose the topic', 'Does not apply');
    await page.getByRole('button', { name: 'Save and show the result' }).click();
    const entries = page.locator('.audit-page .rows > li');
    await expect.poll(() => entries.count()).toBe(2);
    expect(await entries.first().textContent()).toMatch(/Now no: I took over a call/);
    expect(await entries.first().textContent()).not.toContain('The rep chose');
    expect(await axeViolations(page)).toEqual([]);
    await entries.first().getByRole('button').press('Enter');
    await expect.poll(() => entries.count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(() => entries.count()).toBe(2);
    expect(await tooWide(watched)).toBeLessThanOrEqual(0);
    await assertClean();
  });
});

describe('a contributed practice', () => {
  test('becomes a file that compiles, with the next free number; to copy, to save, and to begin in a repository', async () => {
    const template = 'https://git.example/new?file=src/content/{path}&value={text}';
    const watched = await open('/contribute/', {
      viewport: PHONE,
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page, assertClean } = watched;
    await page.getByText('This playbook names no repository.').waitFor();
    await page.route('**/coaching.json', (route) => route.fulfill({ json: { ...coaching, newFile: template } }));
    await page.goto(at('/contribute/?title=Say%20it%20%7Bonce%7D&skill=listening'));
    await page.getByLabel('When to use it').fill('When <they> ask {twice}:\n\n- export *everything*');
    await page.getByLabel('The move, one step per line').fill('1. Wait\n2. Ask');
    const field = page.getByLabel('Source of the practice');
    const source = await field.inputValue();
    const path = 'practices/say-it-once.mdx';
    const { compiled } = compile(path, source);
    expect(said(compiled.findings)).toEqual([]);
    const highest = Math.max(...coaching.practices.map(({ number }) => number));
    expect(compiled.fields).toMatchObject({ title: 'Say it {once}', skills: [{ skill: 'listening' }] });
    expect(Number(compiled.fields?.['number'])).toBeGreaterThan(highest);

    const link = page.getByRole('link', { name: 'Open a new file in the repository' });
    const asked = new URL((await link.getAttribute('href')) ?? '').searchParams;
    expect([asked.get('file'), asked.get('value')]).toEqual([`src/content/${path}`, source]);
    await page.getByRole('button', { name: 'Copy the text' }).press('Enter');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(source);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    expect(download.suggestedFilename()).toBe('say-it-once.mdx');
    expect(await readFile(await download.path(), 'utf8')).toBe(source);

    await page.getByLabel('What you would do').fill('Wait');
    await page.getByLabel('What people do instead').fill('wait.');
    await page.getByText('Both answers say the same thing.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('How it goes wrong').fill('It {fails} '.repeat(390));
    await page.getByText('The text is too long to fit in a web address.').waitFor();
    expect(await link.count()).toBe(0);
    expect(await tooWide(watched)).toBeLessThanOrEqual(0);
    await assertClean();
  });
});

describe('succession', () => {
  test('counts who wrote for each skill, and leads to the checklist for handing over', async () => {
    const watched = await open('/succession/', { viewport: PHONE });
    const { page, assertClean } = watched;
    const rows = page.locator('.knowledge tbody tr');
    expect(await rows.count()).toBe(catalogue.skills.length);
    const counts = (await page.locator('.factor').allTextContents()).map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    const thin = rows.filter({ hasText: 'Depends on one name' });
    expect(await thin.count()).toBe(counts.filter((count) => count === 1).length);
    const listed = page.locator('.dated li');
    expect(await listed.count()).toBe(coaching.practices.length);
    await page.getByRole('link', { name: /^The checklist for passing on/ }).click();
    await page.waitForURL('**/practices/hand-over-a-key-account/');
    await page.locator('chalk-checklist').first().waitFor();
    await page.goBack();
    expect(await axeViolations(page)).toEqual([]);
    expect(await tooWide(watched)).toBeLessThanOrEqual(0);
    await assertClean();
  });

  test('the page of a practice says who uses it: modules, lessons and programs that lead to it', async () => {
    const { page } = await open('/practices/hand-over-a-key-account/');
    const used = await page.locator('.aside section', { hasText: 'Used in' }).first().textContent();
    for (const name of ['Before somebody leaves', 'A culture of coaching']) expect(used).toContain(name);
  });
});
