import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';

const VERB = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

interface Statement {
  id: string;
  timestamp: string;
  actor: unknown;
  verb: { id: string };
  object: { id: string };
  result?: { score?: { scaled: number; raw: number }; success?: boolean; completion?: boolean; duration?: string };
  context: { registration: string; extensions: Record<string, unknown>; contextActivities: { category: { id: string }[] } };
}

/** A launch of the assignable unit for a learner, with what was said in it. */
interface Launch {
  token: string;
  fetched: boolean;
  session: string;
  learner: string;
  mode: string;
  verbs: string[];
}

/**
 * An LMS and LRS by cmi5 for tests, no more generous than the standard: the token can be fetched once, every request needs
 * it, statements come in their order and as often as they may. What is wrong is noted and refused.
 */
export class StrictLrs {
  /** The connection is lost. */
  down = false;
  readonly wrong: string[] = [];
  /** Our document, by registration. */
  readonly states = new Map<string, string>();
  readonly statements: Statement[] = [];
  readonly #launches = new Map<string, Launch>();
  readonly #mastery: number;

  constructor(mastery: number) {
    this.#mastery = mastery;
  }

  /** Begins a session. @returns the query of the launch address */
  launch(learner: string, mode = 'Normal'): string {
    const token = `token-${this.#launches.size + 1}`;
    this.#launches.set(token, { token, fetched: false, session: `session-${token}`, learner, mode, verbs: [] });
    const launch = {
      endpoint: '/xapi/',
      fetch: `/fetch?token=${token}`,
      actor: JSON.stringify(actorOf(learner)),
      registration: registrationOf(learner),
      activityId: 'urn:lms:au:1',
    };
    return `?${new URLSearchParams(launch)}`;
  }

