import type { Rule } from '../model/rule.ts';
import { unknownIds } from '../relations/unknown.ts';

export const unknownPractice: Rule = {
  name: 'unknown-practice',
  group: 'relations',
  severity: 'error',
  lenient: true,
  finds: 'A practice that does not exist, named in `related` or in a program.',
  why: 'Readers would miss what belongs to it.',
  in: 'fields',
  wrong: 'related: [pauze]',
  right: 'related: [pause]',
  playbook: (view) => unknownIds(view, 'practice'),
};
