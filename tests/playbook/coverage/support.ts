import type { Evidence, Lesson, Module, Playbook, Practice, Role, Skill } from '../../../src/playbook/model/playbook.ts';

type Tag = { skill: string; level?: 1 | 2 | 3 | 4 };
/** `asking`, or `asking:2` with its level. */
const tag = (text: string): Tag => {
  const [skill = '', level] = text.split(':');
  return { skill, ...(level && { level: Number(level) as 1 | 2 | 3 | 4 }) };
};
const questions = (asked: readonly string[]) => asked.map((text) => (text === '' ? {} : tag(text)));

interface Page extends Omit<Partial<Practice>, 'skills' | 'questions'> {
  skills?: string[];
  questions?: string[];
}

/** As much of a practice as is asked for here. */
export function practice(number: number, { skills = [], questions: asked = [], ...more }: Page = {}): Practice {
  const page = {
    kind: 'practice',
    id: `p${number}`,
    number,
    title: `Practice ${number}`,
    status: 'published',
    url: `/practices/p${number}/`,
  };
  return {
    ...page,
    roles: [],
    links: [],
    evidence: [],
    ...more,
    skills: skills.map(tag),
    questions: questions(asked),
  } as unknown as Practice;
}

/** A module with lessons; a lesson's `skills` and `questions` are written in short. */
export function module(id: string, lessons: readonly Page[], { skills = [], questions: asked = [], ...more }: Page = {}): Module {
  const page = { kind: 'module', id, title: id, status: 'published', roles: [], links: [], evidence: [], url: `/modules/${id}/` };
  return {
    ...page,
    ...more,
    skills: skills.map(tag),
    questions: questions(asked),
    lessons: lessons.map((own): Lesson => ({ ...practice(1, own), kind: 'lesson' }) as unknown as Lesson),
  } as unknown as Module;
}

export const role = (id: string, expects: Record<string, number>): Role => ({ kind: 'role', id, name: id, expects }) as unknown as Role;

/** A playbook with the skills asking, closing and listening. */
export function book(of: {
  practices?: Practice[];
  modules?: Module[];
  roles?: Role[];
  skills?: string[];
  evidence?: Partial<Evidence>[];
}): Playbook {
  const { practices = [], modules = [], roles = [], skills = ['asking', 'closing', 'listening'], evidence = [] } = of;
  const skill = (id: string) => ({ kind: 'skill', id, name: id, group: 'Skills', url: `/skills/${id}/` }) as Skill;
  return { practices, modules, roles, skills: skills.map(skill), programs: [], evidence } as unknown as Playbook;
}
