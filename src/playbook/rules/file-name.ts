import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { unseenInName } from '../problems/unseen.ts';

export const fileName: Rule = {
  name: 'file-name',
  group: 'files',
  severity: 'error',
  fixed: true,
  finds:
    'A file name with `#`, `?`, `%` or `\\` in it, with a character that cannot be seen (a picture or a document too), one that Windows knows as a device (`con`, `nul`), or one that would make `index.html` part of an address.',
  why: 'These signs mean something else in an address: links to the page would lead elsewhere, or it could not be built at all.',
  in: 'files',
  wrong: 'practices/what-then?.mdx',
  right: 'practices/what-then.mdx',
  // Names of pages and data are looked at when they are read.
  *playbook({ paths, files }) {
    const read = new Set(files.map(({ file }) => file));
    for (const path of paths) {
      if (read.has(path)) continue;
      const unseen = unseenInName(path);
      if (path.includes('\\'))
        yield findingIn(path, {
          line: 1,
          column: 1,
          rule: 'file-name',
          message: 'The file name holds `\\`, which means something else in an address',
          fix: 'rename the file: letters, digits, hyphens',
        });
      if (unseen !== undefined)
        yield findingIn(path, {
          line: 1,
          column: 1,
          rule: 'file-name',
          message: `The file name holds a character that cannot be seen (${unseen})`,
          fix: 'rename the file: letters, digits, hyphens',
        });
    }
  },
};
