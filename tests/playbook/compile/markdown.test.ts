import { describe, expect, test } from 'vitest';
import { blocks, html, md, mdx, said } from '../../support/compile.ts';

const bodyOf = (text: string) => html(mdx(text).body).replace(/\n/g, ' ');

describe('a GitHub alert', () => {
  test.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION', 'note', 'Tip'])('[!%s] becomes a callout', (kind) => {
    expect(bodyOf(`> [!${kind}]\n> Text.`)).toBe(`<Callout kind="${kind.toLowerCase()}"><p>Text.</p></Callout>`);
  });

  test('may hold blocks', () => {
    expect(blocks(mdx('> [!TIP]\n> One.\n>\n> - two\n>\n> ```js\n> three\n> ```').body, 'Callout')[0]?.children[0]).toMatch(
      /<p>One\.<\/p>\s*<ul>[\s\S]*<pre tabindex="0">/,
    );
  });

  test('may begin with its blocks', () => {
    expect(bodyOf('> [!TIP]\n>\n> - one')).toBe('<Callout kind="tip"><ul> <li>one</li> </ul></Callout>');
  });

  test('may stand in a list, in a quote and in another alert', () => {
    for (const text of ['- a\n\n  > [!NOTE]\n  > b', '> a\n>\n> > [!NOTE]\n> > b', '> [!NOTE]\n> a\n>\n> > [!TIP]\n> > b']) {
      expect(blocks(mdx(text).body, 'Callout').length).toBe(text.match(/\[!/g)?.length);
    }
  });

  test('may have spaces after its marker, even two', () => {
    expect(bodyOf('> [!NOTE]  \n> Text.')).toBe('<Callout kind="note"><p>Text.</p></Callout>');
  });

  test('may begin with bold text on the next line', () => {
    expect(bodyOf('> [!NOTE]\n> **Text.**')).toBe('<Callout kind="note"><p><strong>Text.</strong></p></Callout>');
  });

  test.each([
    '> [!NOTES]\n> a',
    '> [!NOTE] a\n> b',
    '> [!NOTE] **a**',
    '> a\n> [!NOTE]',
    '> a [!NOTE]',
    '[!NOTE]\na',
    '> **[!NOTE]**\n> a',
  ])('is none: %j', (text) => {
    expect(blocks(mdx(text).body, 'Callout')).toEqual([]);
  });
});

describe('a heading', () => {
  const ids = (text: string) => mdx(text).headings.map(({ id }) => id);

  test.each([
    ['## Why they *would* `meet` [you](https://a.example)', 'why-they-would-meet-you'],
    ['## Größe & Maß', 'größe--maß'],
    ['## 見積もりを出す', '見積もりを出す'],
    ['## Зачем спрашивать?', 'зачем-спрашивать'],
    ['## Ask 🙂 twice', 'ask--twice'],
    ['## ![a](b.png) Picture', 'picture'],
    ['## Fixed {/* #anchor */}', 'fixed'],
    ['## A <Term means="b">term</Term>', 'a-term'],
    ['Setext\n======', 'setext'],
  ])('%s has the anchor %s', (text, id) => {
    const page = mdx(text);
    expect(page.headings.map((heading) => heading.id)).toEqual([id]);
    expect(html(page.body)).toContain(` id="${id}"`);
    expect(page.anchors).toContain(id);
  });

  test('that comes twice gets a number', () => {
    expect(ids('## Ask\n\n## Ask\n\n### Ask\n\n## Ask 1')).toEqual(['ask', 'ask-1', 'ask-2', 'ask-1-1']);
  });

  test('without words has no anchor', () => {
    expect(html(mdx('## !').body)).toBe('<h2>!</h2>');
  });

  test('with HTML in .md has the anchor of its words', () => {
    expect(md('## A <b>bold</b> word').headings).toEqual([{ depth: 2, id: 'a-bold-word', text: 'A bold word' }]);
  });

  test('must not share its anchor with a question', () => {
    expect(said(mdx('## First minute\n\n<Reflect id="first-minute">\n\nWhat?\n\n</Reflect>').findings)).toEqual([
      expect.stringMatching(/^3:1 error id: The id `first-minute` is also the anchor of a heading/),
    ]);
  });

  test('may be an anchor written as HTML', () => {
    expect(md('<a name="old"></a>\n\n<h2 id="older">A</h2>').anchors).toEqual(['old', 'older']);
    expect(mdx('<span id="old">a</span>').anchors).toEqual(['old']);
  });
});

