import type { Page } from 'playwright-core';

/** A file of every site: a page of the same origin in which no script runs. */
const QUIET = '/practice.json';

/**
 * Opens an address as somebody who was never there, in a browser profile that was used before: a new profile for each test
 * costs three times as much as the page.
 *
 * @param storage what `localStorage` holds before the page loads, by key
 */
export async function visitAfresh(page: Page, url: string, storage: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(new URL(QUIET, url).href);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await session.detach();
  await page.evaluate((entries) => {
    for (const store of [localStorage, sessionStorage]) store.clear();
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, storage);
  await page.goto(url);
}
