import { decode } from '../../learner/decode.ts';
import type { Event, NewEvent } from '../../learner/events.ts';
import { PAGE_EVENT_KINDS } from '../storage/listen.ts';
import { storedNow } from '../storage/new-event.ts';

/** What the reader does on this page from now on, beside whoever writes it down. */
export interface PageActivity {
  /** Resolves with the first thing that happens. */
  first: Promise<void>;
  /** Everything so far, for a frame that keeps nothing. */
  events(): readonly Event[];
  /** Is called a moment after each, when it is written. */
  whenever(then: () => void): void;
}

/** Writing takes a lock and a look at what others wrote (milliseconds). */
const WRITTEN = 300;

export function watchPage(page: Document, playbook: string): PageActivity {
  const events: Event[] = [];
  const followers: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begin = (): void => {};
  const first = new Promise<void>((resolve) => {
    begin = resolve;
  });
  if (playbook) {
    for (const kind of PAGE_EVENT_KINDS) {
      page.addEventListener(`chalktalk:${kind}`, (happened) => {
        const detail: unknown = (happened as CustomEvent).detail;
        const event = detail ? decode(storedNow(detail as NewEvent, Date.now())) : undefined;
        if (event) events.push(event);
        begin();
        clearTimeout(timer);
        timer = setTimeout(() => {
          for (const then of followers) then();
        }, WRITTEN);
      });
    }
  }
  return {
    first,
    events: () => events,
    whenever(then) {
      followers.push(then);
      if (events.length > 0) then();
    },
  };
}
