import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { launchProfile } from '../support/chromium.ts';
import { type Framing, frameElsewhere } from '../support/host-page.ts';
import { temporaryFolder } from '../support/playbook.ts';

/** Playwright switches the partitioning of storage off, by this among other features: with it, these tests would lie. */
const SWITCHED_OFF = /^--disable-features=.*ThirdPartyStoragePartitioning/;
const { out } = inject('site');
const PRACTICE = 'practices/ask-to-be-coached/';
let browser: TestBrowser;
let framing: Framing;

beforeAll(async () => {
  const frame = (address: string, sandbox = '') =>
    `<iframe title="Playbook" src="${address}${PRACTICE}?embed" ${sandbox} width="900" height="700"></iframe>`;
  framing = await frameElsewhere(out, {
    '/apart': (playbook) => frame(playbook),
    '/same-site': (_playbook, sibling) => frame(sibling),
    '/sandboxed': (playbook) => frame(playbook, 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"'),
    '/sandboxed-same-origin': (playbook) => frame(playbook, 'sandbox="allow-scripts allow-same-origin"'),
  });
  browser = await launchBrowser(await partitioned());
});
afterAll(async () => {
  await browser.close();
  await framing.close();
});

/** Chromium as people run it: its own default arguments but for the one that switches partitioning off. */
async function partitioned() {
  const { chromium } = await import('playwright-core');
  const server = await chromium.launchServer({ executablePath: '/bin/true' }).catch((error: Error) => error);
  const line = /--disable-features=\S+/.exec(String(server))?.[0] ?? '';
  expect(line).toMatch(SWITCHED_OFF);
  return { ignoreDefaultArgs: [line], args: [line.replace('ThirdPartyStoragePartitioning,', '')] };
}

async function fresh(): Promise<{ context: BrowserContext; page: Page; frame: FrameLocator }> {
  const context = await browser.browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  return { context, page, frame: page.frameLocator('iframe') };
}

const bookmark = (frame: FrameLocator) => frame.getByRole('button', { name: /^(Save|Saved)$/ });
const note = (frame: FrameLocator) => frame.locator('.frame-note');
/** Events in the log of a page or frame. */
const kept = (page: Page, of: 'page' | 'frame') =>
  (of === 'page' ? page : (page.frames()[1] ?? page)).evaluate(
    () =>
      Object.keys(localStorage)
        .filter((key) => key.includes(':log:'))
        .flatMap((key) => JSON.parse(localStorage.getItem(key) ?? '').events).length,
  );
const until = async (count: () => Promise<number>, expected: number) => expect.poll(count, { timeout: 5000 }).toBe(expected);

/** Answers the browser's question for the playbook in pages of the host: headless, it would wait for ever. */
async function grant(context: BrowserContext, page: Page): Promise<void> {
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  const session = await browser.browser.newBrowserCDPSession();
  const origin = (address: string) => new URL(address).origin;
  await session.send('Browser.setPermission', {
    permission: { name: 'storage-access' },
    setting: 'granted',
    origin: origin(framing.host),
    embeddedOrigin: origin(framing.playbook),
    browserContextId: targetInfo.browserContextId,
  } as never);
}

describe('what is done in a frame', () => {
  test('of a sibling host is the reader’s own: nothing is said', async () => {
    const { context, page, frame } = await fresh();
    const full = await context.newPage();
    await full.goto(`${framing.sibling}${PRACTICE}`);
    await page.goto(`${framing.intranet}/same-site`);
    await bookmark(frame).click();
    await until(() => kept(full, 'page'), 1);
    expect(await note(frame).count()).toBe(0);
  });

  test('of another site is kept apart; it says so once something is kept, and a link takes it along', async () => {
    const { context, page, frame } = await fresh();
    const full = await context.newPage();
    await full.goto(`${framing.playbook}${PRACTICE}`);
    await page.goto(`${framing.host}/apart`);
    await frame.getByRole('heading', { level: 1 }).waitFor();
    expect(await note(frame).count()).toBe(0);
    await bookmark(frame).click();
    await note(frame).getByText('Saved in this frame only').waitFor();
    await until(() => kept(page, 'frame'), 1);
    expect(await kept(full, 'page')).toBe(0);
    await frame.locator('.frame-note a[href*="#ct2.device."]').waitFor();
    const [tab] = await Promise.all([context.waitForEvent('page'), frame.getByRole('link', { name: 'Take it to the full page' }).click()]);
    await tab.getByRole('button', { name: /^Add 1 entry/ }).click();
    await tab.getByText('1 entry added').waitFor();
    await until(() => kept(full, 'page'), 1);
  });

  test('that may store nothing stays in memory, and can be taken along all the same', async () => {
    const { context, page, frame } = await fresh();
    await page.goto(`${framing.host}/sandboxed`);
    await bookmark(frame).click();
    await note(frame).getByText('Nothing can be saved in this frame').waitFor();
    await frame.locator('.frame-note a[href*="#ct2.device."]').waitFor();
    const [tab] = await Promise.all([context.waitForEvent('page'), frame.getByRole('link', { name: 'Take it to the full page' }).click()]);
    await tab.getByRole('button', { name: /^Add 1 entry/ }).click();
    await until(() => kept(tab, 'page'), 1);
  });

  test('in a browser that blocks storage of third parties stays in memory, too', async ({ skip }) => {
    const context = await launchProfile(await temporaryFolder(), { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } });
    if (!context) return skip('There is no Chromium with settings of its own here');
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${framing.host}/apart`);
    const frame = page.frameLocator('iframe');
    await bookmark(frame).click();
    await note(frame).getByText('Nothing can be saved in this frame').waitFor();
    expect(await frame.locator('.frame-note button').count()).toBe(0);
  });

  test('in a sandbox with its own origin is kept, apart', async () => {
    const { page, frame } = await fresh();
    await page.goto(`${framing.host}/sandboxed-same-origin`);
    await bookmark(frame).click();
    await note(frame).getByText('Saved in this frame only').waitFor();
    await until(() => kept(page, 'frame'), 1);
  });

  test('joins the reader’s own progress once the browser grants it, both ways', async () => {
    const { context, page, frame } = await fresh();
    const full = await context.newPage();
    await full.goto(`${framing.playbook}practices/let-silence-work/`);
    await full.getByRole('button', { name: /^(Save|Saved)$/ }).click();
    await until(() => kept(full, 'page'), 1);
    await page.goto(`${framing.host}/apart`);
    await bookmark(frame).click();
    await grant(context, page);
    await frame.getByRole('button', { name: 'Use my own progress here' }).click();
    await note(frame).getByText('Saved with your progress on the full page').waitFor();
    await until(() => kept(full, 'page'), 2);
    await until(() => kept(page, 'frame'), 2);
    await bookmark(frame).click();
    await until(() => kept(full, 'page'), 3);
  });
});
