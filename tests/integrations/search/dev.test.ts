import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { searchMiddleware } from '../../../integrations/search/dev.ts';
import { temporaryFolder, write } from '../../support/playbook.ts';

/** A development server whose index says how many times it has been built. */
async function server(options: { base?: string; search?: boolean } = {}) {
  const { base = '/play/', search = true } = options;
  const folder = await temporaryFolder();
  let builds = 0;
  const build = async () => {
    if (!search) return undefined;
    const bundle = join(folder, String(++builds));
    await write(bundle, { 'pagefind-entry.json': String(builds), [`fragment/of-${builds}.pf`]: 'text', 'pagefind.js': 'export {};' });
    return bundle;
  };
  await write(folder, { 'secret.json': 'secret' });
  const { handle, changed } = searchMiddleware(base, build);
  const http = createServer((request, response) => handle(request, response, (error) => response.writeHead(error ? 500 : 404).end()));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => http.close(() => resolve())));
  const { port } = http.address() as AddressInfo;
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
  };
  return { get, changed, builds: () => builds };
}

describe('search in the development server', () => {
  test('is indexed when it is first asked for, and once', async () => {
    const { get, builds } = await server();
    expect(builds()).toBe(0);
    const all = await Promise.all([get('/play/pagefind/pagefind.js'), get('/pagefind/pagefind-entry.json?ts=1')]);
    expect(all.map(({ status }) => status)).toEqual([200, 200]);
    expect(all[0]?.type).toBe('text/javascript');
    expect(builds()).toBe(1);
  });

  test('is indexed anew after a change, and the files of the index before it are still there', async () => {
    const { get, changed } = await server();
    expect((await get('/pagefind/pagefind-entry.json')).text).toBe('1');
    changed();
    changed();
    expect((await get('/pagefind/pagefind-entry.json')).text).toBe('2');
    expect((await get('/pagefind/fragment/of-1.pf')).status).toBe(200);
    expect((await get('/pagefind/fragment/of-2.pf')).status).toBe(200);
  });

  test('serves nothing beside the index', async () => {
    const { get } = await server();
    for (const path of [
      '/pagefind/../secret.json',
      '/pagefind/%2e%2e/secret.json',
      '/pagefind/..%2fsecret.json',
      '/pagefind/',
      '/pagefind/%E0%A4%A',
      '/other',
    ])
      expect((await get(path)).text, path).not.toContain('secret');
  });

  test('is not there where the playbook has none', async () => {
    const { get } = await server({ search: false });
    expect((await get('/pagefind/pagefind.js')).status).toBe(404);
  });
});
