import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readMarker, writeMarker } from '../../integrations/headers/marker.ts';
import { scanCache } from '../../integrations/headers/scan-cache.ts';
import { filesUnder, pagesOf } from '../../integrations/headers/web-root.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';

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
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ version: 1, pages: {} });
});

test('a broken cache is an empty one', () => {
  const file = join(temporaryFolder(), 'headers.json');
  writeFileSync(file, '{"version":1,"pages":{"x":');
  expect(scanCache(file).scan('<p>', () => clean)).toEqual(clean);
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
