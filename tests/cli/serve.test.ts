import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../cli/serve/server.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';

const CSP = "default-src 'self'";
const marker = (base = '/', csp = CSP) => JSON.stringify({ generator: 'chalktalk', version: '0.0.1', base, csp });

const SITE = {
  'index.html': 'home',
  '404.html': 'not found',
  'practices/index.html': 'practices',
  'practices/zuhören/index.html': 'listen',
  'practices/listen.md': '# Zuhören',
  '_astro/x.AbC.css': 'p{}',
  'feed.json': '{}',
};

async function serving(files: Record<string, string>, base = '/') {
  const webRoot = temporaryFolder();
  writeFiles(webRoot, { '.chalktalk.json': marker(base), ...files });
  const server = await startServer(webRoot, 0);
  if (!server.ok) throw new Error(server.problem);
  onTestFinished(() => server.value.close());
  const { origin } = new URL(server.value.url);
  const get = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(origin + path, { redirect: 'manual', ...init });
    return { status: response.status, text: await response.text(), headers: response.headers, location: response.headers.get('location') };
  };
  return { webRoot, origin, url: server.value.url, get };
}

/** Asks for a path as it is written; `fetch` would tidy it up first. */
async function raw(origin: string, path: string): Promise<number | undefined> {
  const asked = request(origin, { path }).end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response.statusCode;
}

