import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { findLinks } from '../../src/browser/link/find.ts';
import { fromLink, toLink } from '../../src/browser/link/link.ts';
import { newKeys } from '../../src/browser/link/pair.ts';
import { unwrap } from '../../src/browser/link/unwrap.ts';
import { makeEnvelope, readEnvelope } from '../../src/browser/storage/envelope.ts';
import { LONGEST_BRIEF_TEXT, MOST_EVIDENCE } from '../../src/coaching/brief/brief.ts';
import type { CoachingCatalogue } from '../../src/coaching/coaching-catalogue.ts';
import type { Event } from '../../src/learner/events.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { axeViolations, launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { ago, storedLog, storedPerson } from '../support/learner-log.ts';

const { url } = inject('site');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const KIM = '0mi2k4x7abc1234';
/** Somebody of the same name. */
const OTHER_KIM = '0mi2k4x7zzz9999';
let browser: TestBrowser;
let catalogue: Catalogue;
let coaching: CoachingCatalogue;

const at = (path: string) => new URL(path, url).href;
const load = async (path: string): Promise<unknown> => (await fetch(at(path))).json();

beforeAll(async () => {
  browser = await launchBrowser();
  catalogue = (await load('/practice.json')) as Catalogue;
  coaching = (await load('/coaching.json')) as CoachingCatalogue;
});
afterAll(() => browser.close());

async function open(path: string, options: PageOptions = {}): Promise<WatchedPage> {
  const watched = await browser.openPage(at(path), { viewport: DESK, permissions: ['clipboard-read', 'clipboard-write'], ...options });
  onTestFinished(() => watched.close());
  return watched;
}

/** The browser of a person with a log. */
function rep(id: string, events: readonly Event[], path = '/brief/', options: PageOptions = {}): Promise<WatchedPage> {
  const storage = { ...storedPerson('sample', id, 'Kim'), ...storedLog('sample', events) };
  return open(path, { viewport: PHONE, storage, ...options });
}

function answered(days: number, place: number, score: number, confidence?: 1 | 2 | 3): Event {
  const question = catalogue.questions[place];
  if (!question) throw new Error(`The sample has no question ${place}`);
  const { id, rev, key } = question;
  return ago(days, { kind: 'answered', question: id, rev, key, options: ['x'], score, ...(confidence && { confidence }) });
}

const skill = () => coaching.skills[0] ?? { id: '', name: '', group: '', levels: [] };
const title = (place: number) => catalogue.questions[place]?.title ?? '';
const history = (): Event[] => [
  answered(12, 0, 0, 3),
  ...[20, 15, 6].map((days) => answered(days, 1, 0)),
  answered(30, 2, 0),
  answered(2, 2, 1, 2),
  ago(4, { kind: 'reflected', prompt: catalogue.prompts[0]?.id ?? 'p', text: 'For nobody else' }),
];

const TEXTS = {
  Topic: 'Calls stop <b>after</b> ten minutes',
  'What I tried': 'Three calls with the sheet',
  'What happened': 'They said “send the price”',
  'My ask': 'Play the customer with me',
};

async function write(page: Page): Promise<void> {
  for (const [label, text] of Object.entries(TEXTS)) await page.getByLabel(label, { exact: true }).fill(text);
}

const shared = (page: Page) => page.getByLabel('Link', { exact: true });
/** The choice that is asked for the first time. */
async function forAnyone(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Copy a link for anyone who has it' }).click();
  await page.getByText('Link copied.').waitFor();
  await page.getByText('Anyone who has the link can read what is in it.').waitFor();
}

/** The other choice. @returns the link and the code that opens it */
async function withCode(page: Page, choice = 'Copy a link with a code'): Promise<{ link: string; code: string }> {
  await page.getByRole('button', { name: choice }).click();
  await page.getByText('Link copied. It opens with the code above.').waitFor();
  const words = await page.getByRole('list', { name: 'The code' }).getByRole('listitem').allTextContents();
  expect(words).toHaveLength(6);
  return { link: await shared(page).inputValue(), code: words.join(' ') };
}

