import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, inject, test } from 'vitest';
import { cacheFolder, readPlaybook } from '../../integrations/content/read.ts';
import { findPackageable } from '../../integrations/lms/course.ts';
import { makePackage } from '../../integrations/lms/index.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { settingsFrom } from '../../src/playbook/settings.ts';
import { words } from '../../src/words/en/index.ts';
import { reviewWords } from '../../src/words/en/review.ts';
import { root } from '../support/playbook.ts';

const settings = settingsFrom({}, root);
const cache = cacheFolder(root, settings);
const options = { webRoot: inject('site').out, base: '/', origin: undefined, language: 'en', cache, mastery: 80 } as const;

const textOf = (content: Uint8Array | string = ''): string => (typeof content === 'string' ? content : new TextDecoder().decode(content));

/** Addresses in a page or stylesheet of the package that lead to nothing in it. */
function broken(path: string, text: string, files: ReadonlyMap<string, unknown>): string[] {
  const found = path.endsWith('.css') ? text.matchAll(/url\(["']?([^"')]+)/g) : text.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]+)"/g);
  return [...found]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => !/^(?:https?:|mailto:|data:|#)/.test(address))
    .filter((address) => !files.has(posix.join(posix.dirname(path), decodeURI(address.split(/[?#]/)[0] ?? ''))));
}

test.each([
  ['scorm12', 'the-rep-drives'],
  ['cmi5', 'first-ninety-days'],
] as const)('a %s package of %s is whole: every address in it leads somewhere', async (standard, id) => {
  const meant = findPackageable(await readPlaybook({ settings, cache, drafts: false }), id);
  if ('problem' in meant) throw new Error(meant.problem);
  const made = await makePackage(meant.found, { ...options, standard });
  expect(made.course.pages.length).toBeGreaterThan(3);
  expect(made.course.questions.length).toBeGreaterThan(5);
  for (const [path, content] of made.files) {
    const text = textOf(content);
    if (/\.(html|css)$/.test(path)) expect(broken(path, text, made.files), path).toEqual([]);
    if (path.endsWith('.js')) expect(text.match(/["'`]\/_astro\//g), path).toBeNull();
  }
  const asked = JSON.parse(textOf(made.files.get('practice.json'))) as Catalogue;
  expect(asked.questions.map(({ id, rev, key }) => ({ id, rev, key }))).toEqual(made.course.questions);
  for (const { url } of [...asked.questions, ...asked.pages, ...asked.prompts, ...asked.assignments])
    expect(made.files.has(`${url.slice(1)}index.html`), url).toBe(true);
  const review = textOf(made.files.get('review/index.html'));
  expect(review).toContain('data-course="/');
  expect(review).not.toContain(reviewWords.nothingYet.all);
  expect((await makePackage(meant.found, { ...options, standard })).zip).toEqual(made.zip);
});

/** What of a page belongs to the site around it, and what a reader or a browser would know it by. */
const FURNITURE: readonly (readonly [string, RegExp])[] = [
  ['the link over the bar', new RegExp(`>${words.site.skip}<`)],
  ['the head of a page in a frame', new RegExp(`>${words.site.full}<`)],
  ['the bar', new RegExp(`<nav[^>]+aria-label="${words.site.main}"`)],
  ['search', /data-search-open/],
  ['the choice of colours', /<theme-switch/],
  ['the trail', new RegExp(`<nav[^>]+aria-label="${words.site.breadcrumb}"`)],
  ['the column of pages elsewhere', new RegExp(`<h2>${words.modules.builds}</h2>`)],
  ['the foot', new RegExp(`<nav[^>]+aria-label="${words.site.footer}"`)],
  ['the address of the page', /rel="canonical"/],
  ['other forms of the page', /rel="alternate"/],
  ['the sign of the site', /rel="icon"/],
  ['what chats show of a link', /property="og:/],
  ['the script of search, colours and frames', /src="[^"]*\/Page\.astro/],
];

test('a package holds nothing of the site around its pages', async () => {
  const meant = findPackageable(await readPlaybook({ settings, cache, drafts: false }), 'the-rep-drives');
  if ('problem' in meant) throw new Error(meant.problem);
  const { course, files } = await makePackage(meant.found, { ...options, standard: 'cmi5' });
  const pages = course.contents.map(({ url }) => `${url.slice(1)}index.html`);
  const built = pages.map((page) => readFileSync(join(options.webRoot, page), 'utf8'));
  for (const [what, sign] of FURNITURE) {
    expect(
      built.some((html) => sign.test(html)),
      `the built pages have ${what}`,
    ).toBe(true);
    expect(
      pages.filter((page) => sign.test(textOf(files.get(page)))),
      `the package has ${what}`,
    ).toEqual([]);
  }
  expect(pages.filter((page) => textOf(files.get(page)).includes('data-site-only'))).toEqual([]);
  expect([...files.keys()].filter((path) => /\/(?:Page\.astro|framed|opener)[^/]*\.js$/.test(path))).toEqual([]);
});
