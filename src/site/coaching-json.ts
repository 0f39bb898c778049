import type { CoachingCatalogue, Training } from '../coaching/coaching-catalogue.ts';
import { behaviourId } from '../coaching/observation/rubric.ts';
import type { Level } from '../learner/events.ts';
import type { Module, SkillTag } from '../playbook/model/playbook.ts';
import { isListed } from '../playbook/relations/lists.ts';
import { book } from './book.ts';

/** What coaching needs to know of the playbook. Retired pages train nobody any more. */
export async function coachingCatalogue(): Promise<CoachingCatalogue> {
  const { config, practices, modules, skills, roles } = await book();
  return {
    levels: [...config.levels],
    skills: skills.map(({ id, name, group, levels }) => ({
      id,
      name,
      group,
      levels: levels.map((level, place) => ({
        name: level.name ?? config.levels[place] ?? '',
        behaviours: level.behaviours.map((text) => ({ id: behaviourId(text), text })),
      })),
    })),
    roles: roles.map(({ id, name, expects, topPerformer }) => ({
      id,
      name,
      expects: expects as Record<string, Level>,
      topPerformer: topPerformer as Record<string, Level>,
    })),
    modules: inOrder(modules.filter(isListed)).map(({ id, title, url, minutes, skills: tags, prerequisites, lessons }) => ({
      id,
      title,
      url,
      minutes,
      skills: training(tags),
      prerequisites,
      lessons: lessons.filter(isListed).map((lesson) => ({
        title: lesson.title,
        url: lesson.url,
        minutes: lesson.minutes,
        skills: training(lesson.skills),
        questions: lesson.questions.map((question) => question.id),
        assignments: lesson.assignments.map((assignment) => assignment.id),
      })),
    })),
    practices: practices.filter(isListed).map(({ id, number, title, url, minutes, skills: tags, roles: meant, assignments }) => ({
      id,
      number,
      title,
      url,
      minutes,
      skills: training(tags),
      roles: meant,
      assignments: assignments.map((assignment) => assignment.id),
    })),
    ...(config.links.newFile && { newFile: config.links.newFile }),
  };
}

function training(tags: readonly SkillTag[]): Training[] {
  return tags.map(({ skill, level }) => ({ skill, ...(level && { level }) }));
}

/** Each after its prerequisites. A lenient build may hold a circle: it is cut where it was entered. */
function inOrder(modules: readonly Module[]): Module[] {
  const known = new Map(modules.map((module) => [module.id, module]));
  const seen = new Set<Module>();
  const placed: Module[] = [];
  const place = (module: Module): void => {
    if (seen.has(module)) return;
    seen.add(module);
    for (const id of module.prerequisites) {
      const before = known.get(id);
      if (before) place(before);
    }
    placed.push(module);
  };
  for (const module of modules) place(module);
  return placed;
}
