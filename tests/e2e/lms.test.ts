import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LmsServer, serveLms } from '../lms/support/lms-server.ts';
import { SMALL } from '../lms/support/small-playbook.ts';
import { strictLms } from '../lms/support/strict-scorm12.ts';
import { axeViolations, launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { chalktalk } from '../support/playbook.ts';

let browser: TestBrowser;
let scorm: LmsServer;

const HOST = `<!doctype html><html lang="en"><head><title>LMS</title><link rel="icon" href="data:,"><style>iframe{width:100%;height:90vh;border:0}</style><script src="/scorm12.js"></script><script>(${strictLms})()</script></head><body><main><h1>LMS</h1></main></body></html>`;

/** What the test sees of the LMS. */
interface Seen {
  records: Record<string, Record<string, string>>;
  calls: string[];
  wrong: string[];
  session: string;
}

beforeAll(async () => {
  const site = builtSite(afterAll);
  await site.write(SMALL);
  const file = join(site.folder, 'calls.zip');
  const made = await chalktalk(['package', 'scorm12', 'calls', '--out', file], { PLAYBOOK_CONTENT: site.content });
  expect(made.output).toMatch(/calls\.zip: 3 pages, 3 questions, \d+ KB/);
  scorm = await serveLms(await readFile(file), { 'host.html': HOST });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await scorm?.close();
});

const open = async (options: PageOptions = {}): Promise<WatchedPage> => browser.openPage(`${scorm.url}host.html`, options);
const shell = (page: Page): FrameLocator => page.frameLocator('iframe');
const lesson = (page: Page): FrameLocator => shell(page).frameLocator('iframe');
const launch = (page: Page, learner: string, values: Record<string, string> = {}) =>
  page.evaluate(([who, more]) => Reflect.get(window, 'lms').launch(who, more), [learner, values] as const);
const close = (page: Page) => page.evaluate(() => Reflect.get(window, 'lms').close());
const set = (page: Page, what: 'connection' | 'records', value: unknown) =>
  page.evaluate(([name, now]) => Reflect.set(Reflect.get(window, 'lms'), name, now), [what, value] as const);
const seen = (page: Page): Promise<Seen> => page.evaluate(() => JSON.parse(JSON.stringify(Reflect.get(window, 'lms'))));

/** Answers a question on the page that is shown. */
async function answer(page: Page, question: string, option: 'right' | 'wrong'): Promise<void> {
  const element = lesson(page).locator(`#${question}`);
  await element.locator(`[data-option="${option}-${question}"] input`).check();
  await element.getByRole('button', { name: 'Check answer' }).click();
}
const goTo = (page: Page, title: string) => shell(page).getByLabel('Go to').selectOption(title);
const status = (page: Page, text: string) => shell(page).getByText(text).waitFor();
/** Reads the page that is shown to its end. */
async function readOn(page: Page, title: string, read: number): Promise<void> {
  await lesson(page).getByRole('heading', { level: 1, name: title }).waitFor();
  await lesson(page)
    .locator('[data-read-end]')
    .evaluate((end) => end.scrollIntoView({ block: 'center' }));
  await shell(page).getByText(`${read} of 2 pages read`).waitFor();
}

describe('in an LMS with SCORM 1.2', () => {
  test('a module is read, answered, left, taken up elsewhere, and passed', async () => {
    const first = await open();
    await launch(first.page, 'ada');
    await status(first.page, 'Reported to your LMS.');
    expect((await seen(first.page)).records['ada']).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' });
    await lesson(first.page).getByRole('heading', { name: 'Calls & <more>' }).waitFor();
    expect(await axeViolations(first.page)).toEqual([]);
    await lesson(first.page).getByRole('link', { name: 'Hello' }).first().click();
    await readOn(first.page, 'Hello', 1);
    await answer(first.page, 'one', 'right');
    await answer(first.page, 'two', 'wrong');
    await shell(first.page).getByText('2 of 3 questions answered · 33 % right, passed from 80 %').waitFor();
    await close(first.page);
    const after = await seen(first.page);
    expect(after).toMatchObject({ session: 'finished', wrong: [] });
    expect(after.records['ada']).toMatchObject({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.score.raw': '33',
      'cmi.core.lesson_location': '/modules/calls/hello/',
    });
    expect(after.records['ada']?.['cmi.core.session_time']).toMatch(/^0000:00:\d\d\.\d\d$/);
    expect(after.calls.join('\n')).not.toContain('student_name');
    await first.assertClean();
    await first.close();

    const second = await open();
    await set(second.page, 'records', after.records);
    await launch(second.page, 'ada');
    await lesson(second.page).getByRole('heading', { level: 1, name: 'Hello' }).waitFor();
    await lesson(second.page).locator('#one').getByText('answered before: right').waitFor();
    await shell(second.page).getByText('1 of 2 pages read, 2 of 3 questions answered').waitFor();
    await answer(second.page, 'two', 'right');
    await goTo(second.page, 'Again');
    await readOn(second.page, 'Again', 2);
    await lesson(second.page).getByRole('textbox').fill('A private note');
    await answer(second.page, 'three', 'wrong');
    await status(second.page, 'Not passed yet');
    await status(second.page, 'Reported to your LMS.');
    expect((await seen(second.page)).records['ada']).toMatchObject({ 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '66' });
    await lesson(second.page).locator('#three').getByRole('button', { name: 'Try again' }).click();
    await answer(second.page, 'three', 'right');
    await shell(second.page).getByText('Passed', { exact: true }).waitFor();
    await close(second.page);
    const end = await seen(second.page);
    expect(end).toMatchObject({ session: 'finished', wrong: [] });
    expect(end.records['ada']).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
    await second.assertClean();
    await second.close();
  });
});
