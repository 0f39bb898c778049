import { CLOSE_MARK, openMark } from './alerts.ts';
import type { Draft, Edit } from './draft.ts';
import type { TakeDown } from './notes.ts';
import { matches } from './protect.ts';

/** What a docsify site is recognised by, in its `index.html`. */
export const DOCSIFY = /\$docsify\b|\bdocsify(?:@[\w.-]+)?\/|\bdocsify(?:\.min)?\.js/;

/** An address of docsify in the spelling of all others: `#/calls/close?id=a` → `/calls/close#a`, `close.md?id=a` → `close.md#a`. */
export function docsifyAddress(url: string): string {
  const [, route, query = ''] = /^[^#]*#(\/[^?]*)(?:\?(.*))?$/s.exec(url) ?? [];
  const id = /(?:^|[?&])id=([^&#]*)/.exec(route === undefined ? (url.split('?')[1] ?? '') : query)?.[1];
  if (route === undefined && id === undefined) return url;
  return `${route ?? url.split('?')[0] ?? ''}${id ? `#${id}` : ''}`;
}

/** Turns what docsify writes in Markdown of its own into alerts, ids and plain links. */
export function convertDocsify(draft: Draft, takeDown: TakeDown): void {
  // `!> Important` and `?> A tip`: as far as the paragraph goes.
  const boxes = matches(draft.text, /^([ \t]*)([!?])>[ \t]+((?:(?!\n[ \t]*\n)[\s\S])*)/gm).map(
    ({ index, 0: whole, 1: indent = '', 2: sign, 3: words = '' }): Edit => ({
      start: index,
      end: index + whole.length,
      text: `${indent}${openMark(sign === '!' ? 'important' : 'tip', '')}\n${indent}${words.trimEnd()}\n${indent}${CLOSE_MARK}\n`,
    }),
  );
  draft.apply(boxes);
  // `## Heading :id=name`, `## Heading {docsify-ignore}`.
  draft.apply(
    matches(
      draft.text,
      /(?<=^ {0,3}#{1,6}[ \t].*)[ \t]+(?::id=([\w.-]+)|(?:<!--[ \t]*)?\{docsify-ignore(?:-all)?\}(?:[ \t]*-->)?)[ \t]*$/gm,
      [],
    ).map(({ index, 0: whole, 1: id }) => ({ start: index, end: index + whole.length, text: id ? ` {#${id}}` : '' })),
  );
  // `[words](address ':ignore :target=_blank')`.
  const edits: Edit[] = [];
  for (const { index, 0: whole, 1: quote = '', 2: title = '' } of matches(
    draft.text,
    /(?<=\]\([^()\s]+)[ \t]+(["'])([^"'\n]*?(?<![^\s"'])):[a-z][^"'\n]*\1(?=[ \t]*\))/g,
  )) {
    if (/:include/.test(whole))
      takeDown(draft.placeOf(index), 'A snippet of another file was left out: a link to it stands there', whole.trim());
    edits.push({ start: index, end: index + whole.length, text: title.trim() === '' ? '' : ` ${quote}${title.trim()}${quote}` });
  }
  draft.apply(edits);
}
