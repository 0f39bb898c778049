import type { Rule } from '../model/rule.ts';
import { findingAt } from '../tree/nodes.ts';

/** The title in the front matter is the heading of depth 1. */
const TITLE = 1;

export const headingOrder: Rule = {
  name: 'heading-order',
  group: 'text',
  severity: 'warning',
  finds: 'A heading that leaves a level out, or a heading of the first level in the text.',
  why: 'Many readers go through a page by its headings: with a screen reader, or in the list at its side. A level that is missing looks like a part that is missing. The title of the page is its heading of the first level, so the text begins with `##`.',
  wrong: '## The move\n\n#### What to bring\n\nA pen.',
  right: '## The move\n\n### What to bring\n\nA pen.',
  *page({ all, fields }) {
    // Where the title is missing, that is the mistake: the heading may well be it.
    const titled = 'title' in fields;
    let before = TITLE;
    for (const [index, heading] of all('heading').entries()) {
      const { depth } = heading;
      if (depth === TITLE) {
        if (titled)
          yield findingAt(
            heading,
            'heading-order',
            'A heading of the first level stands in the text',
            'write `##`: the title is the first level',
          );
      } else if (depth > before + 1)
        yield findingAt(
          heading,
          'heading-order',
          index === 0 ? `The first heading is of level ${depth}` : `A heading of level ${depth} follows one of level ${before}`,
          `write \`${'#'.repeat(before + 1)}\``,
        );
      // What follows a wrong heading is judged by it: one mistake is said once.
      before = depth;
    }
  },
};
