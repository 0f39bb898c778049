import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { draftsOf } from '../relations/drafts.ts';

export const draftLeftOut: Rule = {
  name: 'draft-left-out',
  group: 'relations',
  severity: 'hint',
  finds: 'A draft that a published page names as related or as a prerequisite, or that a program leads to.',
  why: 'The build leaves it out there, and nobody who looks at the page can tell that something is to come.',
  in: 'files',
  wrong: `practices/pause.mdx  status: draft
practices/ask.mdx    related: [pause]`,
  right: `practices/pause.mdx  status: published
practices/ask.mdx    related: [pause]`,
  *playbook({ files, drafts, mentions }) {
    // The preview shows them all.
    if (drafts) return;
    const unpublished = draftsOf(files);
    for (const kind of ['practice', 'module'] as const) {
      const later = new Map([...unpublished].flatMap((file) => (file.kind === kind ? [[file.id, file.file]] : [])));
      for (const { file, reference } of mentions(kind)) {
        const draft = unpublished.has(file) ? undefined : later.get(reference.to);
        if (draft === undefined) continue;
        yield findingIn(file.file, {
          line: reference.line,
          column: reference.column,
          rule: 'draft-left-out',
          message: `The ${kind} \`${reference.to}\` is a draft: it is left out here`,
          fix: `it comes by itself once it is published: take \`status: draft\` out of \`${draft}\``,
        });
      }
    }
  },
};
