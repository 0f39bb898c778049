import type { Playbook, Practice, Skill } from '../playbook/model.ts';
import { isListed, trains } from '../playbook/relations/lists.ts';

/** Who wrote for a skill, and how many of them there are. */
export interface SkillKnowledge {
  skill: Skill;
  practices: Practice[];
  /** Authors and owners of its practices, each once, as first written. */
  people: string[];
  /**
   * How many of them would have to leave before nobody is left who wrote for this skill: their number. It counts names: a team
   * counts once, so the truth may be larger; and it says nothing about who can do it.
   */
  busFactor: number;
}

/** Practices that one person or team keeps true, those to be read again soonest first. */
export interface OwnerKnowledge {
  /** Left out for those that nobody keeps. */
  owner?: string | undefined;
  practices: Practice[];
}

/** Two spellings of one name: capitals and spaces do not count. */
const key = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

function namesIn(practices: readonly Practice[]): string[] {
  const found = new Map<string, string>();
  for (const { author, owner } of practices) {
    for (const name of [author, owner]) if (name && !found.has(key(name))) found.set(key(name), name.trim());
  }
  return [...found.values()];
}

/** Every skill with who wrote for it, those with the fewest first. */
export function knowledgeBySkill(book: Playbook): SkillKnowledge[] {
  return book.skills
    .map((skill): SkillKnowledge => {
      const practices = trains(book, skill.id).practices.toSorted((a, b) => a.number - b.number);
      const people = namesIn(practices);
      return { skill, practices, people, busFactor: people.length };
    })
    .toSorted((a, b) => a.busFactor - b.busFactor || a.practices.length - b.practices.length || a.skill.name.localeCompare(b.skill.name));
}

/** Practices by who keeps them, the largest share first; those without an owner last. */
export function knowledgeByOwner(book: Playbook): OwnerKnowledge[] {
  const groups = Map.groupBy(book.practices.filter(isListed), ({ owner }) => key(owner ?? ''));
  return [...groups]
    .map(([name, practices]): OwnerKnowledge => {
      const owner = practices[0]?.owner?.trim();
      const byReview = practices.toSorted((a, b) => (a.reviewBy ?? '9').localeCompare(b.reviewBy ?? '9') || a.number - b.number);
      return { ...(name && { owner }), practices: byReview };
    })
    .toSorted((a, b) => Number(!a.owner) - Number(!b.owner) || b.practices.length - a.practices.length);
}

/** Does any practice say who wrote it or who keeps it? Without that there is nothing to show. */
export function namesAnybody(book: Playbook): boolean {
  return book.practices.some((practice) => isListed(practice) && (practice.author ?? practice.owner));
}

/** The practice about passing something on whose title holds one of these words, if the playbook has one. */
export function titled(book: Playbook, words: readonly string[]): Practice | undefined {
  return book.practices.find((practice) => isListed(practice) && words.some((word) => practice.title.toLowerCase().includes(word)));
}
