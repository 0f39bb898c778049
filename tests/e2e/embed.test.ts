import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { axeViolations, launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { type Framing, frameElsewhere } from '../support/host-page.ts';

const { url, out } = inject('site');
const PRACTICE = 'practices/ask-to-be-coached/';
/** The script and the frame come from the playbook: that is what a host asks for. */
const FROM_PLAYBOOK = [/^request to another origin: http:\/\/localhost:/];
let browser: TestBrowser;
let framing: Framing;

beforeAll(async () => {
  const element = (playbook: string, attributes = '') =>
    `<script src="${playbook}embed.js"></script><chalktalk-embed src="${playbook}${PRACTICE}" ${attributes}></chalktalk-embed>`;
  framing = await frameElsewhere(out, {
    '/tall': (playbook) => element(playbook),
    '/fixed': (playbook) => element(playbook, 'height="500" theme="dark" accent="#0a6ebd"'),
    '/endless': (playbook) => element(playbook, 'height="1e9"'),
    '/missing': (playbook) => `<script src="${playbook}embed.js"></script><chalktalk-embed src=""></chalktalk-embed>`,
    '/refused': (playbook) => `<script src="${playbook}embed.js"></script><chalktalk-embed src="${url}${PRACTICE}"></chalktalk-embed>`,
    '/two-levels': () => '<iframe title="Inner page" src="/tall" width="900" height="800"></iframe>',
    '/no-scripts': (playbook) => `<iframe title="Playbook" sandbox src="${playbook}${PRACTICE}?embed" width="700" height="500"></iframe>`,
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await framing.close();
});

async function open(address: string, options: PageOptions = {}): Promise<WatchedPage> {
  const watched = await browser.openPage(address, { tolerate: FROM_PLAYBOOK, ...options });
  onTestFinished(() => watched.close());
  return watched;
}

const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe');
const heightOf = (page: Page) => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);

describe('the embed form of a page', () => {
  test('has no chrome of the site, a title, and a way to the full page that keeps the place', async () => {
    const { page, assertClean } = await open(`${url}${PRACTICE}?embed&theme=dark&accent=0a6ebd&unknown=%00#check-yourself`);
    for (const gone of ['header.bar', 'footer.foot', '.crumbs']) expect(await page.locator(gone).isVisible(), gone).toBe(false);
    expect(await page.locator('.framed b').textContent()).toContain('Ask to be coached');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    const full = new URL((await page.getByRole('link', { name: 'Open full page' }).getAttribute('href')) ?? '', url);
    expect([full.pathname, full.search, full.hash]).toEqual([`/${PRACTICE}`, '?unknown=%00', '#check-yourself']);
    await page.locator('main a[href^="/skills/"]:visible').first().click();
    await page.waitForURL((to) => to.pathname.startsWith('/skills/') && to.searchParams.has('embed'));
    expect(new URL(page.url()).searchParams.get('accent')).toBe('0a6ebd');
    expect(await page.locator('header.bar').isVisible()).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await assertClean();
  });

  test('an accent that is no colour changes nothing', async () => {
    const { page, assertClean } = await open(`${url}${PRACTICE}?embed&accent=red;background:url(x)&theme=<b>`);
    expect(await page.locator('html').getAttribute('data-accent')).toBeNull();
    expect(await page.locator('html').getAttribute('style')).toBeNull();
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
    await assertClean();
  });

  test('without scripts the page is whole', async () => {
    const { page } = await open(`${url}${PRACTICE}?embed`, { javaScriptEnabled: false });
    expect(await page.locator('header.bar').isVisible()).toBe(true);
    expect(await page.locator('.framed').isVisible()).toBe(false);
  });
});

describe('on a page of another site', () => {
  test('the frame grows with the page, bears its title, and links inside stay inside', async () => {
    const { page, assertClean } = await open(`${framing.host}/tall`);
    await frameOf(page).getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > 1500);
    expect(await page.locator('iframe').getAttribute('title')).toContain('Ask to be coached');
    const inside = page.frames()[1];
    expect(await inside?.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(1);
    await frameOf(page).locator('main a[href^="/skills/"]:visible').first().click();
    await page.waitForFunction(() => document.querySelector('iframe')?.title.includes('Being coached') ?? false);
    expect(await frameOf(page).locator('header.bar').isVisible()).toBe(false);
    await assertClean();
  });

  test('a height of the host’s own stays, and its colours are taken', async () => {
    const { page, assertClean } = await open(`${framing.host}/fixed`);
    await frameOf(page).locator('html[data-theme="dark"][data-accent]').waitFor();
    expect(await heightOf(page)).toBe(500);
    await assertClean();
  });

  test('a height beyond reason is cut, the host’s own too', async () => {
    const { page } = await open(`${framing.host}/endless`);
    expect(await heightOf(page)).toBe(50_000);
  });

  test('a host that greets without end makes one observer and gets one answer', async () => {
    const watched = await browser.openPage('about:blank', { tolerate: FROM_PLAYBOOK });
    onTestFinished(() => watched.close());
    const { page } = watched;
    await page.addInitScript(() => {
      const counted = window as unknown as { observers: number };
      counted.observers = 0;
      window.ResizeObserver = class extends ResizeObserver {
        constructor(callback: ResizeObserverCallback) {
          super(callback);
          counted.observers++;
        }
      };
    });
    await page.goto(`${framing.host}/tall`);
    await page.waitForFunction(() => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > 1500);
    const inner = page.frames()[1];
    const before = await inner?.evaluate(() => (window as unknown as { observers: number }).observers);
    await page.evaluate(() => {
      const target = document.querySelector('iframe')?.contentWindow;
      for (let turn = 0; turn < 200; turn++) target?.postMessage({ chalktalk: 1, kind: 'hello' }, '*');
    });
    await page.waitForTimeout(200);
    expect(await inner?.evaluate(() => (window as unknown as { observers: number }).observers)).toBe(before);
  });

  test('messages of others, of another shape, or of a height beyond reason do nothing harmful', async () => {
    const { page, assertClean } = await open(`${framing.host}/tall`);
    await page.waitForFunction(() => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > 1500);
    const before = await heightOf(page);
    await page.evaluate(() => {
      for (const height of [1e9, -5, Number.NaN, '300', '<b>'])
        window.postMessage({ chalktalk: 1, kind: 'size', height, title: '<img src=x onerror=alert(1)>' }, '*');
    });
    await page.frames()[1]?.evaluate(() => {
      for (const data of [
        null,
        7,
        'size',
        { chalktalk: 2, kind: 'size', height: 10, title: 'x' },
        { chalktalk: 1, kind: 'size', height: '10', title: 'x' },
      ])
        parent.postMessage(data, '*');
    });
    expect(await heightOf(page)).toBe(before);
    await page.frames()[1]?.evaluate(() => parent.postMessage({ chalktalk: 1, kind: 'size', height: 1e9, title: 'x' }, '*'));
    await page.waitForFunction(() => document.querySelector('iframe')?.getBoundingClientRect().height === 50_000);
    await assertClean();
  });

  test('what cannot be shown says so and leads to the page', async () => {
    const { page } = await open(`${framing.host}/missing`);
    await page.getByText('This embed has no src that is an address').waitFor();
    const refused = await open(`${framing.host}/refused`, { tolerate: [/./] });
    const link = refused.page.getByRole('link', { name: 'Open it in a new tab' });
    await link.waitFor({ timeout: 15_000 });
    expect(await link.getAttribute('href')).toBe(`${url}${PRACTICE}`);
  });

  test('through two levels of frames it is the same', async () => {
    const { page, assertClean } = await open(`${framing.host}/two-levels`);
    const inner = page.frameLocator('iframe').locator('iframe');
    await inner.contentFrame().getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => inner.evaluate((frame) => frame.getBoundingClientRect().height)).toBeGreaterThan(1500);
    await assertClean();
  });

  test('in a sandbox without scripts it can be read', async () => {
    const { page } = await open(`${framing.host}/no-scripts`, { tolerate: [/./] });
    expect(await frameOf(page).getByRole('heading', { level: 1 }).textContent()).toContain('Ask to be coached');
  });
});

describe('the gallery', () => {
  test('gives for a page and a product what to paste, with a preview', async () => {
    const { page, assertClean } = await open(`${url}embed/?page=/${PRACTICE}`);
    const code = page.locator('.to-paste code');
    await page.frameLocator('.preview').getByRole('heading', { level: 1 }).waitFor();
    expect(await code.textContent()).toBe(
      `<script src="${url}embed.js" defer></script>\n<chalktalk-embed src="${url}${PRACTICE}"></chalktalk-embed>`,
    );
    await page.getByLabel('SharePoint').check();
    await page.getByLabel('Theme').last().selectOption('dark');
    await page.getByLabel('Accent').fill('#0a6ebd');
    await page.getByLabel('Height').fill('500');
    expect(await code.textContent()).toMatch(
      new RegExp(`^<iframe src="${url}${PRACTICE}\\?embed&amp;theme=dark&amp;accent=0a6ebd" title="26 Ask to be coached" .*height="500"`),
    );
    await page.getByText('HTML Field Security').waitFor();
    await page.getByLabel('Accent').fill('red');
    await page.getByText('Six digits from 0 to 9').waitFor();
    await page.getByLabel('Teams').check();
    expect(await code.textContent()).toBe(`${url}${PRACTICE}?embed&theme=dark`);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await assertClean();
  });
});

test('every page that can be embedded says how, and the answer is what a host expects', async () => {
  const page = await (await fetch(`${url}${PRACTICE}`)).text();
  const link = /<link rel="alternate" type="application\/json\+oembed"[^>]+href="([^"]+)"/.exec(page)?.[1] ?? '';
  const answer = await (await fetch(new URL(new URL(link).pathname, url))).json();
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: 'Ask to be coached', width: 720, height: 640 });
  expect(answer.html).toContain('src="https://playbook.example/practices/ask-to-be-coached/?embed="');
  expect(await (await fetch(`${url}practices/`)).text()).not.toContain('json+oembed');
});
