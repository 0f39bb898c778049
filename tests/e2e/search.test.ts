import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { startServer } from '../../cli/serve/server.ts';
import type { Miss } from '../../src/ask/misses.ts';
import { axeViolations, launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { chalktalk, LISTENING, playbook, practice, temporaryFolder, write } from '../support/playbook.ts';
import { loadedBy } from '../support/site-files.ts';

const { url, out } = inject('site');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
let browser: TestBrowser;
/** One profile for all who ask for nothing special: a page loads in half the time where its files are known. */
let desk: WatchedPage;

beforeAll(async () => {
  browser = await launchBrowser();
  desk = await browser.openPage(at('/privacy/'), { viewport: DESK });
});
afterAll(() => browser.close());

const at = (path: string, origin = url) => new URL(path, origin).href;

async function open(path: string, options?: PageOptions, origin = url): Promise<WatchedPage> {
  if (!options && origin === url) {
    await desk.page.goto(at(path));
    return desk;
  }
  const watched = await browser.openPage(at(path, origin), { viewport: DESK, ...options });
  onTestFinished(() => watched.close());
  return watched;
}

const titles = (page: Page) => page.locator('.hit h3 a').evaluateAll((links) => links.map((link) => link.lastChild?.textContent));
const status = async (page: Page) => (await page.getByRole('status').textContent()) ?? '';
const counts = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

describe('the page of search', () => {
  test('a number in the address finds its practice first', async () => {
    const { page, assertClean } = await open('/search/?q=26');
    await counts(page, 'for “26”');
    expect((await titles(page))[0]).toBe('Ask to be coached');
    await assertClean();
  });

  test('without words it shows everything, in portions', async () => {
    const { page, assertClean } = await open('/search/');
    await counts(page, /^\d+ results$/);
    expect(await titles(page)).toHaveLength(10);
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    await page.locator('.hit').nth(19).waitFor();
    expect(new Set(await titles(page)).size).toBe(20);
    await assertClean();
  });

  test('facets narrow down, their counts come true, and the address can be sent', async () => {
    const { page, assertClean } = await open('/search/?q=price');
    await counts(page, 'price');
    const choice = page.locator('.choice', { hasText: 'Price pressure and objections' });
    const promised = Number.parseInt((await choice.locator('.choice-count').textContent()) ?? '', 10);
    await choice.click();
    await counts(page, `${promised} results`);
    await page.locator('.choice', { hasText: 'Discovery' }).click();
    await expect.poll(async () => Number.parseInt(await status(page), 10)).toBeGreaterThan(promised);
    expect(new URL(page.url()).search).toBe('?q=price&skill=discovery&skill=objections');
    const sent = await open(new URL(page.url()).pathname + new URL(page.url()).search, {});
    await counts(sent.page, await status(page));
    expect(await titles(sent.page)).toEqual(await titles(page));
    await assertClean();
  });

  test('back takes a choice back, forward makes it again', async () => {
    const { page } = await open('/search/?q=price');
    await counts(page, 'price');
    const all = await status(page);
    await page.locator('.choice', { hasText: 'Discovery' }).click();
    // For a moment, while the answer is on its way, the status says nothing.
    await expect.poll(async () => /^\d/.test(await status(page)) && (await status(page)) !== all).toBe(true);
    const fewer = await status(page);
    await page.goBack();
    await counts(page, all);
    expect(await page.getByRole('checkbox', { name: /^Discovery/ }).isChecked()).toBe(false);
    await page.goForward();
    await counts(page, fewer);
    expect(await page.getByRole('checkbox', { name: /^Discovery/ }).isChecked()).toBe(true);
  });

  test('a choice without results can be reached and taken back', async () => {
    const { page, assertClean } = await open('/search/?q=26');
    await counts(page, '26');
    await page.getByRole('checkbox', { name: /^Evidence/ }).check();
    await page.getByText('Remove a filter').waitFor();
    await page.getByRole('button', { name: 'Remove filter Evidence' }).click();
    await counts(page, '1 result');
    await assertClean();
  });

  test('a play and a question lead to their places', async () => {
    const { page, assertClean } = await open('/search/?q=the+price+travels+last');
    await page.locator('.part-play a').first().click();
    await page.waitForURL(/#play-/);
    expect(await page.locator(':target').count()).toBe(1);
    await page.goto(at('/search/?q=complains+about+late+deliveries'));
    await page.locator('.part-question a').first().click();
    await page.waitForURL(/#price-question-which-one$/);
    expect(await page.locator(':target').count()).toBe(1);
    await assertClean();
  });

  test('where nothing is found it names the nearest skill', async () => {
    const { page, assertClean } = await open('/search/?q=obiektiwns');
    await page.getByText('Nothing found for “obiektiwns”').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Price pressure and objections' }).click();
    await page.waitForURL('**/skills/objections/');
    await assertClean();
  });

  test('a question without a space, however long, does not make the page wider than a phone', async () => {
    const { page, assertClean } = await open(`/search/?q=${'x'.repeat(5_000)}`);
    await page.setViewportSize({ width: 360, height: 740 });
    await page
      .getByText(`Nothing found for “${'x'.repeat(80)}…”`)
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await assertClean();
  });

  test('an address with nonsense in it finds what the rest asks for', async () => {
    const { page, assertClean } = await open('/search/?q=26&skill=%3Cscript%3E&kind=poem&__proto__=x&level[]=2');
    await counts(page, '1 result');
    await assertClean();
  });

  test('says so when the index is not there, and tries again', async () => {
    const { page } = await open('/404/', { tolerate: [/./] });
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(at('/search/?q=price'));
    await page.getByText('Search is not available').waitFor();
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await counts(page, 'price');
  });

  test('without JavaScript it leads to the lists', async () => {
    const { page } = await open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.getByText('Search needs JavaScript').waitFor();
    await page.getByRole('link', { name: 'All practices' }).click();
    await page.waitForURL('**/practices/');
  });

  test.each([
    ['a phone, dark', PHONE, 'dark'],
    ['a desk, light', DESK, 'light'],
  ] as const)('is accessible on %s, and nothing hangs over the edge', async (_name, viewport, colorScheme) => {
    const { page, assertClean } = await open('/search/?q=price&skill=objections', { viewport, colorScheme });
    await counts(page, 'price');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await assertClean();
  });

  test('on a phone the facets open, and close with what they found', async () => {
    const { page, assertClean } = await open('/search/?q=price', { viewport: PHONE, hasTouch: true });
    await counts(page, 'price');
    expect(await page.locator('.choice').first().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filters' }).tap();
    await page.locator('.choice', { hasText: 'Practice' }).tap();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Show \d+ results?$/ }).tap();
    await page.getByRole('button', { name: 'Filters (1)' }).waitFor();
    expect(await page.locator('.choice').first().isVisible()).toBe(false);
    await assertClean();
  });
});

describe('search over any page', () => {
  const box = 'dialog[open]';

  test('opens with each of its keys, and all goes by keyboard', async () => {
    const { page, assertClean } = await open('/practices/let-silence-work/');
    for (const key of ['Control+k', 'Meta+k', '/']) {
      if (await page.locator(box).count()) await page.keyboard.press('Escape');
      await expect.poll(() => page.locator(box).count()).toBe(0);
      await page.keyboard.press(key);
      await page.locator(box).waitFor();
    }
    await page.keyboard.type('what does it cost');
    await counts(page, 'what does it cost');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Hold the price for one question');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/practices/hold-the-price-for-one-question/#what-to-say');
    await assertClean();
  });

  test('a letter typed on a result goes on in the field', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.locator(box).waitFor();
    await page.keyboard.type('pric');
    await page.locator('.hit').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('e');
    expect(await page.locator('[id="page:seek-q"]').inputValue()).toBe('price');
  });

  test('Escape closes it, and the focus goes back to the link that opened it', async () => {
    const { page, assertClean } = await open('/skills/');
    const link = page.locator('header [data-search-open]');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator(box).waitFor();
    await page.keyboard.type('price');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(box).count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await assertClean();
  });

  test('a slash typed into a field stays a slash', async () => {
    const { page } = await open('/');
    await page.locator('#ask').fill('');
    await page.locator('#ask').press('/');
    expect(await page.locator('#ask').inputValue()).toBe('/');
    expect(await page.locator(box).count()).toBe(0);
  });

  test('Enter in the field leads to all results with facets', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.locator(box).waitFor();
    await page.keyboard.type('price');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=price');
    await counts(page, 'price');
  });

  test('a link to a place on this very page closes it and goes there', async () => {
    const { page } = await open('/practices/hold-the-price-for-one-question/');
    await page.keyboard.press('/');
    await page.locator(box).waitFor();
    await page.keyboard.type('the price travels last');
    await page.locator('.part-play a').first().click();
    await page.waitForURL(/#play-/);
    expect(await page.locator(box).count()).toBe(0);
  });

  test('on a phone a customer’s words are two taps and a result away', async () => {
    const { page, assertClean } = await open('/', { viewport: PHONE, hasTouch: true, colorScheme: 'dark' });
    await page.locator('header [data-search-open]').tap();
    await page.locator(box).waitFor();
    await page.keyboard.type('just a ballpark');
    await counts(page, 'ballpark');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const line = (await page.locator('.hit-say').first().textContent())?.replace(/^Say\s*/, '') ?? '';
    await page.locator('.hit h3 a').first().tap();
    await page.waitForURL('**/practices/hold-the-price-for-one-question/#what-to-say');
    // The words to say stand on the screen, without a move of the finger.
    await expect
      .poll(async () => (await page.locator('.talk, .text').getByText(line.slice(1, 40)).first().boundingBox())?.y)
      .toBeLessThan(PHONE.height - 40);
    await assertClean();
  });

  test('on the page of search the keys lead to its own field', async () => {
    const { page } = await open('/search/');
    await counts(page, 'results');
    await page.locator('body').press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-q');
  });

  test('leads to the page of search when it cannot be loaded', async () => {
    const { page } = await open('/', { tolerate: [/./] });
    await page.route('**/dialog.*.js', (route) => route.abort());
    // On a slow machine the page may stand before it listens.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('/');
          return new URL(page.url()).pathname;
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe('/search/');
  });
});

