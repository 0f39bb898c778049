import { isIndexName, wayTo } from './names.ts';
import type { PlannedPage } from './plan.ts';

/**
 * A page without text is no page. One that stands for a folder gets the list of the pages in it, as its tool showed it;
 * of others it is said.
 */
export function fillEmpty(planned: PlannedPage, pages: readonly PlannedPage[]): void {
  const { page } = planned;
  if (/[\p{L}\p{N}]|!\[/u.test(page.draft.text)) return;
  const inner = planned.kind === 'practice' ? pagesIn(planned, pages) : [];
  const start = { line: 1, column: 1 };
  if (inner.length === 0) {
    page.takeDown(start, 'An empty page was made: its file holds no text below the front matter', planned.target);
    return;
  }
  const list = inner.map(
    (other) => `- [${other.page.title.replace(/[[\]<>]/g, '\\$&')}](${encodeURI(wayTo(planned.target, other.target))})`,
  );
  const at = page.draft.text.length;
  page.draft.apply([{ start: 0, end: at, text: `${list.join('\n')}\n` }]);
  page.takeDown(start, 'A page of a folder held no text: the list of its pages stands there', planned.target);
}

/** The pages right below the folder that a page stands for. */
function pagesIn(planned: PlannedPage, pages: readonly PlannedPage[]): PlannedPage[] {
  const own = planned.parts;
  const folder = isIndexName(own.at(-1) ?? '') ? own.slice(0, -1) : own;
  return pages.filter((other) => {
    if (other === planned) return false;
    const parts = isIndexName(other.parts.at(-1) ?? '') ? other.parts.slice(0, -1) : other.parts;
    return parts.length === folder.length + 1 && folder.every((part, at) => part === parts[at]);
  });
}
