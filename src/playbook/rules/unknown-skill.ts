import type { Rule } from '../model/rule.ts';
import { unknownIds } from '../relations/unknown.ts';

export const unknownSkill: Rule = {
  name: 'unknown-skill',
  group: 'relations',
  severity: 'error',
  lenient: true,
  finds: 'A skill that has no file in `skills/`.',
  why: 'The page would train a skill that nobody can look up, and count towards none.',
  in: 'fields',
  wrong: 'skills: [listning]',
  right: 'skills: [listening]',
  playbook: (view) => unknownIds(view, 'skill'),
};
