import type { Nodes } from 'mdast';
import { parse } from '../tree/parse.ts';
import { split } from '../tree/source.ts';
import { visit } from '../tree/walk.ts';
import { type Carrier, content, fixedIdOf, optionId, sameToTheLetter, saysSomething } from './identity.ts';
import { isQuestion } from './placement.ts';
import { model, written } from './read.ts';
import { SYNTAX } from './syntaxes.ts';
import type { QuestionNode } from './written.ts';

/**
 * Writes the ids of options into a page that has none: `{/* #k3 *\/}` at the end of the option's line. An option keeps the id
 * that it goes by already, so answers given before still count. Nothing else of the text changes.
 *
 * @param text a whole .mdx file
 * @returns the new text and how many ids were written; the text as it came where it is no valid MDX
 */
export function writeIds(text: string): { text: string; count: number } {
  const before = questionsOf(text);
  const places = before.flatMap(missing).toSorted((a, b) => b.offset - a.offset);
  let fixed = text;
  for (const { offset, id } of places) fixed = `${fixed.slice(0, offset)} {/* #${id} */}${fixed.slice(offset)}`;
  // Whatever surprising thing stands there: the page must ask what it asked before.
  const after = questionsOf(fixed);
  return sameNumbers(before, after) ? { text: fixed, count: places.length } : { text, count: 0 };
}

function questionsOf(text: string): QuestionNode[] {
  const { body } = split(text);
  const parsed = parse(body, 'mdx');
  const found: QuestionNode[] = [];
  if ('tree' in parsed) {
    visit(parsed.tree, (node: Nodes) => {
      if (isQuestion(node) && node.type === 'mdxJsxFlowElement') found.push(node);
    });
  }
  return found;
}

function missing(node: QuestionNode): { offset: number; id: string }[] {
  const carriers = carriersOf(node);
  const taken = new Set(carriers.map(fixedIdOf));
  return carriers.flatMap((item) => {
    if (fixedIdOf(item) || !saysSomething(item)) return [];
    const offset = endOf(item);
    const own = optionId(item);
    // Two options that say the same are a problem, not something to tell apart. In a scenario they may stand in two branches;
    // in a match several rows belong to one right side, which has one id and stands there several times.
    if (item.type === 'listItem' && node.name !== 'Scenario' && taken.has(own) && !parts(item, carriers)) return [];
    const id = item.type === 'tableCell' ? own : free(own, taken);
    if (offset === undefined) return [];
    taken.add(id);
    return [{ offset, id }];
  });
}

/** Does it part from what has the same id in case or emphasis, at least? */
function parts(item: Carrier, carriers: readonly Carrier[]): boolean {
  return !carriers.some((other) => other !== item && optionId(other) === optionId(item) && sameToTheLetter(other, item));
}

/** Two choices in different branches of a scenario may say the same. */
function free(id: string, taken: ReadonlySet<string | undefined>): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function carriersOf(node: QuestionNode): Carrier[] {
  const parts = written(node);
  return parts ? SYNTAX[parts.kind].carriers(parts) : [];
}

/** Where the comment goes: behind the first paragraph, or what stands in its place on one line. */
function endOf(item: Carrier): number | undefined {
  const first = item.type === 'tableCell' ? item.children.at(-1) : content(item)[0];
  const { start, end } = first?.position ?? {};
  if (!first || !start || !end) return undefined;
  const sits = item.type === 'tableCell' || first.type === 'paragraph' || (first.type === 'mdxJsxFlowElement' && start.line === end.line);
  return sits ? end.offset : undefined;
}

function sameNumbers(before: readonly QuestionNode[], after: readonly QuestionNode[]): boolean {
  const shape = (nodes: readonly QuestionNode[]) =>
    nodes.map((node) => {
      const parts = written(node);
      return parts ? `${parts.kind} ${model(node, parts).title} ${carriersOf(node).length}` : '';
    });
  return JSON.stringify(shape(before)) === JSON.stringify(shape(after));
}
