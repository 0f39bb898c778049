import { words } from '../../site/words.ts';

/** Around a guide, so that it can be taken out of a page's text wherever that came from. */
export const GUIDE_START = '<!--guide-->';
export const GUIDE_END = '<!--/guide-->';
const GUIDE = new RegExp(`${GUIDE_START}([\\s\\S]*?)${GUIDE_END}`, 'g');

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
    .replaceAll(/<pre(?![^>]*tabindex)/g, '<pre tabindex="0"')
    .replaceAll(GUIDE, '$1');
}

/** The text of a lesson without its coach's guides, and the guides. */
export function partGuides(html: string): { text: string; guides: string } {
  return { text: html.replaceAll(GUIDE, ''), guides: [...html.matchAll(GUIDE)].map((match) => match[1]).join('') };
}
