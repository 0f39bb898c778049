import { styleAddresses } from '../stylesheets/style-addresses.ts';
import { isData, leavesSite } from './addresses.ts';
import type { Blocked } from './blocked.ts';

const FONT_DATA = /^\s*data:(?:font\/|application\/(?:x-)?font)/i;

/**
 * Finds what the policy blocks in a built stylesheet: files of other origins, and fonts inlined as `data:`.
 *
 * @param file path of the stylesheet from the web root
 * @param css its text
 */
export function scanStylesheet(file: string, css: string): Blocked[] {
  const blocked: Blocked[] = [];
  for (const { address, at } of styleAddresses(css)) {
    const fix = FONT_DATA.test(address)
      ? 'Keep the font a file'
      : leavesSite(address) && !isData(address)
        ? 'Keep a copy in the playbook and use its path'
        : undefined;
    if (fix)
      blocked.push({
        file,
        ...placeIn(css, at),
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
