import type { CoachingCatalogue, CoachingModule, Training } from '../coaching-catalogue.ts';

/** A page that trains a skill: what a week of a plan can be made of. */
export interface Material {
  /** Site path without the base. */
  url: string;
  title: string;
  minutes: number;
  kind: 'lesson' | 'practice';
  skills: Training[];
  /** Ids of its field assignments. */
  assignments: string[];
  /** Id of the module that a lesson belongs to. */
  module?: string | undefined;
}

/** What a reader has behind them, so that nothing of it is suggested again. */
export interface Behind {
  /** Site paths of pages read. */
  read: ReadonlySet<string>;
  /** Ids of assignments done. */
  done: ReadonlySet<string>;
  /** Ids of skills that are mastered, or were seen at the level of the role. */
  reached: ReadonlySet<string>;
}

/** Lessons without a skill of their own train those of their module. */
function lessonsOf({ id, skills, lessons }: CoachingModule): Material[] {
  return lessons.map((lesson) => ({
    url: lesson.url,
    title: lesson.title,
    minutes: lesson.minutes,
    kind: 'lesson',
    skills: lesson.skills.length > 0 ? lesson.skills : skills,
    assignments: lesson.assignments,
    module: id,
  }));
}

/**
 * All that trains a skill: its lessons in the order of their modules, then its practices by level and number. A practice
 * meant for other roles is left out.
 *
 * @param role id of the reader's role, where there is one
 */
export function trainingOf(skill: string, { modules, practices }: CoachingCatalogue, role?: string | undefined): Material[] {
  const trains = ({ skills }: { skills: readonly Training[] }) => skills.some((each) => each.skill === skill);
  const level = ({ skills }: { skills: readonly Training[] }) => skills.find((each) => each.skill === skill)?.level ?? 5;
  return [
    ...modules.flatMap(lessonsOf).filter(trains),
    ...practices
      .filter((practice) => trains(practice) && (!role || practice.roles.length === 0 || practice.roles.includes(role)))
      .toSorted((a, b) => level(a) - level(b) || a.number - b.number)
      .map(({ url, title, minutes, skills, assignments }): Material => ({ url, title, minutes, kind: 'practice', skills, assignments })),
  ];
}

/** Has nothing more to give: it was read, or all that it trains is reached. */
export function isBehind({ url, skills }: Pick<Material, 'url' | 'skills'>, { read, reached }: Behind): boolean {
  return read.has(url) || (skills.length > 0 && skills.every(({ skill }) => reached.has(skill)));
}

/**
 * Lessons that have to come before a module: those of its prerequisites, and of theirs, in the order in which they can be
 * done. A prerequisite that is no longer in the playbook asks for nothing.
 */
export function lessonsBefore(module: string, { modules }: CoachingCatalogue, behind: Behind): Material[] {
  const known = new Map(modules.map((each) => [each.id, each]));
  const needed = new Set<string>();
  const need = (id: string): void => {
    for (const before of known.get(id)?.prerequisites ?? []) {
      if (needed.has(before)) continue;
      needed.add(before);
      need(before);
    }
  };
  need(module);
  // The catalogue has its modules in the order in which they can be done.
  return modules
    .filter(({ id }) => needed.has(id) && id !== module)
    .flatMap(lessonsOf)
    .filter((lesson) => !isBehind(lesson, behind));
}

/** What comes next for a skill, and what it waits for. */
export interface Next {
  /** To be read now: nothing has to come before it. */
  ready: Material[];
  /** Prerequisites, in order, of lessons that are not ready; empty where everything is. */
  before: Material[];
  /** Lessons that wait. */
  waiting: Material[];
}

/** What a skill still has to give to this reader, in the order of `trainingOf`. */
export function nextFor(skill: string, coaching: CoachingCatalogue, behind: Behind, role?: string | undefined): Next {
  const left = trainingOf(skill, coaching, role).filter(({ url }) => !behind.read.has(url));
  const needs = new Map(coaching.modules.map(({ id }) => [id, lessonsBefore(id, coaching, behind)]));
  const isReady = ({ module }: Material) => module === undefined || needs.get(module)?.length === 0;
  const waiting = left.filter((material) => !isReady(material));
  const before = waiting[0]?.module === undefined ? [] : (needs.get(waiting[0].module) ?? []);
  return { ready: left.filter(isReady), before, waiting };
}
