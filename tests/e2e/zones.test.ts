import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Event, newId, timeOf } from '../../src/learner/events.ts';
import type { Catalogue, CatalogueQuestion } from '../../src/learner/learning-catalogue.ts';
import { noonOf } from '../../src/playbook/days/days.ts';
import { launchBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { visitAfresh } from '../support/fresh-visit.ts';
import { storedLog } from '../support/learner-log.ts';
import { standIn } from '../support/zone.ts';

const { url } = inject('site');
const HOUR = 3_600_000;
let browser: TestBrowser;
let catalogue: Catalogue;

beforeAll(async () => {
  browser = await launchBrowser();
  catalogue = (await (await fetch(new URL('/practice.json', url))).json()) as Catalogue;
});
afterAll(() => browser.close());

function answered({ id: question, rev, key }: CatalogueQuestion, at: number, score: number): Event {
  const id = newId(at);
  return { id, at: timeOf(id), kind: 'answered', question, rev, key, options: ['x'], score };
}

/** When it is another day in a zone than it is in UTC: the evening behind it, the morning before it. */
function apart(zone: string, day: string): number {
  return noonOf(day) + (zone.startsWith('America/') ? 9 : -11.5) * HOUR;
}

/** Where each app shows its day, or hands it over. Where there is none its time is no day: searching, the top fifth, embedding. */
const TODAY: [path: string, day: (page: Page) => Promise<string | null>][] = [
  ['/plan/', (page) => page.locator('input[type="date"]').first().getAttribute('min')],
  ['/progress/', (page) => page.locator('input[type="date"]').first().getAttribute('min')],
  ['/observe/', (page) => page.locator('#observe-on').inputValue()],
  ['/contribute/', async (page) => /published: (\S+)/.exec(await page.locator('textarea.source').inputValue())?.[1] ?? null],
];

describe.each(['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Auckland', 'Pacific/Kiritimati'])('in %s', (zone) => {
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await browser.openPage(new URL('/privacy/', url).href, { timezoneId: zone });
  });
  afterAll(() => watched.close());

  /** A page of a reader with a log, at a time of theirs. */
  async function open(path: string, now: number, events: readonly Event[]): Promise<WatchedPage> {
    await watched.page.clock.setFixedTime(now);
    await visitAfresh(watched.page, new URL(path, url).href, storedLog('sample', events));
    return watched;
  }

  test.each(TODAY)('today is the reader’s day on %s', async (path, day) => {
    standIn(zone);
    const { page, assertClean } = await open(
      path,
      apart(zone, '2027-03-11'),
      catalogue.questions.map((question) => answered(question, noonOf('2027-03-08'), 1)),
    );
    await page.locator('.wait').waitFor({ state: 'detached' });
    expect(await day(page)).toBe('2027-03-11');
    await assertClean();
  });

  test.each(['/retro/', '/self-audit/', '/brief/'])('%s dates what was written by the reader’s day', async (path) => {
    standIn(zone);
    const id = newId(apart(zone, '2027-03-11'));
    const words = { happened: 'a', ask: 'b', reason: 'c', keep: 'd', change: 'e', tried: 'f', topic: 'g', title: 'h' };
    const written = (['retro', 'audited', 'briefed'] as const).map((kind, place): Event => {
      const fact = { ...words, id: `${id.slice(0, -1)}${place}`, at: timeOf(id) };
      if (kind === 'retro') return { ...fact, kind, outcome: 'win' };
      return kind === 'audited' ? { ...fact, kind, yes: ['asks'], no: [] } : { ...fact, kind };
    });
    const { page, assertClean } = await open(path, noonOf('2027-03-20'), written);
    await expect.poll(() => page.locator('main').textContent()).toMatch(/(?<!\d)11 Mar/);
    await assertClean();
  });

  test('what was wrong in the evening is asked the next morning', async () => {
    standIn(zone);
    const [asked, ...others] = catalogue.questions as [CatalogueQuestion, ...CatalogueQuestion[]];
    const evening = noonOf('2027-03-10') + 9 * HOUR;
    const events = [answered(asked, evening, 0), ...others.map((question) => answered(question, evening, 1))];
    const { page, assertClean } = await open('/review/', noonOf('2027-03-11') - 5 * HOUR, events);
    await page.locator(`.review-stage > [id="${asked.id}"]`).waitFor();
    await assertClean();
  });

  test.each(['/', '/review/', '/progress/', '/plan/', '/desk/'])(
    '%s stands with answers of a clock that was two years ahead',
    async (path) => {
      standIn(zone);
      const now = noonOf('2027-03-11');
      const events = catalogue.questions.flatMap((question) => [
        answered(question, noonOf('2029-03-10'), 0),
        ...[10, 6, 1].map((days) => answered(question, now - days * 24 * HOUR, 1)),
      ]);
      const { page, assertClean } = await open(path, now, events);
      await page.locator('main').waitFor();
      if (path === '/review/') {
        await page.getByText(/^Next: /).waitFor();
        expect(await page.locator('.review-stage > *').count()).toBe(0);
      }
      await assertClean();
    },
  );
});
