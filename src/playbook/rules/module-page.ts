import type { PlaybookView, Rule } from '../model/rule.ts';
import { type FileFinding, findingIn } from '../problems/problem.ts';

export const modulePage: Rule = {
  name: 'module-page',
  group: 'relations',
  severity: 'error',
  lenient: true,
  finds: 'A module that has lessons and no page of its own.',
  why: 'Lessons are shown in their module: without its page they would be nowhere.',
  in: 'files',
  wrong: 'modules/second-call/01-plan.mdx',
  right: `modules/second-call/index.mdx
modules/second-call/01-plan.mdx`,
  playbook: lost,
};

function lost({ alone, ids }: PlaybookView): FileFinding[] {
  const modules = ids('module');
  const lessons = Map.groupBy(
    alone.filter(({ kind }) => kind === 'lesson'),
    ({ id }) => id.split('/')[0] ?? '',
  );
  return [...lessons].flatMap(([module, [lesson]]) => {
    if (!lesson || modules.has(module)) return [];
    const message = `The module \`${module}\` has lessons and no page of its own`;
    return [findingIn(lesson.file, { line: 1, column: 1, rule: 'module-page', message, fix: `add modules/${module}/index.mdx` })];
  });
}
