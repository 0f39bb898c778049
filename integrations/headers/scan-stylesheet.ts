import { isData, leavesSite } from './addresses.ts';
import type { Blocked } from './blocked.ts';

/** Comments (to be passed over), `@import "…"`, and `url(…)` with or without quotes. */
const TOKEN = /\/\*[\s\S]*?\*\/|@import\s+(["'])(.*?)\1|url\(\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|([^"'()\s]+))\s*\)/gi;

const FONT_DATA = /^\s*data:(?:font\/|application\/(?:x-)?font)/i;

/**
 * Finds what the policy blocks in a built stylesheet: files of other origins, and fonts inlined as `data:`.
 *
 * @param file path of the stylesheet from the web root
 * @param css its text
 */
export function scanStylesheet(file: string, css: string): Blocked[] {
  const blocked: Blocked[] = [];
  for (const match of css.matchAll(TOKEN)) {
    const address = match[2] ?? match[3] ?? match[4] ?? match[5];
    if (address === undefined) continue;
    const fix = FONT_DATA.test(address)
      ? 'Keep the font a file'
      : leavesSite(address) && !isData(address)
        ? 'Keep a copy in the playbook and use its path'
        : undefined;
    if (fix)
      blocked.push({
        file,
        ...placeIn(css, match.index),
        what: `the stylesheet loads ${address.length > 60 ? `${address.slice(0, 59)}…` : address}`,
        fix,
      });
  }
  return blocked;
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
