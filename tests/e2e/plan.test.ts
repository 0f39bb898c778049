import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { fromLink } from '../../src/browser/link/link.ts';
import { readEnvelope } from '../../src/browser/storage/envelope.ts';
import type { CoachingCatalogue } from '../../src/coaching/coaching-catalogue.ts';
import type { Event, Plan } from '../../src/learner/events.ts';
import { plusDays } from '../../src/playbook/days/days.ts';
import { axeViolations, launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { ago, storedLog, storedPerson } from '../support/learner-log.ts';

const { url } = inject('site');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const PERSON = '0'.repeat(15);
let browser: TestBrowser;
let coaching: CoachingCatalogue;

beforeAll(async () => {
  browser = await launchBrowser();
  coaching = (await (await fetch(at('/coaching.json'))).json()) as CoachingCatalogue;
});
afterAll(() => browser.close());

const at = (path: string) => new URL(path, url).href;

async function open(options: PageOptions = {}): Promise<WatchedPage> {
  const watched = await browser.openPage(at('/plan/'), { viewport: PHONE, ...options });
  onTestFinished(() => watched.close());
  await watched.page.getByRole('heading', { name: 'Your plan' }).waitFor();
  return watched;
}

/** The page of somebody with a past. */
function openAs(events: readonly Event[], options: PageOptions = {}): Promise<WatchedPage> {
  return open({ storage: { ...storedPerson('sample', PERSON, 'Kim'), ...storedLog('sample', events) }, ...options });
}

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
const days = (page: Page) => page.locator('.week time').evaluateAll((all) => all.map((each) => each.getAttribute('datetime') ?? ''));
const week = (page: Page, place: number) => page.locator('.week').nth(place);
const noOverflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What took the place of something that is gone. */
const inFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Goes to a control as somebody without a mouse does, and presses a key there. */
async function press(page: Page, name: string | RegExp, role: 'button' | 'radio' | 'checkbox' = 'button', key = 'Enter') {
  const control = page.getByRole(role, { name }).first();
  await control.focus();
  await page.keyboard.press(key);
}

/** The days on which something with an hour takes place, and those of whole days, as another program reads the file. */
function inCalendar(text: string) {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const sessions = events.filter(({ startDate }) => !startDate.isDate);
  return {
    events,
    sessions: sessions
      .flatMap((each) => {
        const all = each.iterator();
        const found: string[] = [];
        for (let next = all.next(); next; next = all.next()) found.push(next.toString());
        return found;
      })
      .toSorted(),
    due: events.filter(({ startDate }) => startDate.isDate).map(({ startDate }) => startDate.toString()),
  };
}

async function saved(page: Page, button: string): Promise<string> {
  const saving = page.waitForEvent('download');
  await press(page, button);
  return readFile(await (await saving).path(), 'utf8');
}

const aPlan = (weeks: Plan['weeks'], more: Partial<Plan> = {}): Plan => ({
  time: '09:00',
  minutes: { rep: 60, coach: 30 },
  session: 30,
  coach: 'Ana',
  weeks,
  ...more,
});

describe('the whole way', () => {
  test('on a phone, by keyboard: wish, last week, plan, changes, calendar, coach', async () => {
    const { page, assertClean } = await open({ permissions: ['clipboard-read', 'clipboard-write'], fresh: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await axeViolations(page)).toEqual([]);
    expect(await noOverflow(page)).toBeLessThanOrEqual(0);

    // A wish: what is missing is said, and in focus.
    await press(page, 'Save my wish');
    await page.getByText('Choose a skill or write a few words.').waitFor();
    await page.keyboard.type('When they ask for a better price I say yes too quickly. <b>Now</b>');
    await page.getByLabel('The skill it is about').selectOption('objections');
    await press(page, 'Save my wish');
    await page.getByText('Say yes or no: both are answers.').waitFor();
    await page.getByRole('group', { name: 'Is this mine to work on?' }).getByLabel('Yes').press('Space');
    await page.getByRole('group', { name: 'Do I want to work on it now?' }).getByLabel('Not now').press('Space');
    await press(page, 'Save my wish');
    await page.getByText('You do not want to work on it now. That is fine').waitFor();
    expect(await page.locator('.wish blockquote').textContent()).toContain('<b>Now</b>');
    await press(page, 'Leave it for later');
    await page.getByText('There is nothing more to do.').waitFor();
    await press(page, 'Choose another');
    await page.getByRole('group', { name: 'Do I want to work on it now?' }).getByLabel('Yes').press('Space');
    await press(page, 'Save my wish');
    await page.getByText('Yours to work on, and you want to do it now.').waitFor();

    // Last week: the ticks suggest, the reader decides.
    expect(await page.getByLabel('Skill', { exact: true }).inputValue()).toBe('objections');
    await page.getByLabel('My role').selectOption('new-rep');
    const rubric = coaching.skills.find(({ id }) => id === 'objections');
    for (const { text } of [...(rubric?.levels[0]?.behaviours ?? []), ...(rubric?.levels[1]?.behaviours ?? [])]) {
      await press(page, text, 'checkbox', 'Space');
    }
    await page.getByText('That points to level 2').waitFor();
    await page.getByLabel('My own estimate').selectOption('1');
    await press(page, 'Save my estimate');
    await page.getByText('Saved: level 1, by your own estimate.').waitFor();
    const beside = page.locator('.beside');
    expect(await beside.getByRole('row', { name: 'Your own estimate' }).textContent()).toContain('level 1');
    expect(await beside.getByRole('row', { name: 'Seen by a coach' }).textContent()).toContain('not seen yet');
    expect(await beside.getByRole('row', { name: 'Target, New rep' }).textContent()).toContain('level 1');

    // No minutes: a message, no empty plan.
    await page.getByLabel('My minutes a week').fill('0');
    await press(page, 'Propose a plan');
    await page.getByText('With no minutes a week there is nothing to plan.').waitFor();
    expect(await page.locator('.week').count()).toBe(0);
    await page.getByLabel('My minutes a week').fill('60');
    const first = plusDays(today(), 3);
    await page.getByLabel('First session').fill(first);
    await page.getByLabel('My coach’s name').fill('Ana, “the coach”; 🏏');
    await press(page, 'Propose a plan');
    await page.getByText('Here is a plan of 6 weeks.').waitFor();
    expect(await days(page)).toEqual([0, 7, 14, 21, 28, 35].map((after) => plusDays(first, after)));
    expect(await week(page, 0).textContent()).toContain('Price pressure and objections');
    expect(await axeViolations(page)).toEqual([]);

    // A week is changed, a week is pushed, and taken back.
    await week(page, 1).locator('summary').press('Enter');
    await week(page, 1).getByLabel('Note').fill('Bring <i>two</i> calls');
    await week(page, 1).getByLabel('We meet').press('Space');
    await week(page, 1).getByRole('button', { name: 'Save the week' }).press('Enter');
    await week(page, 1).getByText('The week is saved.').waitFor();
    expect(await week(page, 1).textContent()).toContain('No session this week');
    expect(await week(page, 1).textContent()).toContain('Bring <i>two</i> calls');
    await week(page, 3).locator('summary').press('Enter');
    await week(page, 3)
      .getByRole('button', { name: /^I was away/ })
      .press('Enter');
    await week(page, 3).getByText('Pushed back by a week').waitFor();
    await expect.poll(() => inFocus(page)).toContain('Pushed back by a week');
    const pushed = [0, 7, 14, 28, 35, 42].map((after) => plusDays(first, after));
    expect(await days(page)).toEqual(pushed);
    await week(page, 3).getByRole('button', { name: 'Undo the last change' }).press('Enter');
    await page.getByText('Undone.').waitFor();
    expect(await days(page)).toEqual([0, 7, 14, 21, 28, 35].map((after) => plusDays(first, after)));
    await week(page, 3)
      .getByRole('button', { name: /^I was away/ })
      .press('Enter');
    await expect.poll(() => days(page)).toEqual(pushed);
    // Whatever day of the week it is: in the second week there were days to try something.
    await week(page, 1)
      .getByRole('button', { name: /^I will do it by/ })
      .press('Enter');
    await week(page, 1)
      .getByText(/^due by/)
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);

    // The calendar: another program finds the same days. What writes the file was not loaded before.
    expect(asked.filter((each) => each.includes('save-calendar'))).toEqual([]);
    const calendar = inCalendar(await saved(page, 'Save calendar file'));
    expect(calendar.sessions).toEqual(pushed.filter((day) => day !== pushed[1]).map((day) => `${day}T09:00:00`));
    expect(calendar.due.every((day) => pushed.includes(day))).toBe(true);
    expect(calendar.due.length).toBeGreaterThan(3);
    expect(calendar.events[0]?.summary).toBe('Coaching with Ana, “the coach”; 🏏');
    expect(calendar.events[0]?.description).toContain(at('/plan/'));
    expect(calendar.events[0]?.description).toContain('Bring <i>two</i> calls');

    // To the coach: the plan and the wish, nothing else.
    await page.getByLabel('Your name, as your coach knows you').fill('Kim');
    await page.keyboard.press('Tab');
    await press(page, 'Make a link or a file');
    await press(page, 'Copy a link for anyone who has it');
    await page.getByLabel('Link', { exact: true }).waitFor();
    const envelope = readEnvelope(await saved(page, 'Save file'), { playbook: 'sample' });
    if (!envelope.ok) throw new Error(envelope.reason);
    expect(envelope.envelope).toMatchObject({ kind: 'plan', person: { name: 'Kim' } });
    expect(envelope.envelope.events.map(({ kind }) => kind).toSorted()).toEqual(['planned', 'wished']);
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    expect(link.startsWith(at('/desk/#ct2.plan.p.'))).toBe(true);
    const found = await fromLink(new URL(link).hash);
    expect(found.ok && readEnvelope(found.text, { playbook: 'sample' })).toMatchObject(envelope);
    await press(page, 'Copy link');
    await page.getByText('Link copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

    // A coach who opens it here is shown the way.
    const coach = await browser.openPage(link.replace('/desk/', '/plan/'));
    onTestFinished(() => coach.close());
    await coach.page.getByRole('link', { name: 'Open it on the desk' }).press('Enter');
    await coach.page.waitForURL('**/desk/**');
    await coach.page.getByText('Kim').first().waitFor();
    await coach.assertClean();

    // On paper: the wish and the weeks, nothing to press, one sheet.
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.weeks').isVisible()).toBe(true);
    expect(await page.locator('.plan-page').getByRole('button').count()).toBe(0);
    expect(await page.getByText('Side by side').isVisible()).toBe(false);
    const sheet = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'screen' });
    expect(await noOverflow(page)).toBeLessThanOrEqual(0);

    // All of it is there tomorrow, and can be erased.
    await page.reload();
    await expect.poll(() => days(page)).toEqual(pushed);
    await press(page, 'Erase');
    await page.getByText('Your wish is erased.').waitFor();
    await expect.poll(() => inFocus(page)).toContain('Your wish is erased.');
    await press(page, 'Remove the plan');
    await page.getByText('The plan is removed.').waitFor();
    expect(await page.locator('.week').count()).toBe(0);
    await press(page, 'Undo the last change');
    await expect.poll(() => days(page)).toEqual(pushed);
    await assertClean();
  });
});

