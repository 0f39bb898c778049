import type { List, ListItem, RootContent, Table } from 'mdast';
import type { Option, Question } from '../model/question.ts';
import type { Finding } from '../problems/problem.ts';
import { attribute, component, copyOf, type Jsx, setAttribute } from '../tree/nodes.ts';
import { check } from './check.ts';
import { content, optionId } from './identity.ts';
import { followingOf, gapOf, gapsIn, model, pairsOf, type QuestionNode, repliesOf, type Written, written } from './read.ts';
import { seedOf, shuffle } from './shuffle.ts';

/** A question as the page shows it before anyone has answered: nothing among the options gives the answer away. */
export interface TakenApart {
  block: RootContent;
  /** `undefined` where there is nothing to answer. */
  question: Question | undefined;
  findings: Finding[];
}

/**
 * Takes a `<Question>` or `<Scenario>` written in plain GFM apart: what leads to it (`QuestionLead`), what is asked and
 * what can be chosen (`QuestionForm` with `QuestionStem` and `QuestionOptions`), and the answer with its feedback
 * (`QuestionAnswer`).
 */
export function takeApart(node: QuestionNode): TakenApart {
  const parts = written(node);
  const findings = check(node, parts);
  if (!parts) return { block: node as RootContent, question: undefined, findings };
  const question = model(node, parts);
  setAttribute(node, 'kind', question.kind);
  setAttribute(node, 'rev', String(question.rev));
  setAttribute(node, 'key', question.key);
  const { lead, form } = asked(node, parts, question);
  node.children = [
    ...(lead.length > 0 ? [component('QuestionLead', {}, lead, node)] : []),
    form,
    component('QuestionAnswer', { right: rightOf(question) }, answer(node, parts, question), node),
  ] as Jsx['children'];
  return { block: node as RootContent, question, findings };
}

/** The last paragraph is what is asked, and names the group of inputs; whatever stands above leads to it. */
function asked(node: QuestionNode, { stem, body }: Written, question: Question): { lead: RootContent[]; form: RootContent } {
  const { kind } = question;
  const last = stem.at(-1);
  const legend = kind !== 'blank' && last?.type === 'paragraph' ? component('QuestionStem', {}, last.children, last) : undefined;
  const lead = legend ? stem.slice(0, -1) : stem;
  // Gaps are filled in where they stand.
  const inside = legend ? [legend] : kind === 'blank' ? [component('QuestionLead', {}, lead, node)] : [];
  const form = component(
    'QuestionForm',
    { kind, legend: legend ? undefined : 'kind' },
    [...inside, ...offered(node, body, question)],
    node,
  );
  return { lead: kind === 'blank' ? [] : lead, form };
}

/** What can be chosen, in the order in which everybody sees it first. */
function offered(node: QuestionNode, body: Written['body'], { id, kind }: Question): RootContent[] {
  const seed = seedOf(id || (attribute(node, 'id') ?? ''), 0);
  if (!body) return [];
  if (body.type === 'table') {
    const pairs = pairsOf(body);
    const lefts = new Map(pairs.map(([left]) => [optionId(left), left]));
    const rights = new Map(pairs.map(([, right]) => [optionId(right), right]));
    const cells = (side: ReadonlyMap<string, Table['children'][number]['children'][number]>, order: readonly string[]) =>
      order.flatMap((option) => {
        const cell = side.get(option);
        const text: RootContent[] = cell ? [{ type: 'paragraph', children: cell.children.map(copyOf) }] : [];
        return cell ? [component('QuestionOption', { id: option }, text, cell)] : [];
      });
    const solved = pairs.map(([, right]) => optionId(right));
    return [
      component('QuestionOptions', {}, cells(lefts, [...lefts.keys()]), body),
      component('QuestionOptions', { side: 'right' }, cells(rights, shuffle([...rights.keys()], seed, solved)), body),
    ];
  }
  const items = new Map(body.children.map((item) => [optionId(item), item]));
  const ids = body.children.map(optionId);
  // Two that say the same are a problem; both are shown all the same.
  const order = items.size === ids.length ? shuffle(ids, seed, kind === 'ordering' ? ids : []) : ids;
  const options = order.flatMap((option) => {
    const item = items.get(option);
    return item ? [component('QuestionOption', { id: option }, content(item).map(copyOf), item)] : [];
  });
  return [component('QuestionOptions', {}, options, body)];
}

/** Ids of what is right, as the grading takes them. */
function rightOf({ kind, options }: Question): string | undefined {
  const right = (list: readonly Option[]): string[] =>
    list.flatMap((option) => [...(option.right ? [option.match ? `${option.id}=${option.match}` : option.id] : []), ...right(option.next)]);
  return kind === 'blank' ? undefined : right(options).join(' ');
}

function answer(node: QuestionNode, { stem, body, explanation }: Written, { kind }: Question): RootContent[] {
  const explained = explanation.length > 0 ? [component('QuestionExplanation', {}, explanation, node)] : [];
  if (!body) return [...gapsIn(stem).map(gap), ...explained];
  if (body.type === 'table') return [body, ...explained];
  if (kind === 'ordering') return [ordered(body), ...explained];
  return [...body.children.map(feedback), ...explained];
}

/** What a gap accepts. */
function gap(node: Jsx): RootContent {
  const { accept, exact } = gapOf(node);
  const text = accept.join(' / ');
  return component(
    'AnswerGap',
    { accept: accept.join('|'), exact: exact.length > 0 ? exact.join(' ') : undefined },
    [{ type: 'text', value: text } as RootContent],
    node,
  );
}

function ordered(list: List): RootContent {
  // A component stands in the place of a list item; the list stays one.
  const children = list.children.map((item) =>
    component('AnswerItem', { option: optionId(item) }, [...content(item), ...reply(item)], item),
  ) as unknown as ListItem[];
  return { ...list, children };
}

/** An option with its verdict, what answers to it, and in a scenario the choices that follow. */
function feedback(item: ListItem): RootContent {
  return component(
    'OptionFeedback',
    { option: optionId(item), right: item.checked ? 'yes' : 'no' },
    [component('OptionSays', {}, content(item), item), ...reply(item), ...followingOf(item).map(feedback)],
    item,
  );
}

function reply(item: ListItem): RootContent[] {
  const replies = repliesOf(item);
  return replies.length > 0 ? [component('OptionReply', {}, replies, item)] : [];
}
