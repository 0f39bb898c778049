import type { Rule } from '../model/rule.ts';
import type { FieldPath } from '../problems/field-faults.ts';
import type { Finding, Place } from '../problems/problem.ts';
import { outlineOf } from '../prose/outline.ts';
import { placeOf } from '../tree/nodes.ts';

// In capitals only, and not as a word of a sentence: “todo” is Spanish for “everything”.
const PLACEHOLDER = /\b(?:TODO|TBD|FIXME)(?=:|\]|\)|\.?$)|[[(](?:TODO|TBD|FIXME)\b|\blorem ipsum\b/iu;
const CAPITALS = /TODO|TBD|FIXME|lorem/iu;

/** Words in a text that stand for one that is missing. */
export function placeholderIn(text: string): string | undefined {
  const found = CAPITALS.test(text) ? PLACEHOLDER.exec(text)?.[0] : undefined;
  // The expression takes small letters for the sake of “Lorem ipsum”.
  return found && (/lorem/i.test(found) || found === found.toUpperCase()) ? found.replace(/^[[(]/, '') : undefined;
}

/** The same in fields of a page or of data: a text that is missing, with its path. */
export function placeholdersIn(value: unknown, path: FieldPath = []): { path: FieldPath; found: string }[] {
  if (typeof value === 'string') {
    const found = placeholderIn(value);
    return found === undefined ? [] : [{ path, found }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placeholdersIn(inner, [...path, key]));
}

export function placeholderFinding(place: Place, found: string, draft = true): Finding {
  const fix = draft ? 'write it, take it out, or set `status: draft`' : 'write it, or take it out';
  return { ...place, rule: 'placeholder', message: `“${found}” stands where a text is missing`, fix };
}

export const placeholder: Rule = {
  name: 'placeholder',
  group: 'text',
  severity: 'warning',
  finds:
    'Words that stand for a text that is still to be written: `TODO:`, `[TBD]`, “lorem ipsum”, in a text or in a field. Drafts may hold them.',
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
      const found = placeholderIn(text);
      if (found !== undefined) yield placeholderFinding(placeOf(node), found);
    }
  },
};
