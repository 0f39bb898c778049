import type { Browser, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { PagePool } from './page-pool.ts';

export { axeViolations } from './axe.ts';

export interface PageOptions extends BrowserContextOptions {
  /** What is expected to go wrong: findings that match are passed over. */
  tolerate?: readonly RegExp[];
  /** What `localStorage` holds before the page loads, by key. */
  storage?: Readonly<Record<string, string>>;
  /** What is done with the page before it loads. */
  before?(page: Page): Promise<unknown>;
  /** A profile that nobody has ever used, for what counts on nothing being in the browser’s cache. It costs four times as much. */
  fresh?: boolean;
}

/** A page in a browser profile of its own, as it seems, that takes down everything which goes wrong. */
export interface WatchedPage {
  page: Page;
  /** What went wrong so far, in order. */
  findings(): Promise<string[]>;
  /** Fails with everything that went wrong so far. */
  assertClean(): Promise<void>;
  close(): Promise<void>;
}

/** A real browser for the tests of one file. */
export interface TestBrowser {
  browser: Browser;
  /**
   * Opens an address as somebody who was never there and waits until it has loaded.
   *
   * @param url its origin is the only one the page may ask for anything
   */
  openPage(url: string, options?: PageOptions): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** Starts a browser; call it in `beforeAll` and `close` it in `afterAll`. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<TestBrowser> {
  const browser = await launchChromium(options);
  const pool = new PagePool(browser);
  return {
    browser,
    async openPage(url, { tolerate = [], storage = {}, before, fresh = false, ...contextOptions } = {}) {
      const { page, watch, atHome, release } = await pool.take(new URL(url).origin, tolerate, contextOptions, fresh);
      await before?.(page);
      const held = atHome ? void (await page.evaluate(hold, storage)) : await page.addInitScript(hold, storage);
      await page.goto(url);
      await held?.dispose();
      const findings = () => watch.findings();
      return {
        page,
        findings,
        async assertClean() {
          const found = await findings();
          if (found.length > 0) throw new Error(`${page.url()} is not clean:\n${found.map((line) => `  ${line}`).join('\n')}`);
        },
        close: release,
      };
    },
    close: () => browser.close(),
  };
}

/** Runs at the origin before its scripts. */
function hold(storage: Readonly<Record<string, string>>): void {
  for (const [key, text] of Object.entries(storage)) localStorage.setItem(key, text);
}
