import type { NewEvent } from '../../learner/events.ts';
import { LATE } from './append.ts';
import type { PageWriter } from './page-writer.ts';

/** What elements say. Each comes as a bubbling `chalktalk:<kind>` with the event as its detail. */
export const PAGE_EVENT_KINDS = [
  'answered',
  'read',
  'self-rated',
  'committed',
  'assignment-done',
  'reflected',
  'ticked',
  'bookmarked',
] as const;

/** What could not be written is tried again after so many milliseconds. */
const PAUSE = 3000;

/**
 * Listens to the elements of a page and has what they say written. An event that somebody stopped is not heard.
 * When something could not be kept, the page says so in `[data-not-saved]`, in the words that the server wrote there, and
 * what waits is written as soon as there is room.
 */
export function listen(page: Document, writer: Pick<PageWriter, 'record' | 'again'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = 0;
  const tell = (failure: unknown): void => {
    show(page, writing > 0, failure === undefined ? '' : failure === LATE ? 'late' : 'notSaved');
    clearTimeout(timer);
    if (failure !== undefined && failure !== LATE) timer = setTimeout(() => void writer.again().then(tell), PAUSE);
  };
  for (const kind of PAGE_EVENT_KINDS) {
    page.addEventListener(`chalktalk:${kind}`, (event) => {
      const detail: unknown = (event as CustomEvent).detail;
      if (!detail || (detail as NewEvent).kind !== kind) return;
      show(page, ++writing > 0);
      void writer.record(detail as NewEvent).then((failure) => {
        writing--;
        tell(failure);
      });
    });
  }
}

/** Says it, and whether something is still on its way to the disk. A live region speaks when its text changes, so the words wait in an attribute. */
function show(page: Document, busy: boolean, which?: string): void {
  for (const region of page.querySelectorAll<HTMLElement>('[data-not-saved]')) {
    region.ariaBusy = String(busy);
    const words = which === undefined ? region.textContent : (region.dataset[which] ?? '');
    if (region.textContent !== words) region.textContent = words;
  }
}
