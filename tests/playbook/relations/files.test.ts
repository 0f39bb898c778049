import { expect, test } from 'vitest';
import { holdsCode } from '../../../src/playbook/relations/files.ts';

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