describe('code', () => {
  test('is coloured by classes, never by styles', () => {
    const text = bodyOf('```js\nconst a = 1;\n```');
    expect(text).toContain('<code class="language-js"><span class="hljs-keyword">const</span>');
    expect(text).not.toContain('style=');
  });

  test('in a language that nobody knows, or in none, stays as it is', () => {
    expect(bodyOf('```klingon\na <b>\n```')).toBe('<pre tabindex="0"><code class="language-klingon">a &#x3C;b> </code></pre>');
    expect(bodyOf('```\na\n```')).toBe('<pre tabindex="0"><code>a </code></pre>');
  });

  test('keeps what it says to the letter', () => {
    const source = 'const a = `${b}` // <script>\nif (a && b) {}\n';
    const text = html(mdx(`\`\`\`js\n${source}\`\`\``).body).replace(/<[^>]+>/g, '');
    expect(text.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')).toBe(source);
  });

  test('is coloured inside components too', () => {
    expect(bodyOf('<CoachGuide>\n\n```js\nconst a = 1;\n```\n\n</CoachGuide>')).toContain('hljs-keyword');
  });

  test('cannot leave its class', () => {
    expect(bodyOf('```x"onclick="y\na\n```')).toBe('<pre tabindex="0"><code class="language-x&#x22;onclick=&#x22;y">a </code></pre>');
  });
});

describe('a picture', () => {
  test('becomes a block, and is noted once', () => {
    const page = mdx('![A board](board.png "Title") and ![A board](board.png)');
    expect(blocks(page.body, 'Image').map(({ props }) => props)).toEqual([
      { src: 'board.png', alt: 'A board', title: 'Title' },
      { src: 'board.png', alt: 'A board' },
    ]);
    expect(page.images).toEqual(['board.png']);
  });

  test('by reference is a picture like any other, and its definition no link', () => {
    const page = mdx('![A board][b]\n\n[b]: board.png "Title"');
    expect(blocks(page.body, 'Image').map(({ props }) => props)).toEqual([{ src: 'board.png', alt: 'A board', title: 'Title' }]);
    expect(page.references.map(({ kind, to }) => [kind, to])).toEqual([['image', 'board.png']]);
  });

  test('whose definition is also a link is both', () => {
    expect(mdx('![A board][b] [b]\n\n[b]: board.png').references.map(({ kind }) => kind)).toEqual(['image', 'file']);
  });

  test.each([
    [
      'without words is a warning',
      '![](board.png)',
      '1:1 warning alt: The picture has no text alternative → write what it shows between the brackets: `![what it shows](file.png)`',
    ],
    [
      'from another site is an error',
      'a ![b](https://a.example/b.png)',
      expect.stringMatching(/^1:3 error image: A picture from another site cannot be shown/),
    ],
    ['from another site without protocol is an error', '![b](//a.example/b.png)', expect.stringMatching(/^1:1 error image/)],
    ['from another site by reference is an error', '![b][c]\n\n[c]: https://a.example/b.png', expect.stringMatching(/^1:1 error image/)],
    ['from another site in HTML is an error', 'a <img src="https://a.example/b.png" alt="b" />', expect.stringMatching(/^1:3 error image/)],
    ['within an address is an error', '![b](data:image/svg+xml,x)', expect.stringMatching(/^1:1 error image/)],
  ])('%s', (_, text, problem) => {
    for (const page of [mdx(text), md(text)]) {
      expect(said(page.findings)).toEqual([problem]);
      expect(html(page.body)).not.toContain('a.example');
    }
  });

  test('in HTML becomes the same block', () => {
    for (const page of [mdx('a <img src="b.png" alt="c" title="d" width="9" />'), md('a <img src="b.png" alt="c" title="d" width="9">')]) {
      expect(html(page.body)).toBe('<p>a <Image src="b.png" alt="c" title="d"></Image></p>');
      expect(page.images).toEqual(['b.png']);
    }
  });
});

describe('a play', () => {
  const notation = 'O you (1,1)\nX buyer (5,1)\nyou -> buyer';

  test('becomes a block with an anchor of its own', () => {
    const page = mdx(`\`\`\`play caption="Ask first" alt="You ask."\n${notation}\n\`\`\``);
    expect(blocks(page.body, 'Play')[0]?.props).toMatchObject({ id: 'play-ask-first', title: 'Ask first', notation, alt: 'You ask.' });
    expect(page.parts).toEqual([{ kind: 'play', id: 'play-ask-first', title: 'Ask first' }]);
    expect(page.anchors).toEqual(['play-ask-first']);
    expect(page.findings).toEqual([]);
  });

  test('without caption and twice has different anchors', () => {
    const page = mdx(`\`\`\`play\n${notation}\n\`\`\`\n\n\`\`\`play\n${notation}\n\`\`\``);
    expect(new Set(page.anchors).size).toBe(2);
  });
});

describe('what pages say of others', () => {
  test('evidence and skills are noted with their places', () => {
    const text =
      'a\n\nb <Evidence id="rawson" />\n\n<Question id="q" skill="discovery" level="2">\n\nc <Blank answers="d" />\n\n</Question>';
    expect(mdx(text).references).toEqual([
      { kind: 'evidence', to: 'rawson', line: 3, column: 3 },
      { kind: 'skill', to: 'discovery', line: 5, column: 1 },
    ]);
  });

  test('ids of questions, assignments and checklists are anchors', () => {
    const text =
      '<Assignment id="a">\n\nx\n\n</Assignment>\n\n<Checklist id="b">\n\n- [ ] x\n\n</Checklist>\n\n<Reflect id="c">\n\nx\n\n</Reflect>';
    expect(mdx(text).anchors).toEqual(['a', 'b', 'c']);
  });

  test('words are those that a reader reads', () => {
    expect(
      mdx('## One two\n\nthree **four** [five](https://a.example) `six` {/* no */} it’s <Term means="no">eight</Term>\n\n![no](a.png)')
        .words,
    ).toBe(8);
  });
});

describe('a footnote', () => {
  test('leads there and back, also from inside a component', () => {
    const text = html(mdx('<CoachGuide>\n\na[^1]\n\n</CoachGuide>\n\n[^1]: b').body);
    for (const id of ['user-content-fn-1', 'user-content-fnref-1']) {
      expect(text).toContain(`href="#${id}"`);
      expect(text).toContain(`id="${id}"`);
    }
  });
});

describe('an anchor that is taken', () => {
  test('by footnotes is given to a heading with a number, as after another heading', () => {
    const text = '## Footnote label\n\na[^1]\n\n## User content fn 1\n\n[^1]: b';
    expect(mdx(text).headings.map(({ id }) => id)).toEqual(['footnote-label-1', 'user-content-fn-1-1']);
    expect(mdx('## Footnote label').headings.map(({ id }) => id)).toEqual(['footnote-label']);
  });

  test.each(['md', 'mdx'] as const)('is not given to HTML too, and that is said: %s', (format) => {
    const compiled = { md, mdx }[format];
    const page = compiled('<a id="the-move"></a>\n\n## The move\n\n<div id="page:main">a</div>\n\n<div id="own">b</div>\n');
    expect(html(page.body).match(/id="[^"]*"/g)).toEqual(['id="the-move"', 'id="own"']);
    expect(page.anchors).toEqual(['the-move', 'own']);
    expect(said(page.findings)).toEqual(
      [
        ['1:1', 'the-move'],
        ['5:1', 'page:main'],
      ].map(
        ([place, id]) =>
          `${place} warning html-left-out: The page has the anchor \`${id}\` already: this one was taken out → leave it out, or call it something else`,
      ),
    );
  });
});

describe('a video', () => {
  test('names its files, which are served below /files/', () => {
    const page = mdx('<Video src="film.mp4" title="A" captions="film.vtt">\n\nText.\n\n</Video>', { base: '/play/' });
    expect(blocks(page.body, 'Video')[0]?.props).toEqual({
      src: '/play/files/practices/film.mp4',
      title: 'A',
      captions: '/play/files/practices/film.vtt',
    });
    expect(page.references.map(({ to }) => to)).toEqual(['practices/film.mp4', 'practices/film.vtt']);
  });

  test.each(['poster="https://a.example/b.png"', 'captions="//a.example/b.vtt"', 'poster="javascript:x"', 'poster="../../../x.png"'])(
    'with %s is an error',
    (attribute) => {
      expect(said(mdx(`<Video src="https://a.example/film" title="A" ${attribute}>\n\nText.\n\n</Video>`).findings)).toEqual([
        expect.stringMatching(/^1:1 error video: `\w+` is no file beside the page/),
      ]);
    },
  );
});
