import { allowedAttribute, allowedElement } from '../../src/playbook/compile/allowed.ts';
import type { Edit } from './draft.ts';
import { type HtmlTag, tagsOf } from './html-tags.ts';
import { plain } from './inline.ts';
import type { Mention } from './mentions.ts';

/** What HTML in Markdown becomes, and the links in it. */
export interface TidyHtml {
  edits: Edit[];
  mentions: Mention[];
  /** Ids that links may end in. */
  anchors: string[];
  notes: { offset: number; what: string; detail?: string }[];
}

/** Elements that go with all that is in them. */
const WHOLE = /^(script|style|template|noscript|svg|object|select|textarea|math)$/i;

/** Left out of a page whatever they say, which nobody misses. */
const QUIET =
  /^(class|style|width|height|align|valign|border|target|rel|loading|decoding|markdown|bgcolor|cellpadding|cellspacing|data-.*)$/i;

/**
 * Takes out of HTML what the build would take out with a warning: it is told once, here. Frames and films become links.
 *
 * @param spans where HTML stands in the text
 */
export function tidyHtml(text: string, spans: readonly { from: number; to: number }[]): TidyHtml {
  const tidy: TidyHtml = { edits: [], mentions: [], anchors: [], notes: [] };
  for (const { from, to } of spans) {
    const tags = tagsOf(text, from, to);
    let skipUntil = from;
    for (const [index, tag] of tags.entries()) {
      if (tag.start < skipUntil) continue;
      const name = tag.name.toLowerCase();
      const end = WHOLE.test(name) || /^(iframe|video|audio)$/.test(name) ? endOf(tags, index, text, to) : tag.end;
      skipUntil = end;
      if (/^(iframe|video|audio|embed)$/.test(name) && !tag.closing) media(tag, tags.slice(index + 1), text, end, tidy);
      else if (!allowedElement(name)) {
        if (!tag.closing && name !== 'font' && name !== 'center') {
          const lost = WHOLE.test(name) ? 'was left out' : 'was taken out, what is in it was kept';
          tidy.notes.push({ offset: tag.start, what: `The HTML element \`<${name}>\` ${lost}`, detail: text.slice(tag.start, end) });
        }
        tidy.edits.push({ start: tag.start, end, text: '' });
      } else if (!tag.closing) attributes(tag, name, tidy);
    }
  }
  return tidy;
}

function endOf(tags: readonly HtmlTag[], index: number, text: string, to: number): number {
  const tag = tags[index];
  if (!tag) return to;
  if (tag.selfClosing || tag.closing) return tag.end;
  const closing = text.slice(tag.end, to).search(new RegExp(`</${tag.name}\\s*>`, 'i'));
  return closing < 0 ? tag.end : text.indexOf('>', tag.end + closing) + 1;
}

/** A frame, a film or a sound → a link to it. */
function media(tag: HtmlTag, following: readonly HtmlTag[], text: string, end: number, tidy: TidyHtml): void {
  const value = (from: HtmlTag | undefined, name: string) => from?.attributes.find((each) => each.name.toLowerCase() === name)?.value;
  const src =
    value(tag, 'src') ??
    value(tag, 'data-src') ??
    value(
      following.find((each) => each.name === 'source' && each.end <= end),
      'src',
    );
  const name = tag.name.toLowerCase();
  const what = `\`<${name}>\` became a link`;
  if (!src) {
    tidy.notes.push({ offset: tag.start, what: `The HTML element \`<${name}>\` was left out`, detail: text.slice(tag.start, end) });
    tidy.edits.push({ start: tag.start, end, text: '' });
    return;
  }
  const watch = /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})/.exec(src)?.[1];
  const url = watch ? `https://www.youtube.com/watch?v=${watch}` : src.startsWith('//') ? `https:${src}` : src;
  const label = plain(value(tag, 'title') ?? (/^(video|audio)$/.test(name) || watch ? 'Video' : 'Open it'));
  const inner = text
    .slice(tag.end, end)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  tidy.notes.push({ offset: tag.start, what, detail: /\p{L}/u.test(inner) ? `${url} ${inner}` : url });
  // In a block of HTML Markdown is not read.
  tidy.edits.push({ start: tag.start, end, text: `<a href="${url.replace(/"/g, '%22')}">${label}</a>` });
}

function attributes(tag: HtmlTag, name: string, tidy: TidyHtml): void {
  for (const attribute of tag.attributes) {
    const key = attribute.name.toLowerCase();
    const value = attribute.value ?? '';
    if (key === 'id' || (name === 'a' && key === 'name')) tidy.anchors.push(value.normalize('NFC'));
    if ((name === 'a' && key === 'href') || (name === 'img' && key === 'src')) {
      tidy.mentions.push({
        kind: name === 'img' ? 'image' : 'link',
        url: value.replace(/&amp;/g, '&'),
        start: attribute.valueStart,
        end: attribute.valueStart + value.length,
        form: 'attribute',
        node: { start: tag.start, end: tag.end },
        label: tag.attributes.find((each) => each.name.toLowerCase() === 'alt')?.value ?? '',
        title: tag.attributes.find((each) => each.name.toLowerCase() === 'title')?.value,
        linked: false,
        definition: false,
      });
      continue;
    }
    if (allowedAttribute(name, key, value) && !/^(class|classname)$/.test(key)) continue;
    if (!QUIET.test(key))
      tidy.notes.push({ offset: tag.start, what: `The attribute \`${key}\` of \`<${name}>\` was left out`, detail: value });
    tidy.edits.push({ start: attribute.start, end: attribute.end, text: '' });
  }
}
