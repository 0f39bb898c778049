import { didYouMean } from '../../src/playbook/problems/suggest.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { NewRequest } from './arguments.ts';
import { free, nameOf } from './name.ts';
import { evidenceSkeleton, programSkeleton, roleSkeleton, skillSkeleton } from './skeleton/data.ts';
import { lessonSkeleton, moduleSkeleton } from './skeleton/module.ts';
import { practiceSkeleton } from './skeleton/practice.ts';
import type { Survey } from './survey.ts';

/** What is to be written, and what to say of it. */
export interface Begun {
  /** Skeletons by path below the content folder; the first is the one to open. */
  files: ReadonlyMap<string, string>;
  news: readonly string[];
}

/**
 * The files of something new, with everything filled in that can be known.
 *
 * @param day `YYYY-MM-DD`, today
 */
export function begin(request: NewRequest, known: Survey, day: string): Outcome<Begun> {
  const { what, title } = request;
  const name = nameOf(title, what);
  if (name === undefined) return failure(`no file name can be made of "${title}": use a title with letters or digits`);
  for (const kind of ['skill', 'role'] as const) {
    const id = request.options[kind];
    if (id !== undefined && !known.ids(kind).includes(id))
      return failure(`there is no ${kind} "${id}": ${didYouMean(id, known.ids(kind)) ?? `begin it with chalktalk new ${kind} "…"`}`);
  }
  switch (what) {
    case 'practice':
      return practice(request, name, known, day);
    case 'module':
      return module(request, name, known, day);
    case 'lesson':
      return lesson(request, name, known);
    case 'skill':
      return one(`skills/${name}.yaml`, skillSkeleton({ name: title, group: request.options.group, levels: known.config.levels }), DRAFT);
    case 'role':
      return one(`roles/${name}.yaml`, roleSkeleton({ name: title, skills: known.ids('skill') }), DRAFT);
    case 'program':
      return one(
        `programs/${name}.yaml`,
        programSkeleton({
          name: title,
          role: request.options.role,
          roles: known.ids('role'),
          modules: known.ids('module'),
          practices: known.ids('practice'),
        }),
        DRAFT,
      );
    case 'evidence':
      return one(`evidence/${name}.yaml`, evidenceSkeleton({ claim: title }), DRAFT, `Cite it with <Evidence id="${name}" />`);
    case 'playbook':
    case 'samples':
    case 'editor':
      return failure(`${what} is no entry`);
  }
}

const DRAFT = 'It is a draft: only the preview shows it';

function one(path: string, skeleton: string, ...news: string[]): Outcome<Begun> {
  return success({ files: new Map([[path, skeleton]]), news });
}

function practice({ title, options }: NewRequest, name: string, known: Survey, day: string): Outcome<Begun> {
  const folder = options.folder?.replace(/^(\.\/)?(practices\/)?|\/$/g, '');
  if (folder !== undefined && !/^[\p{L}\p{N}][\p{L}\p{N}._-]*(\/[\p{L}\p{N}][\p{L}\p{N}._-]*)*$/u.test(folder))
    return failure(`"${options.folder}" is no folder of practices: write letters, digits and hyphens, for instance objections`);
  const skills = known.ids('skill');
  const skill = options.skill ?? skills[0];
  const number = known.highest + 1;
  const skeleton = practiceSkeleton({
    language: known.config.language,
    title,
    number,
    assignment: free(`${name}-try`, known.named),
    question: free(`${name}-check`, known.named),
    skill,
    role: options.role,
    day,
    skills,
    roles: known.ids('role'),
    stages: known.config.stages.map(({ id }) => id),
  });
  const trains =
    skill === undefined
      ? 'There is no skill yet that it could train: begin one with chalktalk new skill "…"'
      : options.skill === undefined
        ? `It trains ${skill}, the first skill that there is: change that, or name one with --skill`
        : `It trains ${skill}`;
  return one(
    `practices/${folder ? `${folder}/` : ''}${name}.mdx`,
    skeleton,
    `It is practice ${number}, a draft: only the preview shows it`,
    trains,
  );
}

function module({ title, options }: NewRequest, name: string, known: Survey, day: string): Outcome<Begun> {
  const lessonTitle = options.lesson ?? 'First lesson';
  const lessonName = nameOf(lessonTitle, 'lesson');
  if (lessonName === undefined) return failure(`no file name can be made of "${lessonTitle}": use a title with letters or digits`);
  const file = `01-${lessonName}.mdx`;
  const skill = options.skill ?? known.ids('skill')[0];
  const page = moduleSkeleton({
    title,
    skill,
    role: options.role,
    day,
    roles: known.ids('role'),
    modules: known.ids('module'),
    lesson: { title: lessonTitle, file },
  });
  const first = lessonSkeleton({ title: lessonTitle, skill, ...lessonNames(`${name}-${lessonName}`, known) });
  return success({
    files: new Map([
      [`modules/${name}/index.mdx`, page],
      [`modules/${name}/${file}`, first],
    ]),
    news: [
      'Both are drafts: only the preview shows them',
      ...(options.lesson === undefined ? [`Call the lesson what it is about, and its file, too, before it is published: ${file}`] : []),
    ],
  });
}

function lesson({ title, where, options }: NewRequest, name: string, known: Survey): Outcome<Begun> {
  const inModules = [...known.files].filter(([path]) => path.startsWith('modules/'));
  const modules = [...new Set(inModules.map(([path]) => path.split('/')[1] ?? ''))];
  const id = where.replace(/^(\.\/)?(modules\/)?|\/$/g, '');
  if (!modules.includes(id)) {
    const meant = didYouMean(id, modules) ?? (modules.length > 0 ? 'look into modules/' : 'begin it with chalktalk new module "…"');
    return failure(`there is no module "${where}": ${meant}`);
  }
  const prefixes = known.paths.flatMap((path) => (path.startsWith(`modules/${id}/`) ? (/\/(\d+)-[^/]+\.mdx?$/.exec(path)?.[1] ?? []) : []));
  const next = prefixes.reduce((highest, digits) => Math.max(highest, Number(digits)), 0) + 1;
  const place = String(next).padStart(Math.max(2, ...prefixes.map((digits) => digits.length)), '0');
  const skill = options.skill ?? known.ids('skill')[0];
  const skeleton = lessonSkeleton({ title, skill, ...lessonNames(`${id}-${name}`, known) });
  return one(`modules/${id}/${place}-${name}.mdx`, skeleton, `It is lesson ${next} of ${id}, a draft: only the preview shows it`);
}

function lessonNames(name: string, { named }: Survey): { quiz: string; question: string; assignment: string } {
  return { quiz: free(`${name}-quiz`, named), question: free(`${name}-check`, named), assignment: free(`${name}-try`, named) };
}
