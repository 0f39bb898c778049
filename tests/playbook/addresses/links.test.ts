import { describe, expect, test } from 'vitest';
import { resolveLink } from '../../../src/playbook/addresses/links.ts';
import { html, md, mdx, said } from '../../support/compile.ts';
import * as fc from '../../support/properties.ts';

const from = (href: string, file = 'practices/own.mdx', base = '/') => resolveLink(href, file, '/practices/own/', base);

describe('a link', () => {
  test.each([
    ['by file', 'ask.mdx', '/practices/ask/'],
    ['by file of another folder', '../modules/first-call/02-plan.mdx', '/modules/first-call/plan/'],
    ['by file without its ending', '../modules/first-call/02-plan', '/modules/first-call/plan/'],
    ['by a module’s index file', '../modules/first-call/index.mdx', '/modules/first-call/'],
    ['by a data file', '../skills/discovery.yaml', '/skills/discovery/'],
    ['by file from the content folder', '/practices/ask.mdx', '/practices/ask/'],
    ['by site path', '/practices/ask/', '/practices/ask/'],
    ['by site path without its last slash', '/practices/ask', '/practices/ask/'],
    ['to an id with a dot', '/practices/v2.0/', '/practices/v2.0/'],
    ['by a relative address with a dot', '../practices/v2.0/', '/practices/v2.0/'],
    ['to home', '/', '/'],
    ['to a feed', '/atom.xml', '/atom.xml'],
    ['with an escaped space', 'hold%20it.mdx', '/practices/hold it/'],
    ['with an umlaut', 'über.mdx', '/practices/über/'],
  ])('%s leads to a page', (_, href, path) => {
    expect(from(href)).toMatchObject({ kind: 'page', path, hash: '' });
  });

  test('keeps query and anchor, and gets the base', () => {
    expect(from('ask.mdx?x=1#why', undefined, '/play/')).toEqual({
      kind: 'page',
      path: '/practices/ask/',
      hash: 'why',
      url: '/play/practices/ask/?x=1#why',
    });
  });

  test('with an anchor alone stays on its page', () => {
    expect(from('#why', undefined, '/play/')).toEqual({ kind: 'page', path: '/practices/own/', hash: 'why', url: '#why' });
  });

  test('to evidence by file leads to its place in the list', () => {
    expect(from('../evidence/rawson.yaml')).toMatchObject({ path: '/evidence/', hash: 'rawson', url: '/evidence/#rawson' });
  });

  test('to any other file leads below /files/', () => {
    expect(from('../sheets/price list.pdf#page=2', undefined, '/play/')).toEqual({
      kind: 'file',
      file: 'sheets/price list.pdf',
      url: '/play/files/sheets/price%20list.pdf#page=2',
    });
  });

  test.each(['https://a.example/x', 'http://a.example', 'mailto:a@b.example', 'tel:+49301', 'sms:1', '//a.example/x'])(
    '%s leads outside',
    (href) => {
      expect(from(href)).toEqual({ kind: 'outside', url: href });
    },
  );

  test('that leaves the content folder is refused', () => {
    for (const href of ['../../etc/passwd', '..%2f..%2fetc/passwd', '../../../x.mdx'])
      expect(from(href)).toMatchObject({ kind: 'refused' });
  });

  test('never leads to another site when it looks like a path', () => {
    for (const href of ['/\\evil.example', '\\\\evil.example', '/%2Fevil.example/', '/%5Cevil', '/.//evil.example/'])
      expect(new URL('url' in from(href) ? (from(href) as { url: string }).url : '#', 'https://own.example/practices/own/').host).toBe(
        'own.example',
      );
  });

  test('with a protocol one letter off is told the right one', () => {
    expect(from('htps://a.example')).toEqual({
      kind: 'refused',
      message: 'A link with `htps:` is not allowed',
      fix: 'did you mean `https:`?',
    });
  });

  test('with text that is no percent encoding does not break', () => {
    expect(from('100%.mdx')).toMatchObject({ path: '/practices/100%/' });
    expect(said(md('![a](100%.png)').findings)).toEqual([]);
  });

  test('never gets a protocol that runs code, whatever is written', () => {
    const piece = fc.constantFrom(
      'java',
      'script',
      'JAVA',
      'Script',
      ':',
      'vb',
      'data',
      'file',
      '\t',
      '\n',
      '\r',
      ' ',
      '\u0001',
      '\u00a0',
      '/',
      '//',
      '\\',
      '#',
      '?',
      '%0a',
      '&colon;',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const target = from(pieces.join(''));
        // `//` is no address at all: a browser follows it nowhere.
        if (target.kind === 'refused' || !URL.canParse(target.url, 'https://own.example/')) return;
        expect(['https:', 'http:', 'mailto:', 'tel:', 'sms:']).toContain(new URL(target.url, 'https://own.example/').protocol);
      }),
      { numRuns: 2000 },
    );
  });
});

