import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';

export const movedLink: Rule = {
  name: 'moved-link',
  group: 'links',
  severity: 'warning',
  finds: 'A link to an address that a page had earlier (`from`).',
  why: 'It works by a detour: the reader’s browser loads two pages, and the link is missing from “used in”.',
  in: 'files',
  wrong: 'See [the pause](/practices/silence/).',
  right: 'See [the pause](/practices/pause/).',
  *playbook({ moved, mentions }) {
    if (moved.size === 0) return;
    for (const { file, reference } of mentions('page')) {
      const { to, hash, line, column } = reference;
      const now = moved.get(to);
      if (now === undefined) continue;
      const fix = `write \`${now}${hash ? `#${hash}` : ''}\``;
      yield findingIn(file.file, { line, column, rule: 'moved-link', message: `The page at \`${to}\` has moved`, fix });
    }
  },
};
