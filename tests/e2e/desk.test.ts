import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { toLink } from '../../src/browser/link/link.ts';
import { type EnvelopeKind, makeEnvelope } from '../../src/browser/storage/envelope.ts';
import type { CoachingCatalogue } from '../../src/coaching/coaching-catalogue.ts';
import { type Event, newId } from '../../src/learner/events.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { axeViolations, launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { type MadeUpPerson, madeUpPeople } from '../support/desk-people.ts';
import { ago } from '../support/learner-log.ts';
import { temporaryFolder } from '../support/playbook.ts';

const { url } = inject('site');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
let browser: TestBrowser;
let catalogue: Catalogue;
let coaching: CoachingCatalogue;
let eight: MadeUpPerson[];

const at = (path: string) => new URL(path, url).href;
const load = async <T>(path: string) => (await (await fetch(at(path))).json()) as T;

beforeAll(async () => {
  browser = await launchBrowser();
  [catalogue, coaching] = await Promise.all([load<Catalogue>('/practice.json'), load<CoachingCatalogue>('/coaching.json')]);
  eight = madeUpPeople(8, 120, catalogue, coaching);
});
afterAll(() => browser.close());

async function open(options: PageOptions = {}, path = '/desk/'): Promise<WatchedPage> {
  const watched = await browser.openPage(at(path), { viewport: DESK, reducedMotion: 'reduce', ...options });
  onTestFinished(() => watched.close());
  return watched;
}

interface File {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
const asFile = (name: string, text: string): File => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const fileOf = (person: MadeUpPerson, kind: EnvelopeKind = 'backup', playbook = 'sample') =>
  asFile(`${person.name}.json`, makeEnvelope(kind, playbook, person, person.events));

async function bring(page: Page, files: File[]): Promise<void> {
  await page.locator('.desk-drop input').setInputFiles(files);
  await page.getByText(new RegExp(`^${files.length} files? or links? read`)).waitFor();
}
/** The board is worked out for so many. */
const drawn = (page: Page, people: number) => page.getByText(new RegExp(`^${people} (person|people) on the desk$`)).waitFor();
const rows = (page: Page) => page.locator('.heat tbody tr');
const boardText = (page: Page) => page.locator('.heat tbody').textContent();
const outcome = (page: Page, name: string) => page.locator('.desk-outcomes li', { hasText: name });
const part = (page: Page, heading: string) => page.locator('section.part', { has: page.getByRole('heading', { name: heading }) });
const said = (page: Page, text: string | RegExp) => page.locator('.desk-said').getByText(text).waitFor();
const noOverflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const skillName = (place: number) => catalogue.skills[place]?.name ?? '';
const skillId = (place: number) => catalogue.skills[place]?.id ?? '';
const someone = (name: string, events: Event[] = []): MadeUpPerson => ({ id: newId(Date.now()), name, events });
const role = () => coaching.roles.find(({ expects, topPerformer }) => expects[skillId(0)] && topPerformer[skillId(0)]);

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const path = join(await temporaryFolder(), 'saved');
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  await file.saveAs(path);
  return readFile(path, 'utf8');
}

