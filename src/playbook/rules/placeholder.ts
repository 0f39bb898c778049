import type { Rule } from '../model/rule.ts';
import { outlineOf } from '../prose/outline.ts';
import { placeOf } from '../tree/nodes.ts';

// In capitals only, and not as a word of a sentence: “todo” is Spanish for “everything”.
const PLACEHOLDER = /\b(?:TODO|TBD|FIXME)(?=:|\]|\)|\.?$)|[[(](?:TODO|TBD|FIXME)\b|\blorem ipsum\b/iu;
const CAPITALS = /TODO|TBD|FIXME|lorem/iu;

export const placeholder: Rule = {
  name: 'placeholder',
  group: 'text',
  severity: 'warning',
  finds: 'Words that stand for a text that is still to be written: `TODO:`, `[TBD]`, “lorem ipsum”. Drafts may hold them.',
  why: 'Readers take a page that is not finished for one that nobody cares about.',
  wrong: 'Say who decides. TODO: example of last week',
  right: 'Say who decides: “Mine is the second signature.”',
  *page(view) {
    const { fields, text } = view;
    if (fields['status'] === 'draft' || !CAPITALS.test(text)) return;
    const headed = view
      .all('heading')
      .map((node) => ({ node, text: node.children.map((child) => ('value' in child ? child.value : '')).join('') }));
    for (const { node, text } of [...headed, ...outlineOf(view).paragraphs]) {
      const found = PLACEHOLDER.exec(text)?.[0];
      // The expression takes small letters for the sake of “Lorem ipsum”.
      if (found && (/lorem/i.test(found) || found === found.toUpperCase()))
        yield {
          ...placeOf(node),
          rule: 'placeholder',
          message: `“${found.replace(/^[[(]/, '')}” stands where a text is missing`,
          fix: 'write it, take it out, or set `status: draft`',
        };
    }
  },
};
