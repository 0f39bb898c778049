import type { Rule } from '../model/rule.ts';

export const checklist: Rule = {
  name: 'checklist',
  group: 'text',
  severity: 'error',
  fixed: true,
  finds: 'A checklist with nothing to tick, or with two lines that say the same.',
  why: 'A tick is kept under the words of its line: of two that say the same, both would be ticked.',
  wrong: `<Checklist id="before-the-call">

Read the last notes.

</Checklist>`,
  right: `<Checklist id="before-the-call">

- [ ] Read the last notes

</Checklist>`,
};
