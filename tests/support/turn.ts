import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { takeLock } from '../../cli/folders/lock.ts';

const POLL = 50;

/**
 * Test files run side by side: whoever makes something in a folder that others make something in, too, waits for their turn.
 *
 * @returns gives the turn back
 */
export async function takeTurn(folder: string): Promise<() => void> {
  const queue = join(tmpdir(), `chalktalk-turn-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  mkdirSync(queue, { recursive: true });
  for (;;) {
    const lock = takeLock(queue, 'build', folder);
    if (lock.ok) return lock.value.release;
    await setTimeout(POLL);
  }
}
