import { CLOSE_MARK, NOTICE, openMark } from './alerts.ts';
import type { Draft, Edit } from './draft.ts';
import { matches } from './protect.ts';

/** A tag that stands at the beginning of a line, in a text. */
interface LineTag {
  name: string;
  closing: boolean;
  start: number;
  end: number;
  indent: string;
  attributes: string;
}

/**
 * Elements around Markdown: what `markdown="1"` says to Python-Markdown and kramdown, blank lines say to everybody else.
 * A `div` only holds a class: one for a notice becomes an alert, others go.
 */
export function convertMarkdownInHtml(draft: Draft): void {
  if (!/<[^>\n]*\smarkdown(?:=|[\s>])/.test(draft.text)) return;
  const { text } = draft;
  const edits: Edit[] = [];
  const open: { tag: LineTag; close: string | undefined }[] = [];
  for (const tag of lineTags(text)) {
    if (tag.closing) {
      const at = open.findLastIndex((each) => each.tag.name === tag.name);
      if (at < 0) continue;
      const close = open.splice(at)[0]?.close;
      if (close === undefined) continue;
      const after = /^[ \t]*\n(?=[ \t]*\S)/.test(text.slice(tag.end)) ? '\n' : '';
      const before = /\n[ \t]*\n[ \t]*$/.test(text.slice(0, tag.start)) || close === CLOSE_MARK ? '' : `\n${tag.indent}`;
      edits.push({ start: tag.start, end: tag.end, text: `${before}${close}${after}` });
      continue;
    }
    const attributes = tag.attributes.replace(/\s+markdown(?:="[^"]*"|='[^']*'|=\w+)?(?=\s|$)/, '');
    if (attributes === tag.attributes) {
      open.push({ tag, close: undefined });
      continue;
    }
    const box = /^(div|section|article|aside)$/.test(tag.name);
    const notice = box ? noticeIn(attributes) : undefined;
    const head = notice ? openMark(notice, '') : box ? '' : `<${tag.name}${attributes}>`;
    open.push({ tag, close: notice ? CLOSE_MARK : box ? '' : `</${tag.name}>` });
    const rest = /^[^\n]*/.exec(text.slice(tag.end))?.[0] ?? '';
    const blank = /^[ \t]*\n[ \t]*\n/.test(text.slice(tag.end)) || notice !== undefined;
    const gap = rest.trim() !== '' ? `\n\n${tag.indent}` : blank ? '' : '\n';
    edits.push({ start: tag.start, end: tag.end, text: head + gap });
  }
  draft.apply(edits);
}

/** Kind of notice that a class speaks of: `lesson-note lesson-note--tip` is a tip. */
function noticeIn(attributes: string): string | undefined {
  const words = /\sclass=["']([^"']*)["']/.exec(attributes)?.[1]?.split(/[\s_-]+/) ?? [];
  const kinds = words.filter((word) => NOTICE.test(word));
  return kinds.findLast((kind) => !/^(note|notice|callout|alert|admonition|panel|message)$/i.test(kind)) ?? kinds[0];
}

function lineTags(text: string): LineTag[] {
  return matches(text, /^([ \t]*)<(\/?)([a-z][\w-]*)((?:\s[^<>\n]*)?)>/gm).map(
    ([whole, indent = '', slash, name = '', attributes = ''], index, all) => ({
      name,
      closing: slash === '/',
      start: (all[index]?.index ?? 0) + indent.length,
      end: (all[index]?.index ?? 0) + whole.length,
      indent,
      attributes,
    }),
  );
}
