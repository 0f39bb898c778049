import { describe, expect, it } from 'vitest';
import { ask } from '../../bench/arguments.ts';

describe('the arguments of the bench', () => {
  it('names sizes and rounds', () => {
    expect(ask(['build', '200', '1000', '--rounds', '5'])).toEqual({ command: 'build', sizes: [200, 1000], rounds: 5 });
    expect(ask(['build'])).toEqual({ command: 'build', sizes: [200, 1000], rounds: 3 });
    expect(ask(['dev', '200'])).toEqual({ command: 'dev', sizes: [200], rounds: 3 });
    expect(ask(['check'])).toEqual({ command: 'check', sizes: [1000], rounds: 3 });
  });

  it.each([
    [[]],
    [['search']],
    [['build', 'many']],
    [['build', '5']],
    [['check', '20', '30']],
    [['build', '200', '--fast']],
    [['build', '200', '--rounds', '0']],
  ])('refuses %j', (args) => {
    expect(ask(args)).toBeUndefined();
  });
});
