import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../support/playbook.ts';
import { EVERY_DOCUMENT, GUIDE, GUIDE_PAGES } from './guide.ts';
import { documentText, headings, links } from './support.ts';

/** Words of a page of the path, what is to be copied from it included. */
const SHORTEST = 300;
const LONGEST = 900;

const path = GUIDE_PAGES.filter((page) => !page.includes('/reference/'));
let texts: Map<string, string>;

beforeAll(async () => {
  texts = new Map(await Promise.all([GUIDE, ...GUIDE_PAGES].map(async (page) => [page, await documentText(page)] as const)));
});

const textOf = (page: string) => texts.get(page) ?? '';

/** The pages of the guide that a page leads to, in order. */
function leadsTo(page: string): string[] {
  const targets = links(textOf(page)).map((url) => join(page, '..', url.replace(/#.*$/, '')));
  return targets.filter((target) => GUIDE_PAGES.includes(target));
}

describe('the guide for authors', () => {
  test('is entered by a page that leads to every other', () => {
    expect(leadsTo(GUIDE).toSorted()).toEqual(expect.arrayContaining(GUIDE_PAGES));
  });

  test('has a path of short pages', () => {
    const words = path.map((page) => ({ page, words: textOf(page).split(/\s+/).length }));
    expect(words.filter(({ words }) => words < SHORTEST || words > LONGEST)).toEqual([]);
  });

  test('leads from each page of the path to the next, in the order of its table', () => {
    const [, table = ''] = /\n## The path\n([\s\S]*?)\n## /.exec(textOf(GUIDE)) ?? [];
    const order = links(table).map((url) => join(GUIDE, '..', url));
    expect(order.toSorted()).toEqual(path);
    const next = order.map((page) => /\nNext: \[[^\]]+\]\(([^)]+)\)\n$/.exec(textOf(page))?.[1]);
    expect(next).toEqual([...order.slice(1).map((page) => page.replace('docs/authoring/', '')), undefined]);
  });

  test('calls the next page by its title', () => {
    const wrong = path.flatMap((page) => {
      const [, name, file] = /\nNext: \[([^\]]+)\]\(([^)]+)\)\n$/.exec(textOf(page)) ?? [];
      return file === undefined || headings(textOf(join(page, '..', file)))[0] === name ? [] : [{ page, name }];
    });
    expect(wrong).toEqual([]);
  });

  test('shows the same example once', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [page, text] of texts)
      for (const [, code = ''] of text.matchAll(/^`{3,}mdx?[^\n]*\n([\s\S]*?)^`{3,}$/gm)) {
        const before = seen.get(code);
        if (before !== undefined) twice.push(`${before}, ${page}: ${code}`);
        seen.set(code, page);
      }
    expect(twice).toEqual([]);
  });
});

test('no document indents what is to be copied', async () => {
  const documents = await Promise.all(EVERY_DOCUMENT.map(async (page) => ({ page, text: await documentText(page) })));
  expect(documents.filter(({ text }) => /^ +`{3}/m.test(text)).map(({ page }) => page)).toEqual([]);
});

test('every document that the program, or a new playbook, names is there', () => {
  const named = ['cli', 'integrations', 'src/playbook', 'src/words'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|md)$/.test(name))
      .flatMap((name) => [...readFileSync(join(root, folder, name), 'utf8').matchAll(/\bdocs\/[\w/-]+\.md\b/g)].map(([path]) => path)),
  );
  expect(named.length).toBeGreaterThan(3);
  expect([...new Set(named)].filter((path) => !EVERY_DOCUMENT.includes(path))).toEqual([]);
});
