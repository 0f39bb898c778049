import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { quickAutolinks } from '../../../src/playbook/tree/autolinks.ts';
import * as fc from '../../support/properties.ts';

const stock = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();
const quick = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(quickAutolinks).freeze();

const PIECES = [
  'a@b.co',
  'x_y+z-1.2@foo-bar.example.com',
  'www.example.com/a_b',
  'https://x.y/z?a=b',
  'HTTP://UP.case',
  'mailto:a@b.co',
  '&#119;ww.a.de',
  'a\\@b.co',
  'l@m',
];
const SIGNS = [
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n1. ',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '(',
  ')',
  '[',
  '](x)',
  '|',
  '.',
  'word',
  '# ',
];

describe('quick autolinks', () => {
  it('give the same tree as remark-gfm alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, ...SIGNS), { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        expect(quick.parse(text)).toEqual(stock.parse(text));
      }),
      { numRuns: 500 },
    );
  });
});
