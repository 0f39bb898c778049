import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Body } from '../playbook/model/playbook.ts';

/** In the folder of the compiled pages: where their texts lie, each named by what it was made with. */
export const BODIES = 'bodies';

/** Reads the text of a page. */
export async function readBody(folder: string, digest: string): Promise<Body> {
  return JSON.parse(await readFile(join(folder, BODIES, `${digest}.json`), 'utf8')) as Body;
}
