import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';

export const blankName: Rule = {
  name: 'blank-name',
  group: 'files',
  severity: 'hint',
  finds: 'A file of a page or of data with blanks in its name.',
  why: 'The name becomes an address and an id. With `%20` in it nobody can read it out, and a link that is copied ends at the blank.',
  in: 'files',
  wrong: 'practices/Let them finish.mdx',
  right: 'practices/let-them-finish.mdx',
  *playbook({ files }) {
    for (const { file } of files) {
      const name = file.split('/').at(-1) ?? '';
      if (!/\s/.test(name)) continue;
      const ending = /\.\w+$/.exec(name)?.[0] ?? '';
      const better = name
        .slice(0, name.length - ending.length)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '');
      const fix = better === '' ? 'rename it: letters, digits, hyphens' : `rename it: \`${better}${ending}\``;
      yield findingIn(file, {
        line: 1,
        column: 1,
        rule: 'blank-name',
        message: 'The name of the file has blanks, and so has its address',
        fix,
      });
    }
  },
};
