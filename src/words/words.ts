import type { words } from './en/index.ts';

/** Everything that the interface says. English is the measure: a catalogue `satisfies Words`, or it does not compile. */
export type Words = typeof words;
