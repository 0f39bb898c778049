import type { RootContent } from 'mdast';
import type { Option, Question } from '../model/authored-question.ts';
import type { Finding } from '../problems/problem.ts';
import { attribute, component, type Jsx, setAttribute } from '../tree/nodes.ts';
import { check } from './check.ts';
import { pair } from './matching/grade.ts';
import { model, written } from './read.ts';
import { seedOf } from './shuffle.ts';
import { SYNTAX } from './syntaxes.ts';
import type { QuestionNode, Written } from './written.ts';

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
    component('QuestionAnswer', { right: rightOf(question) }, answer(node, parts), node),
  ] as Jsx['children'];
  return { block: node as RootContent, question, findings };
}

/** The last paragraph is what is asked, and names the group of inputs; whatever stands above leads to it. */
function asked(node: QuestionNode, parts: Written, { id, kind }: Question): { lead: RootContent[]; form: RootContent } {
  const { stem, body } = parts;
  const last = stem.at(-1);
  const legend = body && last?.type === 'paragraph' ? component('QuestionStem', {}, last.children, last) : undefined;
  const lead = legend ? stem.slice(0, -1) : stem;
  // Gaps are filled in where they stand.
  const inside = legend ? [legend] : body ? [] : [component('QuestionLead', {}, lead, node)];
  const offered = SYNTAX[kind].offer(parts, seedOf(id || (attribute(node, 'id') ?? ''), 0), node);
  const form = component('QuestionForm', { kind, legend: legend ? undefined : 'kind' }, [...inside, ...offered], node);
  return { lead: body ? lead : [], form };
}

/** Ids of what is right, as the grading takes them; none where gaps say what they accept. */
function rightOf({ options, gaps }: Question): string | undefined {
  const right = (list: readonly Option[]): string[] =>
    list.flatMap((option) => [...(option.right ? [option.match ? pair(option.id, option.match) : option.id] : []), ...right(option.next)]);
  return gaps.length > 0 ? undefined : right(options).join(' ');
}

function answer(node: QuestionNode, parts: Written): RootContent[] {
  const { kind, explanation } = parts;
  const explained = explanation.length > 0 ? [component('QuestionExplanation', {}, explanation, node)] : [];
  return [...SYNTAX[kind].answer(parts), ...explained];
}
