import type { Page } from 'playwright-core';

const BALLAST = 'ballast';

/** Fills a page's `localStorage` to the last character with something that is none of ours. */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluate((name) => {
    let part = 0;
    for (let size = 4 * 1024 * 1024; size >= 1; size = Math.floor(size / 2))
      for (let fits = true; fits; )
        try {
          localStorage.setItem(`${name}${part}`, 'x'.repeat(size));
          part++;
        } catch {
          fits = false;
        }
    // What is left is less than the name of another part.
    for (let fits = true; fits; )
      try {
        localStorage.setItem(`${name}0`, `${localStorage.getItem(`${name}0`)}x`);
      } catch {
        fits = false;
      }
  }, BALLAST);
}

/** Makes room again. */
export async function makeRoom(page: Page): Promise<void> {
  await page.evaluate((name) => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(name)) localStorage.removeItem(key);
  }, BALLAST);
}
