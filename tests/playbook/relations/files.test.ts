import { describe, expect, test } from 'vitest';
import { holdsCode, nearest } from '../../../src/playbook/relations/files.ts';
import { between } from '../../support/compile.ts';

test.each(['deck.pdf', 'Deck.PPTX', 'call.mp4', 'board.png', 'all.tar.gz', 'folder.php/sheet.xlsx', 'numbers v1.2.csv'])(
  '%s is published',
  (path) => {
    expect(holdsCode(path)).toBe(false);
  },
);

test.each([
  ...['page.html', 'page.xhtml', 'board.svg', 'data.xml', 'grammar.rng', 'schema.xsd', 'sheet.xslt', 'code.js', 'page.mht', 'style.css'],
  ...['order.php', 'order.php5', 'order.phtml', 'order.jsp', 'order.aspx', 'order.cgi', 'order.pl', 'web.config', 'app.hta', 'setup.exe'],
  ...['order.php.pdf', 'order.PHTML.jpg', 'no-ending', '.htaccess', 'folder.pdf/no-ending', '.pdf', 'later.unknown'],
])('%s may hold code, or nobody knows, and is not published', (path) => {
  expect(holdsCode(path)).toBe(true);
});

test('the name of a picture or a document holds no character that nobody sees', () => {
  const paths = new Set(['practices/a\u0007b.png', 'practices/a\u202Efdp.pdf', 'practices/\u2069/x.vtt', 'practices/\u200f\u05d0.pdf']);
  const names = between([], { paths }).filter(({ rule }) => rule === 'file-name');
  expect(names.map(({ file, message }) => [file, message.slice(-8)])).toEqual([
    ['practices/a\u0007b.png', '(U+0007)'],
    ['practices/a\u202Efdp.pdf', '(U+202E)'],
    ['practices/\u2069/x.vtt', '(U+2069)'],
  ]);
});

describe('the address that was meant', () => {
  const near = nearest(['/practices/zz0/', '/practices/pause/', '/modules/first-call/02-the-pause/']);

  test.each([
    ['/practices/puase/', '/practices/pause/'],
    ['/practice/pause/', '/practices/pause/'],
    ['/modules/first-call/the-pause/', '/modules/first-call/02-the-pause/'],
  ])('is found: %s', (to, meant) => {
    expect(near(to)).toBe(`did you mean \`${meant}\`?`);
  });

  test('is none that is like what was written in its folder alone', () => {
    expect(near('/practices/gone/')).toBeUndefined();
  });
});
