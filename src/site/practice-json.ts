import { words } from 'virtual:chalktalk/words';
import type { Level } from '../learner/events.ts';
import { type Catalogue, teachingOf } from '../learner/learning-catalogue.ts';
import type { TextPage } from '../playbook/model/playbook.ts';
import { isListed } from '../playbook/relations/lists.ts';
import { book } from './book.ts';
import { movedIn } from './moved.ts';

/** The catalogue of the playbook: pages in reading order, and what they ask. Retired pages ask nothing any more. */
export async function catalogue(): Promise<Catalogue> {
  const playbook = await book();
  const { config, practices, modules, skills, roles } = playbook;
  const pages: TextPage[] = [
    ...practices.filter(isListed),
    ...modules.filter(isListed).flatMap((module) => [module, ...module.lessons.filter(isListed)]),
  ];
  const moved = movedIn(playbook);
  return {
    playbook: { id: config.id, name: config.name },
    questions: pages.flatMap(({ url, questions }) =>
      questions.map(({ id, kind, skill, level, rev, key, title }) => ({
        id,
        kind,
        ...(skill && { skill }),
        ...(isLevel(level) && { level }),
        rev,
        key,
        url,
        title,
      })),
    ),
    skills: skills.map(({ id, name, group }) => ({ id, name, group })),
    roles: roles.map(({ id, name, expects }) => ({ id, name, expects: expects as Record<string, Level> })),
    prompts: pages.flatMap(({ url, prompts }) => prompts.map((prompt) => ({ ...prompt, url }))),
    assignments: [
      ...pages.flatMap(({ url, assignments }) => assignments.map((assignment) => ({ ...assignment, url }))),
      // To teach what one knows is an assignment that every skill has.
      ...skills.map(({ id, name, url }) => ({ id: teachingOf(id), url, title: words.coaching.teach(name) })),
    ],
    pages: pages.map((page) => ({
      url: page.url,
      title: page.title,
      kind: page.kind,
      minutes: page.minutes,
      ...(page.kind === 'practice' && { number: page.number }),
    })),
    ...(moved.size > 0 && { moved: Object.fromEntries(moved) }),
  };
}

function isLevel(level: number | undefined): level is Level {
  return level === 1 || level === 2 || level === 3 || level === 4;
}
