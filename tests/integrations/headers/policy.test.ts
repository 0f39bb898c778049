import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockedMessage } from '../../../integrations/headers/blocked.ts';
import { ISLAND_STYLE } from '../../../integrations/headers/inline-code.ts';
import { policyFor } from '../../../integrations/headers/policy.ts';
import { REPOSITORY } from '../../cli/support/folders.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (body: string, path = 'index.html') => ({
  path,
  html: `<!doctype html><html><head><title>x</title></head>\n<body>${body}</body></html>`,
});
const policyOf = (body: string) => policyFor([page(body)]);
const directive = (csp: string, name: string) => csp.split('; ').find((part) => part.startsWith(`${name} `));

describe('the policy', () => {
  test('allows a site nothing but its own files', () => {
    expect(policyFor([]).csp).toBe(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'self'",
    );
  });

  test('has the hash of every inline script once, in an order that does not depend on the pages', () => {
    const [first, second] = [
      page('<script>one()</script><script>two()</script>', 'a.html'),
      page('<script type="module">one()</script>', 'b.html'),
    ];
    const { csp } = policyFor([first, second]);
    expect(directive(csp, 'script-src')).toBe(["script-src 'self' 'wasm-unsafe-eval'", ...[hash('one()'), hash('two()')].sort()].join(' '));
    expect(policyFor([second, first]).csp).toBe(csp);
  });

  test('hashes what the browser sees: line breaks normalised, entities left alone, templates and noscript too', () => {
    const { csp } = policyOf(
      '<script>a\r\n&amp;</script><template><script>inner()</script></template><noscript><script>never()</script></noscript><svg><script>svg()</script></svg>',
    );
    for (const text of ['a\n&amp;', 'inner()', 'never()', 'svg()']) expect(csp).toContain(hash(text));
  });

  test('is made of any page, whatever its elements are called', () => {
    expect(policyOf('<constructor src="https://elsewhere.example/a.js"></constructor>').csp).toBe(policyFor([]).csp);
  });

  test('has no hash for blocks of data, files and empty scripts', () => {
    const { csp } = policyOf(
      '<script type="application/ld+json">{}</script><script type="application/json">{}</script><script type="text/x-template">x</script><script src="/a.js"></script><script></script>',
    );
    expect(csp).toBe(policyFor([]).csp);
  });

  test('has hashes for import maps and speculation rules, which the browser acts on', () => {
    const { csp } = policyOf('<script type="importmap">{}</script><script type="speculationrules">{ }</script>');
    expect(csp).toContain(hash('{}'));
    expect(csp).toContain(hash('{ }'));
  });

  test('lets named hosts frame the playbook', () => {
    const { csp } = policyFor([], { frameAncestors: ['https://*.sharepoint.com'] });
    expect(directive(csp, 'frame-ancestors')).toBe("frame-ancestors 'self' https://*.sharepoint.com");
  });

  test('lets the style of Astro’s islands through, by hash, on sites that have islands', () => {
    const { csp, blocked } = policyOf(`<style>${ISLAND_STYLE}</style>`);
    expect(blocked).toEqual([]);
    expect(directive(csp, 'style-src')).toBe(`style-src 'self' ${hash(ISLAND_STYLE)}`);
    const source = readFileSync(join(REPOSITORY, 'node_modules/astro/dist/runtime/server/astro-island-styles.js'), 'utf8');
    expect(source).toContain(`"${ISLAND_STYLE}"`);
  });
});

