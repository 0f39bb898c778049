import type { Plan } from '../../learner/events.ts';

/**
 * Minutes of review a week: the daily review takes about three minutes, and spread over three or four days of a week it
 * holds better than in one go. More would crowd out what is new.
 */
export const REVIEW = 10;

/** Least minutes a week of which a plan can be made: below it a lesson of quarter of an hour takes more than three weeks. */
export const LEAST = 10;

/** Fewer minutes than this are no reading: they are left free. */
const LEAST_READING = 5;

/** Sessions are every, every second or every third week: rarer is not coaching any more, but meeting now and then. */
const RAREST = 3;

export interface Budget {
  minutes: { rep: number; coach: number };
  /** Minutes of a session; 0: none. */
  session: number;
}

/** How a week of the rep divides. */
export interface WeekMinutes {
  review: number;
  session: number;
  /** What is left for reading. */
  room: number;
}

/**
 * A week with or without a session. Review takes at most half of what there is, so that a short week has both; what is
 * tried in the field happens in conversations that take place anyway and costs no minutes of its own.
 */
export function weekMinutes({ minutes: { rep }, session }: Budget, meets: boolean): WeekMinutes {
  const talk = meets ? session : 0;
  const review = Math.max(0, Math.min(REVIEW, Math.floor(rep / 2), rep - talk));
  const room = rep - talk - review;
  return { review, session: talk, room: room < LEAST_READING ? 0 : room };
}

/** How often the two meet: every so many weeks. `never` says whose minutes do not reach; `alternate`: reading needs its own weeks. */
export type Rhythm = { every: number; why?: 'coach' | 'rep' | undefined } | { never: 'coach' | 'rep' | 'none' };

/**
 * A coach's minutes are an average: who gives 15 a week gives a session of 30 every second week. A rep's are not: where a
 * session leaves no time to read, the two take turns.
 */
export function rhythm(budget: Budget): Rhythm {
  const { minutes, session } = budget;
  if (session === 0) return { never: 'none' };
  if (session > minutes.rep) return { never: 'rep' };
  const byCoach = minutes.coach > 0 ? Math.ceil(session / minutes.coach) : Number.POSITIVE_INFINITY;
  if (byCoach > RAREST) return { never: 'coach' };
  const byRep = weekMinutes(budget, true).room === 0 ? 2 : 1;
  const every = Math.max(byCoach, byRep);
  return every === 1 ? { every } : { every, why: byCoach >= byRep ? 'coach' : 'rep' };
}

/** What a planned week takes of the rep. */
export interface Load {
  reading: number;
  review: number;
  session: number;
  total: number;
  /** Which part of the reading it is, of how many weeks; 1 of 1 where it is read in one. */
  part: number;
  parts: number;
}

/**
 * What each week of a plan takes, in minutes. A page that stands in several weeks, with no other page in between, is read in
 * parts: as much each time as there is room for; what is left over goes to the last of them.
 *
 * @param minutesOf of a page, by its path; 0 where it is unknown
 */
export function loads(
  { minutes, session, weeks }: Pick<Plan, 'minutes' | 'session' | 'weeks'>,
  minutesOf: (path: string) => number,
): Load[] {
  const readings = readingsOf(weeks);
  const left = new Map<number, number>();
  const parts = new Map<number, number>();
  return weeks.map(({ skill, read, meets }, index) => {
    if (skill === '') return { reading: 0, review: 0, session: 0, total: 0, part: 1, parts: 1 };
    const { review, session: talk, room } = weekMinutes({ minutes, session }, meets);
    const reading = readings[index];
    if (read === undefined || reading === undefined) return { reading: 0, review, session: talk, total: review + talk, part: 1, parts: 1 };
    const of = readings.filter((each) => each === reading).length;
    const part = (parts.get(reading) ?? 0) + 1;
    const rest = left.get(reading) ?? minutesOf(read);
    const now = part === of ? rest : Math.min(rest, room);
    parts.set(reading, part);
    left.set(reading, rest - now);
    return { reading: now, review, session: talk, total: now + review + talk, part, parts: of };
  });
}

/** Which reading each week belongs to: the place of the week in which it was begun. */
function readingsOf(weeks: Plan['weeks']): (number | undefined)[] {
  let begun: { read: string; index: number } | undefined;
  return weeks.map(({ read }, index) => {
    if (read === undefined) return undefined;
    if (begun?.read !== read) begun = { read, index };
    return begun.index;
  });
}
