import { expect, test } from 'vitest';
import { styleAddresses } from '../../../integrations/stylesheets/style-addresses.ts';

const addresses = (css: string) => styleAddresses(css).map(({ address }) => address);

test.each([
  ['a { background: url(x.png) }', ['x.png']],
  ['a { background: URL( "x y.png" ), url(\'z).png\') }', ['x y.png', 'z).png']],
  ['@import "a.css"; @import/**/\'b.css\' print; @IMPORT url(c.css); @import url("d.css") layer(x);', ['a.css', 'b.css', 'c.css', 'd.css']],
  ['a { background: image-set("one.png" 1x, url(two.png) type("image/png")) }', ['one.png', 'two.png']],
  ['a { background: -webkit-image-set("one.png" 1x); src: src("two.woff2") }', ['one.png', 'two.woff2']],
  ['a { --own: url(x.png); content: "url(no.png)"; color: var(--x, "no.png") }', ['x.png']],
  ['/* url(no.png) @import "no.css" */ a::after { content: "@import \'no.css\'" }', []],
  ['a { background: \\75 rl(x.png), \\75RL("y.png"), url(\\78 .png) } @\\69mport "z.css";', ['x.png', 'y.png', 'x.png', 'z.css']],
  ['a { color: ; } } @media ( { b { background: url(x.png) }', ['x.png']],
  ['a { background: url(x.png', ['x.png']],
])('%s loads %j', (css, loaded) => {
  expect(addresses(css)).toEqual(loaded);
});

test('what is written in the place of an address is read as that address again', () => {
  const css = '@import "a.css";\na { background: url(b.png), url("c.png"), image-set(\'d.png\' 1x), \\75 rl(e.png) }';
  const to = `it's (a) "new" \\ one.png`;
  const rewritten = styleAddresses(css)
    .toReversed()
    .reduce((text, { start, end, written }) => text.slice(0, start) + written(to) + text.slice(end), css);
  expect(addresses(rewritten)).toEqual(Array(5).fill(to));
});
