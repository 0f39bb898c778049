import { FIXED_PAGES } from '../compile/paths.ts';
import { movedAddresses } from '../identity/addresses.ts';
import { formerOf } from '../identity/former.ts';
import type { Rule } from './rule.ts';

export const movedLink: Rule = {
  name: 'moved-link',
  group: 'links',
  severity: 'warning',
  finds: 'A link to an address that a page had earlier (`from`).',
  why: 'It works, by a detour: the reader’s browser loads two pages, and the link is missing from “used in”.',
  wrong: '[Open a call](/practices/start-a-call/)',
  right: '[Open a call](/practices/open-a-call/)',
  *playbook({ files }) {
    const moved = movedAddresses(files.map(formerOf), FIXED_PAGES);
    if (moved.size === 0) return;
    for (const { file, references } of files)
      for (const { kind, to, hash, line, column } of references) {
        const now = kind === 'page' ? moved.get(to) : undefined;
        if (now !== undefined)
          yield {
            file,
            line,
            column,
            rule: 'moved-link',
            message: `\`${to}\` has moved`,
            fix: `write \`${now}${hash ? `#${hash}` : ''}\``,
          };
      }
  },
};
