import type { Blockquote, List, ListItem, Nodes, RootContent, Table, TableRow } from 'mdast';
import type { Gap, Option, Question, QuestionKind } from '../model/question.ts';
import { attribute, isComponent, type Jsx, placeOf, wordsOf } from '../tree/nodes.ts';
import { short } from '../tree/short.ts';
import { isTaskList, optionId } from './identity.ts';

/** A `<Question>` or `<Scenario>` as the parser gives it. */
export type QuestionNode = Jsx & { name: string };

/** Where the parts of a question stand in the syntax tree. */
export interface Written {
  kind: QuestionKind;
  /** What is asked. */
  stem: RootContent[];
  /** What can be chosen; none where there are gaps. */
  body: List | Table | undefined;
  explanation: RootContent[];
}

/**
 * Finds the parts of a question in plain GFM: a task list is a choice, a numbered list an order, a table a match, a `<Blank>`
 * a gap.
 *
 * @returns `undefined` where there is nothing to answer
 */
export function written(node: QuestionNode): Written | undefined {
  const children = node.children as RootContent[];
  const at = bodyAt(children);
  const body = children[at];
  if (body?.type === 'list' || body?.type === 'table') {
    return { kind: kindOf(node, body), stem: children.slice(0, at), body, explanation: children.slice(at + 1) };
  }
  // Every paragraph up to the last gap is part of what is asked.
  const end = children.findLastIndex((child) => gapsIn([child]).length > 0) + 1;
  return end === 0 ? undefined : { kind: 'blank', stem: children.slice(0, end), body: undefined, explanation: children.slice(end) };
}

/** A bullet list or a table before the task list belongs to what is asked; so does a bullet list beside a gap. */
function bodyAt(children: readonly RootContent[]): number {
  const tasks = children.findIndex(isTaskList);
  if (tasks >= 0) return tasks;
  const sorted = children.findIndex((child) => child.type === 'table' || (child.type === 'list' && child.ordered === true));
  if (sorted >= 0) return sorted;
  return gapsIn(children).length > 0 ? -1 : children.findIndex((child) => child.type === 'list');
}

function kindOf(node: QuestionNode, body: List | Table): QuestionKind {
  if (node.name === 'Scenario') return 'scenario';
  if (body.type === 'table') return 'matching';
  if (body.ordered && !isTaskList(body)) return 'ordering';
  return body.children.filter((item) => item.checked).length > 1 ? 'multiple' : 'single';
}

/** The typed model of a question. */
export function model(node: QuestionNode, parts: Written): Question {
  const { kind, body, stem } = parts;
  const options = optionsOf(kind, body);
  const gaps = body ? [] : gapsIn(stem).map(gapOf);
  const number = (name: string) => {
    const value = attribute(node, name);
    return value && /^\d+$/.test(value) ? Number(value) : undefined;
  };
  const skill = attribute(node, 'skill');
  const level = number('level');
  return {
    id: attribute(node, 'id') ?? '',
    kind,
    ...(skill && { skill }),
    ...(level && { level }),
    rev: number('rev') ?? 1,
    key: answerKey(kind, options, gaps),
    title: titleOf(node),
    ...placeOf(node),
    options,
    gaps,
    explained: parts.explanation.some((child) => wordsOf(child) !== '' || child.type !== 'paragraph'),
  };
}

function optionsOf(kind: QuestionKind, body: Written['body']): Option[] {
  if (body?.type === 'table') {
    return pairsOf(body).map(([left, right]) => ({
      id: optionId(left),
      right: true,
      feedback: false,
      match: optionId(right),
      next: [],
      ...placeOf(left),
    }));
  }
  return (body?.children ?? []).map((item, index) => ({
    ...choice(item),
    ...(kind === 'ordering' && { right: true, order: index + 1 }),
  }));
}

function choice(item: ListItem): Option {
  return {
    id: optionId(item),
    right: item.checked === true,
    feedback: repliesOf(item).length > 0,
    next: followingOf(item).map(choice),
    ...placeOf(item),
  };
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

const LONGEST_TITLE = 120;

/** The first paragraph, in short: `___` stands for a gap. */
export function titleOf(node: Jsx): string {
  const stem = (node.children as RootContent[]).find(
    (child) => child.type === 'paragraph' && (wordsOf(child) || gapsIn([child]).length > 0),
  );
  return (stem ? shortened(withGaps(stem)) : '') || (attribute(node, 'id') ?? '');
}

/** A text on one line, cut between words where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`;
}

function withGaps(node: RootContent): string {
  if (isComponent(node) && node.name === 'Blank') return '___';
  return 'children' in node ? (node.children as RootContent[]).map(withGaps).join('') : spaced(node);
}

/** `wordsOf` without losing the spaces around. */
function spaced(node: RootContent): string {
  return node.type === 'text' ? node.value : node.type === 'break' ? ' ' : wordsOf(node);
}

/**
 * What an answer is graded by, as a hash: the same wherever options stand in the source, unless their order is the answer.
 * A typo changes nothing as long as ids are fixed in the source.
 */
function answerKey(kind: QuestionKind, options: readonly Option[], gaps: readonly Gap[]): string {
  const tree = (list: readonly Option[]): string =>
    list
      .map(
        (option) =>
          `${option.id}${option.match ? `=${option.match}` : option.right ? '+' : '-'}${option.next.length > 0 ? `(${tree(option.next)})` : ''}`,
      )
      .toSorted()
      .join(' ');
  const key =
    kind === 'blank'
      ? gaps
          .map(
            ({ accept, exact }) =>
              `${accept
                .map((text) => text.toLowerCase())
                .toSorted()
                .join('|')}!${exact.toSorted().join('')}`,
          )
          .join(' ')
      : kind === 'ordering'
        ? options.map(({ id }) => id).join(' ')
        : tree(options);
  return short(`${kind} ${key}`);
}
