import type { PageQuestion } from '../playbook/model/page-record.ts';
import type { Level } from './events.ts';

/**
 * What a playbook asks of its readers, as `/practice.json` gives it to the apps: every question, skill, role, assignment and page,
 * without any text but titles. No content page carries it.
 */
export interface Catalogue {
  playbook: { id: string; name: string };
  questions: CatalogueQuestion[];
  skills: { id: string; name: string; group: string }[];
  /** Levels that a role should have, skill by skill. */
  roles: { id: string; name: string; expects: Record<string, Level> }[];
  /** What private notes are about. */
  prompts: { id: string; url: string; title: string }[];
  assignments: { id: string; url: string; title: string; days?: number | undefined }[];
  /** Practices and lessons in reading order. */
  pages: { url: string; title: string; kind: 'practice' | 'module' | 'lesson'; minutes: number; number?: number | undefined }[];
  /** Addresses that pages had earlier, and what they are now: what was done there counts here. Left out where nothing moved. */
  moved?: Readonly<Record<string, string>> | undefined;
}

/** The id of the assignment to teach a skill to somebody. No author can take it: ids hold no colon. */
export function teachingOf(skill: string): string {
  return `teach:${skill}`;
}

/** Where an assignment stands, a site path with its anchor; teaching stands on no page, so the skill's page is what there is. */
export function assignmentPath({ id, url }: { id: string; url: string }): string {
  return id.startsWith(teachingOf('')) ? url : `${url}#${encodeURIComponent(id)}`;
}

export interface CatalogueQuestion extends Pick<PageQuestion, 'id' | 'kind' | 'skill' | 'rev' | 'key' | 'title'> {
  level?: Level | undefined;
  /** Site path of the page that holds it, without the base. */
  url: string;
}
