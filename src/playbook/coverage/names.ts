import type { Playbook, Practice, Skill } from '../model/playbook.ts';
import { isListed, trains } from '../relations/lists.ts';

/** Who wrote for a skill, and how many of them there are. */
export interface SkillKnowledge {
  skill: Skill;
  practices: Practice[];
  /** Who wrote its practices, each name once, as first written. */
  authors: string[];
  /** Who keeps them true. */
  owners: string[];
  /** Both, each name once. */
  people: string[];
  /**
   * How many of them would have to leave before nobody is left who wrote for this skill: their number. It counts names: a team
   * counts once, so the truth may be larger; and it says nothing about who can do it.
   */
  busFactor: number;
}

/** Pages that one person or team keeps true, those to be read again soonest first, those without a day last. */
export interface PagesOfOwner<T> {
  /** Left out for those that nobody keeps. */
  owner?: string | undefined;
  pages: T[];
}

/** Two spellings of one name: capitals and spaces do not count. */
const key = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

function each(names: readonly (string | undefined)[]): string[] {
  const found = new Map<string, string>();
  for (const name of names) if (name?.trim() && !found.has(key(name))) found.set(key(name), name.trim());
  return [...found.values()];
}

/** Every skill with who wrote for it, those with the fewest first. */
export function knowledgeBySkill(book: Playbook): SkillKnowledge[] {
  return book.skills
    .map((skill): SkillKnowledge => {
      const practices = trains(book, skill.id).practices.toSorted((a, b) => a.number - b.number);
      const authors = each(practices.map(({ author }) => author));
      const owners = each(practices.map(({ owner }) => owner));
      const people = each(practices.flatMap(({ author, owner }) => [author, owner]));
      return { skill, practices, authors, owners, people, busFactor: people.length };
    })
    .toSorted((a, b) => a.busFactor - b.busFactor || a.practices.length - b.practices.length || a.skill.name.localeCompare(b.skill.name));
}

/**
 * Pages by who keeps them, the largest share first; those without an owner last. Retired pages need no keeping.
 *
 * @param pages in the order in which those of the same day are to stand
 */
export function byOwner<T extends { owner?: string | undefined; reviewBy?: string | undefined; status?: string }>(
  pages: readonly T[],
): PagesOfOwner<T>[] {
  const groups = Map.groupBy(pages.filter(isListed), ({ owner }) => key(owner ?? ''));
  return [...groups]
    .map(([name, own]): PagesOfOwner<T> => {
      const owner = own[0]?.owner?.trim();
      return { ...(name && { owner }), pages: own.toSorted((a, b) => (a.reviewBy ?? '9').localeCompare(b.reviewBy ?? '9')) };
    })
    .toSorted((a, b) => Number(!a.owner) - Number(!b.owner) || b.pages.length - a.pages.length);
}

/** Does any practice say who wrote it or who keeps it? Without that there is nothing to show. */
export function namesAnybody(book: Playbook): boolean {
  return book.practices.some((practice) => isListed(practice) && (practice.author ?? practice.owner));
}
