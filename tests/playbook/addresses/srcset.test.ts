import { describe, expect, test } from 'vitest';
import { mapSrcset, srcsetAddresses } from '../../../src/playbook/addresses/srcset.ts';
import * as fc from '../../support/properties.ts';

describe('the addresses of a srcset', () => {
  test.each([
    ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
    ['a.png 1x,b.png 2x', ['a.png', 'b.png']],
    ['a.png 400w,//x.example/b.png 800w', ['a.png', '//x.example/b.png']],
    ['a.png, b.png', ['a.png', 'b.png']],
    ['a.png,b.png 2x', ['a.png,b.png']],
    [' , a.png,, \n b.png ,', ['a.png', 'b.png']],
    ['data:image/png;base64,AA== 1x,\tb 2x', ['data:image/png;base64,AA==', 'b']],
    ['a.png 1x (b, c), d.png', ['a.png', 'd.png']],
    ['a.png nonsense,//x.example/b.png', ['a.png', '//x.example/b.png']],
    ['', []],
    [' , ,', []],
  ])('of %j are %j', (srcset, addresses) => {
    expect(srcsetAddresses(srcset)).toEqual(addresses);
  });

  test('are changed where they stand, and nothing else is', () => {
    expect(mapSrcset('a 1x,a.b 2x, /a 3x', (address) => `../${address}`)).toBe('../a 1x,../a.b 2x, ..//a 3x');
    const sign = fc.constantFrom(...'a./:(), \t2wx');
    fc.assert(
      fc.property(fc.string({ unit: sign }), (srcset) => {
        expect(mapSrcset(srcset, (address) => address)).toBe(srcset);
      }),
    );
  });
});
