import { type Reportable, type Reporter, type Statement, statement } from '../../learner/statement.ts';
import type { Outbox } from './outbox.ts';

/** A learning record store, as `reporting.json` names it. */
export interface Lrs {
  /** Address that ends with a slash; statements go to `<endpoint>statements`. */
  endpoint: string;
  /** Value of the header, where the store wants one. */
  authorization?: string | undefined;
}

/** What came of a round: `idle` nothing waits, `later` try again after a while, `denied` the store does not want us. */
export type Round = 'idle' | 'done' | 'later' | 'denied';

/** Statements at once. */
const BATCH = 25;
/** A store that has not answered by then will not (milliseconds). */
const PATIENCE = 15_000;

type Answer = 'taken' | 'wrong' | 'later' | 'denied';

/**
 * Sends what waits, oldest first, until nothing does or the store gives up. A statement leaves the outbox when the store has
 * it; its id is always the same, so one that arrived although its answer was lost is kept once. What the store will never
 * take (400, 413) is found one by one and put aside, and holds up nothing behind it.
 */
export async function sendAll(outbox: Outbox, lrs: Lrs, reporter: Reporter, fetcher: typeof fetch = fetch): Promise<Round> {
  let round: Round = 'idle';
  for (;;) {
    const batch = outbox.waiting().slice(0, BATCH);
    if (batch.length === 0 || !outbox.consent()?.given) return round;
    const answer = await post(batch, lrs, reporter, fetcher);
    if (answer === 'later' || answer === 'denied') return answer;
    if (answer === 'taken') for (const { id } of batch) outbox.sent(id);
    else {
      const stopped = await oneByOne(batch, outbox, lrs, reporter, fetcher);
      if (stopped) return stopped;
    }
    round = 'done';
  }
}

/** A batch is taken or refused as a whole, so one statement can stand in the way of all others. */
async function oneByOne(
  batch: readonly Reportable[],
  outbox: Outbox,
  lrs: Lrs,
  reporter: Reporter,
  fetcher: typeof fetch,
): Promise<'later' | 'denied' | undefined> {
  for (const event of batch) {
    const answer = await post([event], lrs, reporter, fetcher);
    if (answer === 'later' || answer === 'denied') return answer;
    if (answer === 'taken') outbox.sent(event.id);
    else outbox.refuse(event.id);
  }
  return undefined;
}

async function post(batch: readonly Reportable[], lrs: Lrs, reporter: Reporter, fetcher: typeof fetch): Promise<Answer> {
  const statements: Statement[] = batch.map((event) => statement(event, reporter));
  try {
    const { status } = await fetcher(new URL('statements', lrs.endpoint), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Experience-API-Version': '1.0.3',
        ...(lrs.authorization && { Authorization: lrs.authorization }),
      },
      body: JSON.stringify(statements),
      // The store may be another company's: no cookies, no address of this page.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (status >= 200 && status < 300) return 'taken';
    if (status === 401 || status === 403) return 'denied';
    // 409: the store has a statement of this id. Alone that means it has this one.
    if (status === 409) return batch.length === 1 ? 'taken' : 'wrong';
    return status === 400 || status === 413 || status === 422 ? 'wrong' : 'later';
  } catch {
    return 'later';
  }
}
