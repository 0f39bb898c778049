import { FIXED_PAGES } from '../addresses/paths.ts';
import type { PlaybookView, Rule } from '../model/rule.ts';
import { type FileFinding, findingIn } from '../problems/problem.ts';
import { draftsOf } from '../relations/drafts.ts';
import { nearest, withSlashes } from '../relations/files.ts';

export const link: Rule = {
  name: 'link',
  group: 'links',
  severity: 'error',
  lenient: true,
  finds:
    'A link to a page that does not exist or is a draft, that leads out of the content folder, or that begins with something like `javascript:`.',
  why: 'A reader who follows it stands before nothing.',
  wrong: 'See [the pause](/practices/pauze/).',
  right: 'See [the pause](/practices/pause/).',
  playbook: leadNowhere,
};

// What a link must not begin with, and where it must not lead, is seen while the page is read.
function leadNowhere({ files, pages, moved, drafts, mentions }: PlaybookView): FileFinding[] {
  const addresses = new Set([...FIXED_PAGES, ...pages.keys(), ...moved.keys()]);
  const near = nearest(addresses);
  const unpublished = draftsOf(files);
  return mentions('page').flatMap(({ file, reference: { to, line, column } }) => {
    const at = { line, column, rule: 'link' };
    if (!addresses.has(to)) {
      const fix = withSlashes(to.replace(/^\/|\/$/g, ''), file.file) ?? near(to) ?? 'mend the address, or take the link out';
      return [findingIn(file.file, { ...at, message: `The link leads to \`${to}\`, and there is no such page`, fix })];
    }
    // A draft may link to drafts: it is not shown either.
    const target = pages.get(to);
    if (drafts || !target || !unpublished.has(target) || unpublished.has(file)) return [];
    const fix = 'publish that page, or take the link out';
    return [findingIn(file.file, { ...at, message: `The link leads to \`${to}\`, which is a draft`, fix })];
  });
}
