import type { ListItem, RootContent, Table } from 'mdast';
import type { Finding } from '../problems/problem.ts';
import { attribute, findingAt } from '../tree/nodes.ts';
import { fixedIdOf, isTaskList, optionId, sameTwice, saysSomething } from './identity.ts';
import { followingOf, gapOf, gapsIn, pairsOf, type QuestionNode, repliesOf, type Written } from './read.ts';

/** More than anybody reads. */
const MANY = 20;
/** More than an answer can hold. */
const TOO_MANY = 60;

type At = Parameters<typeof findingAt>[0];

/** Everything that is wrong with a question by itself. */
export function check(node: QuestionNode, parts: Written | undefined): Finding[] {
  const findings: Finding[] = [];
  const say: Say = (at, message, fix, rule = 'question') => {
    findings.push(findingAt(at, rule, message, fix));
  };
  const children = node.children as RootContent[];
  const name = `\`<${node.name} id="${attribute(node, 'id') ?? ''}">\``;
  if (!parts) {
    say(node, `${name} has nothing to answer`, 'add a task list, a numbered list, a two-column table or a `<Blank>`');
    return findings;
  }
  const { kind, stem, body, explanation } = parts;
  if (stem.length === 0) say(node, `${name} asks nothing`, 'write the question above what can be chosen');
  several(children, parts, say);
  if (node.name === 'Scenario' && (body?.type !== 'list' || body.ordered === true)) {
    say(body ?? node, 'A scenario is a task list', 'write each choice as `- [ ] …` or `- [x] …`, and the reply below it as `> …`');
  } else if (body?.type === 'table') match(body, say);
  else if (body) list(body.children, kind, node, say);
  for (const gap of gapsIn(stem)) {
    const written = attribute(gap, 'answers');
    // Without any text the grammar has said so already.
    if (written && gapOf(gap).accept.length === 0) say(gap, 'A gap accepts no answer', 'write `answers="one | another"`');
  }
  if (explanation.length === 0) say(node, `${name} has no explanation`, 'say after the options why the right answer is right', 'feedback');
  return findings;
}

type Say = (at: At, message: string, fix: string, rule?: 'question' | 'feedback' | 'many-options') => void;

/** Two things to answer: nobody could say which one counts. */
function several(children: readonly RootContent[], { kind, body }: Written, say: Say): void {
  const bodies = children.filter((child) =>
    isTaskList(body ?? { type: '' }) ? isTaskList(child) : child.type === 'table' || (child.type === 'list' && child.ordered === true),
  );
  const second = bodies[1];
  if (second)
    say(second, 'The question holds several lists to answer', 'keep one; make each of the others a question of its own, or sentences');
  const gap = kind === 'blank' ? undefined : gapsIn(children)[0];
  if (gap) say(gap, 'The question holds a gap and a list to answer', 'make two questions of it');
}

function list(items: readonly ListItem[], kind: Written['kind'], node: QuestionNode, say: Say): void {
  const one = kind === 'ordering' ? 'line' : 'option';
  if (items.length < 2) say(items[0] ?? node, `The question has one ${one} only`, 'add at least a second one');
  const far = items[TOO_MANY];
  const many = items[MANY];
  if (far) say(far, `The question has ${items.length} ${one}s`, `leave at most ${TOO_MANY}: an answer holds no more`);
  else if (many)
    say(many, `The question has ${items.length} ${one}s`, `nobody weighs more than ${MANY}: make two questions of it`, 'many-options');
  for (const item of items) {
    if (kind !== 'ordering' && typeof item.checked !== 'boolean')
      say(item, 'An option has no box', 'begin it with `[ ]` (wrong) or `[x]` (right)');
    if (!saysSomething(item)) say(item, 'An option says nothing', 'write what can be chosen, or take it out');
  }
  for (const item of sameTwice(items)) {
    const id = fixedIdOf(item);
    if (id && items.filter((other) => fixedIdOf(other) === id).length > 1)
      say(item, `Two options have the id \`${id}\``, `give this one another: \`{/* #${optionId(item)}2 */}\``);
    else say(item, 'Two options say the same', 'word one of them differently, or take it out');
  }
  if (kind === 'ordering') return;
  if (kind === 'scenario') twoMinds(items, say);
  if (!items.some((item) => item.checked)) say(node, 'No option is marked as right', 'mark it with `[x]`');
  for (const item of items) {
    if (kind === 'scenario') branch(item, say);
    else if (followingOf(item).length > 0)
      say(
        item,
        'Choices follow an option of a question',
        'write `<Scenario>` in place of `<Question>`, or move the list out of the option',
      );
    else if (repliesOf(item).length === 0)
      say(item, 'An option has no feedback', 'write below it what the choice would lead to: `  > …`', 'feedback');
  }
}

/** A choice of a scenario: somebody answers to it, and it leads on or ends. */
function branch(item: ListItem, say: Say): void {
  const next = followingOf(item);
  if (repliesOf(item).length === 0) {
    if (next.length === 0) say(item, 'A branch of the scenario ends in nothing', 'write below the choice what happens then: `  > …`');
    else say(item, 'A choice of the scenario has no reply', 'write below it what the other one says: `  > …`');
  }
  if (next.length === 1)
    say(next[0] as ListItem, 'A step of the scenario leaves no choice', 'add a second choice, or put the text into the reply');
  for (const choice of next) {
    if (typeof choice.checked !== 'boolean') say(choice, 'An option has no box', 'begin it with `[ ]` (wrong) or `[x]` (right)');
    if (!saysSomething(choice)) say(choice, 'An option says nothing', 'write what can be chosen, or take it out');
    branch(choice, say);
  }
  for (const again of sameTwice(next)) say(again, 'Two options say the same', 'word one of them differently, or take it out');
}

/** Answers keep the ids of choices: one id cannot be right here and wrong there. */
function twoMinds(items: readonly ListItem[], say: Say): void {
  const marks = new Map<string, boolean | null | undefined>();
  const walk = (list: readonly ListItem[]): void => {
    for (const item of list) {
      const id = optionId(item);
      if (marks.has(id) && marks.get(id) !== item.checked)
        say(item, 'A choice is right on one branch and wrong on another', 'give each an id of its own: `npm run check -- --fix` does');
      else marks.set(id, item.checked);
      walk(followingOf(item));
    }
  };
  for (const item of items) walk(followingOf(item));
}

function match(table: Table, say: Say): void {
  const rows = table.children.slice(1);
  const uneven = table.children.some((row) => row.children.length !== 2);
  const pairs = pairsOf(table);
  if (uneven || rows.length < 2) {
    say(table, 'A table to match has two columns and at least two rows', 'write `| left | right |`');
    return;
  }
  for (const [left, right] of pairs)
    for (const cell of [left, right]) if (!saysSomething(cell)) say(cell, 'A cell of a match is empty', 'write what belongs there');
  for (const again of sameTwice(pairs.map(([left]) => left)))
    say(again, 'Two rows of a match begin with the same', 'word one of them differently, or take it out');
  if (new Set(pairs.map(([, right]) => optionId(right))).size < 2)
    say(table, 'All rows of a match belong to the same', 'give at least one row another right side');
  const far = pairs[TOO_MANY];
  const many = pairs[MANY];
  if (far) say(far[0], `The question has ${pairs.length} rows`, `leave at most ${TOO_MANY}: an answer holds no more`);
  else if (many)
    say(many[0], `The question has ${pairs.length} rows`, `nobody weighs more than ${MANY}: make two questions of it`, 'many-options');
}