describe('the server', () => {
  test('serves pages and files', async () => {
    const { get, url, origin } = await serving(SITE);
    expect(url).toBe(`${origin}/`);
    expect(origin).toMatch(/^http:\/\/localhost:\d+$/);
    expect(await get('/')).toMatchObject({ status: 200, text: 'home' });
    expect(await get('/practices/')).toMatchObject({ status: 200, text: 'practices' });
    expect(await get('/practices/zuh%C3%B6ren/?q=1')).toMatchObject({ status: 200, text: 'listen' });
    expect((await get('/practices/listen.md')).headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  test('sends the security headers with everything, found or not', async () => {
    const { get } = await serving(SITE);
    for (const path of ['/', '/feed.json', '/missing/', '/practices']) {
      expect(Object.fromEntries((await get(path)).headers)).toMatchObject({
        'content-security-policy': CSP,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
    }
  });

  test('lets browsers keep hashed files for good, and ask for all others anew', async () => {
    const { get } = await serving(SITE);
    expect((await get('/_astro/x.AbC.css')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await get('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(await get('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })).toMatchObject({ status: 304 });
  });

  test('sends a reader to the address with the slash', async () => {
    const { get } = await serving(SITE);
    expect(await get('/practices?q=a%20b')).toMatchObject({ status: 301, location: '/practices/?q=a%20b' });
    expect(await get('/practices/zuh%C3%B6ren')).toMatchObject({ status: 301, location: '/practices/zuh%C3%B6ren/' });
  });

  test('shows the page for what is not there, with status 404', async () => {
    const { get } = await serving(SITE);
    for (const path of ['/missing', '/missing/', '/feed.json/', '/%zz', '/index.html/x'])
      expect(await get(path)).toMatchObject({ status: 404, text: 'not found' });
    const bare = await serving({ 'index.html': 'home' });
    expect(await bare.get('/missing')).toMatchObject({ status: 404, text: 'There is no such page.\n' });
  });

  test('shows nothing outside the web root and no hidden file', async () => {
    const { get, origin, webRoot } = await serving(SITE);
    writeFiles(join(webRoot, '..'), {});
    expect((await get('/.chalktalk.json')).status).toBe(404);
    for (const path of [
      '/../../../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc/',
      '//practices',
      '/practices/..',
      '/\\practices',
      '/%00',
    ])
      expect(await raw(origin, path)).toBe(404);
  });

  test('sends the part of a file that is asked for, and goes on whatever is asked', async () => {
    const { get } = await serving({ ...SITE, 'film.mp4': '0123456789' });
    const part = async (range: string) => {
      const { status, text, headers } = await get('/film.mp4', { headers: { range } });
      return [status, text, headers.get('content-range')];
    };
    expect(await part('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10']);
    expect(await part('bytes=7-')).toEqual([206, '789', 'bytes 7-9/10']);
    expect(await part('bytes=7-99')).toEqual([206, '789', 'bytes 7-9/10']);
    expect(await part('bytes=-3')).toEqual([206, '789', 'bytes 7-9/10']);
    expect(await part('bytes=-99')).toEqual([206, '0123456789', 'bytes 0-9/10']);
    for (const beyond of ['bytes=10-', 'bytes=99-100', 'bytes=-0']) expect(await part(beyond)).toEqual([416, '', 'bytes */10']);
    for (const odd of ['bytes=10-5', 'bytes=a-b', 'bytes=-', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=1e1-2'])
      expect(await part(odd)).toEqual([200, '0123456789', null]);
    expect((await get('/film.mp4', { method: 'HEAD' })).headers.get('content-length')).toBe('10');
  });

  test('goes on where a link leads nowhere or a file is gone since it was built', async () => {
    const { get, webRoot } = await serving({ ...SITE, 'empty.txt': '' });
    symlinkSync('nowhere', join(webRoot, 'dangling.pdf'));
    symlinkSync('_astro', join(webRoot, 'folder.pdf'));
    for (const path of ['/dangling.pdf', '/folder.pdf', `/${'x'.repeat(300)}`]) expect(await get(path)).toMatchObject({ status: 404 });
    expect(await get('/feed.json')).toMatchObject({ status: 200 });
    rmSync(join(webRoot, 'feed.json'));
    expect(await get('/feed.json')).toMatchObject({ status: 404 });
    expect(await get('/empty.txt')).toMatchObject({ status: 200, text: '' });
    expect(await get('/')).toMatchObject({ status: 200, text: 'home' });
  });

  test('follows no link that leads out of the web root, or to what is hidden in it', async () => {
    const { get, webRoot } = await serving({ ...SITE, '.git/config': 'secret' });
    const elsewhere = temporaryFolder();
    writeFiles(elsewhere, { 'secret.txt': 'secret', 'index.html': 'secret', '404.html': 'secret' });
    symlinkSync(join(elsewhere, 'secret.txt'), join(webRoot, 'out.txt'));
    symlinkSync(elsewhere, join(webRoot, 'folder'));
    symlinkSync('..', join(webRoot, 'above'));
    symlinkSync('.git/config', join(webRoot, 'config.txt'));
    symlinkSync('feed.json', join(webRoot, 'inside.json'));
    const beside = `../${basename(elsewhere)}/secret.txt`;
    symlinkSync(beside, join(webRoot, 'practices/beside.txt'));
    for (const path of ['/out.txt', '/folder', '/folder/', '/folder/secret.txt', '/config.txt', '/practices/beside.txt'])
      expect(await get(path)).toMatchObject({ status: 404, text: 'not found' });
    expect((await get(`/above/${basename(elsewhere)}/secret.txt`)).status).toBe(404);
    expect(await get('/inside.json')).toMatchObject({ status: 200, text: '{}' });
    rmSync(join(webRoot, '404.html'));
    symlinkSync(join(elsewhere, '404.html'), join(webRoot, '404.html'));
    expect(await get('/missing')).toMatchObject({ status: 404, text: 'There is no such page.\n' });
  });

  test.skipIf(process.platform === 'win32')('waits for nobody to write into a pipe', async () => {
    const { get, webRoot } = await serving(SITE);
    for (const name of ['pipe.txt', 'pipes/index.html']) {
      mkdirSync(dirname(join(webRoot, name)), { recursive: true });
      execFileSync('mkfifo', [join(webRoot, name)]);
    }
    for (const path of ['/pipe.txt', '/pipes/']) expect(await get(path)).toMatchObject({ status: 404, text: 'not found' });
    rmSync(join(webRoot, '404.html'));
    execFileSync('mkfifo', [join(webRoot, '404.html')]);
    expect((await get('/missing')).status).toBe(404);
    expect((await get('/')).status).toBe(200);
  });

  test('takes no other method', async () => {
    const { get } = await serving(SITE);
    const answer = await get('/', { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  test('serves a site under the base it was built for', async () => {
    const { get, url, origin } = await serving(SITE, '/play/book/');
    expect(url).toBe(`${origin}/play/book/`);
    expect(await get('/')).toMatchObject({ status: 301, location: '/play/book/' });
    expect(await get('/play/book?q=1')).toMatchObject({ status: 301, location: '/play/book/?q=1' });
    expect(await get('/play/book/')).toMatchObject({ status: 200, text: 'home' });
    expect(await get('/play/book/practices')).toMatchObject({ status: 301, location: '/play/book/practices/' });
    expect((await get('/play/book/_astro/x.AbC.css')).headers.get('cache-control')).toContain('immutable');
    expect(await get('/practices/')).toMatchObject({ status: 404, text: 'not found' });
  });

  test('notices a new build in the same place, and that one is missing', async () => {
    const { get, webRoot } = await serving(SITE);
    expect((await get('/')).text).toBe('home');
    renameSync(webRoot, `${webRoot}.aside`);
    expect((await get('/')).status).toBe(503);
    writeFiles(webRoot, { '.chalktalk.json': marker('/', "default-src 'none'"), 'index.html': 'new home', 'new/index.html': 'new' });
    expect(await get('/new/')).toMatchObject({ status: 200, text: 'new' });
    expect((await get('/')).headers.get('content-security-policy')).toBe("default-src 'none'");
    renameSync(`${webRoot}.aside`, join(webRoot, 'aside'));
  });
});

test.each(['127.0.0.1', '::1'])('a port that another program has on %s is one message with the way out', async (host) => {
  const other = createServer();
  onTestFinished(() => void other.close());
  const listening = await new Promise<boolean>((resolve) => {
    other.once('error', () => resolve(false));
    other.listen(0, host, () => resolve(true));
  });
  const address = other.address();
  // A machine without IPv6 has nothing to show for the second address.
  if (!listening || !address || typeof address !== 'object') return;
  const webRoot = temporaryFolder();
  writeFiles(webRoot, { '.chalktalk.json': marker() });
  const { port } = address;
  expect(await startServer(webRoot, port)).toEqual({
    ok: false,
    problem: `port ${port} is taken by another program: stop it, or choose another, for instance --port ${port < 65535 ? port + 1 : port - 1}`,
  });
});