test('what opens search, with the choice of colours and the look for a frame, weighs at most a kilobyte and a quarter on every page', async () => {
  const { scripts } = await loadedBy(await readFile(join(out, 'practices/ask-to-be-coached/index.html'), 'utf8'), out);
  const opener = scripts.filter((script) => /Page\.astro|preload-helper/.test(script));
  expect(opener.length).toBeGreaterThan(0);
  const sizes = await Promise.all(opener.map(async (script) => gzipSync(await readFile(join(out, script)), { level: 9 }).byteLength));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1280);
});

test('what is asked in vain stays on the device, is handed over as a file, and begins a practice', async () => {
  const { page, assertClean } = await open('/', { acceptDownloads: true });
  const kept = async () => JSON.parse((await page.evaluate(() => localStorage.getItem('chalktalk:sample:asked'))) ?? '[]') as Miss[];
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.type('asdfghjkl');
  await page.getByText('Nothing found for “asdfghjkl”').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(kept).toMatchObject([{ said: 'asdfghjkl', times: 1 }]);

  await page.goto(at('/search/?q=price'));
  await page.getByRole('button', { name: 'Not what I meant' }).press('Enter');
  await page.getByText('Noted on this device').waitFor();
  // What answers is no miss, whether it is opened or not; nor is a result that is opened.
  await page.goto(at('/search/?q=your+price+is+too+high'));
  await counts(page, 'too high');
  await page.goto(at('/search/?q=Ebbinghaus'));
  await page.locator('.hit a').first().click();
  await page.waitForURL((address) => address.pathname !== '/search/');
  expect((await kept()).map(({ said }) => said)).toEqual(['price', 'asdfghjkl']);

  await page.goto(at('/progress/record/'));
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save for the authors' }).click()]);
  const file = { name: 'a.json', mimeType: 'application/json', buffer: await readFile(await download.path()) };
  expect(JSON.parse(file.buffer.toString())).toEqual({ format: 'chalktalk-asked', version: 1, playbook: 'sample', asked: await kept() });

  await page.goto(at('/authors/'));
  const list = page.locator('.asked-list li');
  await expect.poll(() => list.count()).toBe(2);
  const hostile = {
    ...file,
    name: 'b.json',
    buffer: Buffer.from('{"format":"chalktalk-asked","version":1,"asked":["<img src=x onerror=alert(1)>"]}'),
  };
  await page.getByLabel('Choose files').setInputFiles([file, hostile]);
  await page.getByText('nothing of it was taken').waitFor();
  expect(await list.first().textContent()).toMatch(/2 times, last on/);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Begin a practice for “price”' }).click();
  await expect.poll(() => page.getByLabel('Source of the practice').inputValue()).toContain('hears:\n  - "price"\n');
  await assertClean();
});

