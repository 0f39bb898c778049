import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../cli/serve/server.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { launchBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { LISTENING, practice } from '../support/playbook.ts';

const place = builtSite(afterAll);
const BASE = { PLAYBOOK_BASE: '/play/' };
const LESSON = '---\ntitle: The first lesson\n---\n\nText of the lesson.\n';
let browser: TestBrowser;
let site: { url: string; close(): Promise<void> };
let reader: WatchedPage;

const at = (path: string) => new URL(path.slice(1), site.url).href;
/** Waits until the log holds a text. */
const logged = (page: Page, text: string) =>
  page.waitForFunction((sought) => Object.values(localStorage).some((stored) => String(stored).includes(sought)), text);
/** Opens a page and stays until its end counts as read. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  await page.locator('[data-read-end]').scrollIntoViewIfNeeded();
  await logged(page, `"${path}"]`);
}

// A reader reads and keeps a page; then it gets another name, and its module too.
beforeAll(async () => {
  await place.write({
    ...LISTENING,
    'playbook.yaml': 'id: moved\nname: Moved\n',
    'practices/größe.mdx': practice(1, '## Why\n\nText.\n'),
    'practices/next.mdx': practice(2),
    'modules/start/index.mdx': '---\ntitle: Start\nsummary: To begin with.\n---\n\nText.\n',
    'modules/start/01-first.mdx': LESSON,
  });
  const first = await place.build(BASE);
  if (first.code !== 0) throw new Error(first.output);
  const serving = await startServer(place.out, 0);
  if (!serving.ok) throw new Error(serving.problem);
  site = serving.value;
  browser = await launchBrowser();
  reader = await browser.openPage(at('/practices/'));
  await read(reader.page, '/modules/start/first/');
  await read(reader.page, '/practices/größe/');
  await reader.page.locator('chalk-bookmark button').click();
  await logged(reader.page, '"/practices/größe/",1]');

  await rename(join(place.content, 'practices/größe.mdx'), join(place.content, 'practices/size.mdx'));
  await rename(join(place.content, 'modules/start'), join(place.content, 'modules/begin'));
  await place.write({
    'practices/size.mdx': practice(1, '## Why\n\nText.\n', 'from: [größe, /handbook/1/]\n'),
    'modules/begin/index.mdx': '---\ntitle: Begin\nsummary: To begin with.\nfrom: [start]\n---\n\nText.\n',
  });
  const second = await place.build(BASE);
  if (second.code !== 0) throw new Error(second.output);
});
afterAll(async () => {
  await reader?.close();
  await browser?.close();
  await site?.close();
});

describe('a page that was renamed', () => {
  test('is found at its old address, in the form and at the place that were asked for', async () => {
    await reader.page.goto(at('/practices/größe/?embed#why'));
    await reader.page.waitForURL(at('/practices/size/?embed#why'));
    await reader.page.goto(at('/handbook/1/'));
    await reader.page.waitForURL(at('/practices/size/'));
    await reader.assertClean();
  });

  test('is still kept, read and gone on from', async () => {
    const { page } = reader;
    await page.goto(at('/practices/size/'));
    await expect.poll(() => page.locator('chalk-bookmark button').getAttribute('aria-pressed')).toBe('true');
    await page.goto(at('/'));
    await expect.poll(() => page.locator('#continue').textContent(), { timeout: 20_000 }).toContain('Practice 2');
    await page.goto(at('/progress/'));
    await page.getByRole('link', { name: 'Practice 1', exact: true }).first().waitFor();
    expect(await page.locator('main').textContent()).not.toContain('größe');
    await reader.assertClean();
  });

  test('can be let go of, though it was kept under its old name', async () => {
    const { page } = reader;
    await page.goto(at('/practices/size/'));
    const button = page.locator('chalk-bookmark button');
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    await logged(page, '"/practices/size/",0]');
    await page.reload();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
  });

  test('takes the lessons of its module along', async () => {
    await reader.page.goto(at('/modules/start/first/'));
    await reader.page.waitForURL(at('/modules/begin/first/'));
    const { moved } = JSON.parse(await place.read('practice.json')) as Catalogue;
    expect(moved).toEqual({
      '/practices/größe/': '/practices/size/',
      '/handbook/1/': '/practices/size/',
      '/modules/start/': '/modules/begin/',
      '/modules/start/first/': '/modules/begin/first/',
    });
  });

  test('is found without scripts, and the page at the old address is whole by itself', async () => {
    const plain = await browser.openPage(at('/handbook/1/'), { javaScriptEnabled: false });
    onTestFinished(() => plain.close());
    await plain.page.waitForURL(at('/practices/size/'), { timeout: 10_000 });
    const html = await place.read('handbook/1/index.html');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('href="/play/practices/size/"');
    expect(html.length).toBeLessThan(2500);
    const report = await new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:document'],
      rules: { 'void-style': 'off', 'require-sri': 'off', 'no-trailing-whitespace': 'off', 'attribute-boolean-style': 'off' },
    }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('is told to hosts, and stands in no list under its old address', async () => {
    expect(await place.read('_redirects')).toContain('/play/practices/gr%C3%B6%C3%9Fe/ /play/practices/size/ 301\n');
    expect(JSON.parse(await place.read('vercel.json')).redirects).toContainEqual({
      source: '/play/handbook/1/',
      destination: '/play/practices/size/',
      statusCode: 301,
    });
    expect(JSON.parse(await place.read('staticwebapp.config.json')).routes).toContainEqual({
      route: '/play/modules/start/',
      redirect: '/play/modules/begin/',
      statusCode: 301,
    });
    expect(await place.read('.hosting/nginx-redirects.conf')).toContain(
      'location = "/play/practices/größe/" { return 301 "/play/practices/size/$is_args$args"; }\n',
    );
    for (const list of [
      'atom.xml',
      'feed.json',
      'practices/index.html',
      'modules/index.html',
      'archive/index.html',
      'embed/index.html',
      'coaching.json',
    ])
      expect(await place.read(list), list).not.toMatch(/handbook\/1|modules\/start/);
  });
});
