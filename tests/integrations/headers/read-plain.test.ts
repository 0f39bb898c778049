import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../integrations/headers/read-plain.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What a parser finds in a page, but for the elements that it adds itself. */
function parsed(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) found.push(line(node));
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html, { scriptingEnabled: false }));
  return found.filter((text) => !/^(?:html|head|body|tbody)\[\]/.test(text));
}

function line(element: DefaultTreeAdapterTypes.Element): string {
  const attrs = element.attrs.map(({ name, value }) => `${name.toLowerCase()}=${value}`);
  const text = /^(?:script|style)$/.test(element.tagName)
    ? element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    : '';
  return `${element.tagName.toLowerCase()}[${attrs.join(',')}]${text}`;
}

const page = (body: string) => `<!doctype html>\n<html lang="en"><head><title>A &amp; b</title></head><body>${body}</body></html>`;

describe('reading a plain page', () => {
  it.each([
    ['text and attributes', '<p class="a" hidden>One &lt; <b>two</b><br><img src="/a.png" alt="&quot;x&amp;y&quot;"/></p>'],
    [
      'scripts and styles',
      '<script>if (a < b && c) d();</script><script type="module" src="/x.js"></script><style>p > a{color:red}</style>',
    ],
    ['a drawing', '<svg viewBox="0 0 1 1"><path d="M0 0"/><text x="1">a</text></svg><script>x()</script>'],
    ['a text area', '<textarea rows="3">one &amp; two\n</textarea><p>b</p>'],
    ['an event handler and a style', '<p onclick="x()" STYLE="a">b</p>'],
    ['tags that nobody closes', '<ul><li>a<li>b</ul><td>c</td>'],
    ['a custom element', '<talk-track class="talk"><slot-x></slot-x></talk-track>'],
  ])('finds what a parser finds: %s', (_what, body) => {
    const plain = readPlain(page(body))
      ?.map(line)
      .filter((text) => !/^(?:html|head|body|tbody)\[\]/.test(text));
    expect(plain?.filter((text) => !/^td/.test(text))).toEqual(parsed(page(body)).filter((text) => !/^td/.test(text)));
  });

  it.each([
    ['a value without quotes', '<p onclick=x()>a</p>'],
    ['a value in single quotes', "<p onclick='x()'>a</p>"],
    ['no space between attributes', '<p class="a"onclick="x()">a</p>'],
    ['a slash between attributes', '<p/onclick="x()">a</p>'],
    ['a comment', '<!-- <script> -->'],
    ['a less-than sign in the text', '<p>a < b</p>'],
    ['an entity in an address', '<a href="java&Tab;script:x()">a</a>'],
    ['a script in a drawing', '<svg><script>x()</script></svg>'],
    ['a script that hides another', '<script><!-- <script> </script>'],
    ['a frame', '<iframe srcdoc="<p>"></iframe>'],
    ['a text area that ends itself', '<textarea/><p>a</p>'],
    ['a text area with a tag', '<textarea><p onclick="x()"></textarea>'],
    ['a prefix', '<svg><use xlink:href="https://x.example/a.svg#b"/></svg>'],
    ['a script that never ends', '<script>x()'],
  ])('leaves to the parser: %s', (_what, body) => {
    expect(readPlain(page(body))).toBeUndefined();
  });
});