test('where writing takes its time, what was opened meanwhile stays open', async () => {
  const { page, assertClean } = await open();
  await page.evaluate(() => {
    const soon = LockManager.prototype.request as (...given: unknown[]) => Promise<unknown>;
    LockManager.prototype.request = async function (this: LockManager, ...given: unknown[]) {
      await new Promise((done) => setTimeout(done, 1000));
      return soon.apply(this, given);
    } as typeof LockManager.prototype.request;
  });
  await page.getByLabel('In your own words').fill('Say less');
  await page.getByRole('group', { name: 'Is this mine to work on?' }).getByLabel('Yes').check();
  await page.getByRole('group', { name: 'Do I want to work on it now?' }).getByLabel('Not now').check();
  await page.getByRole('button', { name: 'Save my wish' }).click();
  await page.getByRole('button', { name: 'Choose another' }).click();
  await page.getByLabel('In your own words').fill('Say nothing');
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('Say less');
  // Longer than it takes to say that it is kept.
  await page.waitForTimeout(300);
  expect(await page.getByLabel('In your own words').inputValue()).toBe('Say nothing');
  expect(await inFocus(page)).not.toContain('Saved');
  await assertClean();
});

describe('weeks that went by', () => {
  const skill = 'discovery';
  const [lesson] = ['/modules/first-call/questions-that-open/'];

  function past(): Event[] {
    const on = (after: number) => plusDays(today(), after);
    return [
      ago(20, { kind: 'wished', skill, text: 'Ask better', mine: true, now: true }),
      ago(19, { kind: 'observed', skill, level: 1, by: 'Ana', for: PERSON }),
      ago(19, {
        kind: 'planned',
        plan: aPlan([
          { on: on(-14), skill, read: lesson, assignment: 'fc-rewrite-five', meets: true },
          { on: on(-7), skill: '', meets: false },
          { on: on(0), skill, read: '/practices/ask-the-second-question/', meets: true },
          { on: on(7), skill: 'gone', read: '/practices/gone/', assignment: 'gone', meets: false },
        ]),
      }),
      ago(14, { kind: 'read', page: lesson ?? '' }),
      ago(13, { kind: 'assignment-done', assignment: 'fc-rewrite-five' }),
      ago(13, { kind: 'session', on: on(-13), minutes: 30, coach: 'Ana', for: PERSON, skill }),
    ];
  }

  test('show what was done; a session is noted in one tap; the rest is planned anew', async () => {
    const { page, assertClean } = await openAs(past(), { viewport: DESK, colorScheme: 'dark' });
    await page.getByText('2 past weeks').press('Enter');
    const done = await week(page, 0).textContent();
    for (const part of ['read', 'done', 'held on']) expect(done).toContain(part);
    expect(await week(page, 1).textContent()).toContain('Pause');
    expect(await week(page, 3).textContent()).toContain('No longer in the playbook');
    expect(await page.locator('.beside').getByRole('row', { name: 'Seen by a coach' }).textContent()).toContain('Ana, 19 days ago');
    expect(await axeViolations(page)).toEqual([]);
    await week(page, 2).getByRole('button', { name: 'Log this session' }).press('Enter');
    await week(page, 2).getByText('held on').waitFor();
    await week(page, 2).getByRole('button', { name: 'Take it back' }).press('Enter');
    await week(page, 2).getByRole('button', { name: 'Log this session' }).waitFor();
    const before = await days(page);
    await press(page, 'Plan again from today');
    await page.getByText('Planned again. Past weeks are as they were.').waitFor();
    expect((await days(page)).slice(0, 3)).toEqual(before.slice(0, 3));
    expect(await week(page, 3).textContent()).not.toContain('No longer in the playbook');
    // Other settings: every second week, and it says why.
    await press(page, 'Other settings');
    await page.getByLabel('My coach’s minutes a week').fill('15');
    await page.getByLabel('Weeks', { exact: true }).fill('4');
    await press(page, 'Propose these weeks');
    await page.getByText('You meet every second week: your coach’s minutes do not stretch to more.').waitFor();
    expect(await days(page)).toHaveLength(6);
    await week(page, 5).locator('summary').press('Enter');
    await week(page, 5).getByRole('button', { name: 'Remove this week' }).press('Enter');
    await page.getByText('The week is removed.').waitFor();
    await expect.poll(() => inFocus(page)).toBe('The week is removed.');
    expect(await days(page)).toHaveLength(5);
    expect(await axeViolations(page)).toEqual([]);
    expect(await noOverflow(page)).toBeLessThanOrEqual(0);
    await assertClean();
  });

  test('a plan that a file made up breaks nothing: no such days, names without end, no minutes', async () => {
    const long = 'x'.repeat(190);
    const made = aPlan(
      [
        { on: '2027-02-30', skill: long, read: `/${long}`, assignment: long, meets: true, note: long.repeat(10) },
        { on: '0000-01-01', skill: '', meets: true },
        ...Array.from({ length: 100 }, () => ({ on: '2027-02-28', skill, meets: true, read: '/practices/let-silence-work/' })),
      ],
      { minutes: { rep: 0, coach: 0 }, session: 10_000, coach: long, role: 'gone' },
    );
    const { page, assertClean } = await openAs([
      ago(2, { kind: 'wished', skill: long, text: '<img src=x onerror=alert(1)>'.repeat(40), mine: true, now: true }),
      ago(1, { kind: 'planned', plan: made }),
    ]);
    await week(page, 0).waitFor({ state: 'attached' });
    expect(await noOverflow(page)).toBeLessThanOrEqual(0);
    await press(page, 'Plan again from today');
    await page.getByText('With no minutes a week').waitFor();
    expect(inCalendar(await saved(page, 'Save calendar file')).sessions).toEqual(['2027-02-28T09:00:00']);
    await assertClean();
  });

  test('without the catalogues it says so, and tries again', async () => {
    const { page } = await open({ tolerate: [/./] });
    await page.route('**/coaching.json', (route) => route.abort());
    await page.reload();
    await page.getByText('This page could not be loaded').waitFor();
    await page.unroute('**/coaching.json');
    await press(page, 'Try again');
    await page.getByRole('heading', { name: 'What do you want?' }).waitFor();
  });

  test('a tiny playbook: no skills, no roles, no modules', async () => {
    const { page, assertClean } = await open();
    const tiny: CoachingCatalogue = { levels: coaching.levels, skills: [], roles: [], modules: [], practices: [] };
    await page.route('**/coaching.json', (route) => route.fulfill({ json: tiny }));
    await page.reload();
    await page.getByText('This playbook names no skills yet').waitFor();
    await press(page, 'Propose a plan');
    await page.getByText('There is nothing to plan from yet.').waitFor();
    await page.unroute('**/coaching.json');
    await page.route('**/coaching.json', (route) =>
      route.fulfill({ json: { ...tiny, skills: [{ id: 'discovery', name: 'Discovery', group: '', levels: [] }] } }),
    );
    await page.reload();
    await page.getByText('No behaviours are written down for this skill yet.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await assertClean();
  });
});

test('a skill that another page suggests is there to be wished, and what was wished before is one step back', async () => {
  const [first, second] = coaching.skills;
  const { page, assertClean } = await openAs([ago(3, { kind: 'wished', text: 'Said before', skill: first?.id, mine: true, now: true })]);
  await page.getByText('Said before').waitFor();
  await page.goto(at(`/plan/?skill=${second?.id}`));
  const skill = page.locator('#wish-skill');
  await skill.waitFor();
  expect([await skill.inputValue(), await page.locator('#wish-text').inputValue()]).toEqual([second?.id, '']);
  await page.getByRole('button', { name: 'Leave it as it was' }).click();
  await page.getByText('Said before').waitFor();
  await page.goto(at('/plan/?skill=nothing-of-the-kind'));
  await page.getByText('Said before').waitFor();
  await assertClean();
});
