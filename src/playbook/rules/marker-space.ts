import type { Rule } from '../model/rule.ts';
import { brokenMarkers } from '../tree/spaces.ts';
import { itemLines } from './not-an-item.ts';

export const markerSpace: Rule = {
  name: 'marker-space',
  group: 'text',
  severity: 'warning',
  mends: true,
  finds:
    'A character that looks like a space, or like nothing, at the marker of a heading, a list, a quote, a table or a block of code: a no-break space for instance.',
  why: 'It keeps the marker from being one, so readers see the signs in place of a heading or a list. Some keyboards write one where a key is held a little too long.',
  wrong: '##\u00a0What to say',
  right: '## What to say',
  *page(view) {
    const broken = brokenMarkers(view.text, view.tree);
    const asked = broken.length > 0 ? itemLines(view) : new Set();
    for (const { line, column, marker, character } of broken) {
      // Where lists are answered the line itself is an error.
      if (asked.has(line)) continue;
      yield {
        line,
        column,
        rule: 'marker-space',
        message: `There is ${character} at \`${marker}\``,
        fix: 'write a space in its place, or none: `npm run check -- --fix` does',
      };
    }
  },
};
