import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type PageOptions, type TestBrowser } from './browser.ts';

let browser: TestBrowser;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer(({ url: path }, response) => {
    if (path === '/slow') return;
    const [type, body] =
      path === '/reporting.json' ? ['application/json', 'null'] : ['text/html', '<!doctype html><title>A</title><p>A</p>'];
    if (path === '/file') response.setHeader('content-disposition', 'attachment');
    response.setHeader('content-type', type).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** What somebody left behind, as a page can see it. */
const left = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    bases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
    named: window.name,
    made: Reflect.get(window, 'made'),
    locks: (await navigator.locks.query()).held?.length,
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
    online: navigator.onLine,
    size: [innerWidth, innerHeight],
    media: ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(forced-colors: active)', 'print'].filter(
      (query) => matchMedia(query).matches,
    ),
  }));

/** Has somebody do something with a page and close it; then opens one as somebody else. */
async function after(use: (page: Page) => Promise<unknown>, options: PageOptions = {}) {
  const first = await browser.openPage(url, options);
  await use(first.page);
  await first.close();
  const second = await browser.openPage(url, options);
  return { same: second.page === first.page, ...second };
}

/** Stores of every kind. */
const FILLED = () =>
  Promise.all([
    localStorage.setItem('a', '1'),
    sessionStorage.setItem('a', '1'),
    caches.open('a'),
    cookieStore.set('a', '1'),
    new Promise((done) => indexedDB.open('a').addEventListener('success', done)),
    // Nobody gives this one back.
    new Promise((held) => void navigator.locks.request('a', () => new Promise(() => held(0)))),
  ]).then(() => {
    window.name = 'a';
    Object.assign(window, { made: 'a' });
  });

describe('a page that somebody used', () => {
  test('has nothing in any store, and looks as it is asked to', async () => {
    const { page, same, assertClean, close } = await after(
      async (used) => {
        await used.evaluate(FILLED);
        await used.context().grantPermissions(['clipboard-read']);
        await used.setViewportSize({ width: 300, height: 300 });
        await used.emulateMedia({ media: 'print', colorScheme: 'dark', reducedMotion: 'reduce', forcedColors: 'active' });
        await used.context().setOffline(true);
      },
      { viewport: { width: 800, height: 600 } },
    );
    expect(same).toBe(true);
    expect(await left(page)).toEqual({
      local: {},
      session: {},
      bases: [],
      caches: [],
      cookies: '',
      named: '',
      made: undefined,
      locks: 0,
      clipboard: 'prompt',
      online: true,
      size: [800, 600],
      media: [],
    });
    await page.goBack().catch(() => undefined);
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
    await assertClean();
    await close();
  });

  test('looks and holds what its new owner wants from the start', async () => {
    const used = await browser.openPage(url, { storage: { old: '1' } });
    await used.close();
    const { page, close } = await browser.openPage(url, {
      storage: { b: '2' },
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    expect(page).toBe(used.page);
    expect(await left(page)).toMatchObject({
      local: { b: '2' },
      size: [360, 740],
      media: ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'],
    });
    await close();
  });

  test('has no second tab, route, script, listener or pending request; and what went wrong is not told again', async () => {
    const heard: string[] = [];
    const { page, same, findings, close } = await after(async (used) => {
      const tab = await used.context().newPage();
      await tab.goto(url);
      await tab.evaluate(FILLED);
      await used.route('**', (route) => route.fulfill({ body: 'routed' }));
      await used.context().route('**', () => undefined);
      await used.addInitScript(() => Object.assign(window, { made: 'page' }));
      await used.context().addInitScript(() => Object.assign(window, { made: 'context' }));
      used.on('request', (request) => heard.push(request.url()));
      used.once('console', (message) => heard.push(message.text()));
      used.context().on('request', (request) => heard.push(request.url()));
      await used.evaluate(() => {
        void fetch('/slow');
        console.error('wrong');
        setInterval(() => localStorage.setItem('late', '1'), 1);
        addEventListener('pagehide', () => sessionStorage.setItem('late', '1'));
        addEventListener('beforeunload', (event) => event.preventDefault());
      });
      heard.length = 0;
    });
    expect(same).toBe(true);
    expect(page.context().pages()).toEqual([page]);
    expect(await page.locator('p').textContent()).toBe('A');
    expect(await left(page)).toMatchObject({ local: {}, session: {}, bases: [], caches: [], cookies: '', made: undefined });
    await page.evaluate(() => console.log('quiet'));
    expect(heard).toEqual([]);
    expect(await findings()).toEqual([]);
    await close();
  });

  test('with a download or a dialog behind it is as good as new', async () => {
    const { page, same, assertClean, close } = await after(async (used) => {
      const saving = used.waitForEvent('download');
      await used.evaluate(() => Object.assign(document.createElement('a'), { href: '/file' }).click());
      await saving;
      used.on('dialog', (dialog) => void dialog.accept());
      await used.evaluate(() => alert('a'));
    });
    expect(same).toBe(true);
    // Nobody answers it: it goes away by itself.
    expect(await page.evaluate(() => confirm('b'))).toBe(false);
    await assertClean();
    await close();
  });

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['a function of the tests', (page) => page.exposeFunction('made', () => 1)],
    ['a clock of the tests', (page) => page.clock.setFixedTime(0)],
    ['headers of the tests', (page) => page.setExtraHTTPHeaders({ a: 'b' })],
    ['a session of the browser’s protocol', (page) => page.context().newCDPSession(page)],
    ['another origin behind it', (page) => page.goto(url.replace('127.0.0.1', 'localhost'))],
    ['a dialog that nobody answered', (page) => heardOf(page, 'dialog', () => void setTimeout(() => alert('a')))],
    ['nothing left of it', (page) => page.close()],
  ])('with %s is thrown away', async (_what, use) => {
    const { page, same, close } = await after(use);
    expect(same).toBe(false);
    expect(await left(page)).toMatchObject({ local: {}, made: undefined });
    await close();
  });

  test('is not for whoever asks for a fresh one, for another origin or for one that is made otherwise', async () => {
    const first = await browser.openPage(url);
    await first.close();
    for (const [address, options] of [
      [url, { fresh: true }],
      [url, { locale: 'de-DE' }],
      [url, { timezoneId: 'Asia/Tokyo' }],
      [url, { hasTouch: true }],
      [url, { javaScriptEnabled: false }],
      [url.replace('127.0.0.1', 'localhost'), {}],
    ] as const) {
      const { page, close } = await browser.openPage(address, options);
      expect(page).not.toBe(first.page);
      await close();
    }
  });

  test('is for one at a time', async () => {
    const [one, two] = await Promise.all([browser.openPage(url), browser.openPage(url)]);
    expect(one.page.context()).not.toBe(two.page.context());
    await one.page.evaluate(() => localStorage.setItem('a', '1'));
    expect(await left(two.page)).toMatchObject({ local: {} });
    await Promise.all([one.close(), two.close()]);
  });
});

/** Does something in a page, and waits until it is heard of. */
async function heardOf(page: Page, event: 'dialog', act: () => void): Promise<void> {
  const heard = new Promise<void>((done) => void page.on(event, () => done()));
  await page.evaluate(act);
  await heard;
}