  /** What was said in the latest session. */
  get verbs(): string[] {
    return [...this.#launches.values()].at(-1)?.verbs ?? [];
  }

  /** Answers what is asked of an LMS by cmi5. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const url = new URL(request.url ?? '/', 'http://lms');
    if (url.pathname !== '/fetch' && !url.pathname.startsWith('/xapi/')) return false;
    if (this.down) {
      request.socket.destroy();
      return true;
    }
    const answer = (status: number, body?: unknown) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
    };
    if (url.pathname === '/fetch') this.#token(url, request.method, answer);
    else void this.#xapi(url, request, answer);
    return true;
  }

  #token(url: URL, method: string | undefined, answer: (status: number, body?: unknown) => void): void {
    const launch = this.#launches.get(url.searchParams.get('token') ?? '');
    if (!launch || method !== 'POST') answer(400);
    else if (launch.fetched) answer(200, { 'error-code': '1', 'error-text': 'The token was fetched already' });
    else {
      launch.fetched = true;
      answer(200, { 'auth-token': launch.token });
    }
  }

  async #xapi(url: URL, request: IncomingMessage, answer: (status: number, body?: unknown) => void): Promise<void> {
    const launch = this.#launches.get((request.headers.authorization ?? '').replace('Basic ', ''));
    const deny = (status: number, why: string) => {
      this.wrong.push(`${why}: ${request.method} ${url.pathname}${url.search}`);
      answer(status, why);
    };
    if (!launch?.fetched) return deny(401, 'no token');
    if (!String(request.headers['x-experience-api-version'] ?? '').startsWith('1.0')) return deny(400, 'no version');
    const path = url.pathname.replace('/xapi/', '');
    if (path === 'agents/profile') return answer(404);
    if (path === 'activities/state') return this.#state(url, request, launch, answer, deny);
    if (path !== 'statements') return deny(404, 'unknown resource');
    const body = JSON.parse(await text(request)) as Statement | Statement[];
    const statements = Array.isArray(body) ? body : [body];
    for (const statement of statements) {
      const known = this.statements.find(({ id }) => id === statement.id);
      if (known && isDeepStrictEqual(known, statement)) continue;
      const why = known ? 'another statement of this id' : this.#problem(statement, launch);
      if (why) return deny(403, `${why} (${statement.verb.id.replace(VERB, '')})`);
      launch.verbs.push(statement.verb.id.replace(VERB, ''));
      this.statements.push(statement);
    }
    answer(request.method === 'PUT' ? 204 : 200, request.method === 'PUT' ? undefined : statements.map(({ id }) => id));
  }

  async #state(
    url: URL,
    request: IncomingMessage,
    launch: Launch,
    answer: (status: number, body?: unknown) => void,
    deny: (status: number, why: string) => void,
  ): Promise<void> {
    const { stateId, agent, registration, activityId } = Object.fromEntries(url.searchParams);
    if (activityId !== 'urn:lms:au:1' || registration !== registrationOf(launch.learner)) return deny(400, 'another activity');
    if (!isDeepStrictEqual(JSON.parse(agent ?? ''), actorOf(launch.learner))) return deny(403, 'another learner');
    if (stateId === 'LMS.LaunchData')
      return answer(200, {
        contextTemplate: {
          extensions: { [SESSION]: launch.session },
          contextActivities: { grouping: [{ id: 'urn:chalktalk:publisher' }] },
        },
        launchMode: launch.mode,
        moveOn: 'CompletedAndPassed',
        masteryScore: this.#mastery,
        returnURL: `http://${request.headers.host}/lms/courses/4711/back.html`,
      });
    if (request.method === 'GET') {
      const kept = this.states.get(registration);
      return kept === undefined ? answer(404) : answer(200, kept);
    }
    this.states.set(registration, await text(request));
    answer(204);
  }

  /** Why a statement may not be said now. */
  #problem(statement: Statement, { learner, session, verbs, mode }: Launch): string | undefined {
    const verb = statement.verb.id.replace(VERB, '');
    const { result = {}, context } = statement;
    const categories = context.contextActivities.category.map(({ id }) => id);
    const judges = result.success !== undefined || result.completion !== undefined;
    const inRegistration = this.statements
      .filter((other) => other.context.registration === registrationOf(learner))
      .map((other) => other.verb.id.replace(VERB, ''));
    const rules: [boolean, string][] = [
      [!isDeepStrictEqual(statement.actor, actorOf(learner)), 'another actor'],
      [statement.object.id !== 'urn:lms:au:1', 'another activity'],
      [context.registration !== registrationOf(learner), 'another registration'],
      [context.extensions[SESSION] !== session, 'no session id'],
      [!categories.includes(CMI5), 'no cmi5 category'],
      [judges !== categories.includes(MOVE_ON), 'the moveOn category does not fit'],
      [!Number.isFinite(Date.parse(statement.timestamp)), 'no timestamp'],
      [(verb === 'initialized') !== (verbs.length === 0), 'initialized must be first, and only first'],
      [verbs.includes('terminated'), 'after terminated'],
      [verb !== 'initialized' && !/^PT[\d.HM]+S$/.test(result.duration ?? ''), 'no duration'],
      [mode !== 'Normal' && !['initialized', 'terminated'].includes(verb), 'not in this mode'],
      [verb === 'completed' && inRegistration.includes('completed'), 'completed twice'],
      [verb === 'passed' && inRegistration.includes('passed'), 'passed twice'],
      [verb === 'failed' && inRegistration.includes('passed'), 'failed after passed'],
      [['passed', 'failed'].includes(verb) && verbs.some((other) => ['passed', 'failed'].includes(other)), 'judged twice in a session'],
      [verb === 'completed' && (result.completion !== true || result.score !== undefined), 'completed without completion, or with a score'],
      [verb === 'passed' && (result.success !== true || (result.score?.scaled ?? 0) < this.#mastery), 'passed below the mastery score'],
      [verb === 'failed' && (result.success !== false || (result.score?.scaled ?? 1) >= this.#mastery), 'failed from the mastery score on'],
      [!['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(verb), 'unknown verb'],
    ];
    return rules.find(([broken]) => broken)?.[1];
  }
}

function actorOf(learner: string): object {
  return { objectType: 'Agent', account: { homePage: 'https://lms.example', name: learner } };
}

function registrationOf(learner: string): string {
  return `00000000-0000-4000-8000-${learner.padStart(12, '0').replace(/[^\da-f]/g, '0')}`;
}
