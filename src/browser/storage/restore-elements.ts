import type { Event } from '../../learner/events.ts';
import { union } from '../../learner/union.ts';
import { attempt } from './environment.ts';
import { logPrefix } from './keys.ts';
import { RESTORABLE } from './restorable.ts';
import { Segments } from './segments.ts';

/** An element that can show what the reader did with it before. */
interface Restorable extends HTMLElement {
  restore(events: Iterable<Event>): void;
}

/**
 * Shows on a page what the reader did there before: ticks, promises, notes, bookmarks, earlier answers. Follows other
 * tabs. Reads only; a page without a log, or without such elements, does not load this.
 */
export function restoreElements(page: Document, playbook: string): void {
  const show = () => {
    const events = attempt(() => eventsOf(playbook));
    if (!events) return;
    for (const element of page.querySelectorAll<HTMLElement>(RESTORABLE)) if (canRestore(element)) element.restore(events);
    // What is typed and not sent goes over it.
    page.dispatchEvent(new Event('chalktalk:restored'));
  };
  show();
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(logPrefix(playbook))) show();
  });
}

/** @throws what the browser throws where storage is blocked */
function eventsOf(playbook: string): Event[] {
  const segments = new Segments(localStorage, playbook, {});
  segments.refresh();
  return [...union(...segments.lists(Date.now())).values()];
}

function canRestore(element: HTMLElement): element is Restorable {
  return 'restore' in element && typeof element.restore === 'function';
}
