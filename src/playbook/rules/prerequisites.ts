import type { PlaybookView, Rule } from '../model/rule.ts';
import { type FileFinding, findingIn } from '../problems/problem.ts';
import { circles } from '../relations/circles.ts';

export const prerequisites: Rule = {
  name: 'prerequisites',
  group: 'relations',
  severity: 'error',
  lenient: true,
  finds: 'A module that requires itself, directly or through others.',
  why: 'Nobody could ever begin it.',
  in: 'files',
  wrong: `modules/a/index.mdx  prerequisites: [b]
modules/b/index.mdx  prerequisites: [a]`,
  right: `modules/a/index.mdx
modules/b/index.mdx  prerequisites: [a]`,
  playbook: requiringThemselves,
};

function requiringThemselves({ alone }: PlaybookView): FileFinding[] {
  const modules = new Map(alone.filter(({ kind }) => kind === 'module').map((file) => [file.id, file]));
  const edges = new Map([...modules].map(([id, file]) => [id, strings(file.sound['prerequisites'])]));
  return circles(edges).flatMap((circle) => {
    const file = modules.get(circle[0] ?? '');
    if (!file) return [];
    const chain = [...circle, circle[0]].map((id) => `\`${id}\``).join(' → ');
    return [
      findingIn(file.file, {
        ...(file.places['prerequisites'] ?? { line: 1, column: 1 }),
        rule: 'prerequisites',
        message: `The module requires itself: ${chain}`,
        fix: 'take one of these prerequisites out',
      }),
    ];
  });
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
