import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harmOf } from '../../../cli/migrate/harm.ts';
import { letters } from '../../../cli/migrate/headings.ts';
import { slugOf } from '../../../cli/migrate/names.ts';
import { fixture, migrate, problemsOf } from '../../support/migration.ts';
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

/** The skill of each page with the name above it, and its series, by the name of its file. */
function places(files: Record<string, string>): Record<string, string> {
  const field = (text: string | undefined, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text ?? '')?.[1];
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => {
      if (!path.startsWith('practices/')) return [];
      const skill = files[`skills/${field(text, 'skills')?.replace(/[[\]]/g, '')}.yaml`];
      const series = /^series: \{name: "?(.*?)"?, part: (\d+)\}$/m.exec(text);
      const shown =
        [field(skill, 'group'), field(skill, 'name')].filter(Boolean).join(' < ') + (series ? `, ${series[1]} ${series[2]}` : '');
      return [[path.replace(/^.*\/|\.mdx?$/g, ''), shown]];
    }),
  );
}

describe('names of groups in groups', () => {
  const page = (title: string) => `# ${title}\n\nSome words of ${title}.\n`;
  const mkdocs = {
    'mkdocs.yml':
      'nav:\n  - Home: index.md\n  - Selling:\n      - First call: a.md\n      - Deep:\n          - Deeper:\n              - b.md\n              - c.md\n',
    'docs/index.md': page('Home'),
    'docs/a.md': page('A'),
    'docs/b.md': page('B'),
    'docs/c.md': page('C'),
  };
  const docusaurus = {
    'docusaurus.config.js': '',
    'sidebars.js':
      "module.exports = { docs: ['a', { type: 'category', label: 'Calls', items: ['b', { type: 'category', label: 'Cold', items: ['c'] }] }] };",
    'docs/a.md': page('A'),
    'docs/b.md': page('B'),
    'docs/c.md': page('C'),
  };

  test.each<[string, Record<string, string>, string[]]>([
    ['MkDocs', mkdocs, ['Selling › Deep: 2 pages', 'Selling › Deep › Deeper: 2 pages']],
    ['Docusaurus', docusaurus, ['Calls › Cold: one page']],
  ])('of %s are told, and the report proposes what they may become', async (_, files, levels) => {
    const { report } = await migrated(files);
    for (const level of levels) expect(report).toContain(level);
    expect(report).toContain('## The name of a group below the skill of its pages was left out');
    expect(report).toContain('# levels: series\n');
  });

  test.each<[string, Record<string, string>, string, Record<string, string>]>([
    ['series', mkdocs, 'levels: series\n', { index: 'General', a: 'Selling', b: 'Selling, Deeper 1', c: 'Selling, Deeper 2' }],
    ['skills', mkdocs, 'levels: skills\n', { index: 'General', a: 'Selling', b: 'Selling › Deep < Deeper', c: 'Selling › Deep < Deeper' }],
    ['series', docusaurus, 'levels: series\n', { a: 'General', b: 'Calls', c: 'Calls, Cold 1' }],
  ])('become %s where the map says so', async (_, files, map, found) => {
    const { files: written, report, to } = await migrated(files, map);
    expect(places(written)).toEqual(found);
    expect(report).not.toContain('Cold: one page');
    expect(await problemsOf(to)).toEqual([]);
  });

  test('that are the same in two places are told apart in series', async () => {
    const { files } = await migrated(
      { 'SUMMARY.md': '- Calls\n  - Late\n    - [A](a.md)\n- Mail\n  - Late\n    - [B](b.md)\n', 'a.md': page('A'), 'b.md': page('B') },
      'levels: series\n',
    );
    expect(places(files)).toEqual({ a: 'Calls, Calls › Late 1', b: 'Mail, Mail › Late 1' });
  });

  test('stand in the address of pages where they are folders, and are not told', async () => {
    const { said } = await migrated({ 'a/late-calls/x.md': page('X'), 'a/y.md': page('Y'), 'b/z.md': page('Z') });
    expect(said).toContain('Everything was carried over as it stood');
  });

  test('of several menus: what a menu lists is the skill, its own name stands above', async () => {
    const { files } = await migrated({
      ...docusaurus,
      'sidebars.js': "export default { sell: ['a', { type: 'category', label: 'Calls', items: ['b'] }], coach: { Coaching: ['c'] } };",
    });
    expect(places(files)).toEqual({ a: 'Sell', b: 'Sell < Calls', c: 'Coach < Coaching' });
  });
});

