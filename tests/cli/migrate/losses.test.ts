import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { slugOf } from '../../../cli/migrate/names.ts';
import { migrate, problemsOf } from '../../support/migration.ts';
import { playbook } from '../../support/playbook.ts';
import { readFiles } from '../support/folders.ts';

/** Migrates a folder of files, with a map if one is given. */
async function migrated(files: Record<string, string | Uint8Array>, map?: string) {
  const folder = await playbook({
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`from/${path}`, text])),
    ...(map !== undefined && { 'map.yaml': map }),
  });
  const { to, said, code } = await migrate(
    join(folder, 'from'),
    undefined,
    ...(map === undefined ? [] : ['--map', join(folder, 'map.yaml')]),
  );
  expect(code, said).toBe(0);
  const written = readFiles(to);
  return { files: written, report: written['migration-report.md'] ?? '', said, to };
}

describe('names that Windows refuses', () => {
  test.each([
    ['con', 'con-page'],
    ['AUX', 'aux-page'],
    ['nul.en', 'nul-page.en'],
    ['Com1', 'com1-page'],
    ['lpt¹', 'lpt¹-page'],
    ['console', 'console'],
    ['com10', 'com10'],
    ['Prices: all. ', 'prices-all'],
  ])('%j is called %j', (name, id) => {
    expect(slugOf(name)).toBe(id);
  });

  test('are changed for pages, folders, files and skills, and said; links stay right', async () => {
    const { files, report, to } = await migrated({
      'start.md': '# Start\n\nSome words of the start.\n',
      'con/aux.md': '# One\n\nSome words of one. [Two](nul.md), [a list](prn.csv).\n',
      'con/nul.md': '# Two\n\nSome words of two. [One](aux.md)\n',
      'con/prn.csv': 'a,b\n',
    });
    const made = Object.keys(files).filter((path) => path.includes('/'));
    expect(made.toSorted()).toEqual([
      'practices/con-page/aux-page.md',
      'practices/con-page/nul-page.md',
      'practices/con-page/prn-page.csv',
      'practices/start.md',
      'skills/con-page.yaml',
      'skills/general.yaml',
    ]);
    for (const line of ['con/aux.md:1:1  practices/con-page/aux-page.md', 'con/prn.csv:1:1  practices/con-page/prn-page.csv'])
      expect(report).toContain(line);
    expect(await problemsOf(to)).toEqual([]);
  });
});

describe('a title in the front matter beside another first heading', () => {
  const text = '---\ntitle: Prices\n---\n\n# What we say\n\nSay it once, and wait.\n\n## Then\n';

  test('is told with its place', async () => {
    const { files, report } = await migrated({ 'a.md': text });
    expect(files['practices/a.md']).toContain('title: What we say\n');
    expect(report).toContain('The title in the front matter says something else than the first heading, which is the title now');
    expect(report).toContain('a.md:2:1  Prices\n');
  });

  test('is the title where its tool shows both, and the heading stays', async () => {
    const { files, said } = await migrated({
      'hugo.toml': '',
      'content/a.md': text,
      'content/b.md': '---\ntitle: Mail\n---\n\n# Mail\n\nWrite it down.\n',
    });
    expect(files['practices/a.md']).toContain('title: Prices\n');
    expect(files['practices/a.md']).toContain('---\n\n## What we say\n\nSay it once, and wait.\n\n### Then\n');
    expect(files['practices/b.md']).toMatch(/title: Mail\n[^#]*$/);
    expect(said).toContain('Everything was carried over as it stood');
  });

  test('is the title where the map says so', async () => {
    const { files } = await migrated({ 'a.md': text.replace('title', 'headline') }, 'fields: { headline: title }\n');
    expect(files['practices/a.md']).toMatch(/title: Prices\n[^#]*\n## What we say\n/);
  });
});

describe('a property of Notion', () => {
  const name = (title: string) => `${title} 0123456789abcdef0123456789abcdef.md`;
  const text =
    '# Price\n\nOwner: Ada, Bo\nTags: calls, mail\nWhat to say: Ask first, then wait, then ask\nHeard: Too dear, too late\n\nSay it once.\n';

  test('with commas is one text under its heading, and several names where names stand', async () => {
    const map = 'fields: { "What to say": { heading: What to say }, Tags: skills, Heard: hears }\n';
    const { files } = await migrated({ [name('Price')]: text }, map);
    const page = files['practices/price.md'];
    expect(page).toContain('## What to say\n\nAsk first, then wait, then ask\n');
    expect(page).toContain('skills: [calls, mail]\n');
    expect(page).toContain('owner: "Ada, Bo"\nhears: ["Too dear, too late"]\n');
  });

  test('with commas is one text in what to say', async () => {
    const { files } = await migrated({ [name('Price')]: text }, 'fields: { "What to say": say }\n');
    expect(files['practices/price.mdx']).toContain('<Say>\n\nAsk first, then wait, then ask\n\n</Say>');
  });
});

test.each([
  ['theme: {name: material, language: de}', 'de'],
  ['theme:\n  language: de', 'de'],
  ['theme: { "language": \'pt_br\', features: [a, b] }', 'pt-BR'],
  ['theme:\n  name: material\n  locale: fr\nplugins: [search: {lang: en}]', 'fr'],
  ['markdown_extensions:\n  - pymdownx.emoji: {emoji_index: !!python/name:a.b.c }\ntheme: {language: nl}', 'nl'],
])('MkDocs says its language in %j', async (theme, language) => {
  const { files } = await migrated({ 'mkdocs.yml': `site_name: "Zarvo, all of it"\n${theme}\n`, 'docs/a.md': '# A\n\nSome words.\n' });
  expect(files['playbook.yaml']).toContain('name: Zarvo, all of it\n');
  expect(files['playbook.yaml']).toContain(`language: ${language}\n`);
});

test('a picture of another site keeps all of its words as a link', async () => {
  const { files } = await migrated({
    'a.md':
      '# A\n\nSome words of it.\n\n![A board](https://img.example/a.png "Drawn by hand")\n\n<img src="https://img.example/b.png" alt="A desk" title="An empty one">\n',
  });
  expect(files['practices/a.md']).toContain('[A board](https://img.example/a.png "Drawn by hand")');
  expect(files['practices/a.md']).toContain('<a href="https://img.example/b.png" title="An empty one">A desk</a>');
});

test('words of Confluence that Markdown has no place for are listed whole, whatever held them', async () => {
  const inner = [
    '<p>Look at <a href="https://acme.example" title="in a new window">prices</a>.</p>',
    '<svg><title>A curve</title><text>rises fast</text></svg>',
    '<math><mi>revenue</mi></math>',
    '<template>kept for later</template>',
    '<form><input placeholder="your number"><button>Send it</button></form>',
    '<div class="toc-macro"><a href="#x">Contents of it</a></div>',
    '<script>var secret = 1;</script>',
  ].join('');
  const { files, report } = await migrated({
    'index.html': '<title>Confluence</title>',
    'a.html': `<title>A</title><div id="main-content" class="wiki-content">${inner}</div>`,
  });
  const [, told = ''] =
    /^## Words that Markdown has no place for: they were left out \(\d+\)\n\n```text\n([\s\S]*?)```/m.exec(report) ?? [];
  const all = `${files['practices/a.md']}\n${told}`;
  for (const words of [
    '[prices](https://acme.example "in a new window")',
    'A curve rises fast',
    'revenue',
    'kept for later',
    'your number',
    'Send it',
  ])
    expect(all).toContain(words);
  expect(told).not.toMatch(/Contents|secret|prices/);
});
