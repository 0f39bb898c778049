import { expect, test } from 'vitest';
import { scanStylesheet } from '../../../integrations/headers/scan-stylesheet.ts';

test.each([
  ['an import from elsewhere', '@import "https://fonts.example/x.css";', 'the stylesheet loads https://fonts.example/x.css'],
  ['an import by url', '@import url(//fonts.example/x.css);', 'the stylesheet loads //fonts.example/x.css'],
  ['an image from elsewhere', 'p { background: url("http://cdn.example/x.png") }', 'the stylesheet loads http://cdn.example/x.png'],
  ['a font that was inlined', '@font-face { src: url(data:font/woff2;base64,AA==) }', 'the stylesheet loads data:font/woff2;base64,AA=='],
])('%s is blocked', (_, css, what) => {
  expect(scanStylesheet('x.css', css)).toMatchObject([{ file: 'x.css', line: 1, what }]);
});

test.each([
  '@font-face { src: url(/_astro/x.woff2) } p { background: url("../x.png") }',
  'p { mask: url(\'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><path fill="url(http://x)"/></svg>\') }',
  '/* url(https://cdn.example/x.png) @import "https://x" */',
])('%s is fine', (css) => {
  expect(scanStylesheet('x.css', css)).toEqual([]);
});

test('the place is where the address is loaded', () => {
  expect(scanStylesheet('x.css', 'a {}\np { background: url(//x.example/y) }')).toMatchObject([{ line: 2, column: 17 }]);
});
