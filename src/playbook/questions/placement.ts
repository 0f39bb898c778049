import type { Nodes } from 'mdast';
import type { Finding } from '../problems/problem.ts';
import { attribute, findingAt, isComponent, wordsOf } from '../tree/nodes.ts';
import type { QuestionNode } from './written.ts';

export function isQuestion(node: Nodes): node is QuestionNode {
  return isComponent(node) && (node.name === 'Question' || node.name === 'Scenario');
}

/**
 * What is wrong with where a question, a quiz or a reflection stands, and with what it holds.
 *
 * @param ancestors outermost first
 */
export function checkPlace(node: Nodes, ancestors: readonly Nodes[]): Finding[] {
  if (!isComponent(node)) return [];
  const say = (message: string, fix: string): Finding[] => [findingAt(node, 'question', message, fix)];
  if (node.name === 'Reflect' && wordsOf(node) === '') return say('A reflection asks nothing', 'write the prompt between its tags');
  if (node.name === 'Quiz' && !holds(node, isQuestion))
    return say(`\`<Quiz id="${attribute(node, 'id') ?? ''}">\` holds no question`, 'put at least one `<Question>` between its tags');
  if (!isQuestion(node)) return [];
  if (ancestors.some(({ type }) => type === 'tableCell'))
    return say('A question cannot stand in a table', 'put it below the table, with its tags on lines of their own');
  if (ancestors.some(isQuestion)) return say('A question stands inside another one', 'close the first one before the second begins');
  if (node.type === 'mdxJsxTextElement')
    return say(
      `\`<${node.name} id="${attribute(node, 'id') ?? ''}">\` stands in the middle of a line`,
      'put its tags on lines of their own, with a blank line after the opening one and before the closing one',
    );
  return [];
}

function holds(node: Nodes, what: (node: Nodes) => boolean): boolean {
  return 'children' in node && (node.children as Nodes[]).some((child) => what(child) || holds(child, what));
}
