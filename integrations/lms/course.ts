import { type PackagedCourse, REVIEW } from '../../src/browser/lms/course.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import type { AnyPage } from '../../src/playbook/model/playbook.ts';
import { didYouMean } from '../../src/playbook/problems/suggest.ts';
import { programSchema } from '../../src/playbook/schemas/program.ts';
import { wordsFor } from '../../src/words/catalogues.ts';
import type { ReadPlaybook } from '../content/read.ts';

/** What a package is made of. */
export interface Packageable {
  kind: Extract<AnyPage['kind'], 'module' | 'program'>;
  id: string;
  title: string;
  summary: string;
  /** Site paths of modules (with everything below them) and practices, in order. */
  parts: string[];
  /** Its own page. */
  url: string;
}

/**
 * The module or program that is meant.
 *
 * @param name its id; `modules/<id>` or `programs/<id>` where both have the same
 * @returns or what to say where there is none
 */
export function findPackageable({ files }: ReadPlaybook, name: string): { found: Packageable } | { problem: string } {
  const wanted = name.replace(/^\/+|\/+$/g, '');
  const known = files.flatMap(({ compiled: { url, fields } }) => {
    const [, folder, id, ...more] = url.split('/');
    const kind = folder === 'modules' ? ('module' as const) : folder === 'programs' ? ('program' as const) : undefined;
    return kind && id && more.length === 1 && fields ? [{ kind, id, url, fields }] : [];
  });
  const meant = known.find(({ kind, id }) => wanted === id || wanted === `${kind}s/${id}`);
  if (!meant) {
    const hint = didYouMean(wanted, new Set(known.map(({ id }) => id)));
    return { problem: `there is no module or program "${name}"${hint ? `: ${hint}` : ''}` };
  }
  const { kind, id, url, fields } = meant;
  if (fields['status'] === 'retired') return { problem: `the module "${id}" is retired: a package would teach what no longer holds` };
  const title = String(fields['title'] ?? fields['name']);
  const parts = kind === 'module' ? [url] : partsOf(fields);
  return { found: { kind, id, title, summary: String(fields['summary'] ?? ''), parts, url } };
}

/** So many pages and questions of a learner fit into 4,096 characters; measured with ids as long as the sample playbook's. */
const ROOM_OF_SCORM12 = 85;

/** Is a course too large for what its standard keeps of a learner? Then the oldest is asked again on another computer. */
export function isTooLarge({ standard, pages, questions }: PackagedCourse): boolean {
  return standard === 'scorm12' && pages.length + questions.length > ROOM_OF_SCORM12;
}

function partsOf(fields: Record<string, unknown>): string[] {
  return programSchema
    .parse(fields)
    .phases.flatMap(({ items }) => items)
    .map((item) => ('module' in item ? `/modules/${item.module}/` : `/practices/${item.practice}/`));
}

/**
 * The course of a package, from what the built site asks of its readers.
 *
 * @param catalogue `practice.json` of the built site
 * @param mastery the score from which it is passed, 0 to 100
 * @param language of the playbook, a BCP 47 tag
 */
export function courseOf(
  { kind, id, title, parts, url }: Packageable,
  catalogue: Catalogue,
  { standard, mastery, language }: Pick<PackagedCourse, 'standard' | 'mastery'> & { language: string },
): PackagedCourse {
  const below = (part: string) =>
    catalogue.pages.filter((page) => (page.kind === 'practice' ? page.url === part : page.url.startsWith(part)));
  const pages = [...new Set(parts.flatMap(below))];
  const hasLessons = (module: string) => pages.some((page) => page.kind === 'lesson' && page.url.startsWith(module));
  const questions = catalogue.questions.filter((question) => pages.some((page) => page.url === question.url));
  const moved = Object.entries(catalogue.moved ?? {}).filter(([, now]) => pages.some((page) => page.url === now));
  return {
    id: `${catalogue.playbook.id}-${kind}-${id}`,
    title,
    standard,
    mastery,
    pages: pages.filter((page) => page.kind !== 'module' || !hasLessons(page.url)).map((page) => page.url),
    questions: questions.map(({ id, rev, key }) => ({ id, rev, key })),
    ...(moved.length > 0 && { moved: Object.fromEntries(moved) }),
    contents: [
      ...(kind === 'program' ? [{ url, title }] : []),
      ...pages.map((page) => ({ url: page.url, title: page.title })),
      ...(questions.length > 0 ? [{ url: REVIEW, title: wordsFor(language).review.title }] : []),
    ],
  };
}
