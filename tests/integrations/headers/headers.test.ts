import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { hostFiles, writeHostFiles } from '../../../integrations/headers/host-files.ts';
import { readMarker, writeMarker } from '../../../integrations/headers/marker.ts';
import { scanCache } from '../../../integrations/headers/scan-cache.ts';
import { filesUnder, pagesOf } from '../../../integrations/headers/web-root.ts';
import { readSealed } from '../../../src/cache/sealed.ts';
import { temporaryFolder, writeFiles } from '../../cli/support/folders.ts';
import { intoFile, intoFolder, intoLoop } from '../../support/damage.ts';

const clean = { scripts: ["'sha256-x'"], styles: [], blocked: [] };
const bad = { scripts: [], styles: [], blocked: [{ file: 'a', line: 1, column: 1, what: 'x', fix: 'y' }] };

test('a clean page is parsed once, a page with something blocked every time', () => {
  const file = join(temporaryFolder(), 'deep/headers.json');
  const first = scanCache(file);
  expect(first.scan('<p>', () => clean)).toEqual(clean);
  expect(first.scan('<p style>', () => bad)).toEqual(bad);
  first.save();

  const parse = vi.fn(() => bad);
  const second = scanCache(file);
  expect(second.scan('<p>', parse)).toEqual(clean);
  expect(parse).not.toHaveBeenCalled();
  expect(second.scan('<p style>', parse)).toEqual(bad);
  expect(parse).toHaveBeenCalledOnce();
});

test('pages that are gone leave the cache', () => {
  const file = join(temporaryFolder(), 'headers.json');
  const first = scanCache(file);
  first.scan('<p>', () => clean);
  first.save();
  scanCache(file).save();
  expect(JSON.parse(readSealed(file) ?? '')).toEqual({ madeWith: expect.any(String), pages: {} });
});

test('a broken cache is an empty one', () => {
  const file = join(temporaryFolder(), 'headers.json');
  writeFileSync(file, '{"version":1,"pages":{"x":');
  expect(scanCache(file).scan('<p>', () => clean)).toEqual(clean);
});

test('a cache in whose place something else stands is an empty one, and is written anew', () => {
  const folder = join(temporaryFolder(), 'astro');
  const file = join(folder, 'headers.json');
  for (const damage of [() => intoFile(folder), () => intoFolder(file), () => intoLoop(file), () => intoLoop(folder)]) {
    damage();
    const cache = scanCache(file);
    expect(cache.scan('<p>', () => clean)).toEqual(clean);
    cache.save();
    const parse = vi.fn(() => bad);
    expect(scanCache(file).scan('<p>', parse)).toEqual(clean);
    expect(parse).not.toHaveBeenCalled();
  }
});

test('a marker is read back, and what is none of ours is no marker', () => {
  const folder = temporaryFolder();
  expect(readMarker(folder)).toBeUndefined();
  writeFiles(folder, { '.chalktalk.json': '{ "generator": "other" }' });
  expect(readMarker(folder)).toBeUndefined();
  writeMarker(folder, { base: '/play/', csp: "default-src 'self'" });
  expect(readMarker(folder)).toMatchObject({ generator: 'chalktalk', base: '/play/', csp: "default-src 'self'" });
});

test('pages are found in every folder, in the same order everywhere', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'b/index.html': 'b', 'index.html': 'home', 'a/deep/index.html': 'a', 'x.css': '' });
  const files = filesUnder(folder);
  expect(files).toEqual(['a/deep/index.html', 'b/index.html', 'index.html', 'x.css']);
  expect([...pagesOf(folder, files)].map(({ html }) => html)).toEqual(['a', 'b', 'home']);
});

const CSP = "default-src 'self'; frame-ancestors 'self' https://*.sharepoint.com";

test('every host is told the same headers, and to keep for good what is named by what it holds', () => {
  const files = hostFiles(CSP, '/play/');
  const headers = files.get('_headers') ?? '';
  expect(headers).toMatch(/^\/play\/\*\n {2}Content-Security-Policy: default-src/);
  expect(headers).toContain('\n/play/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  // Cloudflare refuses longer lines.
  for (const line of headers.split('\n')) expect(line.length).toBeLessThan(2000);
  const vercel = JSON.parse(files.get('vercel.json') ?? '');
  const azure = JSON.parse(files.get('staticwebapp.config.json') ?? '');
  for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy']) {
    expect(headers, name).toContain(`  ${name}: `);
    expect(vercel.headers[0].headers.map(({ key }: { key: string }) => key)).toContain(name);
    expect(azure.globalHeaders).toHaveProperty([name]);
    expect(files.get('.hosting/nginx-headers.conf')).toContain(`add_header ${name} "`);
  }
  expect(vercel.headers.at(-1)).toMatchObject({ source: '/play/_astro/(.*)' });
  expect(azure.routes).toMatchObject([{ route: '/play/_astro/*' }]);
});

test.each([
  ['_headers', '_headers/index.html'],
  ['_headers', '_headers'],
  ['vercel.json', 'vercel.json/x/index.html'],
  ['.hosting/nginx-headers.conf', '.hosting'],
])('where the name of %s is taken by %s the build stops: no host would send the headers', (name, taken) => {
  const folder = temporaryFolder();
  writeFiles(folder, { [taken]: 'mine' });
  expect(() => writeHostFiles(folder, CSP, '/')).toThrow(`The build writes ${name} for hosts, and something else has that name`);
});
