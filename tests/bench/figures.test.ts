import { describe, expect, it } from 'vitest';
import { type Figures, median, table, verdicts } from '../../bench/figures.ts';

const run = (wall: number, memory: number) => ({ wall, cpu: wall, memory });
const figures: Figures = {
  'ours first': run(20, 800),
  'ours cold': run(11, 700),
  'stock cold': run(10, 1000),
  'ours warm': run(6, 800),
  'stock warm': run(10, 1000),
  'ours one page': run(6, 800),
};

describe('the figures of the bench', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
  });

  it('keeps a limit that is just reached and breaks one that is passed', () => {
    expect(verdicts(figures).map(({ what, kept }) => [what, kept])).toEqual([
      ['cold, wall', true],
      ['warm, wall', false],
      ['cold, memory', true],
      ['warm, memory', false],
    ]);
  });

  it('prints a Markdown table', () => {
    expect(table(200, figures).split('\n')[3]).toBe('| ours cold | 11.00 | 11.00 | 700 |');
  });
});
