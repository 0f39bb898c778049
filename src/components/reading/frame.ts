import { words } from '../../site/words.ts';

/** More columns than this may need scrolling on a phone. */
const NARROW_TABLE = 2;

/** Parts of a text that can be scrolled must be reachable with the keyboard: wide tables and code. */
export function frame(html: string): string {
  return html
    .replaceAll(/<table>[\s\S]*?<\/table>/g, (table) =>
      (table.match(/<th\b/g)?.length ?? 0) > NARROW_TABLE
        ? `<div class="scroll" role="group" tabindex="0" aria-label="${words.site.table}">${table}</div>`
        : table,
    )
    .replaceAll(/<pre(?![^>]*tabindex)/g, '<pre tabindex="0"');
}
