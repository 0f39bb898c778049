import type { CompiledFile } from '../model/compiled.ts';
import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { twice } from '../relations/twice.ts';

export const number: Rule = {
  name: 'number',
  group: 'relations',
  severity: 'error',
  lenient: true,
  finds: 'A practice number that another practice has.',
  why: 'People say "number 26" to each other. A number means one practice, for ever.',
  in: 'files',
  wrong: `practices/pause.mdx            number: 4
practices/let-them-finish.mdx  number: 4`,
  right: `practices/pause.mdx            number: 4
practices/let-them-finish.mdx  number: 5`,
  playbook: ({ alone, config }) => {
    const free = Math.max(0, ...config.retired.numbers, ...alone.map((file) => numberOf(file) ?? 0)) + 1;
    return twice(alone, numberOf).map(({ first, second, key }) =>
      findingIn(second.file, {
        ...(second.places['number'] ?? { line: 1, column: 1 }),
        rule: 'number',
        message: `Number ${key} already belongs to \`${first.file}\``,
        fix: `take a free number, for instance ${free}; a number is never reused`,
      }),
    );
  },
};

function numberOf({ kind, sound }: CompiledFile): number | undefined {
  return kind === 'practice' && typeof sound['number'] === 'number' ? sound['number'] : undefined;
}
