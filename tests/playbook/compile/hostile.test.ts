import type { Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import { describe, expect, test } from 'vitest';
import type { Block, Body } from '../../../src/playbook/model/playbook.ts';
import { visit } from '../../../src/playbook/tree/walk.ts';
import { md, mdx } from '../../support/compile.ts';
import * as fc from '../../support/properties.ts';

const FRAGMENTS = [
  ...[
    '<script>alert(1)</script>',
    '<script src=//evil.example></script>',
    '<img src=x onerror=alert(1)>',
    '<img src="x" onerror="alert(1)" />',
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
  ],
  ...[
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href=" java\tscript:alert(1)">a</a>',
    '[a](javascript:alert(1))',
  ],
  ...[
    '[a]: javascript:alert(1)',
    '[a]',
    '![a][b]',
    '[b]: https://evil.example/x.png',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">',
    '<b style="background:url(javascript:alert(1))">',
    '<style>*{}</style>',
    '<b onmouseover="alert(1)">a</b>',
  ],
  ...[
    '<details ontoggle=alert(1) open>',
    '<object data="x">',
    '<embed src="x">',
    '<base href="//evil.example/">',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<link rel=stylesheet href=//evil.example>',
    '<input autofocus onfocus=alert(1)>',
  ],
  ...[
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<textarea></textarea><img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?php',
    '<plaintext>',
    '<template><script>alert(1)</script></template>',
    '<xmp><script>',
    '<title>',
  ],
  ...[
    '```html\n<script>alert(1)</script>\n```',
    '```x"onclick="y\na\n```',
    '`<script>`',
    '> [!NOTE]\n> <script>alert(1)</script>',
    '| <script> |\n|---|\n| <img src=x onerror=a> |',
    '- [x] <script>alert(1)</script>',
    '## <script>alert(1)</script>',
    '[^1]',
    '[^1]: <script>alert(1)</script>',
  ],
  ...[
    '<TalkTrack onclick="alert(1)">',
    '</TalkTrack>',
    '<Say>',
    '</Say>',
    '<Term means="<script>alert(1)</script>">a</Term>',
    '<Evidence id="&quot;><script>alert(1)</script>" />',
    '<chalktalk-block data-index="0">',
    '<CHALKTALK-BLOCK data-index=1 onclick=a>',
  ],
  ...[
    '{alert(1)}',
    '{/* <script>alert(1)</script> */}',
    'import "javascript:x"',
    '<b {...x}>a</b>',
    '<a href={"javascript:alert(1)"}>a</a>',
    '<div dangerouslySetInnerHTML={{__html: "<script>"}} />',
    '<a xlink:href="javascript:alert(1)">a</a>',
    '<span class="a" id="b" name="c">a</span>',
  ],
  ...[
    '\n',
    '\n\n',
    ' ',
    '> ',
    '- ',
    '    ',
    '*',
    '**',
    '_',
    '"',
    "'",
    '<',
    '>',
    '</',
    '/>',
    '&#x3C;script&#x3E;',
    '\u0000',
    '</p>',
    '</section>',
    '<b>',
    '</b>',
    '<table>',
    '<tr><td>',
    '</table>',
  ],
];

/** What a browser would find in the joined output of a body tree. Blocks become elements, their attributes text. */
function parsed(body: Body): Nodes {
  const text = (part: string | Block): string => (typeof part === 'string' ? part : `<div>${part.children.map(text).join('')}</div>`);
  return raw({ type: 'raw', value: body.map(text).join('') });
}

/** Elements that may never stand in a page, and attributes that run or load something. */
const FORBIDDEN = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'form',
  'button',
  'textarea',
  'base',
  'meta',
  'link',
  'template',
  'img',
  'video',
  'audio',
  'source',
  'noscript',
  'title',
  'xmp',
  'plaintext',
]);

function executable(body: Body): string[] {
  const found: string[] = [];
  const tree = parsed(body);
  visit(tree, 'comment', () => found.push('comment'));
  visit(tree, 'element', (node) => {
    if (FORBIDDEN.has(node.tagName)) found.push(node.tagName);
    if (node.tagName === 'input' && (node.properties['type'] !== 'checkbox' || !node.properties['disabled'])) found.push('input');
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on|^style$|^srcdoc$|^srcset$|^src$|action$|^autofocus$/i.test(name)) found.push(name);
      const url = String(value).replace(/[\u0000-\u0020]/g, '');
      if (name === 'href' && /^[a-z][a-z0-9+.-]*:/i.test(url) && !/^(https?|mailto|tel|sms):/i.test(url)) found.push(`${name}=${url}`);
    }
  });
  return found;
}

describe('whatever an author writes', () => {
  test.each([
    ['.md', md],
    ['.mdx', mdx],
  ])('nothing in a %s page can run', (_, compile) => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ maxLength: 6 })), { maxLength: 12 }),
        fc.constantFrom('', ' ', '\n\n'),
        (parts, joint) => {
          expect(executable(compile(parts.join(joint)).body)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('alone, each fragment is harmless too', () => {
    for (const fragment of FRAGMENTS) {
      for (const { body } of [md(fragment), mdx(fragment), md(`a ${fragment} b`), mdx(`a ${fragment} b`)])
        expect(executable(body), fragment).toEqual([]);
    }
  });

  test('this test would see it', () => {
    const bodies: Body[] = [
      ['<script>'],
      ['<b on', 'click="a">'],
      ['<a href=" java\nscript:a">'],
      ['<p style="a">'],
      [{ component: 'Steps', props: {}, children: ['<img src=x>'] }],
    ];
    for (const body of bodies) expect(executable(body)).not.toEqual([]);
  });
});
