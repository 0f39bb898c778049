import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { nearFile, withSlashes } from '../relations/files.ts';

export const missingFile: Rule = {
  name: 'missing-file',
  group: 'links',
  severity: 'error',
  lenient: true,
  finds: 'A link to a file that is not there.',
  why: 'A reader who follows it stands before nothing.',
  wrong: '[The sheet](shet.pdf)',
  right: '[The sheet](sheet.pdf)',
  playbook: ({ paths, mentions }) => {
    const near = nearFile(paths, 'file');
    return mentions('file').flatMap(({ file, reference: { to, line, column } }) => {
      if (paths.has(to)) return [];
      const message = `There is no file \`${to}\``;
      return [findingIn(file.file, { line, column, rule: 'missing-file', message, fix: withSlashes(to, file.file) ?? near(to) })];
    });
  },
};