describe('a list of contents', () => {
  const page = (title: string) => `# ${title}\n\nSome words of ${title}.\n`;

  test('keeps its groups beside a map: for pages of which the map says nothing', async () => {
    const files = {
      'SUMMARY.md': '# Summary\n\n- [Home](README.md)\n\n## Selling\n\n- [A](s/a.md)\n- [B](t/b.md)\n\n## Coaching\n\n- [C](c.md)\n',
      'README.md': page('Home'),
      's/a.md': page('A'),
      't/b.md': page('B'),
      'c.md': page('C'),
      'u/d.md': page('D'),
    };
    const { files: written } = await migrated(files, 'skill: first-steps\nfolders: { s: Prospecting }\n');
    expect(places(written)).toEqual({ index: 'First steps', a: 'Prospecting', b: 'Selling', c: 'Coaching', d: 'First steps' });
  });

  test.each<[string, Record<string, string>, string[]]>([
    [
      'SUMMARY.md',
      {
        'SUMMARY.md':
          '- [Home](README.md)\n- [Ringing](a.md)\n- [Not yet]()\n- [Outside](https://acme.example/x)\n- [Gone](gone.md)\n- Empty\n  - [More](more.md)\n',
      },
      ['3:3  Not yet', '4:3  Outside (https://acme.example/x)', '5:3  Gone (gone.md)', '6:3  Empty', '7:5  More (more.md)', '2:3  Ringing'],
    ],
    [
      'mkdocs.yml',
      { 'mkdocs.yml': 'docs_dir: .\nnav:\n  - Ringing: a.md\n  - Outside: https://acme.example/x\n  - Gone: gone.md\n' },
      ['3:5  Ringing', '4:5  Outside (https://acme.example/x)', '5:5  Gone (gone.md)'],
    ],
    [
      'sidebars.js',
      {
        'docusaurus.config.js': '',
        'sidebars.js':
          "export default { docs: [{ type: 'doc', id: 'a', label: 'Ringing' }, { type: 'link', label: 'Outside', href: 'https://acme.example/x' }, { type: 'html', value: '<b>Bold</b>' }, 'gone'] };",
      },
      ['Ringing', 'Outside (https://acme.example/x)', '<b>Bold</b>', 'gone'],
    ],
  ])('%s tells every word that no page says, with its place', async (list, more, told) => {
    const { report } = await migrated({ 'README.md': page('Home'), 'a.md': page('A'), ...more });
    for (const line of told)
      expect(report).toMatch(
        new RegExp(`${list}:[\\d:]*${/^\d/.test(line) ? '' : ' {2}'}${line.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`, 'm'),
      );
  });

  test('docsify: the menu may have any name, and say pages without their ending', async () => {
    const { files, report } = await migrated({
      'docs/index.html': '<script>window.$docsify = { loadSidebar: "menu.md", coverpage: "front.md" }</script>',
      'docs/README.md': page('Home'),
      'docs/menu.md': '- On the phone\n  - [Open](/calls/open)\n  - [Close](calls/close)\n- Mail\n  - [First](first.md)\n',
      'docs/front.md': '# Cover\n\n> Words on the cover\n',
      'docs/_404.md': '# Nothing\n\nWords for the lost\n',
      'docs/calls/open.md': page('Open'),
      'docs/calls/close.md': page('Close'),
      'docs/first.md': page('First'),
    });
    expect(places(files)).toEqual({ index: 'General', open: 'On the phone', close: 'On the phone', first: 'Mail' });
    expect(report).toContain('docs/front.md:1:1  # Cover > Words on the cover\n');
    expect(report).toContain('docs/_404.md:1:1  # Nothing Words for the lost\n');
  });
});

