import type { Rule } from '../model/rule.ts';
import { type FileFinding, findingIn } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { imagePath } from '../relations/files.ts';

const FOLDERS = ['practices', 'modules', 'skills', 'roles', 'programs', 'evidence'];
/** A page or data, by its ending. */
const READ = /\.(?:mdx?|markdown|ya?ml)$/i;
/** What an editor makes of a page that is saved as plain text, or as nothing in particular. */
const PLAIN = /^(?:practices|modules)\/(?:.*\/)?[^/.]+(?:(?:\.mdx?)?\.(?:txt|text|rtf|bak))?$/i;

export const stray: Rule = {
  name: 'stray',
  group: 'files',
  severity: 'warning',
  finds:
    'A file that lies where pages and data lie and is not named like one (`plan.txt`, a lesson without its number), a page beside the folders or in one that is nearly called like ours, or a link that leads out of the content folder.',
  why: 'Nobody reads it, though somebody wrote it to be read.',
  in: 'files',
  wrong: 'modules/first-call/plan.mdx',
  right: 'modules/first-call/01-plan.mdx',
  // What is named nearly right in the right folder is found where the folder is read.
  *playbook({ paths, files, mentions }) {
    const read = new Set(files.map(({ file }) => file));
    const used = new Set([
      ...mentions('file').map(({ reference }) => reference.to),
      ...mentions('image').map(({ file, reference }) => imagePath(file.file, reference.to)),
    ]);
    const told = new Set<string>();
    for (const path of paths) {
      if (read.has(path) || used.has(path)) continue;
      const [folder = '', ...rest] = path.split('/');
      if (rest.length === 0) {
        if (/\.mdx$/i.test(path)) yield say(path, 'This file is not read', `move it into a folder: \`practices/${path}\``);
      } else if (!FOLDERS.includes(folder)) {
        const near = READ.test(path) && !told.has(folder) ? suggest(folder, FOLDERS) : undefined;
        if (near === undefined) continue;
        told.add(folder);
        yield say(path, `What lies in \`${folder}/\` is not read`, `call the folder \`${near}\``);
      } else if (PLAIN.test(path)) {
        const name = path.replace(/\.(?:txt|text|rtf|bak)$/i, '').replace(/\.mdx?$/i, '');
        yield say(path, 'This file is not read, and no page links to it', `a page ends in .mdx: \`${name}.mdx\``);
      }
    }
  },
};

function say(path: string, message: string, fix: string): FileFinding {
  return findingIn(path, { line: 1, column: 1, rule: 'stray', message, fix });
}
