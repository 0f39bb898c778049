import type { Nodes, RootContent } from 'mdast';
import type { Finding } from '../problems/problem.ts';
import { attribute, findingAt } from '../tree/nodes.ts';
import { isTaskList } from './identity.ts';
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
  const [out, ...more] = feedbackOutside(node);
  if (out) {
    // The lists that it cuts in two would be told of as if they were meant.
    const what = more.length > 0 ? `${more.length + 1} pieces of feedback stand` : 'The feedback stands';
    say(out, `${what} outside of the option`, 'indent by two spaces, as far as the words of the option: `  > …`');
    return findings;
  }
  const line = written ? undefined : drawnGap(node);
  if (line) {
    findings.push({
      ...line.at,
      rule: 'question',
      message: `\`${line.sign}\` is no gap`,
      fix: 'write `<Blank answers="…" />` in its place',
    });
    return findings;
  }
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

/** Quotes at the margin right below an option: its list ended there. */
function feedbackOutside(node: QuestionNode): RootContent[] {
  const parts = node.children as RootContent[];
  return parts.filter((part, at) => {
    const above = parts[at - 1];
    if (part.type !== 'blockquote' || !above || !isTaskList(above)) return false;
    return above.position?.end.line === (part.position?.start.line ?? 0) - 1;
  });
}

/** A line that is drawn where a gap is meant. */
function drawnGap(node: QuestionNode): { at: { line: number; column: number }; sign: string } | undefined {
  const texts = (nodes: readonly Nodes[]): Nodes[] =>
    nodes.flatMap((child) => (child.type === 'text' ? [child] : 'children' in child ? texts(child.children as Nodes[]) : []));
  for (const text of texts(node.children as Nodes[])) {
    const found = text.type === 'text' ? /_{3,}|\.{6,}|…{2,}/.exec(text.value) : null;
    const { start } = text.position ?? {};
    if (!found || !start || text.type !== 'text') continue;
    const before = text.value.slice(0, found.index).split('\n');
    const last = before.at(-1)?.length ?? 0;
    return {
      at: { line: start.line + before.length - 1, column: before.length === 1 ? start.column + last : last + 1 },
      sign: found[0].slice(0, 12),
    };
  }
  return undefined;
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
