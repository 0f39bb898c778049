import type { NamedPart } from '../model/compiled.ts';
import type { Rule } from '../model/rule.ts';
import { type FileFinding, findingIn } from '../problems/problem.ts';
import { twice } from '../relations/twice.ts';

export const id: Rule = {
  name: 'id',
  group: 'relations',
  severity: 'error',
  fixed: true,
  finds: 'An id of a question, an assignment or a checklist that stands in two places, or is the anchor of a heading too.',
  why: 'What a reader answered is kept under it: two questions would share one memory.',
  wrong: `<Reflect id="yours">

What did you hear?

</Reflect>

<Reflect id="yours">

What did you say?

</Reflect>`,
  right: `<Reflect id="what-you-heard">

What did you hear?

</Reflect>

<Reflect id="what-you-said">

What did you say?

</Reflect>`,
  // That an id is the anchor of a heading is seen while the page is read.
  playbook: ({ alone }) => {
    const named = alone.flatMap(({ file, text }) => (text?.named ?? []).map((part) => ({ ...part, file })));
    const found = twice(named, ({ id }) => id);
    const pairs = Map.groupBy(found, ({ first, second }) => `${first.file}\n${second.file}`);
    return [...pairs.values()].flatMap((same) =>
      same.length > 1 && same[0]?.first.file !== same[0]?.second.file ? copied(same) : same.map(used),
    );
  },
};

type Twice = ReturnType<typeof twice<NamedPart & { file: string }, string>>[number];

function used({ first, second: { file, line, column }, key }: Twice): FileFinding {
  return findingIn(file, {
    line,
    column,
    rule: 'id',
    message: `The id \`${key}\` is already used in \`${first.file}\`, line ${first.line}`,
    fix: 'choose another id: readers’ answers are kept under it',
  });
}

/** A page that was copied, with all that has an id in it. */
function copied(same: readonly Twice[]): FileFinding[] {
  const [one] = same;
  if (!one) return [];
  const { file, line, column } = one.second;
  const rest = same.slice(1).map(({ key, second }) => `\`${key}\` (line ${second.line})`);
  const named = rest.length <= 6 ? rest.join(', ') : `${rest.slice(0, 6).join(', ')} and ${rest.length - 6} more`;
  const message = `The id \`${one.key}\` is already used in \`${one.first.file}\`, and so are ${named}`;
  return [
    findingIn(file, {
      line,
      column,
      rule: 'id',
      message,
      fix: 'give each another id: the page was copied, and readers’ answers are kept under them',
    }),
  ];
}
