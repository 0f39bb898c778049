import { words } from 'virtual:chalktalk/words';
import type { AnyPage, Playbook } from '../playbook/model/playbook.ts';
import { byId } from '../playbook/relations/lists.ts';

/** What a page is called, whatever its kind. */
export function nameOf(page: AnyPage): string {
  if ('title' in page) return page.title;
  return 'name' in page ? page.name : page.claim;
}

/** Of what kind a page is, for lists that mix them. */
export function kindOf(page: AnyPage): string {
  return words.kinds[page.kind];
}

/** Name of a skill; its id where there is no such skill (a lenient build). */
export function skillName(book: Playbook, id: string): string {
  return byId(book.skills, id)?.name ?? id;
}

/** Name of a level: the skill's own, or else the playbook's. */
export function levelName(book: Playbook, skill: string, level: number): string {
  return byId(book.skills, skill)?.levels[level - 1]?.name ?? book.config.levels[level - 1] ?? String(level);
}

/** Name of a stage; its id where the playbook names no such stage. */
export function stageName(book: Playbook, id: string): string {
  return byId(book.config.stages, id)?.name ?? id;
}

/** Names of roles, in the order of the ids. */
export function roleNames(book: Playbook, ids: string[]): string[] {
  return ids.map((id) => byId(book.roles, id)?.name ?? id);
}
