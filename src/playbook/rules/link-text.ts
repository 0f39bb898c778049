import type { Rule } from '../model/rule.ts';
import { isEnglish } from '../prose/english.ts';
import { outlineOf } from '../prose/outline.ts';
import { findingAt, wordsOf } from '../tree/nodes.ts';

/** Says nothing of where the link leads. */
const EMPTY =
  /^(?:(?:click|see|read|look) )?(?:here|this|that|more|this (?:page|link|one)|the link|link|read more|learn more|more info(?:rmation)?)$/i;

/** The address of a page, not of a whole site: `https://example.com/` can be said aloud. */
const ADDRESS = /^https?:\/\/[^/\s]+\/\S{12,}$/i;

export const linkText: Rule = {
  name: 'link-text',
  group: 'text',
  severity: 'hint',
  finds:
    'A link that is named “here”, “click here” or “read more”, or shows a long address instead of words. The words are looked for in English playbooks.',
  why: 'Readers look for links with their eyes or let a screen reader list them. “Here” is the same everywhere, and an address is read out letter by letter.',
  wrong: 'How to open a call is described [here](/practices/).',
  right: 'Read [how to open a call](/practices/).',
  *page(view) {
    const { language } = view;
    for (const link of outlineOf(view).links) {
      const words = wordsOf(link);
      if (ADDRESS.test(words))
        yield findingAt(link, 'link-text', 'The link shows its address', 'write words that say where it leads: `[words](address)`');
      else if (isEnglish(language) && EMPTY.test(words.replace(/[.:!→»›…\s]+$/u, '')))
        yield findingAt(link, 'link-text', `The link is named “${words}”`, 'name it after what it leads to');
    }
  },
};
