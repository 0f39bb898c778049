import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations, launchBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { fillStorage, makeRoom } from '../support/full-storage.ts';

const { url } = inject('site');
let browser: TestBrowser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  watched = await browser.openPage(new URL('/archive/', url).href, { acceptDownloads: true });
  page = watched.page;
  await fillStorage(page);
});
afterAll(() => browser.close());

const open = (path: string) => page.goto(new URL(path, url).href);
const log = () =>
  page.evaluate(() =>
    Object.entries({ ...localStorage })
      .filter(([key]) => key.startsWith('chalktalk:sample:log:'))
      .map(([, text]) => text)
      .join(),
  );

/** Saves a backup from this page. @returns its text */
async function backup(): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save backup file' }).first().click();
  return readFile(await (await downloading).path(), 'utf8');
}

describe('with a storage that is full', () => {
  test('a page of content offers the backup itself, and it holds what waits', async () => {
    await open('/practices/hand-over-a-key-account/');
    await page.locator('chalk-checklist input').first().check();
    await page.getByText('Not saved on this device yet').waitFor();
    expect(await backup()).toContain('["t","');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('a retro is not called saved, and its words stay', async () => {
    await open('/retro/');
    await page.getByLabel('In a few words').fill('Lost to nobody');
    await page.getByLabel('What happened').fill('They stayed with what they had.');
    await page.getByRole('button', { name: 'Save retro' }).click();
    await page.getByText('Not saved yet.').waitFor();
    expect(await page.getByText('Saved. It is first').count()).toBe(0);
    expect(await page.getByLabel('What happened').inputValue()).toBe('They stayed with what they had.');
    const held = await backup();
    // The tick of the page before, too.
    for (const part of ['Lost to nobody', '["t","']) expect(held).toContain(part);
    expect(await axeViolations(page)).toEqual([]);
    // Pressed once more it is one all the same.
    await page.getByRole('button', { name: 'Save retro' }).click();
    await expect.poll(() => page.locator('.retros > li').count()).toBe(1);
    await page.reload();
    expect(await page.getByLabel('What happened').inputValue()).toBe('They stayed with what they had.');
  });

  test('a self-audit is not called saved, and its answers stay', async () => {
    await open('/self-audit/');
    await page.locator('.statements input').first().check();
    await page.locator('form button[type="submit"]').click();
    await page.getByText('Not saved yet.').waitFor();
    expect(await page.locator('.statements input').first().isChecked()).toBe(true);
    const held = await backup();
    for (const part of ['["u","', 'Lost to nobody', '["t","']) expect(held).toContain(part);
  });

  test('a brief can be handed over, and says that it is not saved', async () => {
    await open('/brief/');
    for (const field of await page.locator('.brief-form textarea').all()) await field.fill('A word of mine');
    await page.locator('.brief-form button[type="submit"]').click();
    await page.getByText('Your words are not saved yet').waitFor();
    expect(await backup()).toContain('A word of mine');
    await page.reload();
    expect(await page.locator('.brief-form textarea').first().inputValue()).toBe('A word of mine');
  });

  test.each(['/plan/', '/progress/', '/observe/'])('%s offers the backup, which holds all that waits', async (path) => {
    await open(path);
    await page.locator('.saved-notice').waitFor();
    const held = await backup();
    for (const part of ['Lost to nobody', 'A word of mine', '["t","']) expect(held).toContain(part);
  });

  test('what waits is written when there is room, without another act, and the form is empty then', async () => {
    await open('/retro/');
    await page.locator('.saved-notice').waitFor();
    expect(await log()).not.toContain('Lost to nobody');
    await makeRoom(page);
    await page.getByText('Saved. It is first').waitFor();
    const written = await log();
    for (const part of ['Lost to nobody', 'A word of mine', '["t","']) expect(written).toContain(part);
    expect(await page.getByLabel('What happened').inputValue()).toBe('');
    expect(await page.locator('.saved-notice').count()).toBe(0);
    await watched.assertClean();
  });

  test('a wish for the plan is not called saved before it is', async () => {
    await open('/plan/');
    await page.locator('#wish-text').fill('Less haste.');
    for (const name of ['mine', 'now']) await page.locator(`input[name="${name}"]`).first().check();
    await fillStorage(page);
    await page.getByRole('button', { name: 'Save my wish' }).click();
    await page.getByText('Not saved yet.').waitFor();
    await makeRoom(page);
    await page.getByText('Saved.', { exact: true }).waitFor();
  });
});
