import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { type Event, newId, timeOf } from '../../src/learner/events.ts';
import type { Catalogue, CatalogueQuestion } from '../../src/learner/learning-catalogue.ts';
import { noonOf } from '../../src/playbook/days/days.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { withLog } from '../support/learner-log.ts';
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

/** A page of a reader in a zone, at a time of theirs. */
async function open(path: string, timezoneId: string, now: number, events: readonly Event[]) {
  const watched = await browser.openPage(new URL(path, url).href, { timezoneId });
  onTestFinished(() => watched.close());
  await watched.page.clock.setFixedTime(now);
  await withLog(watched.page, events);
  return watched;
}

describe.each(['America/Los_Angeles', 'Pacific/Auckland', 'Pacific/Kiritimati'])('in %s', (zone) => {
  test('what was wrong in the evening is asked the next morning', async () => {
    standIn(zone);
    const [asked, ...others] = catalogue.questions as [CatalogueQuestion, ...CatalogueQuestion[]];
    const evening = noonOf('2027-03-10') + 9 * HOUR;
    const events = [answered(asked, evening, 0), ...others.map((question) => answered(question, evening, 1))];
    const { page, assertClean } = await open('/review/', zone, noonOf('2027-03-11') - 5 * HOUR, events);
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
      const { page, assertClean } = await open(path, zone, now, events);
      await page.locator('main').waitFor();
      if (path === '/review/') {
        await page.getByText(/^Next: /).waitFor();
        expect(await page.locator('.review-stage > *').count()).toBe(0);
      }
      await assertClean();
    },
  );
});
