import type { RootContent } from 'mdast';
import { short } from '../hash/short.ts';
import type { Question } from '../model/authored-question.ts';
import { QUESTION_KINDS, type QuestionKind } from '../model/question.ts';
import { attribute, isComponent, type Jsx, placeOf, wordsOf } from '../tree/nodes.ts';
import { type Carrier, tellApart } from './identity.ts';
import type { Answerable } from './syntax.ts';
import { SYNTAX } from './syntaxes.ts';
import { gapsIn, pairsOf, type QuestionNode, type Written } from './written.ts';

/**
 * Finds the parts of a question in plain GFM: a task list is a choice, a numbered list an order, a table a match, a `<Blank>`
 * a gap.
 *
 * @returns `undefined` where there is nothing to answer
 */
export function written(node: QuestionNode): Written | undefined {
  const parts = node.children as RootContent[];
  const found = answerables(node)[0];
  if (!found) return undefined;
  const { kind, at, inStem } = found;
  const body = inStem ? undefined : parts[at];
  if (body) for (const side of sideBySide(body)) tellApart(side);
  return { kind, stem: parts.slice(0, inStem ? at + 1 : at), body, explanation: parts.slice(at + 1) };
}

/** What stands side by side to be chosen: lines of one list, cells of one column. */
function sideBySide(body: RootContent): Carrier[][] {
  if (body.type === 'table') {
    const pairs = pairsOf(body);
    return [pairs.map(([left]) => left), pairs.map(([, right]) => right)];
  }
  if (body.type !== 'list') return [];
  return [body.children, ...body.children.flatMap(({ children }) => children.flatMap(sideBySide))];
}

/** All that a question may be answered with, the plainest first. */
export function answerables(node: QuestionNode): (Answerable & { kind: QuestionKind })[] {
  const parts = node.children as RootContent[];
  return QUESTION_KINDS.flatMap((kind) => SYNTAX[kind].find(node, parts).map((found) => ({ ...found, kind }))).toSorted(
    (a, b) => a.plain - b.plain || a.at - b.at,
  );
}

/** The typed model of a question. */
export function model(node: QuestionNode, parts: Written): Question {
  const { kind } = parts;
  const syntax = SYNTAX[kind];
  const answers = syntax.answers(parts);
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
    key: short(`${kind} ${syntax.key(answers)}`),
    title: titleOf(node),
    ...placeOf(node),
    ...answers,
    explained: parts.explanation.some((child) => wordsOf(child) !== '' || child.type !== 'paragraph'),
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
