import type { Place } from '../problems/problem.ts';

/** A tag as it stands in the source of a page that no parser takes. */
export interface Tag extends Place {
  name: string;
  /** `</Say>` closes, `<Evidence … />` opens nothing, `<Say>` opens. */
  does: 'opens' | 'closes' | 'stands alone';
  /** As written, from `<` to `>`. */
  written: string;
}

const TAG = /<(\/?)([A-Za-z][\w.]*)((?:\s(?:"[^"\n]*"|'[^'\n]*'|[^"'<>\n])*|))>/g;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/** The lines of a page without code and comments, as long as they were. */
export function plainLines(text: string): string[] {
  let fence: string | undefined;
  return withoutComments(text)
    .split('\n')
    .map((line) => {
      const [, mark] = FENCE.exec(line) ?? [];
      if (fence !== undefined) {
        if (mark?.startsWith(fence)) fence = undefined;
        return '';
      }
      if (mark) fence = mark;
      return fence === undefined ? line.replace(/(`{1,3})[^`]+\1/g, blank) : '';
    });
}

function blank(found: string): string {
  return found.replace(/[^\n]/g, ' ');
}

function withoutComments(text: string): string {
  let plain = '';
  let from = 0;
  for (let open = text.indexOf('{/*'); open >= 0; open = text.indexOf('{/*', from)) {
    const end = text.indexOf('*/', open + 3);
    if (end < 0) break;
    plain += text.slice(from, open) + blank(text.slice(open, end + 2));
    from = end + 2;
  }
  return plain + text.slice(from);
}

/** All tags that stand whole on a line, in the order of the text. */
export function tagsIn(lines: readonly string[]): Tag[] {
  return lines.flatMap((line, index) =>
    [...line.matchAll(TAG)].map(
      ({ 0: written, 1: slash, 2: name = '', index: at }): Tag => ({
        name,
        does: slash ? 'closes' : written.endsWith('/>') ? 'stands alone' : 'opens',
        written,
        line: index + 1,
        column: at + 1,
      }),
    ),
  );
}
