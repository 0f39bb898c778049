import type { Rule } from '../model/rule.ts';

// Found by the comparison with an earlier state: `identity/compare.ts`.
export const lostNumber: Rule = {
  name: 'lost-number',
  group: 'identity',
  severity: 'error',
  finds: 'A practice that has another number than at the revision given with `--since`.',
  why: 'Teams call a practice by its number. Whoever looks for it finds nothing, or after a while something else.',
  in: 'history',
  wrong: '# it was 26\nnumber: 31',
  right: '# it was 26\nnumber: 26',
};
