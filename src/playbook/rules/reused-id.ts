import type { Rule } from '../model/rule.ts';

// Found by the comparison with an earlier state: `identity/compare.ts`.
export const reusedId: Rule = {
  name: 'reused-id',
  group: 'identity',
  severity: 'error',
  finds:
    'An id that stands for something else than at the revision given with `--since`: another component, or a question of another kind that shares neither options nor words.',
  why: 'What readers answered then would count as an answer to something that they have never seen.',
  in: 'history',
  wrong: '# “who-decides” asked who decides\n<Question id="who-decides">',
  right: '<Question id="when-it-is-decided">',
};