describe('the card for what was said', () => {
  test('shows at once what to say, and leads to it', async () => {
    const { page, assertClean } = await open('/for/?said=That%E2%80%99s+too+expensive+for+us', { viewport: { width: 320, height: 480 } });
    await page.locator('#answer article').first().waitFor();
    expect(await page.locator('#answer article').count()).toBeLessThanOrEqual(3);
    const line = page.locator('#answer .line').first();
    expect(await line.textContent()).toMatch(/^“.+”$/);
    expect((await line.boundingBox())?.y).toBeLessThan(440);
    expect(await page.locator('#answer a').first().getAttribute('href')).toMatch(/^\/practices\/[\w-]+\/#what-to-say$/);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('What did the customer say?').fill('asdfghjkl');
    await page.keyboard.press('Enter');
    await page.getByText('No practice answers that').waitFor();
    expect(new URL(page.url()).searchParams.get('said')).toBe('asdfghjkl');
    await assertClean();
  });

  test('knows a practice by its number and by its title', async () => {
    const { page } = await open('/for/');
    for (const said of ['26', '#26', 'Practice 26', 'Ask to be coached']) {
      await page.goto(at(`/for/?said=${encodeURIComponent(said)}`));
      await page.locator('#answer article').first().waitFor();
      expect(await page.locator('#answer h2').first().textContent(), said).toMatch(/^\s*26\s+Ask to be coached\s*$/);
    }
    for (const said of ['25', '9999']) {
      await page.goto(at(`/for/?said=${said}`));
      await page.getByText('No practice answers that').waitFor();
    }
  });

  test('weighs at most 20 KB with all that it loads to answer', async () => {
    const html = await readFile(join(out, 'for/index.html'), 'utf8');
    const { scripts, styles } = await loadedBy(html, out);
    const files = [...scripts, ...styles, 'pagefind/ask-card.json', 'pagefind/cards-0.json'];
    const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(out, file)), { level: 9 }).byteLength));
    expect(sizes.reduce((sum, size) => sum + size, gzipSync(html, { level: 9 }).byteLength)).toBeLessThanOrEqual(20 * 1024);
  });

  test('asks the whole index only where the small one has no answer', async () => {
    const { page, assertClean } = await open('/for/?said=your+price+is+too+high');
    await page.locator('#answer article').first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await page.locator('#answer article').first().waitFor();
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual(['/pagefind/ask-card.json', '/pagefind/cards-0.json']);
    await page.goto(at('/for/?said=asdfghjkl'));
    await page.getByText('No practice answers that').waitFor();
    expect(asked.at(-1)).toBe('/pagefind/ask.json');
    await assertClean();
  });
});

test('below a sub-path, and without search', async () => {
  const content = await playbook({ ...LISTENING, 'practices/a.mdx': practice(26, '## The move\n\nZebras pause.\n') });
  const site = join(await temporaryFolder(), 'site');
  const env = { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: site, PLAYBOOK_BASE: '/team/play' };
  expect(await chalktalk(['build'], env)).toMatchObject({ code: 0 });
  const serving = await startServer(site, 0);
  if (!serving.ok) throw new Error(serving.problem);
  onTestFinished(() => serving.value.close());
  const { page, assertClean } = await open('/team/play/practices/a/', {}, serving.value.url);
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.type('zebras');
  await page.locator('.hit-part a').first().click();
  await page.waitForURL('**/team/play/practices/a/#the-move');
  await page.goto(at('/team/play/search/?q=26', serving.value.url));
  await counts(page, '26');
  await assertClean();

  await write(content, { 'playbook.yaml': 'search: false\n' });
  expect(await chalktalk(['build'], env)).toMatchObject({ code: 0 });
  await expect(stat(join(site, 'pagefind'))).rejects.toThrow();
  const html = await readFile(join(site, 'search/index.html'), 'utf8');
  expect(html).toContain('built without search');
  expect(html).not.toContain('<form');
});
