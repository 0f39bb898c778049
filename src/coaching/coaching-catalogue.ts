import type { Level } from '../learner/events.ts';

/**
 * What a playbook gives two people who work together, as `/coaching.json` carries it to the apps: rubrics, profiles, and
 * what trains each skill. The questions are in the other catalogue (`learner/learning-catalogue.ts`).
 */
export interface CoachingCatalogue {
  /** The playbook's own names of the four levels. */
  levels: string[];
  skills: Rubric[];
  roles: Profile[];
  /** In the order in which they can be done. */
  modules: CoachingModule[];
  practices: CoachingPractice[];
  /** Address at which a new file is begun: `{path}` and `{text}` stand for what it will hold. Missing where none is configured. */
  newFile?: string | undefined;
}

/** A skill with the behaviours that a coach can see. */
export interface Rubric {
  id: string;
  name: string;
  group: string;
  /** Four, or none where the skill has no rubric. */
  levels: { name: string; behaviours: Behaviour[] }[];
}

export interface Behaviour {
  /** Hash of its words: a changed behaviour is another one. */
  id: string;
  text: string;
}

/** Levels that a role asks for, and those that the best in it show, skill by skill. */
export interface Profile {
  id: string;
  name: string;
  expects: Record<string, Level>;
  topPerformer: Record<string, Level>;
}

/** A skill that a page trains, with the level it leads to where the author said one. */
export interface Training {
  skill: string;
  level?: Level | undefined;
}

export interface CoachingModule {
  id: string;
  title: string;
  /** Site path without the base. */
  url: string;
  minutes: number;
  skills: Training[];
  /** Ids of modules to finish first. */
  prerequisites: string[];
  lessons: CoachingLesson[];
}

export interface CoachingLesson {
  title: string;
  url: string;
  minutes: number;
  skills: Training[];
  /** Ids of what it asks, and of its assignments. */
  questions: string[];
  assignments: string[];
}

export interface CoachingPractice {
  id: string;
  number: number;
  title: string;
  url: string;
  minutes: number;
  skills: Training[];
  /** Ids of roles it is meant for; empty: all. */
  roles: string[];
  assignments: string[];
}
