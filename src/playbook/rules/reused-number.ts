import type { Rule } from '../model/rule.ts';

// Found by the comparison with an earlier state: `identity/compare.ts`.
export const reusedNumber: Rule = {
  name: 'reused-number',
  group: 'identity',
  severity: 'error',
  finds: 'A practice with a number that another one had at the revision given with `--since`.',
  why: 'Whoever knows the number, from a talk or from a sheet of paper, is led to something else.',
  in: 'history',
  wrong: '# 26 was another practice\nnumber: 26',
  right: 'number: 31',
};
