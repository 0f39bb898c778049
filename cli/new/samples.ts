import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from './files-in.ts';

/** Where the samples of a new playbook lie in the program. */
export const SAMPLES = 'cli/new/template/content';

/** Files of the content folder that are the playbook itself, and no sample. */
const OWN = ['playbook.yaml'];

/** Whether a file of a content folder is a sample that nobody has changed: its path, and what is in it. */
export type IsSample = (path: string, text: string) => boolean;

/**
 * Knows the samples that a new playbook begins with.
 *
 * @param generator folder of the generator
 */
export async function knowSamples(generator: string): Promise<{ paths: ReadonlySet<string>; isSample: IsSample }> {
  const folder = join(generator, SAMPLES);
  const paths = (await filesIn(folder)).filter((path) => !OWN.includes(path));
  const texts = new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)));
  return {
    paths: new Set(paths),
    isSample: (path, text) => {
      const sample = texts.get(path);
      return sample !== undefined && likeTemplate(sample).test(text.replaceAll('\r\n', '\n'));
    },
  };
}

/** What a template may have become: in the place of a blank stands a day. */
function likeTemplate(template: string): RegExp {
  return new RegExp(
    `^${template
      .split(/\{\{\w+\}\}/)
      .map(escaped)
      .join('\\d{4}-\\d\\d-\\d\\d')}$`,
  );
}

/** A text that a pattern takes for itself. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
