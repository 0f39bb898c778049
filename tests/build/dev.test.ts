import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, rm, symlink, utimes } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { axeViolations, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { LISTENING, practice, root, write } from '../support/playbook.ts';
import { listenTo } from '../support/server-events.ts';
import { takeTurn } from '../support/turn.ts';

const PATIENCE = { timeout: 60_000, interval: 100 };

const place = builtSite(afterAll);
let server: ChildProcess;
let said = '';
let url = '';
let giveBack = () => {};
let browser: TestBrowser;

// One preview for all tests: an author does not start a new one for each change either.
beforeAll(async () => {
  await place.write({
    ...LISTENING,
    'playbook.yaml': 'name: Our handbook\nstages: [{ id: first, name: First stage }]\n',
    'practices/ask.mdx': practice(
      1,
      'See the first text and [the deck](deck.pdf).\n\n![A board](board.png)\n',
      'stage: first\nfrom: [asked]\n',
    ),
    'practices/board.png': await sharp({ create: { width: 800, height: 400, channels: 3, background: '#2a5' } })
      .png()
      .toBuffer(),
    'practices/deck.pdf': '%PDF-1.4 deck',
    'practices/.secret': 'secret',
    'practices/draft.md': practice(2, 'A draft text.\n', 'status: draft\n'),
  });
  await write(place.folder, { 'passwords.txt': 'of this machine' });
  await symlink(join(place.folder, 'passwords.txt'), join(place.content, 'practices/passwords.txt'));
  const env = {
    ...process.env,
    PLAYBOOK_CONTENT: place.content,
    PLAYBOOK_OUT: place.out,
    PLAYBOOK_BASE: '',
    PLAYBOOK_LENIENT: '',
    PORT: '0',
    // Astro's server keeps still in a test of Vitest.
    VITEST: '',
  };
  giveBack = await takeTurn(join(root, 'lib'));
  browser = await launchBrowser();
  server = spawn(process.execPath, [join(root, 'cli/main.ts'), 'dev'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (said += chunk));
  await vi.waitFor(() => {
    url = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '';
    expect(url, said).not.toBe('');
  }, PATIENCE);
});

afterAll(async () => {
  await browser.close();
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  giveBack();
});

const get = async (path: string) => {
  const response = await fetch(url + path);
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};
/** Asks as no browser would: for a path as it is written, in the name of any host. */
const raw = (path: string, host = 'localhost') =>
  new Promise<string>((resolve, reject) => {
    const socket = connect({ port: Number(new URL(url).port), host: 'localhost' });
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk));
    socket.once('end', () => resolve(answer));
    socket.once('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
/** Waits until a page shows what it should. */
const shows = (path: string, expected: string | RegExp) => expect.poll(async () => (await get(path)).text, PATIENCE).toMatch(expected);
/** What has been printed since; whoever wants to know asks before. */
const since = (length: number) => said.slice(length).replaceAll(/\u001b\[\d+m/g, '');

test('pages, drafts, pictures and files of a folder outside the repository are shown', async () => {
  const { status, text } = await get('/practices/ask/');
  expect(status).toBe(200);
  expect(text).toContain('See the first text');
  expect(text).toContain('First stage');
  expect((await get('/practices/draft/')).text).toContain('Only you can see this');
  expect((await get('/practices/')).text).toContain('Practice 2');
  expect((await get('/practices/asked/')).text).toContain('id="moved-to" href="/practices/ask/"');
  const src = /<img class="image" src="([^"]+)"/.exec(text)?.[1]?.replaceAll('&#38;', '&').replaceAll('&amp;', '&') ?? '';
  expect(await get(src)).toMatchObject({ status: 200, type: 'image/webp' });
  expect(await get('/files/practices/deck.pdf')).toEqual({ status: 200, type: 'application/pdf', text: '%PDF-1.4 deck' });
  expect((await get('/files/practices/.secret')).status).toBe(404);
  expect((await get('/files/..%2fplaybook.yaml')).status).toBe(404);
  expect((await get('/files/practices/passwords.txt')).status).toBe(404);
  for (const path of [
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/_astro/..%2f..%2fabout.json',
    '/files//etc/passwd',
    '/%00',
    '/%ff/',
  ])
    expect((await raw(path)).split('\r\n')[0], path).toBe('HTTP/1.1 404 Not Found');
  expect(await raw('/', 'attacker.example')).toMatch(/^HTTP\/1\.1 403 /);
  expect(said).not.toContain('does not exist or is empty');
});

test('names that are decomposed on the disk are found by composed links, and the other way round', async () => {
  const composed = 'é'.normalize('NFC');
  const decomposed = composed.normalize('NFD');
  await place.write({
    [`practices/prix-${decomposed}.md`]: practice(
      7,
      `A decomposed text.\n\n[The deck](deck-${composed}.pdf), [the page](prix-${composed}.md)\n`,
    ),
    [`practices/deck-${decomposed}.pdf`]: '%PDF-1.4 decomposed',
  });
  for (const written of [composed, decomposed]) {
    await shows(`/practices/prix-${encodeURIComponent(written)}/`, 'A decomposed text');
    await expect
      .poll(async () => (await get(`/files/practices/deck-${encodeURIComponent(written)}.pdf`)).text, PATIENCE)
      .toBe('%PDF-1.4 decomposed');
  }
  const { text } = await get(`/practices/prix-${encodeURIComponent(composed)}/`);
  for (const name of ['deck', 'prix']) expect(text).toContain(`${name}-${encodeURIComponent(composed)}`);
  for (const file of [`prix-${decomposed}.md`, `deck-${decomposed}.pdf`]) await rm(join(place.content, 'practices', file));
});

test('search answers', async () => {
  expect(await get('/pagefind/pagefind.js')).toMatchObject({ status: 200, type: expect.stringContaining('javascript') });
  expect((await get('/search/')).status).toBe(200);
});

test('a changed text, title, skill and playbook.yaml show', async () => {
  await place.write({
    'practices/ask.mdx': practice(1, 'See the second text.\n\n## A heading\n\n![A board](board.png)\n', 'stage: first\n'),
  });
  await shows('/practices/ask/', 'See the second text');
  expect((await get('/practices/ask/')).text).toContain('id="a-heading"');
  await place.write({ 'practices/ask.mdx': practice(1, 'See the second text.\n').replace('Practice 1', 'Ask twice') });
  await shows('/practices/', 'Ask twice');
  await place.write({ 'skills/listening.yaml': 'name: Good listening\n' });
  await shows('/skills/', 'Good listening');
  await shows('/practices/ask/', 'Good listening');
  await place.write({ 'playbook.yaml': 'name: Their handbook\nstages: [{ id: first, name: First stage }]\n' });
  await shows('/', 'Their handbook');
});

test('a new page comes, also in a new folder, and goes when it is deleted', async () => {
  await place.write({ 'practices/new/one.md': practice(3, 'A new text.\n') });
  await shows('/practices/new/one/', 'A new text');
  await shows('/practices/', 'Practice 3');
  await rm(join(place.content, 'practices/new'), { recursive: true });
  await expect.poll(async () => (await get('/practices/')).text, PATIENCE).not.toContain('Practice 3');
  expect((await get('/practices/new/one/')).status).toBe(404);
});

test('a broken page keeps its last good version, however old, tells its problem with the place, and recovers', async () => {
  // As if it had been compiled yesterday.
  const cache = join(root, 'node_modules/.cache/chalktalk');
  for (const path of await readdir(cache, { recursive: true }))
    if (path.includes('bodies/')) await utimes(join(cache, path), new Date(0), new Date(0)).catch(() => {});
  for (const [broken, rule] of [
    [practice(1, 'He said {never mind.\n'), 'syntax'],
    [practice(1, 'Text.\n').replace('number: 1', 'number: one'), 'field'],
  ] as const) {
    const before = said.length;
    await place.write({ 'practices/ask.mdx': broken });
    await expect
      .poll(() => since(before), PATIENCE)
      .toMatch(new RegExp(`${place.content}/practices/ask\\.mdx:\\d+:\\d+ {2}error {2}${rule}\n`));
    const { status, text } = await get('/practices/ask/');
    expect(status).toBe(200);
    expect(text).toContain('See the second text');
    expect(since(before)).not.toMatch(/\n\s+at /);
  }
  await place.write({ 'practices/ask.mdx': practice(1, 'See the mended text.\n') });
  await shows('/practices/ask/', 'See the mended text');
});

/** What the bar says where it is, and an empty text where it is not. */
const inBar = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>('chalk-preview');
    return bar && !bar.hidden
      ? [...(bar.shadowRoot?.querySelectorAll('.status > :not(.first), .first:not([hidden]) > p, .ways *, .list:not([hidden])') ?? [])]
          .map((part) => part.textContent)
          .join(' | ')
      : '';
  });

