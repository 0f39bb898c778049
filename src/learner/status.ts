import type { SkillState } from './mastery.ts';

/** Where a skill stands, in a word. */
export type Status = 'mastered' | 'not-started' | 'known-not-seen' | 'seen-not-known' | 'below-target' | 'practising';

export function statusOf({ mastered, seen, observed, why: { missing } }: SkillState): Status {
  if (mastered) return 'mastered';
  if (seen === 0 && !observed) return 'not-started';
  const unknown = missing.some((each) => each === 'coverage' || each === 'recall' || each === 'no-questions');
  if (!unknown) return missing.includes('observed-below-target') ? 'below-target' : observed ? 'practising' : 'known-not-seen';
  return observed && !missing.includes('observed-below-target') ? 'seen-not-known' : 'practising';
}
