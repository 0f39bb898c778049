import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { listedFiles } from '../relations/listed.ts';

const WEAK = new Set<unknown>(['unverified', 'anecdote']);

export const weakEvidence: Rule = {
  name: 'weak-evidence',
  group: 'evidence',
  severity: 'hint',
  finds: 'A page that cites evidence, and all of it is `unverified` or an `anecdote`.',
  why: 'Readers see the quality beside each citation. A page that leans on nothing better should say so in its words too, or lean less.',
  in: 'files',
  wrong: `evidence/rule-of-seven.yaml  quality: unverified
practices/call-again.mdx     It takes seven calls. <Evidence id="rule-of-seven" />`,
  right: `evidence/spacing.yaml        quality: experiment
practices/call-again.mdx     What is repeated after days is kept longer. <Evidence id="spacing" />`,
  *playbook({ files }) {
    const quality = new Map(files.flatMap(({ kind, id, sound }) => (kind === 'evidence' ? [[id, sound['quality']] as const] : [])));
    for (const page of listedFiles(files)) {
      const cited = page.references.filter(({ kind }) => kind === 'evidence');
      const first = cited[0];
      if (!first || !cited.every(({ to }) => WEAK.has(quality.get(to)))) continue;
      yield findingIn(page.file, {
        line: first.line,
        column: first.column,
        rule: 'weak-evidence',
        message:
          cited.length === 1 ? `The page’s only evidence is weak: ${quality.get(first.to)}` : 'All evidence that the page cites is weak',
        fix: 'look for a better source, or say in the sentence how far it carries',
      });
    }
  },
};
