import { latest, ofKind } from '../../learner/answers.ts';
import type { Session } from '../../learner/events.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { daysBetween } from '../../playbook/days/days.ts';
import { momentOf } from '../../playbook/days/zones.ts';
import type { DeskPerson } from './people.ts';

/** Days that coaching time is counted over: a quarter. */
export const SPAN = 90;
/** Days that the next sessions are shown for. */
export const AHEAD = 14;

/** How a person is coached. Days are `YYYY-MM-DD`. */
export interface Cadence {
  person: DeskPerson;
  /** The last session, and the last day, in the coach's calendar, that somebody was watched at work. */
  session?: { on: string; minutes: number; coach: string } | undefined;
  observed?: string | undefined;
  /** Days since the later of the two; missing where there was neither. */
  since?: number | undefined;
  /** Minutes of coaching in the last 90 days. Only what was taken down: an estimate. */
  minutes: number;
  /** The next session of the latest plan. */
  next?: { on: string; skill: string; time: string } | undefined;
}

/**
 * How long somebody has not been coached, the longest first; those without any coaching before all. Rep and coach may both
 * have taken down a session: one of a day counts, the longer one.
 *
 * @param today `YYYY-MM-DD`
 */
export function cadences(people: readonly DeskPerson[], today: string): Cadence[] {
  return people
    .map((person) => cadenceOf(person, today))
    .toSorted((a, b) => (b.since ?? Number.POSITIVE_INFINITY) - (a.since ?? Number.POSITIVE_INFINITY) || 0);
}

/** Sessions of a person, one of a day, the latest first. */
export function sessionsOf({ log, ids }: DeskPerson): Session[] {
  const days = new Map<string, Session>();
  for (const session of ofKind(log, 'session')) {
    const known = days.get(session.on);
    if (!ids.includes(session.for) || (known && !isLonger(session, known))) continue;
    days.set(session.on, session);
  }
  return [...days.values()].toSorted((a, b) => (a.on < b.on ? 1 : -1));
}

function isLonger(a: Session, b: Session): boolean {
  return a.minutes !== b.minutes ? a.minutes > b.minutes : a.id < b.id;
}

function cadenceOf(person: DeskPerson, today: string): Cadence {
  const sessions = sessionsOf(person).filter(({ on }) => on <= today);
  const [session] = sessions;
  const seen = ofKind(person.log, 'observed').filter((each) => person.ids.includes(each.for));
  const observed = seen.length > 0 ? dayOf(Math.max(...seen.map(({ at }) => at))) : undefined;
  const last = [session?.on, observed]
    .filter((on) => on !== undefined)
    .sort()
    .at(-1);
  const minutes = sessions.filter(({ on }) => daysBetween(on, today) < SPAN).reduce((sum, each) => sum + each.minutes, 0);
  const [next] = plannedSessions(person, today);
  return {
    person,
    session: session && { on: session.on, minutes: session.minutes, coach: session.coach },
    observed,
    since: last === undefined ? undefined : Math.max(0, daysBetween(last, today)),
    minutes,
    next,
  };
}

/** A session of a plan. Day and time are those of whoever looks; `there`: what the clocks of the person show, where that is another time. */
export interface PlannedSession {
  on: string;
  time: string;
  skill: string;
  there?: { time: string; zone: string } | undefined;
}

/** Sessions that the latest plan of a person has from today on, the nearest first. */
function plannedSessions({ log }: DeskPerson, today: string): PlannedSession[] {
  const plan = latest(ofKind(log, 'planned'), () => 'plan').get('plan')?.plan;
  return (plan?.weeks ?? [])
    .filter(({ meets, skill }) => meets && skill !== '')
    .map(({ on, skill }) => ({ skill, ...hereOf(on, plan?.time ?? '', plan?.zone) }))
    .filter(({ on }) => on >= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** When that is here. A plan that names no zone, or one that nobody knows, is read as it stands. */
function hereOf(day: string, time: string, zone: string | undefined): Omit<PlannedSession, 'skill'> {
  const moment = zone === undefined ? undefined : momentOf({ day, time, zone });
  if (zone === undefined || moment === undefined) return { on: day, time };
  const here = { on: dayOf(moment), time: timeOfDay(moment) };
  return here.on === day && here.time === time ? here : { ...here, there: { time, zone } };
}

/** `HH:MM` where the reader is. */
function timeOfDay(moment: number): string {
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Every session planned for the next fourteen days, by day and time. */
export function nextSessions(people: readonly DeskPerson[], today: string): (PlannedSession & { person: DeskPerson })[] {
  return people
    .flatMap((person) => plannedSessions(person, today).map((session) => ({ person, ...session })))
    .filter(({ on }) => daysBetween(today, on) <= AHEAD)
    .toSorted((a, b) => (`${a.on}${a.time}` < `${b.on}${b.time}` ? -1 : 1));
}

/** Fewer people with results than this are never put into groups: everybody would know who is meant. */
export const FEWEST = 5;
/** From so many on the groups are fifths, below they are thirds: a group of one is no group. */
const FIFTHS_FROM = 15;

export type GroupName = 'top' | 'middle' | 'rest';

/** Where coaching time goes, by results. Names are not in it. */
export type TimeShare =
  | { split: false; withResults: number }
  | {
      split: true;
      parts: 3 | 5;
      withResults: number;
      groups: { name: GroupName; people: number; minutes: number; share: number; each: number }[];
    };

/**
 * Coaching time of the last 90 days by results: the top third (from fifteen people on: fifth), the last one, and the middle
 * between them. Who has the same results as somebody in the middle is in the middle: no line is drawn between equals. A
 * group of one joins its neighbours, for it would be a person.
 */
export function timeShare(all: readonly Cadence[]): TimeShare {
  const known = all.flatMap(({ person, minutes }) => (person.result === undefined ? [] : { result: person.result, minutes }));
  const withResults = known.length;
  if (withResults < FEWEST) return { split: false, withResults };
  const parts = withResults >= FIFTHS_FROM ? 5 : 3;
  const edge = Math.max(1, Math.round(withResults / parts));
  const sorted = known.toSorted((a, b) => b.result - a.result);
  const inside = sorted.slice(edge, withResults - edge).map(({ result }) => result);
  const [upper, lower] = [inside[0] ?? Number.NaN, inside.at(-1) ?? Number.NaN];
  let top = known.filter(({ result }) => result > upper);
  let rest = known.filter(({ result }) => result < lower);
  if (top.length === 1) top = [];
  if (rest.length === 1) rest = [];
  let middle = known.filter((one) => !top.includes(one) && !rest.includes(one));
  if (middle.length === 1) [middle, rest] = [[], [...middle, ...rest]];
  const total = minutesOf(known);
  const groups = Object.entries({ top, middle, rest }).map(([name, members]) => {
    const minutes = minutesOf(members);
    return {
      name: name as GroupName,
      people: members.length,
      minutes,
      share: total > 0 ? minutes / total : 0,
      each: members.length > 0 ? minutes / members.length : 0,
    };
  });
  return { split: true, parts, withResults, groups: groups.filter(({ people }) => people > 0) };
}

function minutesOf(members: readonly { minutes: number }[]): number {
  return members.reduce((sum, { minutes }) => sum + minutes, 0);
}
