import { assert as assertOnce, type IAsyncProperty, type IRawProperty, type Parameters } from 'fast-check';

// What fast-check has for a test of a property, with values that are the same in every run: a suite fails for what was changed,
// not by luck. `npm run explore` takes others, and many more of them.
export * from 'fast-check';

/** Where the values of all properties begin. */
export const SEED = Number(process.env['PROPERTY_SEED'] ?? 1);
/** How many times as many values as a test asks for. */
const TIMES = Number(process.env['PROPERTY_TIMES'] ?? 1);
/** What fast-check takes where a test asks for no number. */
const USUAL = 100;

/** Tries a property; what is thrown names seed and path of the values that it fails for. */
export function assert<Ts>(property: IAsyncProperty<Ts>, parameters?: Parameters<Ts>): Promise<void>;
export function assert<Ts>(property: IRawProperty<Ts, false>, parameters?: Parameters<Ts>): void;
export function assert<Ts>(property: IRawProperty<Ts>, parameters: Parameters<Ts> = {}): Promise<void> | void {
  return assertOnce(property, { seed: SEED, ...parameters, numRuns: TIMES * (parameters.numRuns ?? USUAL) });
}
