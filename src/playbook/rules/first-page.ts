import type { Rule } from '../model/rule.ts';

export const firstPage: Rule = {
  name: 'first-page',
  group: 'files',
  severity: 'hint',
  finds: 'A folder with a `playbook.yaml` and no page.',
  why: 'A playbook that was begun without samples can be built and looked at; this says how to go on.',
  in: 'files',
  wrong: `playbook.yaml`,
  right: `playbook.yaml
practices/let-them-finish.mdx
skills/listening.yaml`,
};
