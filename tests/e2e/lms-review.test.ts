import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations, type PageOptions } from '../support/browser.ts';
import { aged, answer, answersIn, asked, goTo, readOn, review, shown } from '../support/lms/learner.ts';
import { lesson, lms, lmsLab, shell, status } from '../support/lms/served-course.ts';
import { StrictLrs } from '../support/lms/strict-lrs.ts';

const lrs = new StrictLrs(0.8);
const lab = lmsLab(lrs);
const { open } = lab;

const { launch, close, set, seen } = lms;
const onward = (page: Page, name: string) => lesson(page).getByRole('button', { name }).click();

describe('in an LMS with SCORM 1.2', () => {
  test('a package reviews its own questions: what is answered there counts, and what was passed stays passed', async () => {
    const first = await open();
    await launch(first.page, 'ada');
    await shell(first.page).getByRole('link', { name: 'Review' }).click();
    await lesson(first.page).getByRole('heading', { name: 'Nothing to review yet' }).waitFor();
    // Nothing leads out of the package, and every way leads to something.
    const ways = await lesson(first.page)
      .locator('a')
      .evaluateAll((links) => links.map((each) => (each as HTMLAnchorElement).href));
    expect(ways.map((way) => way.replace(`${lab.scorm.url}package/`, ''))).toEqual([
      'modules/calls/hello/index.html',
      'modules/calls/again/index.html',
    ]);
    await lesson(first.page).getByRole('link', { name: 'Hello' }).click();
    await readOn(shell(first.page), 'Hello', 1);
    await answer(shell(first.page), 'one', 'right');
    await goTo(shell(first.page), 'Again');
    await readOn(shell(first.page), 'Again', 2);

    const questions = [await review(shell(first.page))];
    await answer(shell(first.page), questions[0] ?? '', 'right');
    await shell(first.page).getByText('2 of 3 questions answered · 66% right').waitFor();
    await onward(first.page, 'Next question');
    questions.push(await asked(shell(first.page)));
    expect(questions.toSorted()).toEqual(['three', 'two']);
    await answer(shell(first.page), questions[1] ?? '', 'right');
    await shell(first.page).getByText('Passed', { exact: true }).waitFor();
    await status(first.page, 'Reported to your LMS.');
    await onward(first.page, 'See how it went');
    await lesson(first.page).getByText('2 of 2 right first time.').waitFor();
    expect((await seen(first.page)).records['ada']).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
      'cmi.core.lesson_location': '/review/',
    });
    await lesson(first.page).getByRole('link', { name: 'Back to the course' }).click();
    await lesson(first.page).getByRole('heading', { name: 'Calls & <more>' }).waitFor();
    // The same visit goes on: a slip now takes nothing back.
    await goTo(shell(first.page), 'Hello');
    await answer(shell(first.page), 'one', 'wrong');
    await shell(first.page).getByText('66% right').waitFor();
    expect(await shell(first.page).getByText('Passed', { exact: true }).isVisible()).toBe(true);
    await close(first.page);
    const after = await seen(first.page);
    const record = after.records['ada'] ?? {};
    expect(after).toMatchObject({ session: 'finished', wrong: [] });
    expect(record).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
    expect(answersIn(record['cmi.suspend_data'] ?? '', 'ada')).toEqual({ one: 2, two: 1, three: 1 });
    await first.assertClean();
    await first.close();

    // Elsewhere, on the same day.
    const second = await open();
    await set(second.page, 'records', { ada: record });
    await launch(second.page, 'ada');
    await shell(second.page).getByText('2 of 2 pages read, 3 of 3 questions answered').waitFor();
    await shell(second.page).getByRole('link', { name: 'Review', exact: true }).click();
    await lesson(second.page).getByRole('heading', { name: 'Nothing is due' }).waitFor();
    await lesson(second.page).getByRole('link', { name: 'Back to the course' }).waitFor();
    expect(await lesson(second.page).locator('a').count()).toBe(1);
    await second.assertClean();
    await second.close();
  });

  test('what is due is known on another computer, and is asked with its pictures and links', async () => {
    const first = await open();
    await launch(first.page, 'ada');
    await goTo(shell(first.page), 'Hello');
    await answer(shell(first.page), 'one', 'right');
    await shell(first.page).getByText('1 of 3 questions answered').waitFor();
    await close(first.page);
    const data = aged((await seen(first.page)).records['ada']?.['cmi.suspend_data'] ?? '', 'ada', 5);
    await first.close();

    const { page, assertClean, close: leave } = await open();
    await launch(page, 'ada', { 'cmi.suspend_data': data });
    await shell(page).getByText('Review, 1 due').waitFor();
    expect(await review(shell(page))).toBe('one');
    await lesson(page).getByText('You knew it. 2 days later').waitFor();
    await answer(shell(page), 'one', 'right');
    await shell(page).getByText('Review', { exact: true }).waitFor();
    const picture = lesson(page).getByRole('img', { name: 'A note' });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    await lesson(page).getByRole('link', { name: 'the next' }).click();
    await lesson(page).getByRole('heading', { level: 1, name: 'Again' }).waitFor();
    await status(page, 'Reported to your LMS.');
    expect(answersIn((await seen(page)).records['ada']?.['cmi.suspend_data'] ?? '', 'ada')).toEqual({ one: 2 });
    expect((await seen(page)).wrong).toEqual([]);
    await assertClean();
    await leave();

    // The pages of a package name no icon: the launch page does, and is the one that has a tab.
    const alone = await lab.browser.openPage(`${lab.scorm.url}package/review/index.html`, { tolerate: [/favicon\.ico/] });
    await alone.page.getByRole('heading', { name: 'Nothing to review yet' }).waitFor();
    expect(await axeViolations(alone.page)).toEqual([]);
    await alone.assertClean();
    await alone.close();
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

  test('what is answered in review is reported, and is due again in a later session', async () => {
    const tolerate = [/agents\/profile|activities\/state|404/];
    const learner = 'https://lms.example 3';
    const first = await start('3', { tolerate });
    await read(first.page, 'Hello', 1);
    await answer(first.page, 'one', 'right');
    await answer(first.page, 'two', 'right');
    await read(first.page, 'Again', 2);
    expect(await review(first.page)).toBe('three');
    await answer(first.page, 'three', 'right');
    await first.page.getByText('Passed', { exact: true }).waitFor();
    await first.page.getByText('Reported to your LMS.').waitFor();
    expect(lrs.verbs).toEqual(said('initialized completed passed'));
    await first.page.getByRole('button', { name: 'Back to your LMS' }).click();
    await first.page.getByText('Back', { exact: true }).waitFor();
    await first.assertClean();
    await first.close();

    const [registration, state] = [...lrs.states].findLast(([, text]) => text.includes('/review/')) ?? ['', '{}'];
    const kept = JSON.parse(state) as { data: string };
    expect(answersIn(kept.data, learner)).toEqual({ one: 1, two: 1, three: 1 });
    lrs.states.set(registration, JSON.stringify({ ...kept, data: aged(kept.data, learner, 5) }));
    const second = await start('3', { tolerate });
    await second.page.getByText('Review, 3 due').waitFor();
    await shown(second.page).getByText('You knew it.').waitFor();
    await answer(second.page, await asked(second.page), 'wrong');
    await second.page.getByText('Review, 2 due').waitFor();
    await second.page.getByText('Reported to your LMS.').waitFor();
    await second.page.getByRole('button', { name: 'Back to your LMS' }).click();
    await second.page.getByText('Back', { exact: true }).waitFor();
    expect([lrs.verbs, lrs.wrong]).toEqual([said('initialized terminated'), []]);
    expect(lrs.states.get(registration)).toContain('"standing":"passed","score":100');
    await second.assertClean();
    await second.close();
  });
});
