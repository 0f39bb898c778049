import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { imagePath, nearFile, withSlashes } from '../relations/files.ts';

export const missingImage: Rule = {
  name: 'missing-image',
  group: 'links',
  severity: 'error',
  lenient: true,
  finds: 'A picture that is not there.',
  why: 'The page is built without it, and its text speaks of something that nobody sees.',
  wrong: '![Three questions on a board](bord.png)',
  right: '![Three questions on a board](board.png)',
  playbook: ({ paths, mentions }) => {
    const near = nearFile(paths, 'image');
    return mentions('image').flatMap(({ file, reference: { to, line, column } }) => {
      const path = imagePath(file.file, to);
      if (path !== undefined && paths.has(path)) return [];
      const message = `There is no picture \`${to}\``;
      return [findingIn(file.file, { line, column, rule: 'missing-image', message, fix: withSlashes(to, file.file) ?? near(path ?? to) })];
    });
  },
};
