import type { Rule } from '../model/rule.ts';
import { type FileFinding, findingIn } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';

const FOLDERS = ['practices', 'modules', 'skills', 'roles', 'programs', 'evidence'];
/** A page or data, by its ending. */
const READ = /\.(?:mdx?|markdown|ya?ml)$/i;
export const stray: Rule = {
  name: 'stray',
  group: 'files',
  severity: 'warning',
  finds:
    'A file that lies where pages and data lie and is not named like one (a page saved as `plan.txt`, a lesson without its number), a page beside the folders or in one that is nearly called like ours, or a link that leads out of the content folder.',
  why: 'Nobody reads it, though somebody wrote it to be read.',
  in: 'files',
  wrong: 'modules/first-call/plan.mdx',
  right: 'modules/first-call/01-plan.mdx',
  // What is named nearly right in the right folder, or holds a page, is found where the folder is read.
  *playbook({ paths, files }) {
    const read = new Set(files.map(({ file }) => file));
    const told = new Set<string>();
    for (const path of paths) {
      if (read.has(path)) continue;
      const [folder = '', ...rest] = path.split('/');
      if (rest.length === 0) {
        if (/\.mdx$/i.test(path)) yield say(path, 'This file is not read', `move it into a folder: \`practices/${path}\``);
      } else if (!FOLDERS.includes(folder)) {
        const near = READ.test(path) && !told.has(folder) ? suggest(folder, FOLDERS) : undefined;
        if (near === undefined) continue;
        told.add(folder);
        yield say(path, `What lies in \`${folder}/\` is not read`, `call the folder \`${near}\``);
      }
    }
  },
};

function say(path: string, message: string, fix: string): FileFinding {
  return findingIn(path, { line: 1, column: 1, rule: 'stray', message, fix });
}
