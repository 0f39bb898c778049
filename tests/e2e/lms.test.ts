import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations, type PageOptions } from '../support/browser.ts';
import { answer, goTo, readOn, review } from '../support/lms/learner.ts';
import { lesson, lms, lmsLab, shell, status } from '../support/lms/served-course.ts';
import { StrictLrs } from '../support/lms/strict-lrs.ts';

const lrs = new StrictLrs(0.8);
const lab = lmsLab(lrs);
const { open } = lab;

const { launch, close, set, seen } = lms;

describe('in an LMS with SCORM 1.2', () => {
  test('a module is read, answered, left, taken up elsewhere, and passed', async () => {
    const first = await open();
    await launch(first.page, 'ada');
    await status(first.page, 'Reported to your LMS.');
    expect((await seen(first.page)).records['ada']).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' });
    await lesson(first.page).getByRole('heading', { name: 'Calls & <more>' }).waitFor();
    expect(await axeViolations(first.page)).toEqual([]);
    await lesson(first.page).getByRole('link', { name: 'Hello' }).first().click();
    await readOn(shell(first.page), 'Hello', 1);
    await answer(shell(first.page), 'one', 'right');
    await answer(shell(first.page), 'two', 'wrong');
    await shell(first.page).getByText('2 of 3 questions answered · 33% right, pass mark 80%').waitFor();
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
    await answer(shell(second.page), 'two', 'right');
    await goTo(shell(second.page), 'Again');
    await readOn(shell(second.page), 'Again', 2);
    await lesson(second.page).getByRole('textbox').fill('A private note');
    await answer(shell(second.page), 'three', 'wrong');
    await status(second.page, 'Not passed yet');
    await status(second.page, 'Reported to your LMS.');
    expect((await seen(second.page)).records['ada']).toMatchObject({ 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '66' });
    await lesson(second.page).locator('#three').getByRole('button', { name: 'Try again' }).click();
    await answer(shell(second.page), 'three', 'right');
    await shell(second.page).getByText('Passed', { exact: true }).waitFor();
    await close(second.page);
    const end = await seen(second.page);
    expect(end).toMatchObject({ session: 'finished', wrong: [] });
    expect(end.records['ada']).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
    await second.assertClean();
    await second.close();
  });

  test('a lost connection loses nothing', async () => {
    const { page, assertClean, close: leave } = await open();
    await launch(page, 'bea');
    await goTo(shell(page), 'Hello');
    await status(page, 'Reported to your LMS.');
    for (const connection of ['false', 'throws']) {
      await set(page, 'connection', connection);
      await answer(shell(page), connection === 'false' ? 'one' : 'two', 'right');
      await status(page, 'It is saved here and sent again.');
    }
    expect((await seen(page)).records['bea']).not.toHaveProperty('cmi.core.score.raw');
    // The window is closed before the connection is back: this browser has it all.
    await close(page);
    await set(page, 'connection', 'ok');
    await launch(page, 'bea');
    await shell(page).getByText('2 of 3 questions answered').waitFor();
    await status(page, 'Reported to your LMS.');
    expect((await seen(page)).records['bea']).toMatchObject({ 'cmi.core.score.raw': '66' });
    // Back while the window is open: it is sent by itself.
    await goTo(shell(page), 'Again');
    await set(page, 'connection', 'false');
    await answer(shell(page), 'three', 'right');
    await status(page, 'It is saved here and sent again.');
    await set(page, 'connection', 'ok');
    await status(page, 'Reported to your LMS.');
    expect(await seen(page)).toMatchObject({ records: { bea: { 'cmi.core.score.raw': '100' } }, wrong: [] });
    await assertClean();
    await leave();
  });

  test('a new attempt passes by nobody: what was passed before counts for nothing in it', async () => {
    const { page, assertClean, close: leave } = await open();
    await launch(page, 'cleo');
    await goTo(shell(page), 'Hello');
    await readOn(shell(page), 'Hello', 1);
    await answer(shell(page), 'one', 'right');
    await answer(shell(page), 'two', 'right');
    await goTo(shell(page), 'Again');
    await readOn(shell(page), 'Again', 2);
    await answer(shell(page), 'three', 'right');
    await shell(page).getByText('Passed', { exact: true }).waitFor();
    await close(page);
    const { records } = await seen(page);
    expect(records['cleo']).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
    // The LMS hands back the log, but neither status nor score; and a slip does not take the result back.
    await set(page, 'records', { cleo: { 'cmi.suspend_data': records['cleo']?.['cmi.suspend_data'] ?? '' } });
    await launch(page, 'cleo', { 'cmi.core.lesson_status': '', 'cmi.core.score.raw': '' });
    await shell(page).getByText('Passed', { exact: true }).waitFor();
    await status(page, 'Reported to your LMS.');
    await close(page);
    expect((await seen(page)).records['cleo']).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });

    await set(page, 'records', {});
    await launch(page, 'cleo', { 'cmi.core.lesson_status': 'not attempted', 'cmi.core.entry': 'ab-initio' });
    await shell(page).getByText('0 of 2 pages read, 0 of 3 questions answered').waitFor();
    await status(page, 'Reported to your LMS.');
    await close(page);
    const after = await seen(page);
    expect(after.records['cleo']).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' });
    expect(after.records['cleo']).not.toMatchObject({ 'cmi.core.score.raw': '100' });
    expect(after.wrong).toEqual([]);
    await assertClean();
    await leave();
  });

  test('nobody sees what somebody else did, and a damaged record is no trap', async () => {
    const { page, assertClean, close: leave } = await open();
    await launch(page, 'ada');
    await goTo(shell(page), 'Hello');
    await answer(shell(page), 'one', 'right');
    await shell(page).getByText('1 of 3 questions answered').waitFor();
    await answer(shell(page), await review(shell(page)), 'right');
    await shell(page).getByText('2 of 3 questions answered').waitFor();
    expect(await page.evaluate(() => Object.keys(sessionStorage).length)).toBe(1);
    await close(page);
    const data = (await seen(page)).records['ada']?.['cmi.suspend_data'] ?? '';

    await launch(page, 'eve', { 'cmi.suspend_data': data, 'cmi.core.lesson_location': '/modules/calls/hello/' });
    await status(page, 'belongs to somebody else');
    await shell(page).getByText('0 of 2 pages read, 0 of 3 questions answered').waitFor();
    expect(await lesson(page).locator('#one .before').isVisible()).toBe(false);
    // The LMS has all of Ada's: nothing of it stays in the browser that Eve uses now.
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':log:')).length)).toBe(0);
    expect(await page.evaluate(() => Object.keys(sessionStorage).length)).toBe(0);
    await close(page);

    await launch(page, 'dan', {
      'cmi.suspend_data': data.slice(0, -9),
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '90',
      'cmi.core.lesson_location': '/etc/',
    });
    await status(page, 'is damaged');
    await lesson(page).getByRole('heading', { name: 'Calls & <more>' }).waitFor();
    await goTo(shell(page), 'Hello');
    await answer(shell(page), 'two', 'wrong');
    await shell(page).getByText('1 of 3 questions answered').waitFor();
    await close(page);
    expect((await seen(page)).records['dan']).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' });

    await launch(page, 'ada', { 'cmi.core.lesson_mode': 'review' });
    await status(page, 'nothing is reported');
    await goTo(shell(page), 'Hello');
    await lesson(page).locator('#one').getByText('answered before: right').waitFor();
    await close(page);
    expect(await seen(page)).toMatchObject({ session: 'finished', wrong: [] });
    await assertClean();
    await leave();
  });

  test('where the browser keeps nothing, the LMS does', async () => {
    const { page, assertClean, close: leave } = await open();
    await page.addInitScript(() => {
      const blocked = () => {
        throw new DOMException('Blocked', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: blocked });
    });
    await page.reload();
    await launch(page, 'ada');
    await status(page, 'Reported to your LMS.');
    await goTo(shell(page), 'Hello');
    await answer(shell(page), 'one', 'right');
    await goTo(shell(page), 'Again');
    await answer(shell(page), 'three', 'right');
    await shell(page).getByText('2 of 3 questions answered').waitFor();
    expect(await review(shell(page))).toBe('two');
    await answer(shell(page), 'two', 'right');
    await shell(page).getByText('3 of 3 questions answered').waitFor();
    await close(page);
    await launch(page, 'ada');
    await shell(page).getByText('3 of 3 questions answered').waitFor();
    expect((await seen(page)).wrong).toEqual([]);
    await assertClean();
    await leave();
  });

  test('without an LMS, or with one that refuses everything, it is a page that says so', async () => {
    const alone = await lab.browser.openPage(`${lab.scorm.url}package/index.html`);
    await alone.page.getByText('No LMS was found: nothing is reported').waitFor();
    await alone.page.getByLabel('Go to').selectOption('Hello');
    const frame = alone.page.frameLocator('iframe');
    await frame.locator('#one [data-option="right-one"] input').check();
    await frame.locator('#one').getByRole('button', { name: 'Check answer' }).click();
    await alone.page.getByText('1 of 3 questions answered').waitFor();
    expect(await axeViolations(alone.page)).toEqual([]);
    await alone.page.setViewportSize({ width: 360, height: 740 });
    expect(await alone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    // Links that leave the package lead to the published playbook, in a tab of their own.
    const plain = frame.getByRole('link', { name: 'plain', exact: true });
    expect([await plain.getAttribute('href'), await plain.getAttribute('target')]).toEqual([
      'https://play.acme.example/practices/plain/',
      '_blank',
    ]);
    await alone.assertClean();
    await alone.close();

    const { page, close: leave } = await open();
    await set(page, 'connection', 'false');
    await launch(page, 'ada');
    await status(page, 'Your LMS did not open a session');
    await lesson(page).getByRole('heading', { level: 1 }).waitFor();
    await leave();
  });
});

