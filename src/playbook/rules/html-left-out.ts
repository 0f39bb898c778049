import type { Rule } from '../model/rule.ts';

export const htmlLeftOut: Rule = {
  name: 'html-left-out',
  group: 'text',
  severity: 'warning',
  finds: 'The same HTML in an `.md` page, or an id that the page has already: it is taken out.',
  why: 'Readers do not see what stands there. In Markdown from elsewhere that is usually right, but look once.',
  in: 'practices/finish.md',
  wrong: 'A <span onclick="show()">word</span> more.',
  right: 'A <span>word</span> more.',
};
