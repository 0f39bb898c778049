import { latest, ofKind } from '../../learner/answers.ts';
import type { Committed, Level } from '../../learner/events.ts';
import { type Catalogue, teachingOf } from '../../learner/learning-catalogue.ts';
import type { SkillState } from '../../learner/mastery.ts';
import { readPages } from '../../learner/reading.ts';
import type { Log } from '../../learner/union.ts';
import type { CoachingCatalogue, CoachingLesson, CoachingPractice } from '../coaching-catalogue.ts';

/** Something that a person might do next. A suggestion: nobody has to. */
export interface Step {
  /** Towards the level of the role; beyond it, towards the best in the role; or to teach what is mastered. */
  kind: 'target' | 'beyond' | 'teach';
  skill: string;
  name: string;
  /** The level that a coach saw last, and the one that comes next. None where only recall is missing, or for teaching. */
  seen?: Level | undefined;
  to?: Level | undefined;
  /** The level that the role asks for, or beyond it the one that the best in it show. None for teaching. */
  aim?: Level | undefined;
  /** What leads there, with an assignment of it that was not done; left out where the playbook has nothing on it that is new. */
  page?: { title: string; url: string } | undefined;
  assignment?: { id: string; title: string } | undefined;
  /** The latest promise of that assignment. */
  promised?: Pick<Committed, 'id' | 'until'> | undefined;
}

interface Known {
  coaching: CoachingCatalogue;
  catalogue: Catalogue;
  log: Log;
  /** Id of the role whose levels count; without one nothing is asked for, so nothing is mastered. */
  role: string | undefined;
}

/**
 * What comes next, skill by skill: below the role's level first (the largest gap a coach saw first, then what nobody has
 * seen yet), then beyond it, then teaching. Nothing that is mastered already is suggested to be learned, no page that leads
 * no further than the level seen, and no assignment that was done.
 *
 * @param states as `skillMap` gives them for the same role
 */
export function stretch(states: readonly SkillState[], known: Known): Step[] {
  const top = new Map(Object.entries(known.coaching.roles.find(({ id }) => id === known.role)?.topPerformer ?? {}));
  const next = nextOf(known);
  const below = states
    .filter(({ target, mastered }) => target && !mastered)
    .toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0) || Number(!a.observed) - Number(!b.observed));
  const beyond = states.filter(({ skill, target, mastered, observed }) => {
    const best = top.get(skill);
    return best !== undefined && (mastered || !target) && (observed?.level ?? 0) < best;
  });
  return [
    ...below.map((state) => next('target', state, state.gap === 0 ? undefined : above(state), state.target)),
    ...beyond.map((state) => next('beyond', state, above(state), top.get(state.skill))),
    ...states.filter(({ mastered }) => mastered).flatMap((state) => teaching(state, known)),
  ];
}

function above({ observed }: SkillState): Level {
  return Math.min(4, (observed?.level ?? 0) + 1) as Level;
}

type Page = CoachingPractice | CoachingLesson;

/** Makes the step of one skill. Its look-up tables are made once. */
function nextOf({ coaching, catalogue, log }: Known) {
  const done = doneIn(log);
  const read = readPages(log, catalogue);
  const promises = latest(ofKind(log, 'committed'), ({ assignment }) => assignment);
  const titles = new Map(catalogue.assignments.map(({ id, title }) => [id, title]));
  const pages: Page[] = [...coaching.practices, ...coaching.modules.flatMap(({ lessons }) => lessons)];
  const isNew = ({ assignments, url }: Page) => (assignments.length > 0 ? assignments.some((id) => !done.has(id)) : !read.has(url));
  return (kind: Step['kind'], { skill, name, observed }: SkillState, to: Level | undefined, aim: Level | undefined): Step => {
    const fits = to && pages.flatMap((page) => fitOf(page, skill, to) ?? []).filter(({ page }) => isNew(page));
    const page = fits?.toSorted((a, b) => a.far - b.far)[0]?.page;
    const id = page?.assignments.find((each) => !done.has(each));
    const promise = id === undefined ? undefined : promises.get(id);
    return {
      kind,
      skill,
      name,
      ...(observed && { seen: observed.level }),
      ...(to && { to }),
      ...(aim && { aim }),
      ...(page && { page: { title: page.title, url: page.url } }),
      ...(id !== undefined && { assignment: { id, title: titles.get(id) ?? page?.title ?? id } }),
      ...(promise && { promised: { id: promise.id, until: promise.until } }),
    };
  };
}

/** How far a page is from what is looked for: the very level, a later one, one without a level; its main skill before others. */
function fitOf(page: Page, skill: string, to: Level): { page: Page; far: number } | undefined {
  const index = page.skills.findIndex((tag) => tag.skill === skill);
  const tag = page.skills[index];
  if (!tag || (tag.level !== undefined && tag.level < to)) return undefined;
  return { page, far: (tag.level === undefined ? 4 : tag.level - to) * 2 + Math.min(index, 1) };
}

function teaching({ skill, name, observed }: SkillState, { log, catalogue }: Known): Step[] {
  const id = teachingOf(skill);
  const assignment = catalogue.assignments.find((each) => each.id === id);
  if (!assignment || doneIn(log).has(id)) return [];
  const promise = latest(ofKind(log, 'committed'), (event) => event.assignment).get(id);
  return [
    {
      kind: 'teach',
      skill,
      name,
      ...(observed && { seen: observed.level }),
      page: { title: name, url: assignment.url },
      assignment: { id, title: assignment.title },
      ...(promise && { promised: { id: promise.id, until: promise.until } }),
    },
  ];
}

function doneIn(log: Log): Set<string> {
  return new Set(ofKind(log, 'assignment-done').map(({ assignment }) => assignment));
}
