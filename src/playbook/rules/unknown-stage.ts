import type { Rule } from '../model/rule.ts';
import { unknownIds } from '../relations/unknown.ts';

export const unknownStage: Rule = {
  name: 'unknown-stage',
  group: 'relations',
  severity: 'error',
  lenient: true,
  finds: 'A stage that `playbook.yaml` does not list.',
  why: 'The page would be found under no stage.',
  in: 'fields',
  wrong: 'stage: discovr',
  right: 'stage: discover',
  playbook: (view) => unknownIds(view, 'stage'),
};
