import { expect } from 'vitest';

/** Lines about what goes on: they come where a step takes long, which is when the machine has much to do. */
const PROGRESS = /^(?:Reading|Compiling|Writing|Making|Indexing|Packing)\b.* \(\d+ s\)\n/gm;

/** What a command said that it says on an idle machine, too. */
export function withoutProgress(output: string): string {
  return output.replaceAll(PROGRESS, '');
}

/**
 * What a build says that has nothing to complain of: where it lies, what it left out, its figures, and no word more.
 *
 * @param leftOut what follows the folder in the first line
 */
export function saidOfBuild(out: string, leftOut = ''): string {
  const head = RegExp.escape(`Built ${out}${leftOut}`);
  return expect.stringMatching(new RegExp(`^${head}\\n(?: {2}(?:documents|questions|search|size|time) +[^\\n]+\\n){3,5}$`)) as string;
}
