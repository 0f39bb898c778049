import type { Blockquote, ListItem, Nodes, RootContent, Table, TableRow } from 'mdast';
import type { Gap } from '../model/authored-question.ts';
import type { QuestionKind } from '../model/question.ts';
import { attribute, isComponent, type Jsx, placeOf } from '../tree/nodes.ts';
import { isTaskList } from './identity.ts';

/** A `<Question>` or `<Scenario>` as the parser gives it. */
export type QuestionNode = Jsx & { name: string };

/** Where the parts of a question stand in the syntax tree. */
export interface Written {
  kind: QuestionKind;
  /** What is asked. */
  stem: RootContent[];
  /** What can be chosen: a list, a table; none where there are gaps. */
  body: RootContent | undefined;
  explanation: RootContent[];
}

/** The lines of a list that is answered. */
export function itemsOf({ body }: Pick<Written, 'body'>): ListItem[] {
  return body?.type === 'list' ? body.children : [];
}

/** The rows of a match that have two sides. */
export function pairsOf(table: Table): [TableRow['children'][number], TableRow['children'][number]][] {
  return table.children.slice(1).flatMap(({ children: [left, right] }) => (left && right ? [[left, right] as const] : [])) as never;
}

/** What answers to an option. */
export function repliesOf(item: ListItem): Blockquote[] {
  return item.children.filter((child) => child.type === 'blockquote');
}

/** The choices that follow an option, in a scenario. */
export function followingOf(item: ListItem): ListItem[] {
  return item.children.flatMap((child) => (isTaskList(child) ? child.children : []));
}

/** Every `<Blank>`, in the order of the text. */
export function gapsIn(nodes: readonly Nodes[]): Jsx[] {
  return nodes.flatMap((node) => {
    if (isComponent(node) && node.name === 'Blank') return [node];
    return 'children' in node ? gapsIn(node.children as Nodes[]) : [];
  });
}

export function gapOf(node: Jsx): Gap {
  const words = (name: string, separator: RegExp) =>
    (attribute(node, name) ?? '')
      .split(separator)
      .map((text) => text.trim().replace(/\s+/g, ' '))
      .filter((text) => text !== '');
  return {
    accept: words('answers', /\|/),
    exact: words('exact', / /).filter((word) => word === 'case' || word === 'accents'),
    ...placeOf(node),
  };
}
