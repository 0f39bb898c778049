import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { htmlPages } from '../support/site-files.ts';

test('/practice.json lists every question that a page holds, with the same kind, revision and key', async () => {
  const { out } = inject('site');
  const catalogue = JSON.parse(await readFile(join(out, 'practice.json'), 'utf8')) as Catalogue;
  const shown = new Map<string, string>();
  for (const [file, html] of await htmlPages(out)) {
    // Examples are nobody's questions.
    if (file === 'authors/help/index.html') continue;
    for (const [, id = '', kind = '', rest = ''] of html.matchAll(
      /<chalk-(?:question|scenario) [^>]*id="([^"]+)"[^>]*data-kind="([^"]+)"([^>]*)>/g,
    )) {
      const value = (name: string) => new RegExp(`data-${name}="([^"]+)"`).exec(rest)?.[1] ?? '';
      shown.set(id, [kind, value('rev'), value('key'), value('skill'), `/${file.replace(/index\.html$/, '')}`].join(' '));
    }
  }
  const listed = catalogue.questions.map(
    ({ id, kind, rev, key, skill, url }) => [id, [kind, rev, key, skill ?? '', url].join(' ')] as const,
  );
  expect(new Map(listed)).toEqual(shown);
  expect(catalogue.questions.every(({ title }) => title !== '' && title.length <= 121)).toBe(true);
  expect(catalogue.assignments.length).toBeGreaterThan(10);
  expect(catalogue.prompts.every(({ url, title }) => /^\/(modules|practices)\//.test(url) && title.length > 10)).toBe(true);
  expect(catalogue.prompts.length).toBeGreaterThanOrEqual(5);
  expect(catalogue.pages.find(({ kind }) => kind === 'practice')?.number).toBe(1);
  expect(catalogue.roles.some(({ expects }) => Object.keys(expects).length > 0)).toBe(true);
});

test('nothing among what can be chosen, in any page, gives the answer away', async () => {
  let looked = 0;
  for (const [file, html] of await htmlPages(inject('site').out)) {
    for (const [options] of html.matchAll(/<ul class="(?:options|choices)">.*?<\/fieldset>/gs)) {
      looked++;
      // The tags alone: authors may well say "accept" in an option.
      const tags = (options.match(/<[^>]*>/g) ?? []).join('');
      expect(tags, file).not.toMatch(/checked|data-right|verdict|feedback|accept/);
    }
  }
  expect(looked).toBeGreaterThan(100);
});
