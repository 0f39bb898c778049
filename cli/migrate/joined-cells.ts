import type { Element, ElementContent } from 'hast';

/** No table of a playbook is wider: a number that somebody mistyped fills no memory. */
const MOST_COLUMNS = 100;

/** A table in which joined cells are repeated, so that each cell stands below its head: Markdown cannot join any. */
export function withoutJoinedCells(table: Element): Element {
  const direct = table.children.some(isRow);
  const children = direct ? apart(table.children) : table.children.map((part) => withRowsApart(part));
  return { ...table, children };
}

function withRowsApart(part: ElementContent): ElementContent {
  if (part.type !== 'element' || !/^(thead|tbody|tfoot)$/.test(part.tagName)) return part;
  return { ...part, children: apart(part.children) };
}

const isRow = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'tr';

const isCell = (node: ElementContent): node is Element => node.type === 'element' && /^t[dh]$/.test(node.tagName);

/** The rows of one part of a table. A cell that reaches below its part ends with it, as in a browser. */
function apart(nodes: readonly ElementContent[]): ElementContent[] {
  const rows = nodes.filter(isRow);
  /** Cells from above that reach into the rows to come, by their column. */
  const reaching = new Map<number, { cell: Element; rows: number }>();
  return rows.map((row, at): Element => {
    const cells: Element[] = [];
    const fill = () => {
      for (let above = reaching.get(cells.length); above; above = reaching.get(cells.length)) {
        if (above.rows > 1) reaching.set(cells.length, { cell: above.cell, rows: above.rows - 1 });
        else reaching.delete(cells.length);
        cells.push(above.cell);
      }
    };
    for (const written of row.children.filter(isCell)) {
      fill();
      const { colSpan, rowSpan, ...properties } = written.properties;
      const cell = { ...written, properties };
      const left = rows.length - at - 1;
      const below = Number(rowSpan) === 0 ? left : Math.min(left, spanOf(rowSpan) - 1);
      for (let column = Math.min(spanOf(colSpan), MOST_COLUMNS); column > 0; column--) {
        if (below > 0) reaching.set(cells.length, { cell, rows: below });
        cells.push(cell);
      }
    }
    fill();
    return { ...row, children: cells };
  });
}

function spanOf(value: Element['properties'][string]): number {
  return Math.max(1, Math.trunc(Number(value ?? 1)) || 1);
}
