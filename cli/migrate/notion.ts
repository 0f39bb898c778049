import { CLOSE_MARK, openMark } from './alerts.ts';
import type { Draft } from './draft.ts';
import type { FrontMatter } from './front-matter.ts';
import { matches } from './protect.ts';

/** Words before a colon that begin a sentence, not a property. */
const PROSE = /^(note|tip|important|example|warning|hint|remember|ps|p\.s\.|https?|step \d+)$/i;

/** The properties of a page of a Notion database: lines of `Name: value` below the title. */
export function readProperties(text: string): FrontMatter | undefined {
  const [, head, lines] = /^(\s*(?:#[ \t].*\r?\n)\s*)((?:[^\s#>|`<*[\]-][^:\r\n]{0,40}:[ \t]+\S.*\r?\n?)+)(?=\r?\n|$)/.exec(text) ?? [];
  if (head === undefined || lines === undefined) return undefined;
  const fields = new Map<string, unknown>();
  const places = new Map<string, number>();
  for (const [index, line] of lines.trimEnd().split(/\r?\n/).entries()) {
    const [, name = '', value = ''] = /^([^:]+):[ \t]+(.*?)[ \t]*$/.exec(line) ?? [];
    if (PROSE.test(name)) return undefined;
    fields.set(name, value);
    places.set(name, head.split('\n').length + index);
  }
  return {
    fields,
    end: head.length + lines.length,
    placeOf: (field) => ({ line: places.get(field) ?? 1, column: 1 }),
    // The export does not say whether it was a choice of several or a text with a comma.
    namesIn: (value) => (typeof value === 'string' && /, /.test(value) ? value.split(/,\s+/) : value),
  };
}

/** Takes the lines of properties out, and turns boxes of Notion (`<aside>`) into alerts. */
export function convertNotion(draft: Draft, properties: FrontMatter | undefined): void {
  if (properties) {
    const head = /^(\s*#[ \t].*\r?\n)\s*/.exec(draft.text)?.[0] ?? '';
    draft.apply([{ start: head.length, end: properties.end, text: '' }]);
  }
  const asides = matches(
    draft.text,
    /^([ \t]*)<aside>[ \t]*\n?[ \t]*(?:(?:<img[^>]*\/?>|(?:\p{Extended_Pictographic}|\uFE0F|\u200D)+)[ \t]*)?([\s\S]*?)<\/aside>/gmu,
  );
  draft.apply(
    asides.flatMap((match) => {
      const inner = match[2] ?? '';
      const from = match.index + match[0].lastIndexOf(`${inner}</aside>`);
      const indent = match[1] ?? '';
      return [
        { start: match.index, end: from, text: `${indent}${openMark('note', '')}\n${indent}` },
        {
          start: from + inner.length,
          end: match.index + match[0].length,
          text: `${inner.endsWith('\n') ? '' : '\n'}${indent}${CLOSE_MARK}`,
        },
      ];
    }),
  );
}
