import type { RootContent } from 'mdast';
import type { Finding } from '../problems/problem.ts';
import { attribute, findingAt } from '../tree/nodes.ts';
import { answerables } from './read.ts';
import type { Say } from './syntax.ts';
import { SYNTAX } from './syntaxes.ts';
import { gapOf, gapsIn, type QuestionNode, type Written } from './written.ts';

/** Everything that is wrong with a question by itself. */
export function check(node: QuestionNode, written: Written | undefined): Finding[] {
  const findings: Finding[] = [];
  const say: Say = (at, message, fix, rule = 'question') => {
    findings.push(findingAt(at, rule, message, fix));
  };
  const name = `\`<${node.name} id="${attribute(node, 'id') ?? ''}">\``;
  if (!written) {
    say(node, `${name} has nothing to answer`, 'add a task list, a numbered list, a two-column table or a `<Blank>`');
    return findings;
  }
  if (written.stem.length === 0) say(node, `${name} asks nothing`, 'write the question above what can be chosen');
  several(node, written, say);
  SYNTAX[written.kind].check(written, node, say);
  for (const gap of gapsIn(written.stem)) {
    const answers = attribute(gap, 'answers');
    // Without any text the grammar has said so already.
    if (answers && gapOf(gap).accept.length === 0) say(gap, 'A gap accepts no answer', 'write `answers="one | another"`');
  }
  if (written.explanation.length === 0)
    say(node, `${name} has no explanation`, 'say after the options why the right answer is right', 'feedback');
  return findings;
}

/** Two things to answer: nobody could say which one counts. */
function several(node: QuestionNode, { body }: Written, say: Say): void {
  const parts = node.children as RootContent[];
  const [first, second] = answerables(node);
  const other = first && second && first.plain === second.plain ? parts[second.at] : undefined;
  if (other)
    say(other, 'The question holds several lists to answer', 'keep one; make each of the others a question of its own, or sentences');
  const gap = body ? gapsIn(parts)[0] : undefined;
  if (gap) say(gap, 'The question holds a gap and a list to answer', 'make two questions of it');
}
