import type { NewEvent } from '../../learner/events.ts';
import { attempt } from '../storage/environment.ts';
import type { LogStore } from '../storage/store-types.ts';

/** What the launch page of a package offers to the pages that it shows. Both come from the same ZIP. */
export interface Port {
  /** Under which name the learner's log is kept in this browser. */
  playbook: string;
  /** The log itself, for an app: it is complete even where the browser keeps nothing. */
  store: LogStore;
  /** Something was done on the page. */
  happened(event: NewEvent): void;
  /** A page was opened. @param page its site path */
  opened(page: string): void;
}

/** The launch page around this page, where there is one. */
export function portAround(): Port | undefined {
  return attempt(() => (parent === window ? undefined : parent.chalktalkLms));
}

/** Marks the place of an app that keeps the log itself: what its elements say is written down already. */
export const KEEPS_LOG = 'data-keeps-log';

declare global {
  interface Window {
    /** Set by the launch page alone. */
    chalktalkLms?: Port | undefined;
  }
}
