import type { CompiledFile } from '../compile/file.ts';
import { type Problem, problemIn } from '../problems/problem.ts';
import { circles } from './circles.ts';

/** Lessons are shown in their module: without its page they would be nowhere. */
export function modulesWithoutPage(files: readonly CompiledFile[]): Problem[] {
  const modules = new Set(files.filter(({ kind }) => kind === 'module').map(({ id }) => id));
  const lost = Map.groupBy(
    files.filter(({ kind }) => kind === 'lesson'),
    ({ id }) => id.split('/')[0] ?? '',
  );
  return [...lost].flatMap(([module, [lesson]]) =>
    lesson && !modules.has(module)
      ? [
          problemIn(lesson.file, {
            line: 1,
            column: 1,
            rule: 'module-page',
            message: `The module \`${module}\` has lessons and no page of its own`,
            fix: `add modules/${module}/index.mdx`,
          }),
        ]
      : [],
  );
}

/** A module that requires itself, directly or through others. */
export function prerequisiteCircles(files: readonly CompiledFile[]): Problem[] {
  const modules = new Map(files.filter(({ kind }) => kind === 'module').map((file) => [file.id, file]));
  const edges = new Map([...modules].map(([id, file]) => [id, strings(file.sound['prerequisites'])]));
  return circles(edges).flatMap((circle) => {
    const file = modules.get(circle[0] ?? '');
    if (!file) return [];
    const chain = [...circle, circle[0]].map((id) => `\`${id}\``).join(' → ');
    return [
      problemIn(file.file, {
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
