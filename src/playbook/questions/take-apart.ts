import type { Blockquote, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { attribute, component, findingAt, isComponent, type Jsx, rewrite } from '../compile/nodes.ts';
import type { Finding } from '../problems/problem.ts';
import { content, optionId, sameTwice } from './identity.ts';

/** A question as the page shows it before anyone has answered: nothing among the options gives the answer away. */
export interface TakenApart {
  block: RootContent;
  findings: Finding[];
}

type Kind = 'single' | 'multiple' | 'ordering' | 'matching' | 'blank' | 'scenario';

/**
 * Takes a `<Question>` or `<Scenario>` written in plain GFM apart:
 * what is asked (`QuestionStem`), what can be chosen (`QuestionOptions`), and the answer with its feedback (`QuestionAnswer`).
 * A task list is a choice, a numbered list an order, a table a match, a `<Blank>` a gap.
 */
export function takeApart(node: Jsx & { name: string }): TakenApart {
  const children = node.children as RootContent[];
  // A bullet list before the task list belongs to what is asked.
  const tasks = children.findIndex((child) => child.type === 'list' && child.children.some(({ checked }) => typeof checked === 'boolean'));
  const at = tasks >= 0 ? tasks : children.findIndex((child) => child.type === 'list' || child.type === 'table');
  const body = children[at];
  const blank = at < 0 && holdsBlank(children);
  if (at < 0 && !blank) {
    return {
      block: node as RootContent,
      findings: [
        findingAt(
          node,
          'question',
          `\`<${node.name} id="${attribute(node, 'id') ?? ''}">\` has nothing to answer`,
          'add a task list, a numbered list, a two-column table or a `<Blank>`',
        ),
      ],
    };
  }
  const kind = kindOf(node, body);
  const split = blank ? children.findIndex((child) => holdsBlank([child])) + 1 : at;
  const stem = children.slice(0, split);
  const explanation = children.slice(blank ? split : at + 1);
  const { options, answer, findings } = parts(kind, node, body, stem);
  node.attributes = [
    ...node.attributes.filter((item) => !(item.type === 'mdxJsxAttribute' && item.name === 'kind')),
    { type: 'mdxJsxAttribute', name: 'kind', value: kind },
  ];
  node.children = [
    component('QuestionStem', {}, stem, node),
    ...(options.length > 0 ? [component('QuestionOptions', {}, options, node)] : []),
    component('QuestionAnswer', {}, [...answer, ...explanation], node),
  ] as Jsx['children'];
  return { block: node as RootContent, findings };
}

function kindOf(node: Jsx & { name: string }, body: RootContent | undefined): Kind {
  if (node.name === 'Scenario') return 'scenario';
  if (body?.type === 'table') return 'matching';
  if (body?.type !== 'list') return 'blank';
  if (body.ordered) return 'ordering';
  return body.children.filter((item) => item.checked).length > 1 ? 'multiple' : 'single';
}

interface Parts {
  options: RootContent[];
  answer: RootContent[];
  findings: Finding[];
}

function parts(kind: Kind, node: Jsx, body: RootContent | undefined, stem: RootContent[]): Parts {
  if (body?.type === 'list') return kind === 'ordering' ? ordering(body) : choice(body, node);
  if (body?.type === 'table') return matching(body);
  return gaps(stem);
}

function choice(list: List, node: Jsx): Parts {
  const findings: Finding[] = [];
  for (const item of list.children) {
    if (typeof item.checked !== 'boolean')
      findings.push(findingAt(item, 'question', 'An option has no box', 'begin it with `[ ]` (wrong) or `[x]` (right)'));
  }
  for (const item of sameTwice(list.children))
    findings.push(findingAt(item, 'question', 'Two options say the same', 'word one of them differently, or take it out'));
  if (!list.children.some((item) => item.checked))
    findings.push(findingAt(node, 'question', 'No option is marked as right', 'mark it with `[x]`'));
  return {
    options: list.children.map((item) => component('QuestionOption', { id: optionId(item) }, structuredClone(content(item)), item)),
    answer: list.children.map((item) =>
      component(
        'OptionFeedback',
        { option: optionId(item), right: item.checked ? 'yes' : 'no' },
        [...content(item), ...feedback(item)],
        item,
      ),
    ),
    findings,
  };
}

function ordering(list: List): Parts {
  return {
    options: mixed(list.children).map((item) => component('QuestionOption', { id: optionId(item) }, structuredClone(content(item)), item)),
    answer: [list],
    findings: [],
  };
}

function matching(table: Table): Parts {
  const rows = table.children.slice(1);
  const findings =
    rows.some((row) => row.children.length !== 2) || rows.length === 0
      ? [findingAt(table, 'question', 'A table to match has two columns and at least one row', 'write `| left | right |`')]
      : [];
  const cell = (index: number) =>
    rows.flatMap((row): ListItem[] => {
      const found = row.children[index];
      return found
        ? [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: structuredClone(found.children) }] }]
        : [];
    });
  const column = (items: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children: items });
  const right = mixed(cell(1));
  return {
    options: [
      component('QuestionOption', { id: 'left' }, [column(cell(0))], table),
      component('QuestionOption', { id: 'right' }, [column(right)], table),
    ],
    answer: [table],
    findings,
  };
}

/** The gaps stay where they are in the sentence; the answer names what is accepted. */
function gaps(stem: RootContent[]): Parts {
  const answers: Paragraph[] = [];
  rewrite({ type: 'root', children: stem }, (node) => {
    if (isComponent(node) && node.name === 'Blank')
      answers.push({
        type: 'paragraph',
        children: [
          {
            type: 'text',
            value: (attribute(node, 'answers') ?? '')
              .split('|')
              .map((text) => text.trim())
              .join(' / '),
          },
        ],
      });
    return undefined;
  });
  return { options: [], answer: answers, findings: [] };
}

function holdsBlank(nodes: RootContent[]): boolean {
  return nodes.some(
    (node) => (isComponent(node) && node.name === 'Blank') || ('children' in node && holdsBlank(node.children as RootContent[])),
  );
}

/** What answers to an option: its blockquote, and in a scenario the choices that follow. */
function feedback(item: ListItem): RootContent[] {
  return item.children.flatMap((child): RootContent[] => {
    if (child.type === 'blockquote') return [child satisfies Blockquote];
    if (child.type === 'list')
      return child.children.map((next) =>
        component(
          'OptionFeedback',
          { option: optionId(next), right: next.checked ? 'yes' : 'no' },
          [...content(next), ...feedback(next)],
          next,
        ),
      );
    return [];
  });
}

/**
 * In an order that does not follow the right one, and that every build gives alike: by the hash of the words.
 * Where that happens to be the right order, the first one goes to the end.
 */
function mixed(items: readonly ListItem[]): ListItem[] {
  const byHash = items.toSorted((a, b) => (optionId(a) < optionId(b) ? -1 : 1));
  return byHash.every((item, index) => item === items[index]) ? [...byHash.slice(1), ...byHash.slice(0, 1)] : byHash;
}
