import type { CompiledFile } from '../model/compiled.ts';
import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { listedFiles } from '../relations/listed.ts';

const MANY = 10;

export const unowned: Rule = {
  name: 'unowned',
  group: 'upkeep',
  severity: 'hint',
  finds:
    'A practice or a module without an `owner`, in a playbook whose other pages have one. Where none has, it is said once, and not at all below ten pages.',
  why: 'What belongs to nobody is read again by nobody. The owner is the one who is asked when a page is overdue.',
  in: 'fields',
  wrong: 'author: Ada Moreau',
  right: 'author: Ada Moreau\nowner: Enablement',
  *playbook({ files }) {
    const pages = listedFiles(files).filter((file) => (file.kind === 'practice' || file.kind === 'module') && !ownerIsUnread(file));
    const without = pages.filter(({ sound }) => sound['owner'] === undefined);
    if (without.length === pages.length) {
      // One person keeps a few pages, and everybody knows who.
      if (pages.length < MANY) return;
      yield findingIn('playbook.yaml', {
        line: 1,
        column: 1,
        rule: 'unowned',
        message: `None of the ${pages.length} practices and modules has an owner`,
        fix: 'write `owner: …`, a person or a team, into those that matter most first',
      });
      return;
    }
    for (const { file } of without)
      yield findingIn(file, {
        line: 1,
        column: 1,
        rule: 'unowned',
        message: 'The page has no owner',
        fix: 'add `owner: …`, a person or a team',
      });
  },
};

/** Nobody knows whether it has an owner: its fields could not be read, or that one is wrong, which has been said. */
function ownerIsUnread({ findings }: CompiledFile): boolean {
  return findings.some(
    ({ rule, message, fix }) =>
      rule === 'yaml' ||
      rule === 'front-matter' ||
      ((rule === 'field' || rule === 'unknown-field') && `${message} ${fix}`.includes('`owner`')),
  );
}
