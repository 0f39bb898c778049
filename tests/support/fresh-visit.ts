import type { CDPSession, Page } from 'playwright-core';

/** A file of every site, of a few bytes, in which no script runs. Where it is missing, a server that says so in plain text will do. */
const QUIET = '/reporting.json';
/** In milliseconds. */
const PATIENCE = 3_000;

/**
 * Leaves a page for a quiet address of its origin and clears all that the origin keeps in this browser profile.
 *
 * @param open opens a session of the browser’s protocol
 * @throws when there is no quiet address, or the page does not let itself be left
 */
export async function leaveCleared(page: Page, origin: string, open: () => Promise<CDPSession>): Promise<void> {
  const quiet = await page.goto(new URL(QUIET, origin).href, { timeout: PATIENCE });
  if (!quiet || /html/.test(quiet.headers()['content-type'] ?? 'html')) throw new Error(`${origin} has no quiet address`);
  // Not kept: a page with two at once forgets what its media are.
  const session = await open();
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.evaluate(() => {
    for (const store of [localStorage, sessionStorage]) store.clear();
    window.name = '';
  });
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}

/**
 * Opens an address as somebody who was never there, in a page that was used before and keeps what it cannot give back: a clock
 * of the tests, a script of somebody else. Other pages come back by themselves, see `openPage`.
 *
 * @param storage what `localStorage` holds before the page loads, by key
 */
export async function visitAfresh(page: Page, url: string, storage: Readonly<Record<string, string>> = {}): Promise<void> {
  await leaveCleared(page, new URL(url).origin, () => page.context().newCDPSession(page));
  await page.evaluate((entries) => {
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, storage);
  await page.goto(url);
}
