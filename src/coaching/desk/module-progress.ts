import { answersByQuestion } from '../../learner/answers.ts';
import { isRight } from '../../learner/grade.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { assignments, readPages } from '../../learner/reading.ts';
import type { Log } from '../../learner/union.ts';
import type { CoachingCatalogue, CoachingModule } from '../coaching-catalogue.ts';

/** How far one person is in one module. Times in milliseconds since 1970. */
export interface ModuleProgress {
  module: string;
  /** Lessons of the module, those read to their end, and when the last of them was. */
  lessons: number;
  read: number;
  readAt?: number | undefined;
  /** Questions of its lessons, those right at the last answer, and when the last of these answers was. */
  questions: number;
  right: number;
  /** All of them right at the last answer, in their present form: when the last one was. A module that asks nothing is never passed. */
  passedAt?: number | undefined;
  /** Assignments of its lessons that were promised or done. */
  done: number;
  assignments: number;
  doneAt?: number | undefined;
  /** The nearest day promised, `YYYY-MM-DD`, and whether it is past. */
  until?: string | undefined;
  overdue: boolean;
}

const known = new WeakMap<Log, { given: readonly unknown[]; progress: ModuleProgress[] }>();

/**
 * All modules of the playbook, in their order. The same log gives the same list.
 *
 * @param today `YYYY-MM-DD` in the calendar of whoever looks
 */
export function progressOf(log: Log, catalogue: Catalogue, { modules }: CoachingCatalogue, today: string): ModuleProgress[] {
  const given = [catalogue, modules, today];
  const before = known.get(log);
  if (before?.given.every((value, index) => value === given[index])) return before.progress;
  const read = readPages(log, catalogue);
  const right = rightNow(log, catalogue);
  const tasks = new Map(assignments(log, catalogue, today).map((state) => [state.assignment.id, state]));
  const progress = modules.map((module) => progressIn(module, read, right, tasks));
  known.set(log, { given, progress });
  return progress;
}

type Tasks = ReadonlyMap<string, ReturnType<typeof assignments>[number]>;

function progressIn(
  { id, lessons }: CoachingModule,
  read: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
  tasks: Tasks,
): ModuleProgress {
  const reads = lessons.flatMap(({ url }) => read.get(url) ?? []);
  const questions = lessons.flatMap((lesson) => lesson.questions);
  const rights = questions.flatMap((question) => right.get(question) ?? []);
  const asked = lessons.flatMap((lesson) => lesson.assignments);
  const states = asked.flatMap((task) => tasks.get(task) ?? []);
  const promised = states.filter(({ state }) => state !== 'done');
  const [until] = promised.flatMap((state) => state.until ?? []).sort();
  return {
    module: id,
    lessons: lessons.length,
    read: reads.length,
    readAt: last(reads),
    questions: questions.length,
    right: rights.length,
    passedAt: questions.length > 0 && rights.length === questions.length ? last(rights) : undefined,
    assignments: asked.length,
    done: states.length - promised.length,
    doneAt: last(states.flatMap(({ state, done }) => (state === 'done' ? (done ?? []) : []))),
    until,
    overdue: promised.some(({ state }) => state === 'overdue'),
  };
}

/** Questions whose last answer was wholly right and is about their present form, and when it was given. */
function rightNow(log: Log, { questions }: Catalogue): Map<string, number> {
  const answers = answersByQuestion(log);
  return new Map(
    questions.flatMap(({ id, rev, key }) => {
      const answer = answers.get(id)?.at(-1);
      return answer && answer.rev === rev && answer.key === key && isRight(answer.score) ? [[id, answer.at] as const] : [];
    }),
  );
}

function last(times: readonly number[]): number | undefined {
  return times.length > 0 ? Math.max(...times) : undefined;
}
