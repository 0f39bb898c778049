/** A source of numbers that gives the same row for the same seed, everywhere. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, and good enough for filler text. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] ?? list[0] };
}

const WHO = [
  'the buyer',
  'your coach',
  'the second person',
  'a colleague',
  'the operations lead',
  'the plant manager',
  'whoever signs',
  'the team next door',
] as const;
const DOES = ['asks for', 'writes down', 'questions', 'repeats', 'puts off', 'weighs', 'hands over', 'looks for'] as const;
const WHAT = [
  'the agreed next step',
  'a date that both sides keep',
  'the cost of waiting',
  'one honest number',
  'the reason behind the request',
  'the plan on one page',
  'a smaller promise',
  'the words of the customer',
] as const;
const WHEN = [
  'before the call ends',
  'in the first minute',
  'while the notes are fresh',
  'on the same day',
  'when the room goes quiet',
  'at the start of the week',
  'once the list is complete',
  'after the second meeting',
] as const;
const SO = [
  'so the talk stays with them',
  'and nobody has to guess',
  'which keeps the decision where it belongs',
  'and the price can wait',
  'so that you hear what is missing',
  'and the next question is easy',
  'which costs you one sentence',
  'so both of you know what was said',
] as const;
const DO = [
  'Ask',
  'Wait',
  'Write it down',
  'Name the day',
  'Say it back',
  'Leave the gap open',
  'Start with their words',
  'Take one thing out',
] as const;

/** A sentence without its full stop: a clause of the trade, ten to twenty words. */
export function clause(from: Random): string {
  const text = `${from.pick(WHO)} ${from.pick(DOES)} ${from.pick(WHAT)} ${from.pick(WHEN)}`;
  const whole = from.below(3) > 0 ? `${from.pick(DO)}: ${text}` : `${text}, ${from.pick(SO)}`;
  return whole[0]?.toUpperCase() + whole.slice(1);
}

/** A paragraph of `count` sentences, with emphasis here and there. */
export function paragraph(from: Random, count: number): string {
  return Array.from({ length: count }, () => {
    const text = clause(from);
    const mark = from.below(6);
    if (mark > 1) return `${text}.`;
    const [first = '', ...rest] = text.split(' ');
    const sign = mark === 0 ? '**' : '*';
    return `${sign}${first}${sign} ${rest.join(' ')}.`;
  }).join(' ');
}

/** A few words for a title, a cell or a label. */
export function words(from: Random): string {
  const text = `${from.pick(DO)} ${from.pick(WHEN)}`;
  return text.toLowerCase().replace(/^./, (letter) => letter.toUpperCase());
}

/** Several clauses, no two alike. */
export function clauses(from: Random, count: number): string[] {
  const found = new Set<string>();
  while (found.size < count) found.add(clause(from));
  return [...found];
}
