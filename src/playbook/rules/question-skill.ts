import type { Rule } from '../model/rule.ts';
import { outlineOf } from '../prose/outline.ts';
import { attribute, findingAt } from '../tree/nodes.ts';

export const questionSkill: Rule = {
  name: 'question-skill',
  group: 'questions',
  severity: 'hint',
  finds: 'A question without `skill` on a page that trains skills.',
  why: 'The page may train several, so nobody but its author knows which one the question tests. Without it the answer counts for none: it is missing on the reader’s skill map and in the reports.',
  wrong: `<Question id="two-seconds">

How long do you wait?

- [x] Two seconds
  > They go on.
- [ ] Not at all
  > They stop.

The second half counts.

</Question>`,
  right: `<Question id="two-seconds" skill="listening" level="1">

How long do you wait?

- [x] Two seconds
  > They go on.
- [ ] Not at all
  > They stop.

The second half counts.

</Question>`,
  *page(view) {
    const { fields } = view;
    const skills = skillsOf(fields['skills']);
    if (skills.length === 0) return;
    for (const { node } of outlineOf(view).questions) {
      if (!node.attributes.some((item) => item.type === 'mdxJsxAttribute' && item.name === 'skill'))
        yield findingAt(
          node,
          'question-skill',
          `\`<${node.name} id="${attribute(node, 'id') ?? ''}">\` does not say which skill it tests`,
          `add ${skills.map((skill) => `\`skill="${skill}"\``).join(' or ')}`,
        );
    }
  },
};

function skillsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((tag: unknown) => (typeof tag === 'object' && tag !== null && 'skill' in tag ? [String(tag.skill)] : []));
}
