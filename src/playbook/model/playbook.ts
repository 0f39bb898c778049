import type { PlaybookConfig } from '../schemas/config.ts';
import type { EvidenceFields } from '../schemas/evidence.ts';
import type { LessonFields, ModuleFields } from '../schemas/module.ts';
import type { PracticeFields } from '../schemas/practice.ts';
import type { ProgramFields } from '../schemas/program.ts';
import type { RoleFields } from '../schemas/role.ts';
import type { SkillFields } from '../schemas/skill.ts';
import type { PageRecord } from './page-record.ts';

export type { SkillTag } from '../schemas/fields.ts';

/** What an authoring component is given: literal attributes, nothing else. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * The text of a page. A string is finished, safe HTML; a block is the use of an authoring component.
 * Strings need not be balanced one by one (`<p>see ` · block · `</p>`): joined in order they are.
 */
export type Body = (string | Block)[];
export interface Block {
  component: string;
  props: Record<string, Json>;
  children: Body;
}

interface Entry {
  id: string;
  url: string;
  file: string;
}

export type Practice = { kind: 'practice'; id: string } & PageRecord & Omit<PracticeFields, 'minutes'> & { minutes: number };
export type Module = { kind: 'module'; id: string } & PageRecord &
  ModuleFields & {
    /** The lessons in order. */
    lessons: Lesson[];
    /** Sum of the lessons' minutes. */
    minutes: number;
  };
export type Lesson = {
  kind: 'lesson' /** `<module>/<lesson>` */;
  id: string;
  module: string /** Place in the module, from 1. */;
  place: number;
} & PageRecord &
  Omit<LessonFields, 'minutes'> & { minutes: number };
export type Skill = { kind: 'skill' } & Entry & SkillFields;
export type Role = { kind: 'role' } & Entry & RoleFields;
export type Program = { kind: 'program' } & Entry & ProgramFields;
export type Evidence = { kind: 'evidence' } & Entry & EvidenceFields;

export type TextPage = Practice | Module | Lesson;
export type AnyPage = TextPage | Skill | Role | Program | Evidence;

/** A whole playbook, read once. Lists are in the order in which they are shown. */
export interface Playbook {
  config: PlaybookConfig;
  /** By number; drafts only in dev; retired ones included (leave them out of lists with `isListed`). */
  practices: Practice[];
  modules: Module[];
  /** By group, then name. */
  skills: Skill[];
  roles: Role[];
  programs: Program[];
  evidence: Evidence[];
}
