import type { Element, ElementContent, Nodes, Text } from 'hast';
import { isComponent } from '../tree/nodes.ts';

/** Signs that belong to what follows: an opening quote or bracket, the sign of a currency. Quotes open and close differently in each language. */
const BEFORE = /[\p{Ps}\p{Pi}\p{Pf}\p{Sc}"'¿¡]+$/u;
/** Signs that belong to what stands before them. */
const AFTER = /^[\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Sc}]+/u;

/**
 * Keeps a gap on one line with the signs that touch it: a browser may break a line on either side of a field, and a quote would
 * stand alone at the end of one, a full stop at the beginning of the next.
 */
export function holdGaps(node: Nodes): void {
  if (!('children' in node)) return;
  const children: ElementContent[] = [];
  const rest = [...node.children] as ElementContent[];
  for (let child = rest.shift(); child; child = rest.shift()) {
    if (!isComponent(child) || child.name !== 'Blank') {
      holdGaps(child);
      children.push(child);
      continue;
    }
    const before = cut(children.at(-1), BEFORE);
    const after = cut(rest[0], AFTER);
    children.push(before || after ? hold([...texts(before), child, ...texts(after)]) : child);
  }
  node.children = children;
}

/** Takes signs off a text that stands beside a gap. */
function cut(beside: ElementContent | undefined, signs: RegExp): string {
  if (beside?.type !== 'text') return '';
  const [found = ''] = signs.exec(beside.value) ?? [];
  beside.value = beside.value.replace(signs, '');
  return found;
}

const texts = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);

function hold(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['held'] }, children };
}
