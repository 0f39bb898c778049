import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bundled, LAB, type Lab, load, STORAGE } from '../browser/storage/support/lab.ts';
import { launchBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { fillStorage, makeRoom } from '../support/full-storage.ts';

const { url } = inject('site');
const PAGE = new URL('/practices/ask-to-be-coached/', url).href;
declare const lab: Lab;
declare const told: (id: string) => Promise<void>;

let browser: TestBrowser;
let store: string;

beforeAll(async () => {
  [browser, store] = await Promise.all([launchBrowser(), bundled(LAB)]);
});
afterAll(() => browser.close());

async function tab(context: BrowserContext, source = store): Promise<Page> {
  const page = await context.newPage();
  await page.goto(PAGE);
  await load(page, url, source);
  await page.waitForFunction(() => 'lab' in globalThis);
  return page;
}

const answer = (page: Page, name: string, count: number) => page.evaluate(([who, many]) => lab.answer(who, many), [name, count] as const);
const known = (page: Page) => page.evaluate(() => lab.known());

describe('tabs of one browser', () => {
  let opened: WatchedPage;
  beforeAll(async () => {
    opened = await browser.openPage(PAGE, { tolerate: [/crash/i] });
  });
  afterAll(() => opened.close());

  test('answer 300 questions each at once while a third is killed: nothing is lost', async () => {
    const context = opened.page.context();
    const [one, two, third] = await Promise.all([tab(context), tab(context), tab(context)]);
    const kept: string[] = [];
    let enough = (): void => {};
    const killed = new Promise<void>((done) => {
      enough = done;
    });
    await third.exposeFunction('told', async (id: string) => {
      kept.push(id);
      if (kept.length === 60) enough();
    });
    third.evaluate(() => lab.answer('third', 300, told)).catch(() => {});
    const answering = Promise.all([answer(one, 'one', 300), answer(two, 'two', 300)]);
    await killed;
    const session = await context.newCDPSession(third);
    session.send('Page.crash').catch(() => {});
    const [first, second] = await answering;
    expect([first.length, second.length]).toEqual([300, 300]);

    const all = [...first, ...second, ...kept];
    const again = await tab(context);
    const stored = new Set(await known(again));
    expect(all.filter((id) => !stored.has(id))).toEqual([]);
    // What the others did arrived without a reload.
    await expect.poll(async () => new Set(await known(one)).size).toBe(stored.size);
    expect(stored.size).toBeGreaterThanOrEqual(660);
    await opened.assertClean();
  });
});

describe('tabs of a browser without locks, as over plain http', () => {
  test('answer 60 questions each at once: nothing is lost', async () => {
    const { page, assertClean, close } = await browser.openPage(PAGE);
    const withoutLocks = store.replace(/"lab"/, '"lab",{locks:void 0}');
    expect(withoutLocks).not.toBe(store);
    const [one, two] = await Promise.all([tab(page.context(), withoutLocks), tab(page.context(), withoutLocks)]);
    const all = (await Promise.all([answer(one, 'one', 60), answer(two, 'two', 60)])).flat();
    const stored = new Set(await known(await tab(page.context())));
    expect(all).toHaveLength(120);
    expect(all.filter((id) => !stored.has(id))).toEqual([]);
    await assertClean();
    await close();
  });
});

describe('a page whose browser keeps nothing', () => {
  test('says so, keeps it in memory and does not break', async () => {
    const { page, close } = await browser.openPage(PAGE);
    await page.route('**/frame.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'access-control-allow-origin': '*' },
        body: '<!doctype html><title>Frame</title><p>Frame',
      }),
    );
    await page.evaluate(async () => {
      const frame = Object.assign(document.createElement('iframe'), { src: '/frame.html' });
      frame.setAttribute('sandbox', 'allow-scripts');
      document.body.append(frame);
      await new Promise((done) => frame.addEventListener('load', done));
    });
    const frame = page.frames().find((one) => one.url().endsWith('/frame.html'));
    if (!frame) throw new Error('There is no frame');
    await frame.evaluate(store);
    const [state, count] = await frame.evaluate(async () => {
      await lab.answer('blocked', 3);
      return [lab.state(), lab.known().length];
    });
    expect(state).toEqual({ saved: false, reason: 'blocked' });
    expect(count).toBe(3);
    await close();
  });
});

describe('the recorder of content pages', () => {
  const say = (page: Page) =>
    page.evaluate(() =>
      document.querySelector('main')?.dispatchEvent(
        new CustomEvent('chalktalk:ticked', {
          bubbles: true,
          composed: true,
          detail: { kind: 'ticked', checklist: 'c', item: 'i', on: true },
        }),
      ),
    );
  const log = (page: Page) =>
    page.evaluate(() =>
      Object.entries({ ...localStorage })
        .filter(([key]) => key.startsWith('chalktalk:sample:log:'))
        .map(([, text]) => text)
        .join(),
    );

  test('writes what is said and that the end was read, and leaves nothing global', async () => {
    const { page, assertClean, close } = await browser.openPage(new URL('/archive/', PAGE).href);
    // The archive has no recorder.
    const before = await page.evaluate(() => Object.keys(globalThis).length);
    await page.goto(PAGE);
    expect(await page.evaluate(() => Object.keys(globalThis).length)).toBe(before);
    await say(page);
    await expect.poll(() => log(page)).toContain('"c","i",1]');
    expect(await log(page)).not.toContain('"r"');
    await page.locator('[data-read-end]').scrollIntoViewIfNeeded();
    await expect.poll(() => log(page), { timeout: 5000 }).toContain('"/practices/ask-to-be-coached/"]');
    expect(await page.locator('[data-not-saved]').textContent()).toBe('');
    await assertClean();
    await close();
  });

  test('says quietly what was not kept', async () => {
    const { page, assertClean, close } = await browser.openPage(PAGE);
    await fillStorage(page);
    await say(page);
    await expect.poll(() => page.locator('[data-not-saved]').textContent()).toContain('Not saved on this device yet.');
    // Nothing is done on the page: it tries again by itself.
    await makeRoom(page);
    await expect.poll(() => page.locator('[data-not-saved]').textContent()).toBe('');
    expect((await log(page)).match(/"t"/g)).toHaveLength(1);
    await say(page);
    await expect.poll(async () => (await log(page)).match(/"t"/g)?.length).toBe(2);
    await assertClean();
    await close();
  });
});

describe('a backup', () => {
  test('is a download under the strict policy, and a link comes back in this browser', async () => {
    const { page, assertClean, close } = await browser.openPage(PAGE);
    const entry = `
      import { download } from '${STORAGE}/backup.ts';
      import { makeEnvelope, readEnvelope } from '${STORAGE}/envelope.ts';
      import { fromLink, toLink } from './src/browser/link/link.ts';
      const text = makeEnvelope('backup', 'lab', { id: '0mwr2gan3uazmu4', name: 'Zoë' }, []);
      const { hash } = new URL(await toLink(text, location.href));
      const back = await fromLink(hash);
      document.body.dataset.back = back.ok && readEnvelope(back.text).envelope.person.name;
      document.body.dataset.cut = (await fromLink(hash.slice(0, -9))).reason;
      download(document, 'lab.chalktalk.json', text);`;
    const downloading = page.waitForEvent('download');
    await load(page, url, await bundled(entry));
    expect((await downloading).suggestedFilename()).toBe('lab.chalktalk.json');
    expect(await page.evaluate(() => ({ ...document.body.dataset }))).toMatchObject({ back: 'Zoë', cut: 'cut' });
    await assertClean();
    await close();
  });
});
