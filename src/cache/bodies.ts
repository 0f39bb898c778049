import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Body } from '../playbook/model/playbook.ts';
import { makeWay } from './make-way.ts';
import { readSealed, unsealed } from './sealed.ts';

/** In the folder of the compiled pages: where their texts lie, each named by what it was made with. */
export const BODIES = 'bodies';

/**
 * Reads the text of a page. One that is damaged is taken away, so that it is made anew.
 *
 * @throws where it is not there or damaged: it must have been looked at before
 */
export async function readBody(folder: string, digest: string): Promise<Body> {
  const path = join(folder, BODIES, `${digest}.json`);
  const text = await readFile(path, 'utf8').then(unsealed, () => undefined);
  if (text !== undefined) return JSON.parse(text) as Body;
  makeWay(path);
  throw new Error(`The cache is damaged: ${path}. Run the command again: what is damaged is made anew`);
}

/** Whether the text of a page is kept, as it was written. */
export function hasBody(folder: string, digest: string): boolean {
  return readSealed(join(folder, BODIES, `${digest}.json`)) !== undefined;
}
