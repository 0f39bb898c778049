import type { Plan } from '../../learner/events.ts';
import { teachingOf } from '../../learner/learning-catalogue.ts';
import { gaps, type Standing } from './assessment.ts';
import { LEAST, type Rhythm } from './plan-minutes.ts';
import { Weeks, type WeeksFrom } from './plan-weeks.ts';

/** What a plan is made from: the reader's settings, without the weeks. */
export interface Setup extends Omit<Plan, 'weeks'> {
  /** Day of the first session, `YYYY-MM-DD`. */
  first: string;
  /** How many weeks there are, at most. */
  weeks: number;
}

export interface Situation extends WeeksFrom {
  standings: readonly Standing[];
  /** Id of the skill that the reader wants to work on, now. */
  wish?: string | undefined;
  /** Ids of skills in which something was answered wrong by a reader who was sure, and not right since. */
  sureAndWrong: ReadonlySet<string>;
}

/** What the reader ought to know of a proposal. `skill` and `module` are ids, `url` is a site path. */
export type PlanNote =
  /** How often the two meet. */
  | { kind: 'rhythm'; rhythm: Rhythm }
  /** A page that takes several weeks; one that the plan does not reach the end of. */
  | { kind: 'split'; url: string; weeks: number }
  | { kind: 'unfinished'; url: string }
  /** Something is missing here too, but the weeks are full. */
  | { kind: 'later'; skill: string }
  /** Comes before larger gaps: the reader was sure, and wrong. */
  | { kind: 'sure-and-wrong'; skill: string }
  /** The playbook has no page on it that was not read. */
  | { kind: 'nothing-to-read'; skill: string }
  /** The gap is the reader's own estimate; or nothing is known of the skill. */
  | { kind: 'own-estimate'; skill: string }
  | { kind: 'not-known'; skill: string }
  /** Wished, but mastered: to be taught. Wished, and seen at the level of the role: goes beyond it. */
  | { kind: 'teach'; skill: string }
  | { kind: 'beyond'; skill: string }
  /** Wished, but what has to come before takes more weeks than there are: it is tried first, without a page. */
  | { kind: 'way'; skill: string }
  /** Lessons of the module wait for those of others. */
  | { kind: 'waits'; skill: string; module: string }
  /** Nothing is left to plan after so many weeks. */
  | { kind: 'shorter'; weeks: number };

/** Why there is no plan. */
export type NoPlan = 'no-minutes' | 'too-few-minutes' | 'no-weeks' | 'nothing-wished' | 'no-targets' | 'all-reached' | 'nothing-to-read';

export type Proposal = { ok: true; plan: Plan; notes: PlanNote[] } | { ok: false; why: NoPlan };

/**
 * A plan: the wish first, though what it builds on takes more weeks than there are, then what was answered sure and wrong, for such errors correct best once they are told
 * (hypercorrection: Butterfield and Metcalfe 2001), then the gaps by their size, one skill at a time for two or three weeks.
 * What is ready comes first; lessons that need others wait, and are prepared where nothing else is left. When every skill has
 * had its turn the first may come again. A page that does not fit into a week takes several. No week is for trying once more
 * while a gap finds no week. The same situation gives the same plan.
 */
