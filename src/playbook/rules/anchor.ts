import type { PlaybookView, Rule } from '../model/rule.ts';
import { type FileFinding, findingIn } from '../problems/problem.ts';
import { didYouMean } from '../problems/suggest.ts';
import { draftsOf } from '../relations/drafts.ts';

export const anchor: Rule = {
  name: 'anchor',
  group: 'links',
  severity: 'error',
  lenient: true,
  finds: 'A link to a heading that its page does not have.',
  why: 'The link opens the page at its top, and the reader looks for the place.',
  wrong: 'See [the pause](/practices/pause/#wy).',
  right: 'See [the pause](/practices/pause/#why).',
  playbook: missing,
};

function missing({ files, pages, moved, drafts, ids, mentions }: PlaybookView): FileFinding[] {
  const evidence = ids('evidence');
  const unpublished = draftsOf(files);
  return mentions('page').flatMap(({ file, reference: { to, hash, line, column } }) => {
    // Browsers know #top on every page.
    if (!hash || hash === 'top') return [];
    const say = (message: string, fix: string) => [findingIn(file.file, { line, column, rule: 'anchor', message, fix })];
    if (to === '/evidence/')
      return evidence.has(hash) ? [] : say(`There is no evidence \`${hash}\``, didYouMean(hash, evidence) ?? `add evidence/${hash}.yaml`);
    const target = pages.get(moved.get(to) ?? to);
    // That the link leads to a draft is said already; of a page that cannot be read nobody knows the headings.
    if (!target?.text || target.text.broken || (!drafts && unpublished.has(target) && !unpublished.has(file))) return [];
    const { anchors } = target.text;
    if (anchors.includes(hash) || isFootnote(hash)) return [];
    return say(`\`${to}\` has no heading \`#${hash}\``, didYouMean(hash, anchors) ?? 'take the part from `#` on out');
  });
}

function isFootnote(hash: string): boolean {
  return /^(user-content-)?(fn|fnref)-|^footnote-label$/.test(hash);
}
