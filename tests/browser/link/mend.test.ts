import { expect, test } from 'vitest';
import { toLink } from '../../../src/browser/link/link.ts';
import { mended } from '../../../src/browser/link/mend.ts';

const LINK = new URL(await toLink('{"kind":"observation"}', 'https://play.acme.test/sales/progress/')).hash;
const CORE = LINK.slice(1);

test.each([
  ['/sales/progress/%23', '/sales/progress/'],
  ['/sales/progress%23', '/sales/progress/'],
  ['/sales/desk/%2523', '/sales/desk/'],
  ['/sales/%23', '/sales/progress/'],
  ['/elsewhere/%2F%2Fevil.test%2F%23', '/sales/progress/'],
  ['/sales/missing/?x=%23', '/sales/progress/'],
  ['/sales/progress/', '/sales/progress/'],
])('%s and a link lead to the page that it was meant for, under the base', (path, page) => {
  expect(mended(`${path}${CORE}`, '/sales/')).toBe(`${page}${LINK}~mended`);
  expect(mended(`${path}${CORE}/`, '/sales/')).toBe(`${page}${LINK}~mended`);
});

test('a link as it was written before goes to the page that stands in its path', () => {
  expect(mended('/brief/%23chalktalk%3D1.abc', '/')).toBe('/brief/#chalktalk=1.abc~mended');
});

test('an address without a link is left alone', () => {
  for (const path of ['/', '/practices/open/', '/brief/%23topic', '/products/ct2000/', '/?q=chalktalk'])
    expect(mended(path, '/')).toBeUndefined();
});