describe('a part of pages', () => {
  const start = { 'docusaurus.config.js': '', 'docs/other.md': '# Other\n\nSome other words.\n' };

  test('stands in each page that imports it, with its own parts, words given to it, and links that lead where they did', async () => {
    const { files, said, to } = await migrated({
      ...start,
      'docs/calls/open.mdx':
        "---\ntitle: Open\n---\nimport Part from '../parts/_part.mdx';\nimport Line from '@site/docs/parts/_line.md';\n\nSay why you call.\n\n<Part name=\"Ada\" />\n\n- First\n\n  <Line />\n\nIt is <Line/> here.\n",
      'docs/parts/_part.mdx':
        "---\nslug: x\n---\nimport Line from './_line.md';\n\nHello {props.name}, see [other](../other.md).\n\n<Line />\n",
      'docs/parts/_line.md': 'One line only.\n',
      'docs/parts/_unused.mdx': 'Words that nobody imports.\n',
    });
    expect(files['practices/calls/open.md']?.split('---\n\n')[1]).toBe(
      'Say why you call.\n\nHello Ada, see [other](../other.md).\n\nOne line only.\n\n- First\n\n  One line only.\n\nIt is One line only. here.\n',
    );
    expect(said).toContain(
      '1 × A part of pages that no page imports was left out\n      docs/parts/_unused.mdx:1:1  Words that nobody imports.',
    );
    expect(said).not.toContain('An import');
    expect(await problemsOf(to)).toEqual([]);
  });

  test('that shows itself ends, and one that is not there is told', async () => {
    const { files, report } = await migrated({
      ...start,
      'docs/a.mdx': "import A from './_a.mdx';\nimport Gone from './_gone.mdx';\n\n# Page\n\nIt begins here.\n\n<A />\n\n<Gone />\n",
      'docs/_a.mdx': "import A from './_a.mdx';\n\nAround it goes.\n\n<A />\n",
    });
    expect(files['practices/a.md']?.match(/Around it goes/g)).toHaveLength(1);
    expect(report).toContain('A component `<Gone>` was left out');
  });
});

describe('every text of the source', () => {
  /** The path of each file of text below a folder that is neither in a page nor named in the report. */
  async function lost(from: string, ...options: string[]): Promise<string[]> {
    const { to } = await migrate(from, undefined, ...options);
    const { 'migration-report.md': report = '', ...written } = readFiles(to);
    const pages = letters(Object.values(written).join('\n'));
    return Object.entries(readFiles(from)).flatMap(([path, text]) => {
      if (!/\.(mdx?|markdown|html?|txt|rst|csv|json|ya?ml)$/i.test(path) || /^[^/]*\.(json|ya?ml)$/.test(path)) return [];
      if (report.includes(`\n${path}:`)) return [];
      const words = text.replace(/^---\n[\s\S]*?\n---\n|<[^>]*>|^(?:import|export) .*$/gm, ' ').match(/\p{L}{5,}/gu) ?? [];
      return words.length > 0 && words.filter((word) => pages.includes(letters(word))).length * 2 >= words.length ? [] : [path];
    });
  }

  test.each(['docusaurus', 'hugo', 'mkdocs', 'notion', 'confluence', 'markdown'])('of %s is in a page or named', async (name) => {
    const from = await fixture(name);
    expect((await lost(from)).filter((path) => !(name === 'confluence' && path === 'index.html'))).toEqual([]);
  });

  const odd = {
    '_part.mdx': 'Seldom imported sentence.\n',
    'docs/_partial.md': 'Never imported sentence.\n',
    'docs/guide.md': '# Guide\n\nSomething about everything.\n',
    'docs/notes.txt': 'Plain scribbles.\n',
    'docs/page.html': '<p>Hypertext paragraph</p>',
    'docs/SUMMARY.md': '- Contents\n  - [Guide](guide.md)\n',
    'docs/_404.md': 'Nowhere to be found.\n',
    'docs/_navbar.md': '- [Elsewhere](https://acme.example)\n',
    'blog/post.md': '# Posting\n\nYesterday happened.\n',
    'data/faq.yaml': 'question: Whatever happens\n',
    'data/list.csv': 'Alpha,Omega\n',
    'README.rst': 'Restructured words\n',
  };

  test.each<[string, Record<string, string>]>([
    ['Docusaurus', { 'docusaurus.config.js': '' }],
    ['Hugo', { 'hugo.toml': 'contentDir = "docs"\n' }],
    ['MkDocs', { 'mkdocs.yml': 'site_name: Zarvo\n' }],
    ['docsify', { 'docs/index.html': '<script>window.$docsify = { loadNavbar: true }</script>' }],
    ['plain Markdown', {}],
  ])('of %s with odd files is in a page or named', async (_, more) => {
    // The page of docsify holds its settings.
    expect((await lost(await playbook({ ...odd, ...more }))).filter((path) => path !== 'docs/index.html')).toEqual([]);
  });

  test('is what was asked for: what the map ignores is not named, and files that a page offers come along', async () => {
    const folder = await playbook({
      'from/a.md': '# A\n\nSome words, [a list](list.csv).\n',
      'from/list.csv': 'Alpha,Omega\n',
      'from/drafts/b.md': '# B\n\nWords.\n',
      'map.yaml': 'ignore: [drafts]\n',
    });
    const { said } = await migrate(join(folder, 'from'), undefined, '--map', join(folder, 'map.yaml'));
    expect(said).toContain('Everything was carried over as it stood');
  });
});

