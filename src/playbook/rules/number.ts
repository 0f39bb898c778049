import type { CompiledFile } from '../model/compiled.ts';
import type { PlaybookView, Rule } from '../model/rule.ts';
import { type FileFinding, findingIn } from '../problems/problem.ts';
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
    const free = freeNumber({ alone, config });
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

/** A number above all that are given and all that were. */
function freeNumber({ alone, config }: Pick<PlaybookView, 'alone' | 'config'>): number {
  return Math.max(0, ...config.retired.numbers, ...alone.map((file) => numberOf(file) ?? 0)) + 1;
}

/** Findings of single files, with what only a whole playbook knows: a number that is missing is the next that is free. */
export function completed(findings: readonly FileFinding[], view: Pick<PlaybookView, 'alone' | 'config'>): FileFinding[] {
  let free: number | undefined;
  return findings.map(({ completed: by, ...finding }) => {
    if (by !== 'number') return finding;
    free = free === undefined ? freeNumber(view) : free + 1;
    return { ...finding, fix: `add \`number: ${free}\`, the next that is free` };
  });
}

function numberOf({ kind, sound }: CompiledFile): number | undefined {
  return kind === 'practice' && typeof sound['number'] === 'number' ? sound['number'] : undefined;
}
