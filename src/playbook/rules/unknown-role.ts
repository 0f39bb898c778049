import type { Rule } from '../model/rule.ts';
import { unknownIds } from '../relations/unknown.ts';

export const unknownRole: Rule = {
  name: 'unknown-role',
  group: 'relations',
  severity: 'error',
  lenient: true,
  finds: 'A role that has no file in `roles/`.',
  why: 'The page would be found under no role.',
  in: 'fields',
  wrong: 'roles: [repp]',
  right: 'roles: [rep]',
  playbook: (view) => unknownIds(view, 'role'),
};
