import type { words } from './en/index.ts';

/** The type of a catalogue, or of a part of one, in any language: where English has a text, another has any text. */
export type Said<T> = T extends string
  ? string
  : T extends RegExp
    ? RegExp
    : T extends (...values: infer V) => infer R
      ? (...values: V) => Said<R>
      : { [K in keyof T]: Said<T[K]> };

/** Everything that the interface says. English is the measure: a catalogue `satisfies Words`, or it does not compile. */
export type Words = Said<typeof words>;
