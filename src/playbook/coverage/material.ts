import type { Playbook } from '../model/playbook.ts';
import { isListed } from '../relations/lists.ts';

/** Something that helps with a skill: a practice or a lesson that trains it, a question that tests it. */
export interface Material {
  kind: 'practice' | 'lesson' | 'question';
  skill: string;
  /** Left out where nothing says to which level it leads. */
  level?: number | undefined;
  /** Roles that it is meant for; none: for everybody. */
  roles: readonly string[];
}

/**
 * Everything that trains or tests a skill, each once for every level that it names. Retired pages train nobody any more. A lesson
 * without skills of its own builds those of its module; a question belongs to the skill that it names, and to no other.
 */
export function materialOf({ practices, modules }: Playbook): Material[] {
  const found: Material[] = [];
  const trains = (
    kind: 'practice' | 'lesson',
    tags: readonly { skill: string; level?: number | undefined }[],
    roles: readonly string[],
  ) => {
    for (const tag of new Map(tags.map((tag) => [`${tag.skill}:${tag.level}`, tag])).values()) found.push({ kind, ...tag, roles });
  };
  const tests = (questions: readonly { skill?: string | undefined; level?: number | undefined }[], roles: readonly string[]) => {
    for (const { skill, level } of questions) if (skill) found.push({ kind: 'question', skill, level, roles });
  };
  for (const practice of practices.filter(isListed)) {
    trains('practice', practice.skills, practice.roles);
    tests(practice.questions, practice.roles);
  }
  for (const module of modules.filter(isListed)) {
    tests(module.questions, module.roles);
    for (const lesson of module.lessons.filter(isListed)) {
      trains('lesson', lesson.skills.length > 0 ? lesson.skills : module.skills, module.roles);
      tests(lesson.questions, module.roles);
    }
  }
  return found;
}

/** How many questions name no skill: they stand on no skill map and in nobody's coverage. */
export function questionsWithoutSkill({ practices, modules }: Playbook): number {
  const listed = modules.filter(isListed);
  const pages = [...practices.filter(isListed), ...listed, ...listed.flatMap(({ lessons }) => lessons.filter(isListed))];
  return pages.reduce((sum, { questions }) => sum + questions.filter(({ skill }) => !skill).length, 0);
}
