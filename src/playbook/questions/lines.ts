import type { ListItem, RootContent } from 'mdast';
import type { Option } from '../model/authored-question.ts';
import { component, copyOf, placeOf } from '../tree/nodes.ts';
import { content, fixedIdOf, looksTwice, optionId, sameToTheLetter, sameTwice, saysSomething } from './identity.ts';
import { shuffle } from './shuffle.ts';
import type { Say } from './syntax.ts';
import { followingOf, itemsOf, type QuestionNode, repliesOf, type Written } from './written.ts';

// What the kinds that are answered with a list have in common.

/** More than anybody reads. */
const MANY = 20;
/** More than an answer can hold. */
const TOO_MANY = 60;

/** A line of the list, with the choices that follow it in a scenario. */
export function optionOf(item: ListItem): Option {
  return {
    id: optionId(item),
    right: item.checked === true,
    feedback: repliesOf(item).length > 0,
    next: followingOf(item).map(optionOf),
    ...placeOf(item),
  };
}

/** Too many to read, or to keep. */
export function checkCount(count: number, one: string, at: { many: Place; tooMany: Place }, say: Say): void {
  if (at.tooMany) say(at.tooMany, `The question has ${count} ${one}s`, `leave at most ${TOO_MANY}: an answer holds no more`);
  else if (at.many)
    say(at.many, `The question has ${count} ${one}s`, `nobody weighs more than ${MANY}: make two questions of it`, 'many-options');
}

type Place = Parameters<Say>[0] | undefined;

/** Of many the first that are too many. */
export function beyond<T>(items: readonly T[]): { many: T | undefined; tooMany: T | undefined } {
  return { many: items[MANY], tooMany: items[TOO_MANY] };
}

/** What is wrong with lines by themselves: too few, too many, empty, two alike. */
export function checkLines(items: readonly ListItem[], one: 'line' | 'option', node: QuestionNode, say: Say): void {
  if (items.length < 2) say(items[0] ?? node, `The question has one ${one} only`, 'add at least a second one');
  checkCount(items.length, one, beyond(items), say);
  for (const item of items) checkLine(item, one, say);
  for (const item of sameTwice(items)) {
    const id = fixedIdOf(item);
    if (id && items.filter((other) => fixedIdOf(other) === id).length > 1)
      say(item, `Two options have the id \`${id}\``, `give this one another: \`{/* #${optionId(item)}2 */}\``);
    else say(item, 'Two options say the same', wayOut(item, items));
  }
  for (const { item, fix } of looksTwice(items)) say(item, 'Two options say the same', fix);
}

/** What parts from another in case or in emphasis alone can have an id of its own; what says the same cannot be told apart. */
function wayOut(item: ListItem, items: readonly ListItem[]): string {
  const first = items.find((other) => optionId(other) === optionId(item));
  return first && !sameToTheLetter(first, item)
    ? 'word one of them differently, or give each an id of its own: `npm run check -- --fix` does'
    : 'word one of them differently, or take it out';
}

/** A line without what it needs: an option its box, each its text. */
export function checkLine(item: ListItem, one: 'line' | 'option', say: Say): void {
  if (one === 'option' && typeof item.checked !== 'boolean')
    say(item, 'An option has no box', 'begin it with `[ ]` (wrong) or `[x]` (right)');
  if (!saysSomething(item)) say(item, 'An option says nothing', 'write what can be chosen, or take it out');
}

/**
 * The lines, shuffled.
 *
 * @param isSolution the order of the source gives the answer away
 */
export function offerLines(written: Written, seed: string, node: QuestionNode, isSolution = false): RootContent[] {
  const list = itemsOf(written);
  const items = new Map(list.map((item) => [optionId(item), item]));
  const ids = list.map(optionId);
  // Two that say the same are a problem; both are shown all the same.
  const order = items.size === ids.length ? shuffle(ids, seed, isSolution ? ids : []) : ids;
  const options = order.flatMap((option) => {
    const item = items.get(option);
    return item ? [component('QuestionOption', { id: option }, content(item).map(copyOf), item)] : [];
  });
  return [component('QuestionOptions', {}, options, written.body ?? node)];
}

/** An option with its verdict, what answers to it, and in a scenario the choices that follow. */
export function feedbackOf(item: ListItem): RootContent {
  return component(
    'OptionFeedback',
    { option: optionId(item), right: item.checked ? 'yes' : 'no' },
    [component('OptionSays', {}, content(item), item), ...replyOf(item), ...followingOf(item).map(feedbackOf)],
    item,
  );
}

/** What answers to an option, as a block. */
export function replyOf(item: ListItem): RootContent[] {
  const replies = repliesOf(item);
  return replies.length > 0 ? [component('OptionReply', {}, replies, item)] : [];
}

/** Every line, with those that stand below it. */
export function allLines(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item) => [item, ...allLines(followingOf(item))]);
}
