import type { SkillState } from './mastery.ts';

/** Where a skill stands, in one word. Mastered only with both kinds of evidence. */
export type Status = 'mastered' | 'not-started' | 'needs-observed' | 'needs-recall' | 'practising';

export function statusOf({ mastered, seen, observed, target, recall }: SkillState): Status {
  if (mastered) return 'mastered';
  if (seen === 0) return observed ? 'needs-recall' : 'not-started';
  if (!observed) return 'needs-observed';
  if (target !== undefined && observed.level < target) return 'practising';
  return recall === undefined || recall < 1 ? 'needs-recall' : 'practising';
}
