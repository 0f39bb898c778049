import type { Plan, PlannedWeek } from '../../learner/events.ts';
import { teachingOf } from '../../learner/learning-catalogue.ts';
import { plusDays, workdaysBetween } from '../../playbook/days/days.ts';
import type { CoachingCatalogue } from '../coaching-catalogue.ts';
import { type Rhythm, rhythm, weekMinutes } from './plan-minutes.ts';
import { type Material, nextFor } from './suggest.ts';

/** Weeks that one skill gets at a time: at least two, so that what was read is tried and seen; then another has its turn. */
const SHORTEST = 2;
const LONGEST = 3;

/** Working days that something to try needs: half a week of conversations. What is due sooner is asked for a week later. */
const LEAST_DAYS = 3;

export interface WeeksFrom {
  coaching: CoachingCatalogue;
  /** The day on which it is planned, `YYYY-MM-DD` in the reader's calendar. */
  today: string;
  /** Site paths of pages read, ids of assignments done: neither is suggested again. */
  read: ReadonlySet<string>;
  done: ReadonlySet<string>;
}

type LaidOut =
  | { kind: 'split'; url: string; weeks: number }
  | { kind: 'unfinished'; url: string }
  | { kind: 'nothing-to-read'; skill: string }
  | { kind: 'waits'; skill: string; module: string };

/** The weeks of a plan while they are laid out, one after another. */
export class Weeks {
  readonly list: PlannedWeek[] = [];
  /** What there is to say about what was laid out. */
  readonly notes: LaidOut[] = [];
  readonly rhythm: Rhythm;
  private readonly settings: Omit<Plan, 'weeks'>;
  private readonly within: { first: string; most: number; again: number };
  private readonly today: string;
  /** What was read too shortly before its day to be tried by then: it is tried in the next week of its skill. */
  private readonly owed: { skill: string; assignment: string }[] = [];
  private readonly coaching: CoachingCatalogue;
  private readonly read: Set<string>;
  private readonly done: Set<string>;
  private readonly reached: ReadonlySet<string>;
  private readonly withoutMaterial = new Set<string>();
  /** Weeks so far in which a skill is tried once more, without a page. */
  agains = 0;

  /**
   * @param within day of the first session, how many weeks there are, and how many of them may have nothing new to read
   * @param reached ids of skills that nothing is suggested for
   */
  constructor(
    settings: Omit<Plan, 'weeks'>,
    within: { first: string; most: number; again: number },
    reached: ReadonlySet<string>,
    { coaching, today, read, done }: WeeksFrom,
  ) {
    this.settings = settings;
    this.within = within;
    this.coaching = coaching;
    this.today = today;
    this.reached = reached;
    this.read = new Set(read);
    this.done = new Set(done);
    this.rhythm = rhythm(settings);
  }

  get full(): boolean {
    return this.list.length >= this.within.most;
  }

  /** Has the playbook nothing on it that could have been planned? */
  hasNothing(skill: string): boolean {
    return this.withoutMaterial.has(skill);
  }

  /** A week to teach a skill, once: as soon as there is time for it, or anyway, where nothing else is left to do before. */
  teach(skill: string, anyway = false): void {
    const assignment = teachingOf(skill);
    if (this.done.has(assignment) || (this.isTooSoon(this.nextDay) && !anyway)) return;
    this.done.add(assignment);
    this.add({ skill, assignment });
  }

  /** What is still to be tried has a week of its own, where there is one left. */
  close(): void {
    for (let next = this.owed[0]; next && !this.full; next = this.owed[0]) this.add({ skill: next.skill });
  }

  /** The reader wants it: it has its weeks even where there is nothing to read. The two meet, and it is tried. */
  insist(skill: string): void {
    const { ready, waiting } = this.next(skill);
    if (ready.length + waiting.length > 0) return;
    this.notes.push({ kind: 'nothing-to-read', skill });
    this.add({ skill });
    for (let week = 1; week < SHORTEST; week++) this.again(skill);
  }

  /** A week to try a skill, before anything on it was read. */
  try(skill: string): void {
    this.add({ skill });
  }

  /** A skill has its turn: two or three weeks of it, or what has to come before. */
  addSkill(skill: string): void {
    const start = this.list.length;
    const { ready, before, waiting } = this.next(skill);
    if (ready.length + waiting.length === 0 && !this.list.some((week) => week.skill === skill)) this.withoutMaterial.add(skill);
    const [first] = waiting;
    if (first?.module && !this.full && !this.notes.some((note) => note.kind === 'waits' && note.skill === skill)) {
      this.notes.push({ kind: 'waits', skill, module: first.module });
    }
    if (ready.length === 0) {
      for (const lesson of before.slice(0, LONGEST)) {
        const own = lesson.skills.find((trained) => !this.reached.has(trained.skill));
        this.addReading(lesson, own?.skill ?? skill);
      }
      return;
    }
    for (let next = ready; next[0] && this.list.length - start < LONGEST && !this.full; next = this.next(skill).ready) {
      this.addReading(next[0], skill);
    }
    // Read one week, tried once more the next.
    if (this.list.length - start < SHORTEST) this.again(skill);
  }

  private next(skill: string) {
    return nextFor(skill, this.coaching, { read: this.read, done: this.done, reached: this.reached }, this.settings.role);
  }

  /** A page, over as many weeks as it takes; its assignment in the last of them. */
  private addReading({ url, minutes, assignments }: Material, skill: string): void {
    const assignment = assignments.find((id) => !this.done.has(id));
    let left = Math.max(1, minutes);
    let parts = 0;
    while (left > 0 && !this.full) {
      const { room } = weekMinutes(this.settings, this.meets());
      if (room > 0) parts++;
      left -= room;
      this.add({ skill, ...(room > 0 && { read: url }), ...(left <= 0 && assignment && { assignment }) });
    }
    if (left > 0) this.notes.push({ kind: 'unfinished', url });
    else if (parts > 1) this.notes.push({ kind: 'split', url, weeks: parts });
    this.read.add(url);
    if (assignment) this.done.add(assignment);
  }

  private meets(): boolean {
    return 'every' in this.rhythm && this.list.length % this.rhythm.every === 0;
  }

  private again(skill: string): void {
    if (this.full || this.agains >= this.within.again) return;
    this.agains++;
    this.add({ skill });
  }

  private get nextDay(): string {
    return plusDays(this.within.first, 7 * this.list.length);
  }

  private isTooSoon(day: string): boolean {
    return workdaysBetween(this.today, day) < LEAST_DAYS;
  }

  private add({ assignment, ...week }: Omit<PlannedWeek, 'on' | 'meets'>): void {
    if (this.full) return;
    const on = this.nextDay;
    if (assignment) this.owed.push({ skill: week.skill, assignment });
    const place = this.isTooSoon(on) ? -1 : this.owed.findIndex(({ skill }) => skill === week.skill);
    const [tried] = place < 0 ? [] : this.owed.splice(place, 1);
    this.list.push({ on, meets: this.meets(), ...week, ...(tried && { assignment: tried.assignment }) });
  }
}
