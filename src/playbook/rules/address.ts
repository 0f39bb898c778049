import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { twice } from '../relations/twice.ts';

export const address: Rule = {
  name: 'address',
  group: 'relations',
  severity: 'error',
  fixed: true,
  finds: 'Two files that would become the same page or have the same name, or whose addresses differ in capital letters alone.',
  why: 'One of them would never be seen: where capital letters part no file names, as on Windows and macOS, one takes the place of the other.',
  in: 'files',
  wrong: `practices/pause.md
practices/pause.mdx`,
  right: 'practices/pause.mdx',
  playbook: ({ files }) =>
    twice(files, ({ url }) => url.toLowerCase()).map(({ first, second }) =>
      findingIn(second.file, {
        line: 1,
        column: 1,
        rule: 'address',
        message: `\`${first.file}\` already has the address \`${first.url}\``,
        fix: 'rename one of the two files',
      }),
    ),
};
