import { progressWords } from 'virtual:chalktalk/words/progress';
import type { Event, Observed } from '../../learner/events.ts';
import { verdictOf } from '../../learner/grade.ts';
import { assignmentPath, type Catalogue } from '../../learner/learning-catalogue.ts';
import { pageNow } from '../../learner/moved.ts';

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
  const tasks = new Map(catalogue.assignments.map((each) => [each.id, { title: each.title, path: assignmentPath(each) }]));
  const skills = new Map(catalogue.skills.map((each) => [each.id, { title: each.name, path: `/skills/${encodeURIComponent(each.id)}/` }]));
  const find = (known: ReadonlyMap<string, { title: string; path: string }>, id: string) => known.get(id) ?? { title: says.gone(id) };
  const { kinds } = says;
  return (event) => {
    switch (event.kind) {
      case 'answered': {
        const verdict = verdictOf(event.score);
        const grade = verdict === 'partly' ? says.partly(event.score) : says[verdict];
        return { what: kinds.answered, ...find(questions, event.question), detail: grade + says.confidence(event.confidence) };
      }
      case 'read':
        return { what: kinds.read, ...find(pages, pageNow(event.page, catalogue)) };
      case 'self-rated':
        return { what: kinds['self-rated'], ...find(skills, event.skill), detail: joined(says.level(event.level), ticked(event.did)) };
      case 'observed':
        return { what: kinds.observed, ...find(skills, event.skill), detail: seen(event) };
      case 'wished':
        return { what: kinds.wished, title: event.text, ...(event.skill && { detail: find(skills, event.skill).title }) };
      case 'planned':
        return { what: kinds.planned, title: says.weeks(event.plan.weeks.length), path: '/plan/' };
      case 'session':
        return { what: kinds.session, title: says.with(event.coach), detail: joined(says.on(event.on, event.minutes), event.note) };
      case 'briefed':
        return { what: kinds.briefed, title: event.topic, path: '/brief/', detail: event.ask };
      case 'retro':
        return { what: kinds.retro, title: event.title, path: '/retro/', detail: says.outcome[event.outcome] };
      case 'audited':
        return { what: kinds.audited, title: says.statements(event.yes.length), path: '/self-audit/' };
      case 'committed':
        return { what: kinds.committed, ...find(tasks, event.assignment), detail: says.until(event.until) };
      case 'assignment-done':
        return { what: kinds['assignment-done'], ...find(tasks, event.assignment), detail: event.note };
      case 'reflected':
        return { what: kinds.reflected, title: event.text };
      case 'ticked':
        return { what: event.on ? kinds.ticked : kinds.cleared, title: event.item };
      case 'bookmarked':
        return { what: event.on ? kinds.bookmarked : kinds.unmarked, ...find(pages, pageNow(event.page, catalogue)) };
      default:
        return { what: kinds.unknown, title: event.kind };
    }
  };
}

function seen({ level, by, did, strength, next, note }: Observed): string {
  return joined(says.level(level), says.by(by), ticked(did), note, strength && says.strength(strength), next && says.next(next));
}

function ticked(did: readonly string[] | undefined): string | undefined {
  return did && did.length > 0 ? says.behaviours(did.length) : undefined;
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
