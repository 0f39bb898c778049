import { belongsToSite } from '../addresses/old-place.ts';
import { FIXED_PAGES } from '../addresses/paths.ts';
import { folderOf, oldAddresses } from '../identity/addresses.ts';
import { formerOf } from '../identity/former.ts';
import type { Rule } from '../model/rule.ts';

const FIXED: ReadonlySet<string> = new Set(FIXED_PAGES);

export const oldAddress: Rule = {
  name: 'old-address',
  group: 'identity',
  severity: 'error',
  fixed: true,
  finds: 'An address under `from` that a page has now, that two pages claim, or that belongs to the site itself.',
  why: 'An address leads to one page. Which of two it should be nobody can know, and readers would end up on the wrong one.',
  in: 'files',
  wrong: 'practices/pause.mdx    from: [silence]\npractices/silence.mdx  is there too',
  right: 'practices/pause.mdx    from: [silence]',
  *playbook({ files }) {
    const there = new Map(files.map((file) => [folderOf(file.url), file]));
    const claimed = new Map<string, string>();
    for (const { old, page, index } of oldAddresses(files.map(formerOf))) {
      // What follows from the address of a module gives way to what is written.
      if (index === undefined) continue;
      const { file, places } = page.compiled;
      const place = places[`from.${index}`] ?? { line: 1, column: 1 };
      const say = (message: string, fix: string) => ({ file, ...place, rule: 'old-address', message, fix });
      const folder = folderOf(old);
      const owner = there.get(folder);
      const first = claimed.get(folder);
      // One that differs in capital letters alone is an earlier one: what readers did there is kept under it.
      if (old === page.url) yield say(`\`${old}\` is the page’s own address`, 'take it out: `from` holds the addresses that it had before');
      else if (owner && owner.file !== file)
        yield say(`\`${old}\` is the address of \`${owner.file}\` now`, 'take it out, or rename that file: an address leads to one page');
      else if (FIXED.has(folder) || belongsToSite(old))
        yield say(`\`${old}\` belongs to the site itself`, 'take it out: what lies there cannot lead anywhere else');
      else if (first !== undefined)
        yield first === file
          ? say(`\`${old}\` stands here twice`, 'take one of them out')
          : say(`\`${first}\` already claims \`${old}\``, 'leave it where most of the old page is now, and link to the other from there');
      claimed.set(folder, first ?? file);
    }
  },
};
