import Cmi5, { type Session, type Statement } from '@rusticisoftware/cmi5';
import type { Standing } from '../../learner/completion.ts';
import { short } from '../../playbook/hash/short.ts';
import { attempt } from '../storage/environment.ts';
import { checkJson } from '../storage/safe-json.ts';
import type { Lms, Opened, Report } from './lms.ts';
import { type Xapi, xapi } from './xapi.ts';

/**
 * Characters of our document in the State API. A page that goes may have two of them on their way and the statements besides,
 * and a browser sends no more than 64 KiB for it.
 */
const LONGEST_STATE = 28_000;
/** Of those, what is not the log. */
const BESIDE_DATA = 1000;
/** Longer addresses of pages are left out. */
const LONGEST_LOCATION = 255;

/** What we keep with the LMS beside the log. */
interface SavedState {
  data: string;
  location: string;
  standing: Standing;
  score?: number | undefined;
  /** What was said in this registration: neither may be said twice. */
  completed: boolean;
  passed: boolean;
}

/**
 * A session by cmi5. `completed` and `passed` are said as soon as they are true, once in a registration. Only one of `passed`
 * and `failed` may be said in a session, so `failed` waits for its end: until then there is time to get it right.
 *
 * @param launch the address that the LMS opened
 * @returns `undefined` where it is no launch by cmi5
 */
export function cmi5(launch: string): Lms | undefined {
  const session = attempt(() => new Cmi5(launch));
  if (!session) return undefined;
  let lrs: Xapi | undefined;
  let stated = { completed: false, passed: false };
  let queued = { completed: false, passed: false };
  /** Statements on their way, in order. */
  let queue: Statement[] = [];

  const enqueue = (report: Report): void => {
    if (report.complete && !stated.completed && !queued.completed) {
      queue.push(session.completedStatement());
      queued = { ...queued, completed: true };
    }
    if (report.standing === 'passed' && report.score !== undefined && !stated.passed && !queued.passed) {
      const statement = attempt(() => session.passedStatement(scoreOf(report.score ?? 0)));
      if (statement) queue.push(statement);
      queued = { ...queued, passed: true };
    }
  };
  const stateOf = ({ data, location, standing, score }: Report): string =>
    JSON.stringify({
      data,
      location: location.length <= LONGEST_LOCATION ? location : '',
      standing,
      score,
      ...queued,
    } satisfies SavedState);

  const lms: Lms = {
    limit: LONGEST_STATE - BESIDE_DATA,
    async start() {
      // Which library we use is nobody's business.
      session.includeSourceActivity(false);
      try {
        await session.start();
      } catch {
        return undefined;
      }
      const api = xapi(session);
      const state = await api.readState();
      if (state === undefined) {
        // What we wrote now would replace what we could not read.
        await api.say(session.terminatedStatement());
        return undefined;
      }
      lrs = api;
      const kept = readSavedState(state);
      stated = { completed: kept.completed, passed: kept.passed };
      queued = stated;
      lms.returnTo = safeAddress(session.getReturnURL());
      return openedBy(session, kept);
    },
    async send(report) {
      if (!lrs) return 'failed';
      enqueue(report);
      for (let next = queue[0]; next; next = queue[0]) {
        if ((await lrs?.say(next)) === 'failed') return 'failed';
        queue = queue.slice(1);
      }
      return (await lrs?.writeState(stateOf(report))) ?? 'failed';
    },
    async end(report) {
      const last = lrs;
      lrs = undefined;
      if (!last) return 'failed';
      if (report) enqueue(report);
      const failed = report?.standing === 'failed' && report.score !== undefined && !queued.passed;
      const statement = failed ? attempt(() => session.failedStatement(scoreOf(report.score ?? 0))) : undefined;
      const statements = [...queue, ...(statement ? [statement] : []), session.terminatedStatement()];
      const sent = await Promise.all([...(report ? [last.writeState(stateOf(report))] : []), last.sayAll(statements)]);
      return sent.every((each) => each === 'sent') ? 'sent' : 'failed';
    },
  };
  return lms;
}

function openedBy(session: Session, kept: SavedState): Opened {
  const { homePage, name } = session.getActor().account;
  const registration = session.getRegistration();
  const mastery = session.getMasteryScore();
  return {
    // An account without a name is nobody's, however an LMS writes that down.
    learner: /^(null|undefined)?$/i.test(String(name ?? '').trim()) ? '' : `${homePage} ${name}`,
    attempt: short(registration) + short(`second ${registration}`),
    data: kept.data,
    location: kept.location,
    standing: kept.standing,
    score: kept.score,
    // 0.55 × 100 is a little more than 55.
    ...(typeof mastery === 'number' && { mastery: Math.round(mastery * 10_000) / 100 }),
    untouched: kept.data === '',
    review: String(session.getLaunchMode()).toLowerCase() !== 'normal',
  };
}

function scoreOf(score: number): object {
  return { scaled: score / 100, raw: score, min: 0, max: 100 };
}

/** What lies there may be anything. */
function readSavedState(text: string): SavedState {
  const value = attempt(() => JSON.parse(text) as unknown);
  const { data, location, standing, score, completed, passed } = (
    typeof value === 'object' && value !== null && checkJson(value) === 'safe' ? value : {}
  ) as Record<string, unknown>;
  return {
    data: typeof data === 'string' ? data : '',
    location: typeof location === 'string' ? location : '',
    standing: standing === 'completed' || standing === 'passed' || standing === 'failed' ? standing : 'incomplete',
    score: typeof score === 'number' && score >= 0 && score <= 100 ? score : undefined,
    completed: completed === true,
    passed: passed === true,
  };
}

/** Where the LMS wants the learner back: a page, and no script. */
function safeAddress(address: string | null): string | undefined {
  return address && attempt(() => /^https?:$/.test(new URL(address).protocol)) ? address : undefined;
}