test('a bar on the page says what is wrong, marks the page as an old one, leads on, and goes when all is mended', async () => {
  await place.write({
    'practices/ask.mdx': practice(1, `${'See the good text.\n\n'.repeat(60)}`),
    'practices/other.md': practice(4, 'See the other text.\n'),
  });
  await shows('/practices/other/', 'See the other text');
  await shows('/practices/ask/', 'See the good text');
  const { page, assertClean, close } = await browser.openPage(`${url}/practices/ask/`, { viewport: { width: 360, height: 760 } });
  const bar = () => inBar(page);
  expect(await bar()).toBe('');
  await page.evaluate(() => scrollTo(0, 400));
  await place.write({ 'practices/ask.mdx': practice(1, 'He said {never mind.\n'), 'practices/other.md': practice(4, '[gone](gone.md)\n') });
  await expect
    .poll(bar, PATIENCE)
    .toBe(
      [
        '2 problems · 1 on this page',
        'This is how the page was before line 8 broke it.',
        'practices/ask.mdx:8:9 A { opens an expression that is not complete',
        '→ close it with }, or write \\{ for a brace in the text',
        'Show',
        'Next: practices/other.md',
      ].join(' | '),
    );
  expect(await page.evaluate(() => scrollY)).toBe(400);
  // What has been asked for is read out, and reached by keyboard.
  expect(await page.locator('chalk-preview').getByRole('status').textContent()).toContain('2 problems');
  await page.getByRole('button', { name: 'Show' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button', { name: 'Hide' }).getAttribute('aria-expanded')).toBe('true');
  expect(await bar()).toMatch(
    /On this page\s*practices\/ask\.mdx:8:9 error syntax.+→ close it with.+On other pages\s*practices\/other\.md:\d+:1 error link/s,
  );
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Show' }).getAttribute('aria-expanded')).toBe('false');
  // What is mended in a file is there at once, the rest stays told.
  await place.write({ 'practices/ask.mdx': practice(1, `${'See the text that is mended.\n\n'.repeat(60)}`) });
  await expect.poll(() => page.textContent('main').catch(() => ''), PATIENCE).toContain('See the text that is mended');
  await expect.poll(bar, PATIENCE).toBe('1 problem | Show | Next: practices/other.md');
  expect(await page.evaluate(() => scrollY)).toBe(400);
  await page.getByRole('link', { name: 'Next: practices/other.md' }).click();
  await expect.poll(bar, PATIENCE).toMatch(/^1 problem · on this page \| practices\/other\.md:\d+:1 The link leads to .+ \| → .+ \| Show$/);
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('link', { name: 'link', exact: true }).click();
  await expect.poll(() => page.textContent('h1').catch(() => ''), PATIENCE).toBe('link');
  await page.goBack();
  const before = said.length;
  await place.write({ 'practices/other.md': practice(4, 'See the other text.\n') });
  await expect.poll(bar, PATIENCE).toBe('');
  await expect.poll(() => since(before), PATIENCE).toContain('No problems left');
  await assertClean();
  await close();
});

test('a new page with an error shows what is wrong at its address, and comes and goes by itself', async () => {
  await place.write({ 'practices/broken.mdx': practice(5, 'He said {never mind.\n', 'status: draft\n') });
  await shows('/practices/broken/', 'This page cannot be shown yet');
  const { page, close } = await browser.openPage(`${url}/practices/broken/`, { tolerate: [/404/] });
  const main = () => page.textContent('main').catch(() => '');
  expect(await main()).toMatch(/practices\/broken\.mdx:9:9.+He said \{never mind\./s);
  expect(await axeViolations(page)).toEqual([]);
  await place.write({ 'practices/broken.mdx': practice(5, 'He said: never mind.\n', 'status: draft\n') });
  await expect.poll(main, PATIENCE).toContain('He said: never mind.');
  await rm(join(place.content, 'practices/broken.mdx'));
  await expect.poll(main, PATIENCE).toContain('This page is off the board');
  await place.write({ 'practices/broken.mdx': practice(5, 'He is back.\n', 'status: draft\n') });
  await expect.poll(main, PATIENCE).toContain('He is back.');
  await rm(join(place.content, 'practices/broken.mdx'));
  await close();
});

test('a page that cannot be made says so, and the others are shown', async () => {
  const told = await listenTo(`${url}/_preview/events?page=practices/other/index.html`);
  await place.write({ 'practices/other.md': practice(4, 'See the lost text.\n') });
  await shows('/practices/other/', 'See the lost text');
  const cache = join(root, 'node_modules/.cache/chalktalk');
  for (const path of await readdir(cache, { recursive: true }))
    if (path.includes('bodies/') && (await readFile(join(cache, path), 'utf8')).includes('See the lost text')) await rm(join(cache, path));
  await place.write({ 'skills/listening.yaml': 'name: Hearing\n' });
  await shows('/practices/other/', 'This page could not be made');
  await shows('/skills/', 'Hearing');
  await place.write({ 'practices/other.md': practice(4, 'See the found text.\n') });
  await shows('/practices/other/', 'See the found text');
  const digest = /data-page="(\w+)"/.exec((await get('/practices/other/')).text)?.[1];
  await expect.poll(told.text, PATIENCE).toContain(`{"page":"${digest}"}`);
  told.close();
});

test('broken settings keep their last good version, and recover', async () => {
  const before = said.length;
  const told = await listenTo(`${url}/_preview/events?page=skills/index.html`);
  await place.write({ 'playbook.yaml': 'name: [\n' });
  await expect.poll(() => since(before), PATIENCE).toMatch(/playbook\.yaml:\d+:\d+ {2}error {2}yaml\n/);
  expect((await get('/')).text).toContain('Their handbook');
  await expect.poll(told.text, PATIENCE).toMatch(/The settings are those from before line \d+ of playbook\.yaml broke them\./);
  told.close();
  await place.write({ 'playbook.yaml': 'name: Your handbook\n' });
  await shows('/', 'Your handbook');
});

test('a changed picture is shown anew', async () => {
  await place.write({ 'practices/ask.mdx': practice(1, '![A board](board.png)\n') });
  await shows('/practices/ask/', /width="800"/);
  await place.write({
    'practices/board.png': await sharp({ create: { width: 300, height: 200, channels: 3, background: '#52a' } })
      .png()
      .toBuffer(),
  });
  await shows('/practices/ask/', /width="300"/);
});

test('a build beside the preview is refused with one message, and the preview goes on', async () => {
  const { code, output } = await place.build();
  expect(output).toMatch(
    new RegExp(
      `^chalktalk: a live preview \\(chalktalk dev\\) of this project is running \\(process ${server.pid}\\): stop it first\\. If that process is none, delete \\S+\n$`,
    ),
  );
  expect(code).toBe(1);
  await place.write({ 'practices/ask.mdx': practice(1, 'See the last text.\n') });
  await shows('/practices/ask/', 'See the last text');
});

test('it ends in order when it is asked to, and then a build goes through', async () => {
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(await place.build()).toMatchObject({ code: 0 });
});
