import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { allTextsRead, listedFiles } from '../relations/listed.ts';

export const unusedEvidence: Rule = {
  name: 'unused-evidence',
  group: 'evidence',
  severity: 'hint',
  finds: 'An entry of evidence that no page cites or links to.',
  why: 'It stands in the list of evidence and supports nothing. Either a page lost its citation, or the entry can go.',
  in: 'files',
  wrong: `evidence/spacing.yaml     quality: experiment
practices/call-again.mdx  What is repeated is kept longer.`,
  right: `evidence/spacing.yaml     quality: experiment
practices/call-again.mdx  What is repeated is kept longer. <Evidence id="spacing" />`,
  *playbook({ files, alone, ids, mentions }) {
    if (!allTextsRead(files)) return;
    const known = ids('evidence');
    const cited = mentions('evidence').map(({ reference }) => reference.to);
    const meant = cited.flatMap((id) => (known.has(id) ? [] : (suggest(id, known) ?? [])));
    const listed = new Set(listedFiles(files));
    const shown = mentions('evidence').flatMap(({ file, reference }) => (listed.has(file) ? [reference.to] : []));
    const linked = mentions('page').flatMap(({ reference: { to, hash } }) => (to === '/evidence/' && hash ? [hash] : []));
    const used = new Set([...shown, ...linked, ...meant]);
    for (const { kind, id, file } of alone) {
      if (kind === 'evidence' && !used.has(id))
        yield findingIn(file, {
          line: 1,
          column: 1,
          rule: 'unused-evidence',
          message: `No page cites the evidence \`${id}\``,
          fix: `write \`<Evidence id="${id}" />\` where it is needed, or take the entry out`,
        });
    }
  },
};