describe('eight files at once', () => {
  test('are one board, with everything that does not fit shown', async () => {
    const { page, assertClean } = await open();
    await page.getByRole('heading', { name: 'Nobody on the desk yet' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const [ada, ben] = eight as [MadeUpPerson, MadeUpPerson];
    const nobody = newId(Date.now() - 1);
    const files = [
      ...eight.map((person) => fileOf(person)),
      { ...fileOf(ada), name: 'once more.json' },
      { ...fileOf({ ...ada, events: [ago(1, { kind: 'read', page: '/new/' })] }, 'device'), name: 'later.json' },
      { ...fileOf(someone(ada.name)), name: 'namesake.json' },
      { ...fileOf(ben, 'backup', 'other'), name: 'elsewhere.json' },
      asFile('newer.json', makeEnvelope('backup', 'sample', ben, []).replace('"version":1', '"version":2')),
      asFile('notes.txt', 'Met Ben on Monday'),
      asFile('rtl.json', makeEnvelope('backup', 'sample', { id: newId(1), name: 'Eve\u202etxt.exe' }, [])),
      {
        ...fileOf(
          someone('Carla Coach', [
            ago(0, { kind: 'observed', skill: skillId(0), level: 4, by: 'Carla', for: ben.id }),
            ago(0, { kind: 'observed', skill: skillId(0), level: 2, by: 'Dan', for: ben.id }),
            ago(0, { kind: 'observed', skill: skillId(0), level: 3, by: 'Carla', for: nobody }),
          ]),
          'observation',
        ),
        name: 'seen.json',
      },
    ];
    const began = Date.now();
    await bring(page, files);
    await drawn(page, 9);
    expect(Date.now() - began).toBeLessThan(20_000);
    for (const [name, text] of [
      [`${ada.name}.json`, `Backup of ${ada.name}: 120 new entries`],
      ['once more.json', 'You have brought this before: nothing new.'],
      ['later.json', '1 new entry'],
      ['elsewhere.json', 'It belongs to another playbook.'],
      ['newer.json', 'newer version of the playbook'],
      ['notes.txt', 'This is not a file of this kind'],
      ['rtl.json', 'The name in it is not one plain line'],
      ['seen.json', `2 entries about ${ben.name}`],
    ] as const) {
      expect(await outcome(page, name).first().textContent(), name).toContain(text);
    }
    const look = await part(page, 'Worth a look').textContent();
    expect(look).toContain('Two people with the same name');
    expect(look).toContain(`${ben.name}, ${skillName(0)}`);
    expect(look).toContain('seen at level 2 by Dan and at level 4 by Carla');
    expect(look).toContain('about somebody who is not on the desk');
    expect(await rows(page).count()).toBe(9);
    expect(
      await rows(page)
        .filter({ hasText: `${ada.name} #` })
        .count(),
    ).toBe(2);
    expect(await axeViolations(page)).toEqual([]);

    // The coach decides who is one person, and can take that back.
    await page.getByRole('button', { name: /^They are one person/ }).click();
    await drawn(page, 8);
    expect(await rows(page).count()).toBe(8);
    await page.getByRole('button', { name: 'Undo' }).click();
    await drawn(page, 9);

    // A file is taken back, and what it alone brought is gone.
    const before = await boardText(page);
    await page.getByRole('button', { name: /^Remove this file: Dora/ }).click();
    await said(page, /^Removed: Dora/);
    expect(await outcome(page, 'Dora').textContent()).toContain('Removed.');
    await drawn(page, 8);
    expect(await rows(page).filter({ hasText: 'Dora' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await drawn(page, 9);
    expect(await boardText(page)).toBe(before);
    await assertClean();
  });

  test('stay after a reload, go into a file, and come back the same', async () => {
    const { page, assertClean } = await open();
    await bring(
      page,
      eight.map((person) => fileOf(person)),
    );
    await drawn(page, 8);
    const board = await boardText(page);
    await page.reload();
    await drawn(page, 8);
    expect(await boardText(page)).toBe(board);
    const file = await saved(page, () => page.getByRole('button', { name: 'Save the desk as a file' }).click());
    await page.getByRole('button', { name: 'Delete the desk…' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('heading', { name: 'Nobody on the desk yet' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Nobody on the desk yet' }).waitFor();
    await bring(page, [asFile('desk.json', file)]);
    await drawn(page, 8);
    expect(await outcome(page, 'desk.json').textContent()).toContain('A saved desk with 8 people');
    expect(await boardText(page)).toBe(board);
    await assertClean();
  });
});

describe('the board', () => {
  test('shows gaps to the role and to the best, and is put in order by one skill', async () => {
    const { page, assertClean } = await open();
    const seen =
      (level: 1 | 2 | 3, place = 0) =>
      (id: string) =>
        ago(3, { kind: 'observed', skill: skillId(place), level, by: 'Carla', for: id });
    const people = (
      [
        ['Ada', 3],
        ['Ben', 1],
        ['Chi', undefined],
        ['=HYPERLINK("http://x")', 2],
      ] as const
    ).map(([name, level]) => {
      const person = someone(name);
      return { ...person, events: level ? [seen(level)(person.id)] : [] };
    });
    await bring(
      page,
      people.map((person) => fileOf(person)),
    );
    await drawn(page, 4);
    const of = role();
    const [target, top] = [of?.expects[skillId(0)] ?? 0, of?.topPerformer[skillId(0)] ?? 0];
    await page.getByLabel('Role, for those without their own').selectOption(of?.id ?? '');
    const cell = (name: string) => rows(page).filter({ hasText: name }).locator('td').first();
    await expect.poll(() => cell('Ben').textContent()).toContain(`${target - 1} level${target > 2 ? 's' : ''} to go`);
    expect(await cell('Chi').textContent()).toContain('not seen');
    await page.getByLabel('Gap to').selectOption('top');
    await expect.poll(() => cell('Ben').textContent()).toContain(`${top - 1} level${top > 2 ? 's' : ''} to go`);
    await page.getByLabel('Gap to').selectOption('role');

    const names = () => rows(page).locator('th').allTextContents();
    // By need whoever has the widest one is first, and the skill that it is in.
    expect((await names())[0]).toBe('Ben');
    expect(await page.locator('.heat thead th').nth(1).textContent()).toBe(skillName(0));
    await page.getByLabel('Order', { exact: true }).selectOption('name');
    await expect.poll(async () => (await names())[1]).toBe('Ada');
    await page.getByRole('button', { name: `${skillName(0)}: order by gap` }).press('Enter');
    expect((await names())[0]).toBe('Ben');
    expect(await page.locator('[aria-sort="descending"]').textContent()).toBe(skillName(0));
    await page.getByLabel('View').selectOption('gaps');
    const line = page.locator('.desk-board tr', { has: page.getByRole('link', { name: skillName(0) }) });
    expect(await line.textContent()).toContain('Ben −');
    expect(await axeViolations(page)).toEqual([]);

    const csv = await saved(page, () => page.getByRole('button', { name: 'Save the board as CSV' }).click());
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv.split('\r\n')[1]).toMatch(/^Ben,[0-9a-z]{15},/);

    const experts = part(page, 'Who could teach it').locator('tr', { hasText: skillName(0) });
    expect(await experts.textContent()).toContain('depends on one person');
    await assertClean();
  });

  test('stands first once somebody is there; before any observation it shows recall with its base and own ratings, in colour', async () => {
    const { page, assertClean } = await open();
    const [enough = '', few = ''] = catalogue.skills
      .map(({ id }) => id)
      .filter((id) => catalogue.questions.filter(({ skill }) => skill === id).length >= 5);
    const answered = (skill: string, count: number) =>
      catalogue.questions
        .filter((each) => each.skill === skill)
        .slice(0, count)
        .map(({ id, rev, key }) => ago(1, { kind: 'answered', question: id, rev, key, options: ['x'], score: 1, confidence: 3 }));
    const rated = catalogue.skills.find(({ id }) => id !== enough && id !== few)?.id ?? '';
    const kim = someone('Kim', [...answered(enough, 5), ...answered(few, 4), ago(2, { kind: 'self-rated', skill: rated, level: 2 })]);
    await bring(page, [fileOf(kim), fileOf(someone('Lee'))]);
    await drawn(page, 2);
    expect(await page.locator('#desk-app h2').first().textContent()).toBe('People and skills');
    expect((await page.locator('.desk-drop').boundingBox())?.height).toBeLessThan(60);
    const place = async (skill: string) =>
      (await page.locator('.heat thead th').allTextContents()).indexOf(catalogue.skills.find(({ id }) => id === skill)?.name ?? '') - 1;
    const cell = async (skill: string) =>
      rows(page)
        .filter({ hasText: 'Kim' })
        .locator('td')
        .nth(await place(skill));
    const of = (skill: string) => catalogue.questions.filter((each) => each.skill === skill).length;
    expect(await (await cell(enough)).textContent()).toContain(`5 of ${of(enough)} asked`);
    expect(await (await cell(enough)).getAttribute('class')).toBe('known-3');
    expect(await (await cell(few)).textContent()).toContain(`4 of ${of(few)} asked`);
    expect(await (await cell(few)).getAttribute('class')).toBe('heat-0');
    expect(await (await cell(rated)).textContent()).toContain('own rating 2');
    expect(await (await cell(rated)).getAttribute('class')).toBe('own-2');
    // What says nothing is one line.
    expect(await part(page, 'Cadence').textContent()).toContain('No coaching logged and none planned:KimLee');
    expect(await part(page, 'People and modules').locator('tbody tr').filter({ hasText: 'Lee' }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await assertClean();
  });

  test('a person opens: skills, brief, a session logged, handed over and deleted, notes, removal', async () => {
    const { page, assertClean } = await open();
    const ada = someone('Ada Ö & Co');
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    ada.events = [
      ago(2, { kind: 'briefed', topic: 'Discounts', tried: 'Waited.', happened: '<b>Silence</b>', ask: 'And now?' }),
      ago(1, {
        kind: 'planned',
        plan: {
          time: '09:30',
          minutes: { rep: 60, coach: 60 },
          session: 30,
          coach: 'Carla',
          weeks: [{ on: soon, skill: skillId(1), meets: true }],
        },
      }),
    ];
    await bring(page, [fileOf(ada), fileOf(someone('Ben'))]);
    await drawn(page, 2);
    expect(await part(page, 'Cadence').textContent()).toContain('nothing logged');
    expect(await part(page, 'Cadence').textContent()).toContain(`09:30 ${ada.name}: ${skillName(1)}`);
    await page
      .getByRole('button', { name: `Open ${ada.name}` })
      .first()
      .press('Enter');
    const details = page.locator('.desk-person');
    expect(await details.evaluate((element) => element === document.activeElement)).toBe(true);
    await details.getByText('<b>Silence</b>').waitFor();
    const way = new URL((await details.getByRole('link', { name: `Observe a call: ${skillName(0)}` }).getAttribute('href')) ?? '', url);
    expect(Object.fromEntries(new URLSearchParams(way.hash.slice(1)))).toEqual({ for: ada.id, name: ada.name, skill: skillId(0) });
    expect(await axeViolations(page)).toEqual([]);

    await details.getByLabel('Minutes').fill('0');
    await details.getByRole('button', { name: 'Log session' }).click();
    await details.getByText('Between 1 and 600 minutes.').waitFor();
    await details.getByText('Say who coached.').waitFor();
    await details.getByLabel('Minutes').fill('25');
    await details.getByRole('textbox', { name: 'Coach' }).fill('Carla');
    await details.getByRole('button', { name: 'Log session' }).click();
    await said(page, /^Session of .* logged/);
    const cadence = page.locator('.desk-table tr', { hasText: ada.name }).filter({ hasText: 'Carla' });
    await expect.poll(() => cadence.textContent()).toContain('0 days');
    const sent = await saved(page, () => details.getByRole('button', { name: 'Save sessions for them as a file' }).click());
    expect(JSON.parse(sent)).toMatchObject({
      kind: 'observation',
      playbook: 'sample',
      events: [['m', expect.any(String), expect.any(String), 25, 'Carla', ada.id]],
    });
    await details.getByRole('button', { name: /^Delete session of/ }).click();
    await details.getByText('No session logged yet.').waitFor();

    await details.getByLabel('Name on this desk').fill('Ada\u202e from Berlin');
    await details.getByLabel('Your notes').fill('Likes mornings');
    await details.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Ada  from Berlin' }).waitFor();
    await details.getByRole('button', { name: 'Remove from desk' }).click();
    await said(page, 'Ada  from Berlin is off the desk.');
    await drawn(page, 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await drawn(page, 2);
    await assertClean();
  });

  test('what was typed about somebody stays until it is saved: after a reload, after going back, beside another tab', async () => {
    const { page, assertClean } = await open();
    const kim = someone('Kim');
    await bring(page, [fileOf(kim)]);
    await drawn(page, 1);
    await page.getByRole('button', { name: 'Open Kim' }).first().click();
    const typed = {
      '#desk-note': 'Asks before she answers. '.repeat(100),
      '#desk-label': 'Kim N.',
      '#desk-minutes': '45',
      '#desk-session-note': 'Silence',
      '#desk-links': 'https://half',
    };
    await page.getByText('Add links').click();
    for (const [field, words] of Object.entries(typed)) await page.locator(field).fill(words);
    const there = async (words: Partial<typeof typed>) => {
      for (const [field, text] of Object.entries(words))
        await expect.poll(() => page.locator(field).inputValue(), { message: field }).toBe(text);
    };
    await page.reload();
    await there(typed);
    await page.getByText('What you typed here before is not saved yet.').first().waitFor();
    await page.goto(at('/archive/'));
    await page.goBack();
    await there(typed);

    // Another tab notes something else of the same person: that is said, and nothing is lost here.
    const other = await page.context().newPage();
    await other.goto(at('/desk/'));
    await other.getByRole('button', { name: 'Open Kim' }).first().click();
    await other.locator('#desk-note').fill('Calls late.');
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('This has since been changed in another tab').waitFor();
    await there(typed);

    await page.getByRole('textbox', { name: 'Coach' }).fill('Carla');
    await page.getByRole('button', { name: 'Log session' }).click();
    await said(page, /^Session of .* logged/);
    await there({ ...typed, '#desk-session-note': '' });
    await page.locator('.desk-person').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Kim N.' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Kim N.' }).waitFor();
    expect(await page.getByText('What you typed here before is not saved yet.').count()).toBe(0);
    await there({ '#desk-note': typed['#desk-note'].trim(), '#desk-session-note': '', '#desk-minutes': '30' });

    // What is half written about somebody leaves with them.
    await page.locator('#desk-session-note').fill('Half a sentence');
    await page.getByRole('button', { name: 'Remove from desk' }).click();
    await page.getByRole('heading', { name: 'Nobody on the desk yet' }).waitFor();
    expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain('Half a sentence');
    await assertClean();
  });

  test('time by results is split from five people on, and fits a phone', async () => {
    const { page, assertClean } = await open({ viewport: PHONE });
    await bring(
      page,
      eight.slice(0, 5).map((person) => fileOf(person)),
    );
    await drawn(page, 5);
    const cadence = part(page, 'Cadence');
    expect(await cadence.textContent()).toContain('below 5 everybody would know who is meant');
    for (const [place, person] of eight.slice(0, 5).entries()) {
      await page
        .getByRole('button', { name: `Open ${person.name}` })
        .first()
        .click();
      await page.getByLabel('Results').fill(String(90 + place));
      await page.locator('.desk-person').getByRole('button', { name: 'Save', exact: true }).click();
    }
    await expect.poll(() => cadence.textContent()).toContain('5 people with results, in thirds');
    expect(await noOverflow(page)).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.desk-bring').isVisible()).toBe(false);
    expect(await page.locator('.heat').isVisible()).toBe(true);
    await assertClean();
  });
});

describe('links', () => {
  const brief = (person: MadeUpPerson) => makeEnvelope('brief', 'sample', person, person.events);
  const ada = someone('Ada', [ago(1, { kind: 'briefed', topic: 'Silence', tried: '', happened: '', ask: '' })]);

  test('in the address: asked for first, and left alone on no', async () => {
    const link = await toLink(brief(ada), at('/desk/'));
    const { page, assertClean } = await open({}, link.slice(new URL(url).origin.length));
    await page.getByText('The link that you opened holds: Session brief of Ada, 1 entry.').waitFor();
    await page.getByRole('button', { name: 'Leave it' }).click();
    expect(new URL(page.url()).hash).toBe('');
    expect(await rows(page).count()).toBe(0);
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('button', { name: 'Put on the desk' }).first().click();
    await said(page, /^Session brief of Ada. 1 new entry/);
    await drawn(page, 1);
    await assertClean();
  });

  test('pasted, several at once; one that is cut off says so', async () => {
    const { page, assertClean } = await open();
    const links = await Promise.all([ada, someone('Ben')].map((person) => toLink(brief(person), at('/desk/'))));
    await page.getByLabel('Or paste links, one to a line').fill(`${links.join('\n')}\n${links[0]?.slice(0, -12)}`);
    await page.getByRole('button', { name: 'Put on the desk' }).click();
    await drawn(page, 2);
    expect(await page.locator('.desk-outcomes .refused').textContent()).toMatch(
      /The link was cut short on the way: the last 12 characters of \d+ are missing/,
    );
    expect(await page.locator('.desk-outcomes').textContent()).toContain('No entries yet: the name is on the desk.');

    // A file that is dropped beside its place does not take the place of the page.
    const transfer = await page.evaluateHandle(
      ([name, text]) => {
        const given = new DataTransfer();
        given.items.add(new File([text], name, { type: 'application/json' }));
        return given;
      },
      ['chi.json', brief(someone('Chi'))] as const,
    );
    await page.locator('h1').dispatchEvent('drop', { dataTransfer: transfer });
    await drawn(page, 3);

    // The whole import is undone at once.
    await page.getByRole('button', { name: 'Undo' }).click();
    await drawn(page, 2);
    expect(await outcome(page, 'chi.json').textContent()).toContain('Removed.');

    // Another tab shows the same desk, and hears of changes.
    const other = await page.context().newPage();
    await other.goto(at('/desk/'));
    await drawn(other, 2);
    await bring(page, [fileOf(someone('Dan'))]);
    await drawn(other, 3);
    await assertClean();
  });
});

test('where the browser keeps nothing, the desk works and says so', async () => {
  const { page, assertClean } = await open();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await page.reload();
  await page.getByText('Not saved on this device.').waitFor();
  await bring(
    page,
    eight.slice(0, 2).map((person) => fileOf(person)),
  );
  await drawn(page, 2);
  const file = await saved(page, () => page.locator('.desk-keep').getByRole('button', { name: 'Save the desk as a file' }).click());
  expect(file).toContain('"format":"chalktalk-desk"');
  await assertClean();
});
