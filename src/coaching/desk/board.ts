import type { Level } from '../../learner/events.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { type SkillState, skillMap } from '../../learner/mastery.ts';
import { type Card, cards } from '../../learner/schedule.ts';
import { type Status, statusOf } from '../../learner/status.ts';
import type { Log } from '../../learner/union.ts';
import type { CoachingCatalogue } from '../coaching-catalogue.ts';
import { byName, type DeskPerson } from './people.ts';

/** Where one person stands in one skill. */
export interface Cell extends SkillState {
  status: Status;
  /** The level that the best in the role show, and how many levels are missing by observation; 0 where it is reached. */
  top?: Level | undefined;
  topGap?: number | undefined;
}

export interface BoardRow {
  person: DeskPerson;
  /** Id of the role whose levels count: their own, or else that of the board. */
  role: string | undefined;
  /** In the order of the playbook's skills. */
  cells: Cell[];
}

/** What the gap is measured against. */
export type Against = 'role' | 'top';

interface BoardOptions {
  /** The date of all numbers, milliseconds since 1970. */
  at: number;
  /** Id of the role for those who have none of their own. */
  role: string | undefined;
}

/** Replaying answers is what takes time: it is done once for each log. */
const replayed = new WeakMap<Log, { catalogue: Catalogue; at: number; cards: ReadonlyMap<string, Card> }>();
const rows = new WeakMap<Log, { given: readonly unknown[]; row: BoardRow }>();

/** One line of the board. The same log, date and role give the same object, so that asking twice costs nothing. */
export function boardRow(
  person: DeskPerson,
  catalogue: Catalogue,
  coaching: CoachingCatalogue,
  { at, role: ofBoard }: BoardOptions,
): BoardRow {
  const role = coaching.roles.some(({ id }) => id === person.role) ? person.role : ofBoard;
  const given = [catalogue, coaching, at, role, person.ids.join(), person.name, person.short, person.result, person.note];
  const known = rows.get(person.log);
  if (known?.given.every((value, index) => value === given[index])) return known.row;
  const top = new Map(Object.entries(coaching.roles.find(({ id }) => id === role)?.topPerformer ?? {}));
  const states = skillMap(person.log, cardsOf(person.log, catalogue, at), catalogue, { at, role, person: person.ids });
  const cells = states.map((state): Cell => {
    const best = top.get(state.skill);
    const { observed } = state;
    return { ...state, status: statusOf(state), top: best, topGap: best && observed && Math.max(0, best - observed.level) };
  });
  const row = { person, role, cells };
  rows.set(person.log, { given, row });
  return row;
}

/** Levels that a cell is short of; `undefined` where nobody has seen it or there is nothing to reach. */
export function gapOf(cell: Cell, against: Against): number | undefined {
  return against === 'role' ? cell.gap : cell.topGap;
}

export function targetOf(cell: Cell, against: Against): Level | undefined {
  return against === 'role' ? cell.target : cell.top;
}

/**
 * Lines by name, or by what is missing in one skill: the widest gap first, then what nobody has seen, then what is reached.
 * People are never put in order by all their skills together: a sum of levels means nothing.
 */
export function sortRows(all: readonly BoardRow[], skill: string | undefined, against: Against): BoardRow[] {
  const missing = ({ cells }: BoardRow): number => {
    const cell = cells.find((each) => each.skill === skill);
    if (!cell || targetOf(cell, against) === undefined) return -1;
    return gapOf(cell, against) ?? 0.5;
  };
  return all.toSorted((a, b) => (skill === undefined ? 0 : missing(b) - missing(a)) || byName(a.person, b.person));
}

/** One skill over all people. */
export interface SkillLine {
  skill: string;
  name: string;
  /** At the level or above; below it, the widest gap first; never seen although there is a level to reach. */
  reached: DeskPerson[];
  below: { person: DeskPerson; gap: number }[];
  unseen: DeskPerson[];
}

/** The gaps skill by skill: what to coach with whom. */
export function skillLines(all: readonly BoardRow[], catalogue: Catalogue, against: Against): SkillLine[] {
  return catalogue.skills.map(({ id, name }, index) => {
    const line: SkillLine = { skill: id, name, reached: [], below: [], unseen: [] };
    for (const { person, cells } of all) {
      const cell = cells[index];
      if (!cell || targetOf(cell, against) === undefined) continue;
      const gap = gapOf(cell, against);
      if (gap === undefined) line.unseen.push(person);
      else if (gap > 0) line.below.push({ person, gap });
      else line.reached.push(person);
    }
    line.below.sort((a, b) => b.gap - a.gap || byName(a.person, b.person));
    return line;
  });
}

function cardsOf(log: Log, catalogue: Catalogue, at: number): ReadonlyMap<string, Card> {
  const known = replayed.get(log);
  if (known?.catalogue === catalogue && known.at === at) return known.cards;
  const made = cards(log, catalogue, at);
  replayed.set(log, { catalogue, at, cards: made });
  return made;
}
