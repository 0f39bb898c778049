import { decode } from '../../learner/decode.ts';
import type { Event, NewEvent } from '../../learner/events.ts';
import { isReportable } from '../../learner/statement.ts';
import { reportKey } from '../storage/app-names.ts';
import { attempt } from '../storage/environment.ts';
import { metaKey } from '../storage/keys.ts';
import { readMeta } from '../storage/meta.ts';
import { storedNow } from '../storage/new-event.ts';
import { type Outbox, outbox } from './outbox.ts';
import { type Lrs, type Round, sendAll } from './send.ts';

/** What `reporting.json` says. */
export interface Reporting {
  lrs: Lrs;
  /** What the store is called when the reader is asked. */
  name: string;
  /** Address of the playbook's first page. */
  home: string;
}

/** After something happened: long enough for the next thing to go with it (milliseconds). */
const SOON = 2000;
/** After a failure: longer each time, at most an hour. */
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 3_600_000;

/** Reports what happens on a page, if the reader has agreed. Nothing is kept for reporting before that. */
export class Reports {
  readonly box: Outbox;
  /** Happened on this page before the reader was asked. */
  #before: Event[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_PAUSE;
  readonly #playbook: string;
  readonly #reporting: Promise<Reporting | undefined>;
  readonly #first: (reporting: Reporting) => void;

  /**
   * @param reporting what is known of the store, once it is; `undefined` where it cannot be had now. What happens meanwhile counts
   * @param first something to report happened, and the reader was not asked yet
   */
  constructor(playbook: string, reporting: Promise<Reporting | undefined>, first: (reporting: Reporting) => void) {
    this.#playbook = playbook;
    this.#reporting = reporting;
    this.#first = first;
    this.box = outbox(playbook);
  }

  start(page: Document): void {
    for (const kind of ['answered', 'read', 'assignment-done']) {
      page.addEventListener(`chalktalk:${kind}`, ({ detail }: CustomEventInit) => this.#happened(detail as NewEvent | undefined));
    }
    addEventListener('online', () => this.#send(0));
    if (this.box.consent()?.given) this.#send(SOON);
  }

  decide(given: boolean, name: string): void {
    this.box.decide({ given, name: name.trim().slice(0, 200), at: Date.now() });
    if (given) for (const event of this.#before) this.box.add(event);
    this.#before = [];
    if (given) this.#send(0);
    else clearTimeout(this.#timer);
  }

  #happened(detail: NewEvent | undefined): void {
    const event = detail && decode(storedNow(detail, Date.now()));
    if (!event || !isReportable(event)) return;
    const consent = this.box.consent();
    if (consent?.given) {
      this.box.add(event);
      this.#send(SOON);
    } else if (!consent) {
      this.#before.push(event);
      void this.#reporting.then((known) => known && this.#first(known));
    }
  }

  #send(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#round(), wait);
  }

  async #round(): Promise<void> {
    const known = await this.#reporting;
    const { given, name = '' } = this.box.consent() ?? {};
    if (!known || !given) return;
    const { lrs, home } = known;
    const person = readMeta(attempt(() => localStorage.getItem(metaKey(this.#playbook))) ?? null)?.person.id ?? 'unknown';
    const all = () => sendAll(this.box, lrs, { home, playbook: this.#playbook, name: name || person });
    const round = await alone(reportKey(this.#playbook), all);
    if (round === 'later') {
      this.#send(this.#pause);
      this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
    } else this.#pause = FIRST_PAUSE;
  }
}

/** One tab sends at a time; the others leave it to that one. */
async function alone(name: string, send: () => Promise<Round>): Promise<Round> {
  const locks = attempt(() => navigator.locks);
  if (!locks) return send();
  try {
    return await locks.request(name, { ifAvailable: true }, async (lock) => (lock ? send() : 'done'));
  } catch {
    return send();
  }
}