const DISGUISES = [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](java&NewLine;script:alert(1))',
  '[x](<  javascript:alert(1)>)',
  '[x](&nbsp;javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x]\n\n[x]: javascript:alert(1)',
  '[x][y] [y][]\n\n[y]: java&#x73;cript:alert(1) "title"',
  'A note.[^1]\n\n[^1]: [x](javascript:alert(1))',
  '| a |\n|---|\n| [x](javascript:alert(1)) |',
  '# [x](javascript:alert(1))',
  '> [!NOTE]\n> [x](javascript:alert(1))',
];

describe('a link that would run code', () => {
  test.each(DISGUISES)('is refused in Markdown: %j', (text) => {
    const { body, findings } = md(text);
    expect(html(body)).not.toMatch(/href="(?!#|http)/);
    expect(findings.map(({ rule }) => rule)).toContain('link');
  });

  test.each(DISGUISES.filter((text) => !text.includes('<')))('is refused in MDX: %j', (text) => {
    const { body, findings } = mdx(text);
    expect(html(body)).not.toMatch(/href="(?!#|http)/);
    expect(findings.map(({ rule }) => rule)).toContain('link');
  });

  test('is refused as an autolink', () => {
    expect(said(md('a <javascript:alert(1)>').findings)).toEqual([
      expect.stringMatching(/^1:3 error link: A link with `javascript:` is not allowed/),
    ]);
  });

  test('is said once where an option of a question holds it, which stands in the page twice', () => {
    const { findings } = mdx('<Question id="q">\n\nWhat?\n\n- [x] [a](javascript:x)\n  > c\n- [ ] b\n  > d\n\ne\n\n</Question>');
    expect(said(findings)).toEqual([expect.stringMatching(/^5:7 error link/)]);
  });

  test('in raw HTML is taken out of .md with a warning, and an error in .mdx', () => {
    const text = 'a <a href="java&#115;cript:alert(1)">x</a>';
    expect(said(md(text).findings)).toEqual([expect.stringMatching(/^1:3 warning html-left-out: `href` was taken out of `<a>`/)]);
    expect(said(mdx(text).findings)).toEqual([
      expect.stringMatching(/^1:3 error html: `href="javascript:alert\(1\)"` is no address that a page may hold/),
    ]);
    for (const { body } of [md(text), mdx(text)]) expect(html(body)).toBe('<p>a <a>x</a></p>');
  });
});

describe('a link in HTML', () => {
  test.each([
    ['.md', md],
    ['.mdx', mdx],
  ])('is resolved and noted like one of Markdown: %s', (_, compile) => {
    const page = compile('See <a href="ask.mdx#why">it</a> and [it](ask.mdx).', { base: '/play/' });
    expect(html(page.body)).toBe('<p>See <a href="/play/practices/ask/#why">it</a> and <a href="/play/practices/ask/">it</a>.</p>');
    expect(page.references.map(({ kind, to, hash }) => [kind, to, hash])).toEqual(
      expect.arrayContaining([
        ['page', '/practices/ask/', 'why'],
        ['page', '/practices/ask/', ''],
      ]),
    );
  });

  test('may call a telephone, also beside raw HTML', () => {
    expect(html(md('<b>Call</b> [us](tel:+49301) <a href="tel:2">two</a>').body)).toBe(
      '<p><b>Call</b> <a href="tel:+49301">us</a> <a href="tel:2">two</a></p>',
    );
  });
});
