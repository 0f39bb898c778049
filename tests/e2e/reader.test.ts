import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations, launchBrowser, type TestBrowser } from '../support/browser.ts';

const { url, out } = inject('site');
let browser: TestBrowser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = (path: string) => new URL(path, url).href;
const PHONE = { width: 360, height: 740 };

describe('a reader', () => {
  test('sees no layout shift while fonts arrive', async () => {
    const { page, close } = await browser.openPage(at('/'), { viewport: PHONE });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    for (const path of ['/', '/practices/ask-to-be-coached/', '/skills/objections/']) {
      await page.goto(at(path));
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      const total = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));
      expect(total, path).toBeLessThan(0.02);
    }
    await close();
  });

  test('loads at most 120 KB of fonts for a page in Latin letters', async () => {
    const { page, close } = await browser.openPage(at('/practices/ask-to-be-coached/'), { fresh: true });
    await page.evaluate(() => document.fonts.ready);
    const sizes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap((entry) => (entry.name.endsWith('.woff2') ? [(entry as PerformanceResourceTiming).encodedBodySize] : [])),
    );
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120 * 1024);
    await close();
  });

  test('reaches the text with the first key, past the navigation', async () => {
    const { page, assertClean, close } = await browser.openPage(at('/practices/ask-to-be-coached/'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#page:main');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page:main');
    await assertClean();
    await close();
  });

  test('chooses dark, and it is kept from the first paint of the next page', async () => {
    const { page, assertClean, close } = await browser.openPage(at('/'), { colorScheme: 'light' });
    await page.locator('theme-switch select').selectOption('dark');
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    await page.goto(at('/skills/'));
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await background()).toBe(dark);
    await page.locator('theme-switch select').selectOption('system');
    expect(await background()).not.toBe(dark);
    await assertClean();
    await close();
  });

  test('copies what to say', async () => {
    const { page, assertClean, close } = await browser.openPage(at('/practices/ask-to-be-coached/'), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('talk-track button').first().click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('watch how I handle price');
    await assertClean();
    await close();
  });

  test('has a term explained without losing the place, and closes it with Escape', async () => {
    const { page, assertClean, close } = await browser.openPage(at('/practices/meet-the-second-person/'));
    const button = page.locator('[popovertarget]').first();
    const note = page.locator('[popover]').first();
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    await assertClean();
    await close();
  });

  test('narrows the practices by skill, role, stage and level; the address says so, and a reset brings all back', async () => {
    const { page, assertClean, close } = await browser.openPage(at('/practices/'));
    const rows = page.locator('[data-skill]:visible');
    const all = await rows.count();
    expect(all).toBeGreaterThanOrEqual(24);
    await page.locator('select[name=skill]').selectOption('coaching');
    const some = await rows.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.get('skill')).toBe('coaching');
    await page.reload();
    expect(await rows.count()).toBe(some);
    await page.locator('select[name=stage]').selectOption('prospect');
    await page.locator('select[name=level]').selectOption('4');
    expect(await rows.count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('[data-filter-reset]:visible, practice-filter button:visible').first().click();
    expect(await rows.count()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
    await assertClean();
    await close();
  });

  test('is told that a page is overdue once its day has passed, without a new build', async () => {
    const { page, close } = await browser.openPage(at('/'));
    await page.clock.setFixedTime(new Date('2026-11-21T12:00:00Z'));
    await page.goto(at('/practices/find-your-top-fifth/'));
    expect(await page.locator('overdue-mark').first().isVisible()).toBe(false);
    await page.clock.setFixedTime(new Date('2030-01-01T12:00:00Z'));
    await page.goto(at('/practices/find-your-top-fifth/'));
    expect(await page.locator('overdue-mark').first().isVisible()).toBe(true);
    await close();
  });

  test('reads everything without JavaScript, and the answers stay behind a disclosure', async () => {
    const { page, assertClean, close } = await browser.openPage(at('/practices/ask-to-be-coached/'), { javaScriptEnabled: false });
    expect(await page.getByText('Choose one thing.').isVisible()).toBe(true);
    expect(await page.locator('.needs-js:visible').count()).toBe(0);
    const question = page.locator('#coached-first-minute');
    expect(await question.getByText('You drive.').isVisible()).toBe(false);
    expect(await question.locator('input:checked').count()).toBe(0);
    await question.locator('summary').click();
    expect(await question.getByText('You drive.').isVisible()).toBe(true);
    await assertClean();
    await close();
  });

  test('prints a practice on one sheet, without the site around it and without anything to press', async () => {
    const { page, close } = await browser.openPage(at('/practices/ask-to-be-coached/'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.bar').isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    const practices = (await readdir(join(out, 'practices'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(practices.length).toBeGreaterThan(20);
    const sheets: Record<string, number | undefined> = {};
    for (const { name } of practices) {
      await page.goto(at(`/practices/${name}/`));
      await page.evaluate(() => document.fonts.ready);
      const controls = page.locator(
        'main :is(select, textarea:not(.reflect textarea), input:not([type=checkbox]), button:not(.term)):visible',
      );
      expect(await controls.count(), name).toBe(0);
      sheets[name] = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    }
    expect(Object.entries(sheets).filter(([, count]) => count !== 1)).toEqual([]);
    await close();
  });

  test('who is lost gets a page that leads on', async () => {
    const { page, findings, close } = await browser.openPage(at('/practices/nowhere/'), { tolerate: [/404|not there/i] });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(await findings()).toEqual([]);
    await close();
  });

  test('who wants less motion gets none', async () => {
    const { page, close } = await browser.openPage(at('/practices/'), { reducedMotion: 'reduce' });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(
          (element) =>
            /[1-9]/.test(getComputedStyle(element).transitionDuration) && getComputedStyle(element).transitionProperty !== 'none',
        ).length,
    );
    expect(moving).toBe(0);
    await close();
  });
});
