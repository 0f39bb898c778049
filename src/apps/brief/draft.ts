import { BRIEF_TEXTS, type BriefText } from '../../coaching/brief/brief.ts';

/** A brief while it is being written. */
export type Draft = Record<BriefText, string> & {
  /** Id of the skill, or nothing. */
  skill: string;
  /** Ids of the evidence that was picked. */
  picked: string[];
};

/** Name under which it is kept. */
export const DRAFT = 'brief';

export const EMPTY: Draft = { topic: '', tried: '', happened: '', ask: '', skill: '', picked: [] };

export const isEmpty = (draft: Draft): boolean => BRIEF_TEXTS.every((text) => draft[text].trim() === '') && draft.picked.length === 0;

/** Was it written here? */
export function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const { picked } = fields;
  return (
    [...BRIEF_TEXTS, 'skill'].every((field) => typeof fields[field] === 'string') &&
    Array.isArray(picked) &&
    picked.every((id) => typeof id === 'string')
  );
}