/** What stands there of itself where the two have met. @returns the link */
async function forPerson(page: Page, name: string): Promise<string> {
  await page.getByText(`Only the browser of ${name} can open it`).waitFor();
  return shared(page).inputValue();
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Open with this code' }).click();
}

const noOverflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const pagesOf = async (page: Page) => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
const logs = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':log:')));

async function accessible(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await noOverflow(page)).toBeLessThanOrEqual(0);
}

async function unpack(link: string) {
  const text = await fromLink(new URL(link).hash);
  const opened = text.ok ? readEnvelope(text.text) : undefined;
  if (!opened?.ok) throw new Error('The link holds no envelope');
  return opened.envelope;
}

const briefLink = (person: { id: string; name: string }, playbook = 'sample') =>
  toLink(
    makeEnvelope('brief', playbook, person, [
      ago(1, { kind: 'briefed', topic: 'Price', tried: '', happened: '', ask: 'Listen', skill: skill().id }),
    ]),
    at('/brief/'),
  );

/** The same page in a second tab, with what is half written in the first. */
async function twinOf(page: Page): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await page.evaluate(() => void window.open(location.href));
  const twin = await opening;
  await twin.waitForLoadState();
  await twin.locator('.brief-form, .observe-form').waitFor();
  return twin;
}

