import type { CompiledFile } from '../model/compiled.ts';
import type { SkillTag } from '../schemas/fields.ts';

/** The skills that a page says it trains. */
export function skillTags({ sound }: CompiledFile): SkillTag[] {
  const tags = sound['skills'];
  return Array.isArray(tags) ? tags.filter(isTag) : [];
}

function isTag(value: unknown): value is SkillTag {
  return typeof value === 'object' && value !== null && 'skill' in value;
}

/** The level of each skill that a role expects. */
export function expectedLevels({ sound }: CompiledFile): [skill: string, level: number][] {
  const levels = sound['expects'];
  return typeof levels === 'object' && levels !== null ? Object.entries(levels).map(([skill, level]) => [skill, Number(level)]) : [];
}
