import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { takeLock } from '../../cli/folders/lock.ts';

const POLL = 50;

/**
 * Test files run side by side, but of two builds of one project the second is refused: whoever builds waits for their turn.
 * A file that has the turn keeps it until it gives it back, whatever it builds meanwhile.
 *
 * @param root root of the project that is built
 * @returns gives the turn back
 */
export async function takeTurn(root: string): Promise<() => void> {
  if (mine > 0) return enter(() => {});
  const queue = join(tmpdir(), `chalktalk-turn-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
  mkdirSync(queue, { recursive: true });
  for (;;) {
    const lock = takeLock(queue);
    if (lock.ok) return enter(lock.value.release);
    await setTimeout(POLL);
  }
}

let mine = 0;

function enter(release: () => void): () => void {
  mine += 1;
  let left = false;
  return () => {
    if (left) return;
    left = true;
    mine -= 1;
    release();
  };
}
