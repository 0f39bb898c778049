import type { Rule } from '../model/rule.ts';

// Found by the comparison with an earlier state: `identity/compare.ts`.
export const lostQuestion: Rule = {
  name: 'lost-question',
  group: 'identity',
  severity: 'error',
  finds: 'A question, assignment, checklist or note that is gone since the revision given with `--since`, or has another id.',
  why: 'Answers, promises and notes are kept under the id. Under another one readers begin anew, and coaches see less than there is.',
  in: 'history',
  wrong: '<Question id="who-decides-2">',
  right: '<Question id="who-decides">',
};
