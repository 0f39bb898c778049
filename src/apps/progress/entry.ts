import type { Catalogue } from '../../learner/catalogue.ts';
import type { Event } from '../../learner/events.ts';
import { isRight } from '../../learner/grade.ts';
import { progressWords } from '../../site/words-progress.ts';

const says = progressWords.history;

/** An event in words. */
export interface Entry {
  what: string;
  /** What it is about. */
  title: string;
  /** Site path of the page or question; left out where it is no longer in the playbook. */
  path?: string | undefined;
  detail?: string | undefined;
}

export type Describe = (event: Event) => Entry;

/** How events of this playbook are put into words. Makes its look-up tables once. */
export function describer(catalogue: Catalogue): Describe {
  const questions = new Map(
    catalogue.questions.map((each) => [each.id, { title: each.title, path: `${each.url}#${encodeURIComponent(each.id)}` }]),
  );
  const pages = new Map(catalogue.pages.map((each) => [each.url, { title: each.title, path: each.url }]));
  const tasks = new Map(
    catalogue.assignments.map((each) => [each.id, { title: each.title, path: `${each.url}#${encodeURIComponent(each.id)}` }]),
  );
  const skills = new Map(catalogue.skills.map((each) => [each.id, { title: each.name, path: `/skills/${encodeURIComponent(each.id)}/` }]));
  const find = (known: ReadonlyMap<string, { title: string; path: string }>, id: string) => known.get(id) ?? { title: says.gone(id) };
  const { kinds } = says;
  return (event) => {
    switch (event.kind) {
      case 'answered': {
        const grade = isRight(event.score) ? says.right : event.score > 0 ? says.partly(event.score) : says.wrong;
        return { what: kinds.answered, ...find(questions, event.question), detail: grade + says.confidence(event.confidence) };
      }
      case 'read':
        return { what: kinds.read, ...find(pages, event.page) };
      case 'self-rated':
        return { what: kinds['self-rated'], ...find(skills, event.skill), detail: says.level(event.level) };
      case 'observed':
        return { what: kinds.observed, ...find(skills, event.skill), detail: `${says.level(event.level)}, ${says.by(event.by)}` };
      case 'committed':
        return { what: kinds.committed, ...find(tasks, event.assignment), detail: says.until(event.until) };
      case 'assignment-done':
        return { what: kinds['assignment-done'], ...find(tasks, event.assignment), detail: event.note };
      case 'reflected':
        return { what: kinds.reflected, title: event.text };
      case 'ticked':
        return { what: event.on ? kinds.ticked : kinds.cleared, title: event.item };
      case 'bookmarked':
        return { what: event.on ? kinds.bookmarked : kinds.unmarked, ...find(pages, event.page) };
      default:
        return { what: kinds.unknown, title: event.kind };
    }
  };
}