describe('tabs whose names stand around them', () => {
  const page = '# Tabs\n\nSome words of it.\n\n';

  test('keep them: labels of Docusaurus', async () => {
    const { files, said } = await migrated({
      'docusaurus.config.js': '',
      'docs/a.mdx': `${page}<Tabs values={[{label: 'On the phone', value: 'a'}, {value: "b", label: \`By mail\`}]}>\n<TabItem value="a">Ask.</TabItem>\n<TabItem value="b">Write.</TabItem>\n</Tabs>\n`,
    });
    expect(files['practices/a.md']).toMatch(/\*\*On the phone\*\*\s+Ask\.\s+\*\*By mail\*\*\s+Write\./);
    expect(said).toContain('Everything was carried over as it stood');
  });

  test('are told where no tab takes them', async () => {
    const { report } = await migrated({
      'docusaurus.config.js': '',
      'docs/a.mdx': `${page}<Tabs values={[{label: 'On the phone', value: 'a'}]}>\n<TabItem value="c">Ask.</TabItem>\n</Tabs>\n`,
    });
    expect(report).toContain('On the phone');
  });

  test('keep them: items of Hugo', async () => {
    const { files } = await migrated({
      'hugo.toml': '',
      'content/a.md': `${page}{{< tabs items="Phone,Mail" >}}\n{{< tab >}}Ask.{{< /tab >}}\n{{< tab >}}Write.{{< /tab >}}\n{{< /tabs >}}\n`,
    });
    expect(files['practices/a.md']).toMatch(/\*\*Phone\*\*\s+Ask\.\s+\*\*Mail\*\*\s+Write\./);
  });
});

test('what a folder of Docusaurus says of itself is told however deep it stands', async () => {
  const { report } = await migrated({
    'docusaurus.config.js': '',
    'docs/sub/a.md': '# A\n\nSome words.\n',
    'docs/b.md': '# B\n\nSome words.\n',
    'docs/sub/_category_.json': '{ "label": "Sub", "customProps": { "card": { "text": "All that is below" } } }',
  });
  expect(report).toContain('docs/sub/_category_.json:1:1  All that is below');
});

test('docsify: a name with HTML in it is a name', async () => {
  const { files } = await migrated({
    'index.html': "<script>window.$docsify = { name: '<b>Zarvo</b> guide' }</script>",
    'README.md': '# A\n\nSome words.\n',
  });
  expect(files['playbook.yaml']).toContain('name: Zarvo guide\n');
});

test.each([
  ['Work in progress', 'status: draft\n'],
  ['approved', 'status: published\n'],
  ['Deprecated', 'status: retired\n'],
])('the status %j of the source is mapped', async (status, field) => {
  const { files } = await migrated({ 'a.md': `---\nstatus: ${status}\n---\n\n# A\n\nSome words of it.\n` });
  expect(files['practices/a.md']).toContain(field);
});

test('a status that means nothing to readers is told', async () => {
  const { files, report } = await migrated({ 'a.md': '---\nstatus: Waiting for Bo\n---\n\n# A\n\nSome words of it.\n' });
  expect(files['practices/a.md']).not.toContain('status:');
  expect(report).toContain('"Waiting for Bo"');
});

test('a summary is never a link and nothing else', async () => {
  const { files, report } = await migrated({
    'a.md': '# A\n\n[Look at the other page](b.md)\n\nSay it once and wait.\n',
    'b.md': '---\nsummary: "[Look at the other page](a.md)"\n---\n\n# B\n\nWrite it down at once.\n',
  });
  expect(files['practices/a.md']).toContain('summary: Say it once and wait.\n');
  expect(files['practices/b.md']).toContain('summary: Write it down at once.\n');
  expect(report).toContain('b.md:1:1  [Look at the other page](a.md)');
});

test('what is said of losses stands by the harm that they do: pages, words, looks, fields', () => {
  const order = [
    'A file of another format was left out: only Markdown is read',
    'A part of pages that no page imports was left out',
    'Words that Markdown has no place for: they were left out',
    'The name of a group below the skill of its pages was left out',
    'An entry of a list of contents leads to no page: it was left out',
    'A name that Windows refuses was changed',
    'A list of contents calls a page otherwise than its title: that name was left out',
    'The title in the front matter says something else than the first heading, which is the title now',
    'Files outside `docs/` that no page offers stayed behind',
  ];
  expect(order.map(harmOf)).toEqual([0, 0, 1, 1, 1, 3, 4, 4, 4]);
});
