import type { NewEvent } from '../../learner/events.ts';

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

/**
 * Listens to the elements of a page and has what they say written. An event that somebody stopped is not heard.
 * When something could not be kept, the page says so in `[data-not-saved]`, in the words that the server wrote there.
 *
 * @param write resolves with whether it is kept on this device
 */
export function listen(page: Document, write: (event: NewEvent) => Promise<boolean>): void {
  for (const kind of PAGE_EVENT_KINDS) {
    page.addEventListener(`chalktalk:${kind}`, (event) => {
      const detail: unknown = (event as CustomEvent).detail;
      if (detail && (detail as NewEvent).kind === kind) void write(detail as NewEvent).then((saved) => showNotSaved(page, saved));
    });
  }
}

/** A live region speaks when its text changes, so the words wait in an attribute. */
function showNotSaved(page: Document, saved: boolean): void {
  for (const region of page.querySelectorAll<HTMLElement>('[data-not-saved]')) {
    const words = saved ? '' : (region.dataset['notSaved'] ?? '');
    if (region.textContent !== words) region.textContent = words;
  }
}
