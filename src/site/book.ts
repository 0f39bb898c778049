import { getCollection } from 'astro:content';
import { cache } from 'virtual:chalktalk/cache';
import type { ImageMetadata } from 'astro';
import { readBody } from '../cache/bodies.ts';
import type { Body, Lesson, Playbook, TextPage } from '../playbook/model/playbook.ts';
import { configSchema } from '../playbook/schemas/config.ts';
import { type Given, given } from './given.ts';

let loaded: { of: Given | undefined; book: Promise<Playbook> } | undefined;

/** The whole playbook, read from the collections once: per-page `getCollection` calls would make a build quadratic. */
export function book(): Promise<Playbook> {
  // In dev a file may have changed since the last page.
  if (import.meta.env.DEV) return load();
  const of = given();
  if (loaded?.of !== of || !loaded) loaded = { of, book: load() };
  return loaded.book;
}

/** The entries of a collection: what the build gave, which comes of the same files through the same schemas, else what Astro has. */
function from<Entry>(name: string, ask: () => Promise<Entry[]>): Promise<Entry[]> {
  const entries = given()?.entries;
  return entries ? Promise.resolve((entries[name] ?? []) as unknown as Entry[]) : ask();
}

async function load(): Promise<Playbook> {
  const [[config], practices, modules, lessons, skills, roles, programs, evidence] = await Promise.all([
    from('config', () => getCollection('config')),
    from('practices', () => getCollection('practices')),
    from('modules', () => getCollection('modules')),
    from('lessons', () => getCollection('lessons')),
    from('skills', () => getCollection('skills')),
    from('roles', () => getCollection('roles')),
    from('programs', () => getCollection('programs')),
    from('evidence', () => getCollection('evidence')),
  ]);
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  const lessonsOf = (module: string): Lesson[] =>
    lessons
      .filter(({ id }) => id.startsWith(`${module}/`))
      .toSorted((a, b) => a.data.file.localeCompare(b.data.file, 'en', { numeric: true }))
      .map(({ id, data }, index) => ({ ...data, kind: 'lesson', id, module, place: index + 1 }));
  return {
    config: config?.data ?? configSchema.parse({}),
    practices: practices.map(({ id, data }) => ({ ...data, kind: 'practice' as const, id })).toSorted((a, b) => a.number - b.number),
    modules: modules
      .map(({ id, data }) => {
        const own = lessonsOf(id);
        return { ...data, kind: 'module' as const, id, lessons: own, minutes: own.reduce((sum, lesson) => sum + lesson.minutes, 0) };
      })
      .toSorted((a, b) => a.prerequisites.length - b.prerequisites.length || a.title.localeCompare(b.title)),
    skills: skills
      .map(({ id, data }) => ({ ...data, kind: 'skill' as const, id }))
      .toSorted((a, b) => a.group.localeCompare(b.group) || byName(a, b)),
    roles: roles.map(({ id, data }) => ({ ...data, kind: 'role' as const, id })).toSorted(byName),
    programs: programs.map(({ id, data }) => ({ ...data, kind: 'program' as const, id })).toSorted(byName),
    evidence: evidence.map(({ id, data }) => ({ ...data, kind: 'evidence' as const, id })).toSorted((a, b) => a.id.localeCompare(b.id)),
  };
}

/** The text of a page. */
export function bodyOf(page: TextPage): Promise<Body> {
  return readBody(given()?.cache ?? cache, page.digest);
}

/** The pictures of a page: as written → metadata. */
export function imagesOf(page: TextPage): Record<string, ImageMetadata> {
  return 'images' in page ? (page.images as Record<string, ImageMetadata>) : {};
}
