import { describe, expect, test } from 'vitest';
import { byPlace, type Problem } from '../../../src/playbook/problems/problem.ts';
import { problemsAsText, summary } from '../../../src/playbook/problems/problems-as-text.ts';
import { didYouMean, suggest } from '../../../src/playbook/problems/suggest.ts';
import * as fc from '../../support/properties.ts';

const problem = (changes: Partial<Problem>): Problem => ({
  file: 'a.mdx',
  line: 1,
  column: 1,
  rule: 'link',
  severity: 'error',
  message: 'M',
  ...changes,
});

describe('the report', () => {
  test('is sorted by file, line and column, and ends with a count', () => {
    const problems = [
      problem({ line: 10 }),
      problem({ line: 2, column: 10 }),
      problem({ line: 2, column: 9, severity: 'warning', fix: 'write N' }),
      problem({ file: 'B.mdx' }),
    ];
    expect(problemsAsText(problems, (file) => `/content/${file}`)).toBe(
      [
        '/content/B.mdx:1:1  error  link\n  M',
        '/content/a.mdx:2:9  warning  link\n  M\n  → write N',
        '/content/a.mdx:2:10  error  link\n  M',
        '/content/a.mdx:10:1  error  link\n  M',
        'npm run rule -- NAME explains a rule\n3 errors, 1 warning',
      ].join('\n\n'),
    );
  });

  test.each([
    [0, '0 errors, 0 warnings'],
    [1, '1 error, 0 warnings'],
    [2, '2 errors, 0 warnings'],
  ])('counts %i', (count, text) => {
    expect(summary(Array.from({ length: count }, () => problem({})))).toBe(text);
  });

  test('has one order, however the problems came', () => {
    const any = fc.record({
      file: fc.constantFrom('a', 'b'),
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 1, max: 3 }),
      rule: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(fc.array(any), fc.infiniteStream(fc.nat()), (list, random) => {
        const problems = list.map(problem);
        const shuffled = problems
          .map((item) => ({ item, key: random.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ item }) => item);
        expect(shuffled.toSorted(byPlace)).toEqual(problems.toSorted(byPlace));
      }),
    );
  });
});

describe('what was probably meant', () => {
  test.each([
    ['coachabilty', ['coaching', 'coachability'], 'coachability'],
    ['Discovery', ['discovery'], 'discovery'],
    ['dis', ['discovery', 'pricing'], undefined],
    ['disco', ['discovery', 'pricing'], 'discovery'],
    ['Trem', ['Term', 'Steps'], 'Term'],
    ['nmae', ['name', 'id'], 'name'],
    ['x', ['y'], 'y'],
    ['xyz', ['abc'], undefined],
    ['', ['abc'], undefined],
    ['abc', [], undefined],
  ])('%j among %j: %j', (written, known, meant) => {
    expect(suggest(written, known)).toBe(meant);
  });

  test('is the name itself with one letter wrong', () => {
    const names = ['ask-to-be-coached', 'hold-the-price', 'listening', 'first-call'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom('', 'x', 'xx'), (name, at, letter) => {
        const index = at % name.length;
        expect(suggest(name.slice(0, index) + letter + name.slice(index + 1), names)).toBe(name);
      }),
    );
  });

  test('is the whole list where it is short', () => {
    expect(didYouMean('zzz', ['abc', 'def'])).toBe('known are `abc`, `def`');
    expect(didYouMean('zzz', [])).toBeUndefined();
  });
});
