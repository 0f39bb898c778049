import type { Rule } from '../model/rule.ts';

// Found by the comparison with an earlier state: `identity/compare.ts`.
export const lostSkill: Rule = {
  name: 'lost-skill',
  group: 'identity',
  severity: 'error',
  finds: 'A skill that is gone, or has another id than at the revision given with `--since`.',
  why: 'Ratings and observations of years are kept under the id of the skill. Its name can change at any time, its id cannot.',
  in: 'history',
  wrong: '# skills/discovery.yaml became skills/discovering.yaml\nname: Discovering',
  right: '# skills/discovery.yaml\nname: Discovering',
};
