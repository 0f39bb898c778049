import { oneLine } from '../../../src/coaching/prose.ts';
import { blank } from './blank.ts';
import { ids, name, shortened, stewardship, text } from './fields.ts';
import { assignment, coachGuide, quiz, talkTrack } from './parts.ts';

/** What is known of a module before it is written. */
export interface NewModule {
  title: string;
  skill?: string | undefined;
  role?: string | undefined;
  day: string;
  roles: readonly string[];
  /** Ids of the modules that there are. */
  modules: readonly string[];
  lesson: { title: string; file: string };
}

/** The page of a module. */
export function moduleSkeleton({ title, skill, role, day, roles, modules, lesson }: NewModule): string {
  return `---
title: ${text(title)}
summary: ${text(blank('One sentence: what changes for the reader when it is done'))}
${skillTags(skill, 2)}
${ids('roles', role, roles, 'empty: for everybody')}
prerequisites: []${modules.length > 0 ? ` # modules to finish first; known: ${shortened(modules)}` : ''}
${stewardship(day).join('\n')}
status: draft # published, once it is ready for everybody, and so are its lessons
---

${blank('Two or three sentences: what readers will be able to do, and how long it takes them.')}

It begins with [${oneLine(lesson.title)}](./${lesson.file}).
`;
}

/** What is known of a lesson before it is written. */
export interface NewLesson {
  title: string;
  skill?: string | undefined;
  /** Ids of its skill check and its assignment: nothing else in the playbook has them. */
  quiz: string;
  question: string;
  assignment: string;
}

/** A lesson: one idea, an example, a skill check, an assignment, and the coach's side of it. */
export function lessonSkeleton({ title, skill, ...names }: NewLesson): string {
  return `---
title: ${text(title)}
objective: ${text(blank('After this lesson you can … (something that can be observed)'))}
${skillTags(skill, 1)}
status: draft # published, once it is ready for everybody
---

## The idea

${blank('One idea, in a few short paragraphs.')}

## An example

${talkTrack()}
## Skill check

${quiz({ id: names.quiz, skill }, { id: names.question, skill })}
## Field assignment

${assignment(names.assignment)}
${coachGuide()}`;
}

function skillTags(skill: string | undefined, level: number): string {
  return skill === undefined ? 'skills: []' : `skills:\n  - { skill: ${name(skill)}, level: ${level} }`;
}
