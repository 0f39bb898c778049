import type { List, Nodes } from 'mdast';
import type { Rule } from '../model/rule.ts';
import type { Finding } from '../problems/problem.ts';
import { isComponent } from '../tree/nodes.ts';
import { LISTED } from './not-an-item.ts';

export const splitList: Rule = {
  name: 'split-list',
  group: 'questions',
  severity: 'error',
  fixed: true,
  finds:
    'Items of a question, a scenario, a quiz, a checklist or steps that begin with another sign than the items above them: `1.` and `2)`, `-` and `*`.',
  why: 'Markdown begins a new list wherever the sign changes: one move becomes three, and a question loses options.',
  wrong: '<Steps>\n\n1. **Ask** what has changed.\n2) **Wait** for the second sentence.\n\n</Steps>',
  right: '<Steps>\n\n1. **Ask** what has changed.\n2. **Wait** for the second sentence.\n\n</Steps>',
  *page(view) {
    const lines = view.text.split(/\r\n|\n|\r/);
    const outermost = view
      .all('mdxJsxFlowElement')
      .filter((node, _, all) => isComponent(node) && LISTED.has(node.name) && !all.some((other) => other !== node && holds(other, node)));
    for (const node of outermost) for (const [above, list] of neighbours(node)) yield finding(above, list, lines);
  },
};

const holds = (outer: Nodes, inner: Nodes): boolean =>
  isComponent(outer) &&
  LISTED.has(outer.name) &&
  (outer.position?.start.offset ?? 0) < (inner.position?.start.offset ?? 0) &&
  (outer.position?.end.offset ?? 0) > (inner.position?.start.offset ?? 0);

/** Lists between which nothing stands, at any depth. */
function* neighbours(node: Nodes): Iterable<[List, List]> {
  if (!('children' in node)) return;
  let above: Nodes | undefined;
  for (const child of node.children as Nodes[]) {
    if (above?.type === 'list' && child.type === 'list') yield [above, child];
    yield* neighbours(child);
    above = child;
  }
}

function finding(above: List, list: List, lines: readonly string[]): Finding {
  const { line = 1, column = 1 } = list.position?.start ?? {};
  const sign = signOf(list, lines);
  const other = signOf(above, lines);
  return {
    line,
    column,
    rule: 'split-list',
    message: `The item begins with \`${sign}\` and those above it with \`${other}\`: they are two lists`,
    fix: `begin it as those above it; if two lists are meant, write a sentence between them`,
  };
}

/** What the first item of a list begins with: `-`, `2)`. */
function signOf({ position }: List, lines: readonly string[]): string {
  const { line = 1, column = 1 } = position?.start ?? {};
  return /^(?:[-+*]|\d{1,9}[.)])/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0] ?? '';
}
