import type { Rule } from '../model/rule.ts';

export const yaml: Rule = {
  name: 'yaml',
  group: 'fields',
  severity: 'error',
  fixed: true,
  mends: true,
  finds: 'Fields that are no valid YAML.',
  why: 'What cannot be read cannot be checked: one missing quote hides everything that stands after it.',
  in: 'skills/listening.yaml',
  wrong: 'name: Price: say it once',
  right: 'name: "Price: say it once"',
};
