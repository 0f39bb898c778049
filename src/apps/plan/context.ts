import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import type { CoachingCatalogue } from '../../coaching/coaching-catalogue.ts';
import type { Standing } from '../../coaching/plan/assessment.ts';
import type { Situation } from '../../coaching/plan/plan.ts';
import { ofKind } from '../../learner/answers.ts';
import type { Planned, Wished } from '../../learner/events.ts';
import { confidentlyWrong } from '../../learner/history.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import type { Log } from '../../learner/union.ts';

/** What the parts of the page have in common. */
export interface Context {
  here: Here;
  store: LogStore;
  catalogue: Catalogue;
  coaching: CoachingCatalogue;
  log: Log;
  /** The reader's own ids. */
  ids: readonly string[];
  /** `YYYY-MM-DD`. */
  today: string;
  role: string | undefined;
  standings: readonly Standing[];
  wish: Wished | undefined;
  /** Id of the skill that the page before suggested. */
  asked: string | undefined;
  /** Site paths of pages read. */
  read: ReadonlySet<string>;
  plan: Planned | undefined;
}

/** What a plan is proposed from. A wish that is not the reader's own, or not for now, waits. */
export function situationOf({ catalogue, coaching, today, standings, wish, read, log }: Context): Situation {
  return {
    coaching,
    today,
    standings,
    sureAndWrong: new Set(
      confidentlyWrong(log, catalogue).flatMap(({ question, corrected }) => (corrected === undefined ? (question.skill ?? []) : [])),
    ),
    wish: wish?.mine && wish.now ? wish.skill : undefined,
    read,
    done: new Set(ofKind(log, 'assignment-done').map(({ assignment }) => assignment)),
  };
}

/** The name of a skill; its id where the playbook no longer has it. */
export function skillName({ coaching }: Pick<Context, 'coaching'>, id: string): string {
  return coaching.skills.find((skill) => skill.id === id)?.name ?? id;
}
