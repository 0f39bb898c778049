import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';

const { url } = inject('site');
let browser: TestBrowser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = (path: string) => new URL(path, url).href;

test('what a reader does on a page is there when they come back', async () => {
  const { page, assertClean, close } = await browser.openPage(at('/practices/hand-over-a-key-account/'));
  const bookmark = page.getByRole('button', { name: /^(Save|Saved)$/ });
  await bookmark.click();
  const box = page.locator('chalk-checklist input').first();
  await box.check();
  await page.waitForFunction(() =>
    Object.keys(localStorage).some((key) => /^chalktalk:sample:log:/.test(key) && (localStorage.getItem(key) ?? '').includes('"t"')),
  );
  await page.reload();
  await expect.poll(() => bookmark.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => box.isChecked()).toBe(true);
  expect(await page.locator('chalk-checklist input').nth(1).isChecked()).toBe(false);
  await assertClean();
  await close();
});

test('another tab sees it too, and a page that was never touched loads nothing to remember with', async () => {
  const { page, close } = await browser.openPage(at('/practices/hand-over-a-key-account/'));
  const scripts = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /recall/.test(name)).length);
  expect(await scripts()).toBe(0);
  await page.locator('chalk-checklist input').first().check();
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('chalktalk:sample:log:')));
  const other = await page.context().newPage();
  await other.goto(at('/practices/hand-over-a-key-account/'));
  await expect.poll(() => other.locator('chalk-checklist input').first().isChecked()).toBe(true);
  await page.locator('chalk-checklist input').nth(1).check();
  await expect.poll(() => other.locator('chalk-checklist input').nth(1).isChecked()).toBe(true);
  await close();
});

test('the end of a text that was in view counts as read', async () => {
  const { page, close } = await browser.openPage(at('/practices/ask-to-be-coached/'));
  await page.locator('[data-read-end]').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('/practices/ask-to-be-coached/'));
  await close();
});
