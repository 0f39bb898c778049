import type { Session, Statement } from '@rusticisoftware/cmi5';
import type { Taken } from './lms.ts';

/** What became of a request: `refused` will be refused again, `failed` may work next time. */
type Sent = Taken;

/** What the session asks of the LMS beyond what the library does. Nothing here throws. */
export interface Xapi {
  /** Our document of the State API: empty where there is none yet, `undefined` where the LMS does not give it out. */
  readState(): Promise<string | undefined>;
  writeState(text: string): Promise<Sent>;
  /** Sends a statement under its own id: sending it once more changes nothing. */
  say(statement: Statement): Promise<Sent>;
  /** Sends several in one request, which keeps their order, even while the page goes. */
  sayAll(statements: readonly Statement[]): Promise<Sent>;
}

/** Name of our document. */
const STATE = 'chalktalk.log';
const VERSION = '1.0.3';
/** So often the document is asked for, with a pause between (milliseconds): without it a session must not begin. */
const READS = 3;
const PAUSE = 1000;
/** A browser refuses what would make the requests that outlive their page larger than this together (bytes; Fetch Standard). */
const OUTLIVES = 64 * 1024;

export function xapi(session: Session): Xapi {
  const headers = { 'X-Experience-API-Version': VERSION, Authorization: session.getAuth(), 'Content-Type': 'application/json' };
  const endpoint = session.getEndpoint();
  const state = `${endpoint}/activities/state?${new URLSearchParams({
    stateId: STATE,
    activityId: session.getActivityId(),
    agent: JSON.stringify(session.getActor()),
    registration: session.getRegistration(),
  })}`;
  /** Bytes that are on their way. */
  let flying = 0;
  const send = async (url: string, method: string, body: string): Promise<Sent> => {
    const size = new TextEncoder().encode(body).length;
    // A page that goes still gets it out; what would be too much for that is sent like any other request.
    const keepalive = flying + size <= OUTLIVES;
    if (keepalive) flying += size;
    try {
      const { ok, status } = await fetch(url, { method, headers, body, keepalive });
      return ok ? 'sent' : status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status) ? 'refused' : 'failed';
    } catch {
      return 'failed';
    } finally {
      if (keepalive) flying -= size;
    }
  };
  return {
    async readState() {
      for (let tries = READS; tries > 0; tries--) {
        const response = await fetch(state, { headers }).catch(() => undefined);
        if (response?.ok) return response.text().catch(() => undefined);
        if (response?.status === 404) return '';
        await new Promise((done) => setTimeout(done, PAUSE));
      }
      return undefined;
    },
    writeState: (text) => send(state, 'PUT', text),
    say: (statement) =>
      send(`${endpoint}/statements?${new URLSearchParams({ statementId: statement.id })}`, 'PUT', JSON.stringify(statement)),
    sayAll: (statements) => send(`${endpoint}/statements`, 'POST', JSON.stringify(statements)),
  };
}
