import type { Plan, PlannedWeek } from '../../learner/events.ts';
import { teachingOf } from '../../learner/learning-catalogue.ts';
import { plusDays } from '../../playbook/days/days.ts';
import type { CoachingCatalogue } from '../coaching-catalogue.ts';
import { type Rhythm, rhythm, weekMinutes } from './plan-minutes.ts';
import { type Material, nextFor } from './suggest.ts';

/** Weeks that one skill gets at a time: at least two, so that what was read is tried and seen; then another has its turn. */
const SHORTEST = 2;
const LONGEST = 3;

export interface WeeksFrom {
  coaching: CoachingCatalogue;
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
  private readonly within: { first: string; most: number };
  private readonly coaching: CoachingCatalogue;
  private readonly read: Set<string>;
  private readonly done: Set<string>;
  private readonly reached: ReadonlySet<string>;
  private readonly withoutMaterial = new Set<string>();

  /**
   * @param within day of the first session, and how many weeks there are
   * @param reached ids of skills that nothing is suggested for
   */
  constructor(
    settings: Omit<Plan, 'weeks'>,
    within: { first: string; most: number },
    reached: ReadonlySet<string>,
    { coaching, read, done }: WeeksFrom,
  ) {
    this.settings = settings;
    this.within = within;
    this.coaching = coaching;
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

  /** A week to teach a skill, unless that was done. */
  teach(skill: string): void {
    const assignment = teachingOf(skill);
    if (!this.done.has(assignment)) this.add({ skill, assignment });
  }

  /** The reader wants it: it has its weeks even where there is nothing to read. The two meet, and it is tried. */
  insist(skill: string): void {
    const { ready, waiting } = this.next(skill);
    if (ready.length + waiting.length > 0) return;
    this.notes.push({ kind: 'nothing-to-read', skill });
    for (let week = 0; week < SHORTEST; week++) this.add({ skill });
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
    if (this.list.length - start < SHORTEST) this.add({ skill });
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

  private add(week: Omit<PlannedWeek, 'on' | 'meets'>): void {
    if (this.full) return;
    this.list.push({ on: plusDays(this.within.first, 7 * this.list.length), meets: this.meets(), ...week });
  }
}