describe('what the policy would block is named with its place:', () => {
  test.each([
    ['a style attribute', '<p style="color:red">x</p>', '<p> has style="color:red"'],
    ['a style element', '<style>p { color: red }</style>', '<style> holds p { color: red }'],
    ['a style element in a picture', '<svg><style>p{}</style></svg>', '<style> holds p{}'],
    ['a style in noscript', '<noscript><p style="x">x</p></noscript>', '<p> has style="x"'],
    ['a style in a template', '<template><p style="x">x</p></template>', '<p> has style="x"'],
    ['an event attribute', '<button onclick="go()">x</button>', '<button> has onclick="go()"'],
    ['a javascript: link', '<a href="javascript:go()">x</a>', '<a> has href="javascript:go()"'],
    ['a javascript: link in disguise', '<a href=" java&#10;script:go()">x</a>', '<a> has href="java script:go()"'],
    ['a javascript: link in a picture', '<svg><a xlink:href="javascript:go()">x</a></svg>', '<a> has xlink:href="javascript:go()"'],
    [
      'a script of another origin',
      '<script src="https://cdn.example/x.js"></script>',
      '<script> has src="https://cdn.example/x.js", which leaves the site',
    ],
    [
      'a script of another host',
      '<script src="//cdn.example/x.js"></script>',
      '<script> has src="//cdn.example/x.js", which leaves the site',
    ],
    [
      'a script that holds itself',
      '<script src="data:text/javascript,1"></script>',
      '<script> has src="data:text/javascript,1", which leaves the site',
    ],
    [
      'a stylesheet of another origin',
      '<link rel="stylesheet" href="https://cdn.example/x.css">',
      '<link> has href="https://cdn.example/x.css", which leaves the site',
    ],
    [
      'a font of another origin',
      '<link rel="preload" as="font" href="https://cdn.example/x.woff2">',
      '<link> has href="https://cdn.example/x.woff2", which leaves the site',
    ],
    [
      'an image of another origin',
      '<img alt="" src="https://cdn.example/x.png">',
      '<img> has src="https://cdn.example/x.png", which leaves the site',
    ],
    [
      'a larger image of another origin',
      '<img alt="" src="/x.png" srcset="/x.png 1x, https://cdn.example/x.png 2x">',
      '<img> has srcset="/x.png 1x, https://cdn.example/x.png 2x", which leaves the site',
    ],
    [
      'a frame of another origin',
      '<iframe src="https://video.example/1"></iframe>',
      '<iframe> has src="https://video.example/1", which leaves the site',
    ],
    [
      'a form to another origin',
      '<form action="https://forms.example/"></form>',
      '<form> has action="https://forms.example/", which leaves the site',
    ],
    ['a plug-in', '<object data="/x.pdf"></object>', '<object> loads a plug-in'],
    ['something within srcdoc', '<iframe srcdoc="<p onclick=go()>"></iframe>', 'in srcdoc: <p> has onclick="go()"'],
  ])('%s', (_, body, what) => {
    const { blocked } = policyOf(body);
    expect(blocked.map((one) => one.what)).toEqual([what]);
  });

  test('line and column of the attribute', () => {
    const { blocked } = policyFor([page('\n<h1>x</h1>\n  <p\n   style="x">', 'practices/ask/index.html')]);
    expect(blocked).toMatchObject([{ file: 'practices/ask/index.html', line: 5, column: 4 }]);
    expect(blockedMessage(blocked)).toMatchInlineSnapshot(`
      "The security policy would block one thing in the built pages:
        practices/ask/index.html:5:4 <p> has style="x". Give it a class and write the style in a stylesheet."
    `);
  });

  test('many places are told in a message of bearable length', () => {
    const { blocked } = policyOf('<p style="x">'.repeat(40));
    expect(blockedMessage(blocked).split('\n')).toHaveLength(27);
    expect(blockedMessage(blocked)).toContain('would block 40 things');
    expect(blockedMessage(blocked)).toContain('… and 15 more');
  });
});

test.each([
  '<a href="https://elsewhere.example/">x</a>',
  '<img alt="" src="data:image/svg+xml,%3Csvg%3E">',
  '<img alt="" src="/a,b.png" srcset="/a,b.png 1x, /b.png 2x">',
  '<link rel="icon" href="data:,">',
  '<link rel="canonical" href="https://play.acme.example/"><link rel="alternate" href="https://play.acme.example/feed.json">',
  '<p data-style="x" data-onclick="y">x</p>',
  '<code>style="x" onclick="y"</code>',
  '<form action="/search/"></form>',
])('the policy has nothing against %s', (body) => {
  expect(policyOf(body).blocked).toEqual([]);
});
