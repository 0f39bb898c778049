import type { Draft, Edit } from './draft.ts';
import { plain } from './inline.ts';
import { protectedSpans } from './protect.ts';

/** Code between fences keeps its language and its text. What is said in its first line as a title stands above it, in bold. */
export function convertFences(draft: Draft): void {
  const { text } = draft;
  const edits: Edit[] = [];
  for (const { from } of protectedSpans(text)) {
    const [whole, before = '', fence = '', written = ''] =
      /^((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})([^\n]*)/.exec(text.slice(from)) ?? [];
    const info = written.trim();
    const [, , double, single] = /(?:^|[\s{,])(title|caption|filename)=(?:"([^"]*)"|'([^']*)')/.exec(info) ?? [];
    const title = (double ?? single ?? '').trim();
    if (whole === undefined || (title === '' && !/\{[^}]*\}/.test(info))) continue;
    const lang = /^[\w+#-]+(?![\w+#-]*=)/.exec(info)?.[0] ?? /\{[ \t]*\.([\w+#-]+)/.exec(info)?.[1] ?? '';
    const next = before.replace(/[^\s>]/g, ' ');
    const head = title === '' ? before : `${before}**${plain(title)}**\n${next.trimEnd()}\n${next}`;
    edits.push({ start: from, end: from + whole.length, text: `${head}${fence}${lang}` });
  }
  draft.apply(edits);
}
