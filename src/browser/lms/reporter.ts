import type { Lms, Report, Taken } from './lms.ts';

/**
 * Has the LMS everything? `waiting`: not yet, it is about to be sent; `failed`, `partly`: it did not take it, or not all of
 * it, and is asked again;
 * `refused`: it does not take a part of it, and is not asked again until something changes.
 */
export type Sending = Taken | 'waiting';

/** So long after something was done it is sent, together with what was done meanwhile (milliseconds). */
const PAUSE = 700;
/** An LMS that takes long to answer holds up the page meanwhile: it is asked the less often, by so many times what it took. */
const REST = 5;
/** But never less often than this (milliseconds). */
const LONGEST_PAUSE = 15_000;
/** So long after a failure it is tried again, longer each time (milliseconds). */
const AGAIN = [2000, 5000, 15_000, 30_000, 60_000] as const;

export interface Reporter {
  /** Something was done. */
  changed(): void;
  /** Sends now what waits. */
  flush(): Promise<void>;
  /** The page goes. A second call does nothing. */
  end(): Promise<void>;
}

/**
 * Sends reports: soon after something changed, once more after a failure until the LMS has it, and a last time as the page goes.
 *
 * @param report what is true now
 * @param onState is called when the state changes
 */
export function reporter(lms: Lms, report: () => Report, onState: (state: Sending) => void): Reporter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let pause = PAUSE;
  let dirty = false;
  let ended = false;
  let last: Promise<void> = Promise.resolve();

  const plan = (after: number): void => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(() => void flush(), after);
  };
  const send = async (): Promise<void> => {
    if (!dirty || ended) return;
    dirty = false;
    const began = performance.now();
    const taken = await lms.send(report());
    pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, REST * (performance.now() - began)));
    if (taken === 'sent' || taken === 'refused') {
      failures = 0;
      if (!dirty) onState(taken);
      return;
    }
    dirty = true;
    onState(taken);
    plan(AGAIN[Math.min(failures++, AGAIN.length - 1)] ?? PAUSE);
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    last = last.then(send);
    return last;
  };

  return {
    changed() {
      dirty = true;
      onState(failures > 0 ? 'failed' : 'waiting');
      plan(pause);
    },
    flush,
    async end() {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      const taken = lms.end(report());
      // Where it is known at once it is noted at once: the page may be gone before anything else runs.
      const state = typeof taken === 'string' ? taken : await taken;
      if (state !== 'failed') onState(state);
    },
  };
}
