import { find, html } from 'property-information';
import { allowedElement } from '../../src/playbook/compile/allowed.ts';
import { parse } from '../../src/playbook/tree/parse.ts';
import { visit } from '../../src/playbook/tree/walk.ts';
import type { Draft, Edit } from './draft.ts';
import { type HtmlTag, tagsOf } from './html-tags.ts';

/** Elements that say something by what they do, without a closing tag: they are no words. */
const ACTS = /^(script|style|template|noscript|svg|iframe|input|picture|select)$/i;

/** Elements that stand alone, or whose closing tag may be left out. */
const OPEN_ENDED =
  /^(area|base|body|br|col|colgroup|dd|dt|embed|head|hr|html|img|input|li|link|meta|optgroup|option|p|param|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/;

/** One false block of HTML may hide the next one: text is read again so many times at most. */
const MOST_ROUNDS = 50;

/**
 * Makes text of what stands in angle brackets and is no HTML: `<First Name>` in the draft of a mail. That is what no page
 * may hold, what has no value in it (`a="b"`), and what nothing closes. `<time of call>` begins like an element and goes on
 * in words that are no attributes: where nothing closes it, it is no HTML either.
 */
export function convertPlaceholders(draft: Draft): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = placeholders(draft.text);
    draft.apply(edits);
    if (edits.length === 0) return;
  }
}

interface Found {
  tag: HtmlTag;
  name: string;
  /** It stands in a line of text, not in a block of HTML. */
  inline: boolean;
}

function placeholders(text: string): Edit[] {
  if (!/<[A-Za-z]/.test(text)) return [];
  const parsed = parse(text, 'md');
  if ('finding' in parsed) return [];
  const found: Found[] = [];
  const begins = new Map<number, number>();
  visit(parsed.tree, (node, ancestors) => {
    if (node.type !== 'html') return;
    const { start, end } = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    begins.set(start, end);
    const inline = /^(paragraph|heading|tableCell|emphasis|strong|delete|link)$/.test(ancestors.at(-1)?.type ?? '');
    for (const tag of tagsOf(text, start, end)) found.push({ tag, name: tag.name.toLowerCase(), inline });
  });
  const open = neverClosed(found);
  const closed = new Set([...text.matchAll(/<\/([A-Za-z][\w.:-]*)\s*>/g)].map(([, name = '']) => name.toLowerCase()));
  const edits: Edit[] = [];
  let upTo = 0;
  for (const each of found) {
    const { tag } = each;
    if (tag.start < upTo || !isPlaceholder(each, open, closed)) continue;
    edits.push({ start: tag.start, end: tag.start + 1, text: '&lt;' });
    // What it opened was no block of HTML: what is in it has another meaning, and is read anew.
    upTo = begins.get(tag.start) ?? upTo;
  }
  return edits;
}

function isPlaceholder({ tag, name, inline }: Found, open: ReadonlySet<HtmlTag>, closed: ReadonlySet<string>): boolean {
  if (tag.closing || tag.selfClosing || tag.attributes.some(({ value }) => value !== undefined)) return false;
  if (hasWords(tag)) return open.has(tag);
  if (ACTS.test(name)) return false;
  if (!allowedElement(name)) return !closed.has(name);
  // `<time>` and `<summary>` in a sentence; short names are those of type: a forgotten `</b>`.
  return inline && tag.attributes.length === 0 && name.length > 3 && !OPEN_ENDED.test(name) && open.has(tag);
}

/** Whether it goes on in words that are no attributes without a value, such as `hidden`. */
function hasWords(tag: HtmlTag): boolean {
  return tag.attributes.some(({ name, value }) => {
    if (value !== undefined || /^(markdown$|(data|aria|v|x)-|[@:#])/i.test(name)) return false;
    const known = find(html, name);
    return !known.boolean && !known.overloadedBoolean;
  });
}

/** Opening tags without a closing one. A closing tag belongs to the last that looks like HTML, else to one with words. */
function neverClosed(found: readonly Found[]): Set<HtmlTag> {
  const open = new Map<string, HtmlTag[]>();
  for (const { tag, name } of found) {
    const stack = open.get(name) ?? [];
    open.set(name, stack);
    if (!tag.closing) stack.push(tag);
    else {
      const last = stack.findLastIndex((each) => !hasWords(each));
      stack.splice(last < 0 ? stack.length - 1 : last, 1);
    }
  }
  return new Set([...open.values()].flat());
}