export function propose({ first, weeks: most, ...settings }: Setup, situation: Situation): Proposal {
  const { standings, wish } = situation;
  if (settings.minutes.rep === 0) return { ok: false, why: 'no-minutes' };
  if (settings.minutes.rep < LEAST) return { ok: false, why: 'too-few-minutes' };
  if (most < 1) return { ok: false, why: 'no-weeks' };
  const missing = inOrder(situation).filter(({ skill }) => skill !== wish);
  const wished = standings.find(({ skill }) => skill === wish);
  if (!wished && missing.length === 0) {
    if (standings.some(({ goal }) => goal)) return { ok: false, why: 'all-reached' };
    return { ok: false, why: settings.role === undefined ? 'nothing-wished' : 'no-targets' };
  }

  const reached = new Set(standings.filter((each) => each.reached).map(({ skill }) => skill));
  const subjects = [...(wished && !wished.mastered ? [wished] : []), ...missing];
  const aim = wished && !wished.mastered ? wished.skill : undefined;
  const isIn = ({ list }: Weeks, skill: string): boolean => list.some((week) => week.skill === skill);
  const layOut = (again: number, early: boolean): Weeks => {
    const weeks = new Weeks(settings, { first, most, again }, reached, situation);
    const teach = (anyway?: boolean) => wished?.mastered && weeks.teach(wished.skill, anyway);
    if (aim !== undefined) weeks.insist(aim);
    if (aim !== undefined && early) weeks.try(aim);
    for (let length = -1; length < weeks.list.length && !weeks.full; ) {
      length = weeks.list.length;
      teach();
      for (const { skill } of subjects) {
        weeks.addSkill(skill);
        teach();
      }
    }
    teach(true);
    weeks.close();
    return weeks;
  };
  let weeks = layOut(Number.POSITIVE_INFINITY, false);
  // What a wish builds on may take all the weeks there are: a plan that begins with it is not one that ignores it.
  const early = aim !== undefined && weeks.full && !isIn(weeks, aim);
  if (early) weeks = layOut(Number.POSITIVE_INFINITY, early);
  const wanted = isToBeTaught(wished, situation) ? [...subjects, wished] : subjects;
  const leavesOut = (): boolean => weeks.full && wanted.some(({ skill }) => !weeks.hasNothing(skill) && !isIn(weeks, skill));
  while (weeks.agains > 0 && leavesOut()) weeks = layOut(weeks.agains - 1, early);
  if (weeks.list.length === 0) return { ok: false, why: subjects.length === 0 ? 'all-reached' : 'nothing-to-read' };

  return {
    ok: true,
    plan: { ...settings, weeks: weeks.list },
    notes: [...notesOf(weeks, wished, missing, situation), ...(early ? [{ kind: 'way', skill: aim } as const] : [])],
  };
}

/** What is to be worked on, the most urgent first. Who was sure and wrong knows less than a role's levels or an estimate say. */
function inOrder({ standings, sureAndWrong }: Situation): Standing[] {
  const missing = gaps(standings);
  return [
    ...missing.filter(({ skill }) => sureAndWrong.has(skill)),
    ...standings.filter((each) => sureAndWrong.has(each.skill) && !each.reached && !missing.includes(each)),
    ...missing.filter(({ skill }) => !sureAndWrong.has(skill)),
  ];
}

/** Who has mastered what they wish for may teach it, once. */
function isToBeTaught(wished: Standing | undefined, { done }: Situation): wished is Standing {
  return wished?.mastered === true && !done.has(teachingOf(wished.skill));
}

function notesOf(weeks: Weeks, wished: Standing | undefined, missing: readonly Standing[], situation: Situation): PlanNote[] {
  const { sureAndWrong } = situation;
  const planned = new Set(weeks.list.map(({ skill }) => skill));
  const wasTaught = wished?.mastered === true && !isToBeTaught(wished, situation);
  return [
    { kind: 'rhythm', rhythm: weeks.rhythm },
    ...(isToBeTaught(wished, situation) ? [{ kind: 'teach', skill: wished.skill } as const] : []),
    ...(wished?.reached && !wished.mastered ? [{ kind: 'beyond', skill: wished.skill } as const] : []),
    ...missing.flatMap(({ skill }) => (sureAndWrong.has(skill) && planned.has(skill) ? [{ kind: 'sure-and-wrong', skill } as const] : [])),
    ...weeks.notes,
    ...(wished && !planned.has(wished.skill) ? [{ kind: wasTaught ? 'nothing-to-read' : 'later', skill: wished.skill } as const] : []),
    ...missing.flatMap(({ skill, goal, toGo }): PlanNote[] => {
      if (weeks.hasNothing(skill)) return [{ kind: 'nothing-to-read', skill }];
      if (!planned.has(skill)) return [{ kind: 'later', skill }];
      if (!goal) return [];
      if (!toGo) return [{ kind: 'not-known', skill }];
      return toGo.by === 'own' ? [{ kind: 'own-estimate', skill }] : [];
    }),
    ...(weeks.full ? [] : [{ kind: 'shorter', weeks: weeks.list.length } as const]),
  ];
}
