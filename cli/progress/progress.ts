import type { Step, Tell } from '../../integrations/steps.ts';

/** What is going on, for whoever waits. */
export interface Progress {
  tell: Tell;
  /** Nothing goes on any more. @returns seconds on the clock that each step took, in their order */
  end(): ReadonlyMap<Step, number>;
}

/** Where people look. */
export interface Display {
  /** Milliseconds between two lines: the first comes after so many, and never where all is over before. */
  every: number;
  show(line: string): void;
  end(): void;
}

/** Nobody looks. */
const NOWHERE: Display = { every: Number.POSITIVE_INFINITY, show() {}, end() {} };

/** Shows steps as they are told, and keeps their time. @param now milliseconds */
export function progressOn(display: Display = NOWHERE, now: () => number = () => performance.now()): Progress {
  const took = new Map<Step, number>();
  let current: { step: Step; since: number; done: number | undefined; total: number | undefined } | undefined;
  let shown = now();
  const show = () => {
    if (!current || now() - shown < display.every) return;
    shown = now();
    const { step, since, done, total } = current;
    display.show(lineOf(step, { done, total, seconds: (now() - since) / 1000 }));
  };
  const close = () => {
    if (current) took.set(current.step, (took.get(current.step) ?? 0) + (now() - current.since) / 1000);
  };
  // For steps that only wait, and tell nothing. Those that never wait hold the timer up: `tell` looks at the clock itself.
  const timer = Number.isFinite(display.every) ? setInterval(show, display.every) : undefined;
  timer?.unref();
  return {
    tell(step, done, total) {
      if (current?.step !== step) {
        close();
        current = { step, since: now(), done, total };
      }
      Object.assign(current, { done, total });
      show();
    },
    end() {
      clearInterval(timer);
      close();
      current = undefined;
      display.end();
      return took;
    },
  };
}

/** What each step is called while it goes on. */
const DOES: Record<Step, string> = {
  read: 'Reading pages',
  program: 'Compiling the program, once for this version',
  pages: 'Writing pages',
  pictures: 'Making pictures',
  search: 'Indexing for search',
  files: 'Writing files',
  package: 'Packing',
};

function lineOf(step: Step, { done, total, seconds }: { done: number | undefined; total: number | undefined; seconds: number }): string {
  const far = done === undefined ? '' : `: ${done.toLocaleString('en')}${total === undefined ? '' : ` of ${total.toLocaleString('en')}`}`;
  return `${DOES[step]}${far} (${Math.floor(seconds)} s)`;
}
