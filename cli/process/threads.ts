import { availableParallelism } from 'node:os';

/** Each thread learns the compiler anew and takes its own memory: more of them stop being worth it. */
const MOST = 8;

/** How many threads compile; the one that starts them only waits. */
export function threads(): number {
  return Math.min(availableParallelism(), MOST);
}
