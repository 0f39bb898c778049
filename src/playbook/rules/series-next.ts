import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { listedFiles } from '../relations/listed.ts';

export const seriesNext: Rule = {
  name: 'series-next',
  group: 'upkeep',
  severity: 'hint',
  finds: 'A series whose next part was promised for a day that has passed, and that part is not there.',
  why: 'The page promises readers something that did not come. After that they do not wait for the next promise.',
  in: 'fields',
  wrong: 'series: { name: The coached rep, part: 1, next: 2025-03-03 }',
  right: 'series: { name: The coached rep, part: 1, next: 2099-03-03 }',
  *playbook({ files, today }) {
    const pages = listedFiles(files).flatMap((page) => {
      const part = partOf(page.sound['series']);
      return part ? [{ page, part }] : [];
    });
    for (const { page, part } of pages) {
      if (part.next === undefined || part.next >= today) continue;
      if (pages.some((other) => other.part.name === part.name && other.part.part > part.part)) continue;
      yield findingIn(page.file, {
        ...(page.places['series.next'] ?? { line: 1, column: 1 }),
        rule: 'series-next',
        message: `The next part of “${part.name}” was planned for ${part.next}`,
        fix: 'write another day, or take `next` out',
      });
    }
  },
};

interface Part {
  name: string;
  part: number;
  next: string | undefined;
}

function partOf(value: unknown): Part | undefined {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('part' in value)) return undefined;
  return {
    name: String(value.name),
    part: Number(value.part),
    next: 'next' in value && typeof value.next === 'string' ? value.next : undefined,
  };
}
