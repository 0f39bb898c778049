import type { Rule } from '../model/rule.ts';
import { unknownIds } from '../relations/unknown.ts';

export const unknownEvidence: Rule = {
  name: 'unknown-evidence',
  group: 'relations',
  severity: 'error',
  lenient: true,
  finds: 'A citation of evidence that has no file in `evidence/`.',
  why: 'A reader who wants to know where a figure comes from finds nothing.',
  wrong: 'So they say. <Evidence id="pauze" />',
  right: 'So they say. <Evidence id="pause" />',
  playbook: (view) => unknownIds(view, 'evidence'),
};
