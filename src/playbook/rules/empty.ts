import type { Rule } from '../model/rule.ts';

export const empty: Rule = {
  name: 'empty',
  group: 'files',
  severity: 'error',
  fixed: true,
  finds: 'A content folder that is not there, or that holds no pages.',
  why: 'Most often `PLAYBOOK_CONTENT` names the wrong folder. An empty site would replace the one that readers know.',
  in: 'files',
  wrong: 'notes.txt',
  right: `practices/let-them-finish.mdx
skills/listening.yaml`,
};