describe('in an LMS with cmi5', () => {
  const start = (learner: string, options: PageOptions & { mode?: string } = {}) =>
    lab.browser.openPage(`${lab.cmi5.url}package/index.html${lrs.launch(learner, options.mode)}`, options);
  const read = async (page: Page, title: string, count: number) => {
    await goTo(page, title);
    await readOn(page, title, count);
  };
  const said = (text: string) => text.split(' ');

  test('statements come in their order; what was failed is passed in a later session', async () => {
    const first = await start('1', { tolerate: [/agents\/profile|activities\/state|404/] });
    await read(first.page, 'Hello', 1);
    await answer(first.page, 'one', 'right');
    await answer(first.page, 'two', 'wrong');
    await read(first.page, 'Again', 2);
    await answer(first.page, 'three', 'right');
    await first.page.getByText('Not passed yet').waitFor();
    await first.page.getByText('Reported to your LMS.').waitFor();
    expect(lrs.verbs).toEqual(said('initialized completed'));
    await first.page.getByRole('button', { name: 'Back to your LMS' }).click();
    await first.page.getByText('Back', { exact: true }).waitFor();
    expect(lrs.verbs).toEqual(said('initialized completed failed terminated'));
    await first.assertClean();
    await first.close();

    const second = await start('1', { tolerate: [/agents\/profile|404/, /ERR_EMPTY_RESPONSE|Failed to load/] });
    await second.page.getByText('2 of 2 pages read, 3 of 3 questions answered').waitFor();
    await second.page.getByLabel('Go to').selectOption('Hello');
    lrs.down = true;
    await answer(second.page, 'two', 'right');
    await second.page.getByText('It is saved here and sent again.').waitFor();
    lrs.down = false;
    await second.page.getByText('Reported to your LMS.').waitFor();
    expect(lrs.verbs).toEqual(said('initialized passed'));
    // Closed without a word: the last ones go out while the page does.
    await second.page.goto('about:blank');
    await expect.poll(() => lrs.verbs).toEqual(said('initialized passed terminated'));
    expect(lrs.wrong).toEqual([]);
    await second.assertClean();
    await second.close();
  });

  test('a look through it says nothing but that; a launch that was used is refused politely', async () => {
    const tolerate = [/agents\/profile|activities\/state|404/];
    const review = await start('2', { mode: 'Review', tolerate });
    await review.page.getByText('nothing is reported').waitFor();
    const used = review.page.url();
    await review.page.goto('about:blank');
    await expect.poll(() => lrs.verbs).toEqual(said('initialized terminated'));
    await review.page.goto(used);
    await review.page.getByText('Your LMS did not open a session').waitFor();
    await review.page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    expect([lrs.verbs, lrs.wrong]).toEqual([said('initialized terminated'), []]);
    await review.assertClean();
    await review.close();
  });
});