test('a rep writes a brief on a phone, a coach reads the same and answers with an observation, and it comes back', async () => {
  const { page, assertClean } = await rep(KIM, history(), `/brief/?skill=${skill().id}`);
  await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor();
  expect(await page.getByLabel('Skill').inputValue()).toBe(skill().id);
  await write(page);
  expect(await page.locator('.pick input:checked').count()).toBe(0);
  await page.getByLabel(title(0)).check();
  await page.getByLabel(title(1)).check();
  // A reload loses nothing.
  await page.reload();
  await page.getByText('2 items picked.').waitFor();
  expect(await page.getByLabel('Topic').inputValue()).toBe(TEXTS.Topic);
  await accessible(page);
  const twin = await twinOf(page);
  expect(await twin.getByLabel('Topic').inputValue()).toBe(TEXTS.Topic);
  const preview = await page.locator('.brief-sheet').textContent();
  await page.getByRole('button', { name: 'Finish the brief' }).click();
  await forAnyone(page);
  // What is sent leaves the other tab that has it too.
  await twin.getByText('This brief was finished in another tab.').waitFor();
  expect(await twin.getByLabel('Topic').inputValue()).toBe('');
  await twin.close();
  expect(await page.locator('.brief-sheet').textContent()).toBe(preview);
  expect(preview).toContain(TEXTS.Topic);
  await page.getByText('QR code', { exact: true }).click();
  await page.getByRole('img', { name: 'QR code of the link' }).waitFor();
  await accessible(page);
  expect(await pagesOf(page)).toBe(1);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Link copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied as text').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`My ask\n${TEXTS['My ask']}`);

  // Nothing else leaves.
  const envelope = await unpack(link);
  expect(envelope).toMatchObject({ kind: 'brief', playbook: 'sample', person: { id: KIM, name: 'Kim' } });
  const ids = history().flatMap((event) => (event.kind === 'answered' ? [event.question] : []));
  expect(envelope.events.map((event) => (event.kind === 'answered' ? event.question : event.kind))).toEqual([
    ...[ids[1], ids[1], ids[0], ids[1]],
    'briefed',
  ]);

  const coach = await open(link);
  await coach.page.getByRole('heading', { level: 1, name: 'Session brief from Kim' }).waitFor();
  expect(await coach.page.locator('.brief-sheet').textContent()).toBe(preview);
  await accessible(coach.page);
  expect(await pagesOf(coach.page)).toBe(1);
  expect(await logs(coach.page)).toEqual([]);
  await coach.page.setViewportSize(PHONE);
  expect(await noOverflow(coach.page)).toBeLessThanOrEqual(0);

  await coach.page.getByRole('link', { name: 'Observe a call for Kim' }).click();
  await coach.page.getByRole('heading', { name: 'What did you see?' }).waitFor();
  const [first, second] = skill().levels;
  for (const { text } of [...(first?.behaviours ?? []), ...(second?.behaviours ?? [])]) await coach.page.getByLabel(text).check();
  await coach.page.getByText('What you ticked points to level 2').waitFor();
  await coach.page.getByRole('button', { name: 'Finish the observation' }).click();
  await coach.page.getByText('Enter your name').waitFor();
  expect(await coach.page.getByLabel('Your name').evaluate((field) => field === document.activeElement)).toBe(true);
  await coach.page.getByLabel('Your name').fill('Ana');
  await coach.page.getByLabel('One strength').fill('You let the silence work');
  await coach.page.getByLabel('One thing to try').fill('Ask who else decides');
  await accessible(coach.page);
  await coach.page.reload();
  await coach.page.getByText('What you ticked points to level 2').waitFor();
  await coach.page.getByLabel('Your name').fill('Ana');
  await coach.page.getByRole('button', { name: 'Finish the observation' }).click();
  // Kim's brief came with the key of Kim's device: nothing is asked.
  await coach.page.getByText('Only the browser of Kim can open it').waitFor();
  await shared(coach.page).waitFor();
  await accessible(coach.page);
  const other = await twinOf(coach.page);
  expect(await other.getByLabel('One strength').inputValue()).toBe('You let the silence work');
  const saving = coach.page.waitForEvent('download');
  await coach.page.getByRole('button', { name: 'Save file' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^observation-kim-\d{4}-\d\d-\d\d\.chalktalk\.json$/);
  await other.getByText('This observation was sent in another tab.').waitFor();
  expect(await other.getByLabel('One strength').inputValue()).toBe('');
  await other.close();
  await coach.page.getByRole('button', { name: 'Let anyone who has the link read it' }).click();
  await coach.page.getByText('Anyone who has the link can read what is in it.').waitFor();
  const observation = await shared(coach.page).inputValue();
  expect(await coach.page.getByRole('link', { name: 'Put it on my desk' }).getAttribute('href')).toMatch(/\/desk\/#ct2\.observation\.p\./);
  await coach.assertClean();

  await page.goto(observation);
  await page.getByText('Ana saw you at work.').waitFor();
  await page.getByText(first?.behaviours[0]?.text ?? '').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Add to my log' }).click();
  await page.getByText('Added. Your skill map shows it as observed.').waitFor();
  await page.getByText('The same numbers as a table').click();
  await page.getByText('level 2, Ana, today').waitFor();
  expect(new URL(page.url()).hash).toBe('');
  const text = await readFile(await file.path(), 'utf8');
  await page.goto(at('/progress/record/'));
  await page.getByLabel('Choose a file').setInputFiles({ name: 'o.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByText('It is in your log already.').waitFor();
  await assertClean();

  // Another rep of the same name.
  const wrong = await rep(OTHER_KIM, history(), observation);
  await wrong.page.getByText('This is for somebody else').waitFor();
  await wrong.page.getByText(`It is for the coaching id ${KIM}; yours is ${OTHER_KIM}.`).waitFor();
  expect(await wrong.page.getByRole('button', { name: 'Add to my log' }).count()).toBe(0);
  await accessible(wrong.page);
  await wrong.assertClean();
});

test('with a code the whole loop leaves nothing readable in the log of the host', async () => {
  const log: string[] = [];
  const watchLog = (page: Page) =>
    page.on('request', (request) =>
      log.push([request.url().split('#')[0], JSON.stringify(request.headers()), request.postData() ?? ''].join(' ')),
    );
  const { page, assertClean } = await rep(KIM, history(), `/brief/?skill=${skill().id}`, { tolerate: [/404/] });
  watchLog(page);
  await write(page);
  await page.getByRole('button', { name: 'Finish the brief' }).click();
  const brief = await withCode(page);
  await accessible(page);

  // The mail gateway of the coach writes the link into the path.
  const coach = await open('/coaching/', { tolerate: [/404/] });
  watchLog(coach.page);
  await coach.page.goto(brief.link.replace('#', '%23'));
  await coach.page.getByText('This link holds a session brief.').waitFor();
  await coach.page.getByText('It was put right; nothing is missing.').waitFor();
  await accessible(coach.page);
  await typeCode(coach.page, 'one two three');
  await coach.page.getByText('A code has six words; here are 3.').waitFor();
  await typeCode(coach.page, 'zebra zero zone zoo zebra zero');
  await coach.page.getByText('This is not the code of the link.').waitFor();
  expect(await coach.page.getByLabel('Code', { exact: true }).evaluate((field) => field === document.activeElement)).toBe(true);
  await accessible(coach.page);
  await typeCode(coach.page, brief.code.toUpperCase().replaceAll(' ', '\u00a0 '));
  await coach.page.getByRole('heading', { level: 1, name: 'Session brief from Kim' }).waitFor();
  expect(await coach.page.locator('.brief-sheet').textContent()).toContain(TEXTS.Topic);
  // The tab keeps what came, not what was in it.
  await coach.page.reload();
  await typeCode(
    coach.page,
    brief.code
      .split(' ')
      .map((word) => word.slice(0, 4))
      .join(', '),
  );
  await coach.page.getByRole('link', { name: 'Observe a call for Kim' }).click();
  await coach.page.getByLabel('Your name').fill('Ana Silva');
  await coach.page.getByLabel('One strength').fill('You let the silence work');
  await coach.page.locator('.level-choice input').nth(1).press('Space');
  await coach.page.getByRole('button', { name: 'Finish the observation' }).click();
  // Kim's brief came with the key of Kim's device, and Ana's answer comes with Ana's: neither sees a code again.
  const answer = await forPerson(coach.page, 'Kim');
  await page.goto(answer.replace('#', '%2523'));
  await page.getByText('Ana Silva saw you at work.').waitFor();
  await page.getByRole('button', { name: 'Add to my log' }).click();
  await page.getByText('Added. Your skill map shows it as observed.').waitFor();

  await page.goto(at('/brief/'));
  await write(page);
  await page.getByRole('button', { name: 'Finish the brief' }).click();
  const next = await forPerson(page, 'Ana Silva');
  await page.getByText('Four words to compare').click();
  const compared = page.locator('.compare-words');
  await page.waitForFunction(() => /^(\w+ ){3}\w+$/.test(document.querySelector('.compare-words')?.textContent ?? ''));
  await accessible(page);
  await coach.page.goto(next.replace('#', '%23'));
  await coach.page.getByRole('heading', { level: 1, name: 'Session brief from Kim' }).waitFor();
  await coach.page.getByRole('link', { name: 'Observe a call for Kim' }).click();
  await coach.page.getByLabel('Your name').fill('Ana Silva');
  await coach.page.locator('.level-choice input').nth(1).press('Space');
  await coach.page.getByRole('button', { name: 'Finish the observation' }).click();
  const second = await forPerson(coach.page, 'Kim');
  await coach.page.getByText('Four words to compare').click();
  await coach.page.getByText((await compared.textContent()) ?? '', { exact: true }).waitFor();
  // Nobody else can open it, nor Kim on another device; a code is offered still.
  const elsewhere = await open(second);
  await elsewhere.page.getByText('It is sealed for another browser').waitFor();
  await elsewhere.assertClean();
  const coded = await withCode(coach.page, 'Seal it with a code');
  expect(coded.code).not.toBe(brief.code);
  await accessible(coach.page);

  // Somebody else who writes under Kim's id is told from Kim.
  const events = [ago(0, { kind: 'briefed', topic: 'Price', tried: '', happened: '', ask: '' })];
  const forged = makeEnvelope('brief', 'sample', { id: KIM, name: 'Kim' }, events);
  await coach.page.goto(await toLink(forged, at('/brief/'), { own: await newKeys() }));
  await coach.page.getByText('This did not come from the browser from which Kim wrote to you before').waitFor();
  await accessible(coach.page);
  await coach.page.getByRole('button', { name: 'It is theirs' }).click();
  await coach.page.getByText('Answers are sealed for the new browser from now on.').waitFor();
  await coach.assertClean();

  // Pasted on the desk among others, each asks for its own code.
  await page.goto(at('/desk/'));
  await page.getByLabel('Or paste links, one to a line').fill(`${brief.link}\n${coded.link}`);
  await page.getByRole('button', { name: 'Put on the desk' }).click();
  await page.getByText('2 links are sealed with a code.').waitFor();
  await typeCode(page, coded.code);
  await page.getByText('This is not the code of the link.').waitFor();
  await typeCode(page, brief.code);
  await page.getByText('This link holds an observation by a coach.').waitFor();
  await typeCode(page, coded.code);
  await page.locator('.desk-board').waitFor();
  await assertClean();

  const links = log.flatMap((line) => findLinks(line));
  expect(links.filter(({ form }) => form).map((link) => link.form === 2 && link.mode)).toEqual(['c', 'k', 'k']);
  const said = [...Object.values(TEXTS), 'Ana Silva', 'the silence work', brief.code, coded.code, KIM, OTHER_KIM, '"Kim"', 'Kim&'];
  for (const line of log) for (const word of said) expect(unwrap(line), word).not.toContain(word.replace(/\s+/g, ''));
});

describe('what cannot be used says why, and the way out', () => {
  const bomb = () => `${at('/brief/')}#chalktalk=1.${deflateRawSync(Buffer.alloc(128 * 1024 * 1024, ' ')).toString('base64url')}`;
  const newer = () => toLink(JSON.stringify({ format: 'chalktalk', version: 2, kind: 'brief' }), at('/brief/'));

  test('links that were cut off, or are newer, foreign, or far too large', async () => {
    const whole = await briefLink({ id: KIM, name: 'Kim' });
    const { page, assertClean } = await open(whole.slice(0, -20));
    const refused = async (link: string, reason: string) => {
      // The page is there already: only its address changes.
      await page.goto(link);
      await page.getByText('This brief cannot be opened').waitFor();
      await page.getByText(reason).waitFor();
    };
    await refused(whole.slice(0, -20), 'The link is not complete');
    await accessible(page);
    await refused(whole.replace('#ct2.', '#ct3.'), 'Reload this page to get that version');
    await refused(await newer(), 'Reload this page to get that version');
    await refused(await briefLink({ id: KIM, name: 'Kim' }, 'another'), 'It belongs to another playbook');
    await refused(bomb(), 'far larger than anything');
    await refused(await briefLink({ id: KIM, name: 'Kim\u202eevil' }), 'The name in it is not one short line');
    // The way out: the whole link, into the field.
    await page.getByLabel('Or paste a link').fill(whole);
    await page.getByLabel('Or paste a link').press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Session brief from Kim' }).waitFor();
    expect(await logs(page)).toEqual([]);
    await assertClean();
  });

  test('a link whose # was escaped on the way is put right, and what is missing of it is said', async () => {
    const link = await briefLink({ id: KIM, name: 'Kim' });
    const text = deflateRawSync(makeEnvelope('brief', 'sample', { id: KIM, name: 'Kim' }, [])).toString('base64url');
    const missing: PageOptions = { tolerate: [/404/] };
    const { page, assertClean } = await open('/coaching/', missing);
    const referrers: (string | undefined)[] = [];
    page.on('request', (request) => referrers.push(request.headers()['referer']));
    const opens = async (address: string, mended: boolean) => {
      await page.goto('about:blank');
      await page.goto(address);
      await page.getByRole('heading', { level: 1, name: 'Session brief from Kim' }).waitFor();
      expect(page.url()).toBe(at('/brief/'));
      expect(await page.getByText('It was put right; nothing is missing.').count()).toBe(mended ? 1 : 0);
    };
    await opens(link.replace('#', '%23'), true);
    await accessible(page);
    await opens(link.replace('#', '%2523'), true);
    await opens(link.replace('brief/#', '%23'), true);
    await opens(link.replace('#', '#%23'), false);
    // It is not kept in the address, but a reload and the way back find it.
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Session brief from Kim' }).waitFor();
    await page.getByRole('link', { name: 'Observe a call for Kim' }).click();
    await page.waitForURL('**/observe/**');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Session brief from Kim' }).waitFor();
    for (const address of [`brief/%23chalktalk=1.${text}`, `desk/%23chalktalk=1.${text}`, `progress/%23chalktalk%3D1.${text}`]) {
      await page.goto(at(`/${address}`));
      await page.waitForURL(at(`/${address.split('/')[0]}/`));
    }
    await page.goto(at(`/brief/#chalktalk%3D1.${text}`));
    await page.getByText('There is no brief in it.').waitFor();
    await page.goto(link.replace('#', '%23').slice(0, -30));
    await page.getByText('and the last 30 characters of').waitFor();
    await page.getByText('ask for the file or the QR code instead').waitFor();
    await page.goto(link.replace('.p.', '.p.1').replace('#', '%23'));
    await page.getByText('it was cut short on the way').waitFor();
    // No page is told which link another was asked for.
    expect(referrers.filter(Boolean)).toEqual([]);
    await assertClean();
  });

  test('what is for another page leads there', async () => {
    const events = [answered(1, 0, 1)];
    const backup = await toLink(makeEnvelope('backup', 'sample', { id: KIM, name: 'Kim' }, events), at('/brief/'));
    const { page, assertClean } = await open(backup);
    await page.getByText('This is a backup of somebody’s progress.').waitFor();
    await page.getByRole('link', { name: 'Open it in your progress' }).click();
    await page.getByText('1 entry would be added.').waitFor();
    await page.goto((await briefLink({ id: KIM, name: 'Kim' })).replace('/brief/', '/progress/'));
    await page.getByText('This is a session brief.').waitFor();
    await accessible(page);
    await page.getByRole('link', { name: 'Open it as a brief' }).click();
    await page.getByRole('heading', { level: 1, name: 'Session brief from Kim' }).waitFor();
    expect(await logs(page)).toEqual([]);
    await assertClean();
  });

  test('an observation brings what was seen and when you met, and nothing else', async () => {
    const mine = history();
    const seen = ago(1, { kind: 'observed', skill: skill().id, level: 3, by: 'Ana', for: KIM });
    const erased = ago(1, { kind: 'erased', event: mine[0]?.id ?? '' });
    const met = ago(1, { kind: 'session', on: '2026-03-02', minutes: 30, coach: 'Ana', for: KIM });
    const forged = makeEnvelope('observation', 'sample', { id: OTHER_KIM, name: 'Ana' }, [seen, met, erased, answered(1, 5, 1)]);
    const { page, assertClean } = await rep(KIM, mine, await toLink(forged, at('/progress/')), { viewport: DESK });
    await page.getByText('Session on 2 Mar 2026, 30 min').waitFor();
    await page.getByRole('button', { name: 'Add to my log' }).click();
    await page.getByText('Added. Your skill map shows it as observed.').waitFor();
    await page.getByRole('link', { name: 'Your record' }).click();
    await page.getByText(`${mine.length + 2} entries.`).waitFor();
    await assertClean();
  });
});

test('the fullest brief is one side of paper still', async () => {
  const text = 'They answered in whole sentences first, then in single words. '.repeat(10).slice(0, LONGEST_BRIEF_TEXT);
  const stuck = Array.from({ length: MOST_EVIDENCE }, (_, place) => [20, 15, 6].map((days) => answered(days, place, 0))).flat();
  const briefed = ago(1, { kind: 'briefed', topic: text, tried: text, happened: text, ask: text, skill: skill().id });
  const { page, assertClean } = await open(
    await toLink(makeEnvelope('brief', 'sample', { id: KIM, name: 'Kim' }, [...stuck, briefed]), at('/brief/')),
  );
  await page.getByRole('heading', { level: 1, name: 'Session brief from Kim' }).waitFor();
  expect(await page.locator('.evidence-list li').count()).toBe(MOST_EVIDENCE);
  expect(await pagesOf(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').count()).toBe(0);
  await assertClean();
});

test('a brief by keyboard alone, taken up again, erased', async () => {
  const { page, assertClean } = await rep(KIM, history(), '/brief/', { viewport: DESK });
  await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor();
  await page.getByLabel('Topic').focus();
  for (const text of Object.values(TEXTS)) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await page.getByText('1 item picked.').waitFor();
  await page.getByLabel('Your name').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ready for your coach' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ready for your coach');
  await page.getByRole('button', { name: 'Write another' }).press('Enter');

  await page.getByRole('button', { name: 'Finish the brief' }).press('Enter');
  await page.getByText('Your coach needs a topic').waitFor();
  expect(await page.getByLabel('Topic').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByLabel('Topic').fill('Something else');
  await page.getByRole('button', { name: `Open again: ${TEXTS.Topic}` }).press('Enter');
  expect(await page.getByLabel('My ask').inputValue()).toBe(TEXTS['My ask']);
  await page.getByRole('button', { name: 'Back to what I was writing' }).press('Enter');
  expect(await page.getByLabel('Topic').inputValue()).toBe('Something else');
  await page.getByRole('button', { name: 'Clear the form' }).press('Enter');
  expect(await page.getByLabel('Topic').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Back to what I was writing' }).press('Enter');
  expect(await page.getByLabel('Topic').inputValue()).toBe('Something else');
  await page.getByRole('button', { name: `Erase: ${TEXTS.Topic}` }).press('Enter');
  await page.getByRole('button', { name: `Yes, erase it: ${TEXTS.Topic}` }).press('Enter');
  await page.getByText('The brief is erased.').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor();
  expect(await page.getByRole('heading', { name: 'Earlier briefs' }).count()).toBe(0);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await accessible(page);
  await assertClean();
});

test('a coach without a brief says whom it is for: by its link, or by the id', async () => {
  const { page, assertClean } = await open('/observe/', { viewport: PHONE, colorScheme: 'dark' });
  await page.getByLabel('Name of the rep').fill('Kim');
  await page.getByLabel('Skill').selectOption(skill().id);
  await page.getByLabel('Your name').fill('Ana');
  await page.getByRole('button', { name: 'Finish the observation' }).click();
  await page.getByText('Say who it is for').waitFor();
  await accessible(page);
  await page.getByLabel('Coaching id of the rep').fill('KIM-is-not-an-id-at-all');
  const twin = await twinOf(page);
  expect(await twin.getByLabel('Coaching id of the rep').inputValue()).toBe('KIM-is-not-an-id-at-all');
  expect(await twin.getByLabel('Name of the rep').inputValue()).toBe('Kim');
  await twin.close();
  await page.getByText('A coaching id is fifteen lower-case letters and digits.').waitFor();
  await page.getByLabel('Or paste a link').fill((await briefLink({ id: KIM, name: 'Kim' })).slice(0, -9));
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByText('The link is not complete').waitFor();
  await page.getByLabel('Or paste a link').fill(await briefLink({ id: KIM, name: 'Kim' }));
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.locator('code', { hasText: KIM }).waitFor();
  await page.getByText('Choose the level that you saw.').waitFor();
  await page.locator('.level-choice input').nth(2).press('Space');
  await page.getByRole('button', { name: 'Clear the form' }).press('Enter');
  expect(await page.getByLabel('Name of the rep').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Bring back what was there' }).press('Enter');
  await page.getByRole('button', { name: 'Finish the observation' }).press('Enter');
  await forAnyone(page);
  const { kind, person, events } = await unpack(await shared(page).inputValue());
  expect({ kind, name: person.name }).toEqual({ kind: 'observation', name: 'Ana' });
  expect(events).toMatchObject([{ kind: 'observed', for: KIM, by: 'Ana', level: 3, skill: skill().id }]);
  expect(events).toHaveLength(1);
  // It is the rep's, not the coach's: it stays out of the coach's own log.
  expect(await logs(page)).toEqual([]);
  await assertClean();
});
