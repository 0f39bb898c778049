import { describe, expect, test } from 'vitest';
import { COMPONENTS, grammarOf } from '../../../src/playbook/components.ts';
import { blocks, compile, html, md, mdx, said } from '../../support/compile.ts';
import { practice } from '../../support/playbook.ts';

const problems = (text: string) => said(mdx(text).findings);

describe('a component', () => {
  test('becomes a block with its attributes and children', () => {
    expect(mdx('A <Term means="Several people.">multi-threaded</Term> deal.').body).toEqual([
      '<p>A ',
      { component: 'Term', props: { means: 'Several people.' }, children: ['multi-threaded'] },
      ' deal.</p>',
    ]);
  });

  test.each([
    ['that does not exist', 'a <Talktrak />', '1:3 error component: There is no component `<Talktrak>` → did you mean `TalkTrack`?'],
    [
      'that authors do not write',
      '<Callout kind="note">\n\na\n\n</Callout>',
      expect.stringMatching(/^1:1 error component: There is no component `<Callout>`/),
    ],
    ['named like a method of objects', '<Constructor />', expect.stringMatching(/There is no component `<Constructor>`/)],
    [
      'with an unknown attribute',
      '<Assignment id="a" day="7">\n\na\n\n</Assignment>',
      '1:1 error component: `<Assignment>` has no attribute `day` → did you mean `days`?',
    ],
    [
      'with an attribute named like a method of objects',
      '<Steps constructor="x">\n\n1. a\n\n</Steps>',
      '1:1 error component: `<Steps>` has no attribute `constructor` → take it out',
    ],
    ['without a required attribute', '<Evidence />', '1:1 error component: `<Evidence>` needs `id` → add `id="…"`: Evidence id.'],
    [
      'with a required attribute that is empty',
      '<Term means="">x</Term>',
      expect.stringMatching(/^1:1 error component: `<Term>` needs `means`/),
    ],
    [
      'with a required attribute without a value',
      '<Term means>x</Term>',
      expect.stringMatching(/^1:1 error component: `<Term>` needs `means`/),
    ],
    ['with an attribute twice', '<Evidence id="a" id="b" />', '1:1 error component: `<Evidence>` has `id` twice → keep one of the two'],
    [
      'with a value of the wrong form',
      '<Assignment id="a" days="soon">\n\na\n\n</Assignment>',
      '1:1 error component: `days="soon"` is no value for `<Assignment>` → write a whole number, for instance "7"',
    ],
    [
      'with a value that is an expression',
      '<Evidence id={x} />',
      '1:1 error code: An attribute of `<Evidence>` is an expression → write its value as text: `id="…"`',
    ],
    [
      'with attributes from an expression',
      '<Evidence id="a" {...x} />',
      expect.stringMatching(/^1:1 error code: An attribute of `<Evidence>` is an expression/),
    ],
  ])('%s is a problem', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test.each(Object.entries(COMPONENTS).flatMap(([name, { inside }]) => (inside ? [[name, inside] as const] : [])))(
    '%s has to stand in %j',
    (name, inside) => {
      const attributes = Object.keys(grammarOf(name)?.attributes ?? {})
        .map((attribute) => ` ${attribute}="a"`)
        .join('');
      const text = `<${name}${attributes}>\n\na\n\n</${name}>`;
      expect(problems(text)).toContainEqual(
        expect.stringMatching(new RegExp(`^1:1 error component: \`<${name}>\` stands outside \`<${inside[0]}>\``)),
      );
      const outer =
        inside[0] === 'Question'
          ? '<Question id="q">\n\nA <Blank answers="a" />.\n\nb\n\n</Question>'
          : `<${inside[0]}>\n\n- ${text.replaceAll('\n', '\n  ')}\n\n</${inside[0]}>`;
      expect(problems(outer)).toEqual([]);
    },
  );

  test('in a Markdown file is left out with a warning, and its text stays', () => {
    const { body, findings } = md('a\n\n<TalkTrack>\n\n**b**\n\n</TalkTrack>');
    expect(said(findings)).toEqual([
      '3:1 warning html-left-out: `<TalkTrack>` is a component, and this is a Markdown file: it is left out → rename the file to .mdx',
    ]);
    expect(html(body)).toContain('<p><strong>b</strong></p>');
  });

  test('alone on a line of text is no paragraph, as the MDX compiler has it', () => {
    expect(html(mdx('<kbd>a</kbd> <kbd>b</kbd>\n\n<>c</>').body)).toBe('<kbd>a</kbd>\n<kbd>b</kbd>\nc');
  });
});

describe('code in a page', () => {
  test.each([
    ['an import', "import x from 'y'", '1:1 error code: A page cannot import or export → components need no import: take the line out'],
    ['an export', 'export const x = 1', '1:1 error code: A page cannot import or export → components need no import: take the line out'],
    [
      'an expression',
      'a {1 + 1}',
      '1:3 error code: A page cannot hold an expression in `{ }` → write the text itself, `\\{` for a brace, or `{/* … */}` for a comment',
    ],
    ['an expression on a line of its own', '{process.exit()}', expect.stringMatching(/^1:1 error code: A page cannot hold an expression/)],
    ['an expression that looks like a comment', 'a {"/*"}', expect.stringMatching(/^1:3 error code: A page cannot hold an expression/)],
    [
      'a name in braces',
      'a {name}',
      '1:3 error code: `{name}` is read as code, and a page cannot hold any → write `\\{name}` to show the braces, or `[name]` for what is to be filled in',
    ],
    [
      'two words in braces',
      'a {two words} b',
      '1:3 error syntax: `{two words}` is read as code, and a page cannot hold any → write `\\{two words}` to show the braces, or `[two words]` for what is to be filled in',
    ],
    [
      'what is no code in braces',
      'a {two; 2 words} b',
      expect.stringMatching(/^1:3 error syntax: A page cannot hold an expression in `{ }`, and this is none → write `\\{`/),
    ],
  ])('is refused: %s', (_, text, problem) => {
    const page = mdx(text);
    expect(said(page.findings)).toEqual([problem]);
    expect(page.code || page.broken).toBe(true);
  });
  test('shows braces where they are written as the message says', () => {
    const { compiled, body } = compile('practices/a.mdx', practice(1, 'Hello \\{\\{customer}}, \\{two words} and [name].'));
    expect(compiled.findings).toEqual([]);
    expect(body.join('')).toBe('<p>Hello {{customer}}, {two words} and [name].</p>');
  });

  test.each(['{/* a */}', 'a {/* b */} c', '- a {/* #k3 */}', '{/* a */ /* b */}', '{// a\n}', '{}', '{/*\na\n*/}'])(
    'is no comment: %j',
    (text) => {
      const { findings, code, body } = mdx(text);
      expect(findings).toEqual([]);
      expect(code).toBe(false);
      expect(html(body)).not.toMatch(/\/\*|#k3/);
    },
  );

  test('is allowed where the team trusts its authors, and leaves no trace in the text that search sees', () => {
    const page = mdx("import x from 'y'\n\n{1 + 1}\n\nHi {x}, <Mine a={x} /> <b title={x}>bold</b>", { code: true });
    expect(page).toMatchObject({ findings: [], code: true });
    expect(html(page.body)).toBe('<p>Hi , <Mine></Mine> <b>bold</b></p>');
  });
});

describe('MDX that cannot be read is one problem, where it begins', () => {
  test.each([
    [
      'an open brace',
      'a\n\nb { c\n\nd',
      '3:3 error syntax: A `{` opens an expression that is not complete → close it with `}`, or write `\\{` for a brace in the text',
    ],
    ['an open brace after closed ones', '{/* a */}\n\nb {/* c */} { d', expect.stringMatching(/^3:13 error syntax: A `{` opens/)],
    [
      'an open tag',
      'a\n\n<TalkTrack>\n\nb\n',
      '3:1 error syntax: `<TalkTrack>` is never closed → write `</TalkTrack>` on a line of its own, with a blank line before it',
    ],
    [
      'an open tag in a paragraph',
      'a <Term means="b">c\n\nd',
      '1:3 error syntax: `<Term>` is never closed → write `</Term>` behind the words that it is around, in the same paragraph',
    ],
    [
      'a tag that closes nothing',
      'a\n\n</Say>\n',
      '3:1 error syntax: `</Say>` closes a tag that is not open → take it out, or write `<Say>` above what belongs to it',
    ],
    [
      'crossed tags',
      '<TalkTrack>\n<Say>\n\nx\n\n</TalkTrack>\n</Say>',
      '6:1 error syntax: `<Say>` of line 2 is still open here → write `</Say>` on a line of its own above this line',
    ],
    [
      'a less-than sign',
      'fewer than\n3 <4',
      '2:3 error syntax: `<4` is read as the beginning of a tag → write `\\<4` for a less-than sign',
    ],
    ['an HTML comment', 'a\n\n<!-- b -->', '3:2 error syntax: A comment in HTML form cannot stand in MDX → write `{/* comment */}`'],
  ])('%s', (_, text, problem) => {
    const page = mdx(text);
    expect(said(page.findings)).toEqual([problem]);
    expect(page).toMatchObject({ broken: true, body: [] });
  });

  test.each([
    ['quotes', `${'>'.repeat(20_000)} a`],
    ['lists', `${'- '.repeat(5_000)} a`],
    ['tags', '<b>'.repeat(500) + '</b>'.repeat(500)],
    ['brackets', '['.repeat(8_000)],
    ['braces', `{${'<Say>}'.repeat(500)}`],
    ['emphasis', '*a **a '.repeat(1_000)],
  ])('a thousand %s one in another do not break the compiler, nor hold it up', (_, text) => {
    const started = performance.now();
    expect(() => [mdx(text), md(text)]).not.toThrow();
    expect(performance.now() - started).toBeLessThan(6000);
  });
});

describe('HTML', () => {
  test.each([
    '<script>alert(1)</script>',
    '<iframe src="https://a.example"></iframe>',
    '<svg><circle /></svg>',
    '<form><button>a</button></form>',
    '<object data="a" />',
    '<style>{`a{}`}</style>',
    '<link rel="stylesheet" href="a" />',
    '<meta httpEquiv="refresh" />',
    '<base href="a" />',
    '<input type="text" />',
    '<video src="a" />',
    '<my-element />',
    '<a.b />',
    '<math />',
  ])('that may not stand in a page is an error in .mdx: %s', (text) => {
    const { findings, body } = mdx(`a\n\n${text}`);
    expect(said(findings)[0]).toMatch(/^3:1 error html: The HTML element `<[\w.-]+>` cannot stand in a page/);
    expect(html(body)).not.toMatch(/<(script|iframe|svg|form|object|style|link|meta|base|input|video|my-element|math)/);
  });

  test.each([
    'onclick="x()"',
    'onClick="x()"',
    'style="color: red"',
    'onload',
    'srcset="a"',
    'formaction="a"',
    'xlink:href="a"',
    'name="getElementById"',
    'dangerouslySetInnerHTML="a"',
  ])('with %s is an error in .mdx, and loses it', (attribute) => {
    const { findings, body } = mdx(`a <b ${attribute}>c</b>`);
    expect(said(findings)).toEqual([expect.stringMatching(/^1:3 error html: `[\w:]+` cannot stand on `<b>` → take it out$/)]);
    expect(html(body)).toBe('<p>a <b>c</b></p>');
  });

  test.each(['<td colspan="2">', '<td rowspan="2" headers="a b">', '<th scope="col" id="a">', '<tr id="b">'])(
    '%s joins and names parts of a table in .mdx and in .md',
    (tag) => {
      const name = tag.slice(1, 3);
      const cell = name === 'tr' ? `${tag}<td>a</td></tr>` : `<tr>${tag}a</${name}></tr>`;
      for (const compiled of [mdx, md]) {
        const { body, findings } = compiled(`<table>\n<tbody>\n${cell}\n</tbody>\n</table>`);
        expect(said(findings)).toEqual([]);
        expect(html(body).replace(/\s+(?=<)/g, '')).toContain(tag);
      }
    },
  );

  test('that is harmless stays as it is', () => {
    const text =
      '<details open>\n<summary>More</summary>\n\nText, <kbd>Enter</kbd>, H<sub>2</sub>O, <abbr title="a">b</abbr>.\n\n</details>';
    for (const page of [mdx(text), md(text)]) {
      expect(page.findings).toEqual([]);
      expect(html(page.body).replace(/\n/g, '')).toBe(
        '<details open><summary>More</summary><p>Text, <kbd>Enter</kbd>, H<sub>2</sub>O, <abbr title="a">b</abbr>.</p></details>',
      );
    }
  });

  test('in .md loses what could run, with a warning that says what and where', () => {
    const text =
      'a\n\n<script>alert(1)</script>\n\nb <span onclick="x()" style="x">c</span>\n\n<iframe src="https://a.example"></iframe>\n<form action="a"><input name="b"></form>';
    const { body, findings } = md(text);
    expect(said(findings)).toEqual([
      '3:1 warning html-left-out: `<script>` was taken out → use Markdown, or a component in an .mdx file',
      '5:3 warning html-left-out: `onclick` was taken out of `<span>` → leave it out',
      '5:3 warning html-left-out: `style` was taken out of `<span>` → leave it out',
      expect.stringMatching(/^7:1 warning html-left-out: `<iframe>` was taken out/),
      expect.stringMatching(/^8:1 warning html-left-out: `<form>` was taken out/),
      expect.stringMatching(/^8:18 warning html-left-out: `name` was taken out of `<input>`/),
    ]);
    expect(html(body)).not.toMatch(/script|alert|onclick|style|iframe|<form/);
  });

  test('beside tables, task lists, footnotes, code and pictures takes nothing away from them', () => {
    const text =
      '| a | b |\n|:--|--:|\n| c | d |\n\n- [x] e\n\nf[^1]\n\n```js\ng\n```\n\n![h](h.png "i")\n\n~~j~~ <https://k.example>\n\n1. l\n\n[^1]: m';
    const plain = md(text);
    const mixed = md(`${text}\n\n<b>x</b>`);
    expect(mixed.findings).toEqual([]);
    expect(
      html(mixed.body)
        .replaceAll('=""', '')
        .replace(/\s*<p><b>x<\/b><\/p>/, ''),
    ).toBe(html(plain.body).replaceAll('=""', ''));
  });

  test('cannot pretend to be the sanitiser’s own stand-in', () => {
    for (const name of ['chalktalk-block', 'CHALKTALK-BLOCK', 'chalktalk-blockx']) {
      const { body } = md(`![a](a.png)\n\n<${name} data-index="0">b</${name}> <${name} data-index="9">c</${name}>`);
      expect(blocks(body, 'Image')).toHaveLength(1);
      expect(html(body)).not.toMatch(/chalktalk/i);
    }
  });

  test('cannot mark its own links as resolved', () => {
    expect(html(md('<a data-markdown="chalktalk-block" href="ask.mdx">a</a>').body)).toBe('<p><a href="/practices/ask/">a</a></p>');
  });
});

test.each([
  ['“<Blank answers="If" /> you sign”.', '<p><span class="held">“<Blank answers="If"></Blank></span> you sign”.</p>'],
  ['Then *wait <Blank answers="a" />*.', '<p>Then <em>wait <Blank answers="a"></Blank></em>.</p>'],
  ['It is („<Blank answers="a" />“), now', '<p>It is <span class="held">(„<Blank answers="a"></Blank>“),</span> now</p>'],
  ['It is $<Blank answers="5" />.', '<p>It is <span class="held">$<Blank answers="5"></Blank>.</span></p>'],
  ['A <Blank answers="a" /> b', '<p>A <Blank answers="a"></Blank> b</p>'],
])('a gap stays on one line with the signs that touch it: %s', (text, held) => {
  expect(html(mdx(`<Question id="q">\n\n${text}\n\nSo.\n\n</Question>\n`).body)).toContain(held);
});
