import type { NewEvent } from '../storage/fresh.ts';

/** What the launch page of a package offers to the pages that it shows. Both come from the same ZIP. */
export interface Port {
  /** Under which name the learner's log is kept in this browser. */
  playbook: string;
  /** Something was done on the page. */
  happened(event: NewEvent): void;
  /** A page was opened. @param page its site path */
  opened(page: string): void;
}

declare global {
  interface Window {
    /** Set by the launch page alone. */
    chalktalkLms?: Port | undefined;
  }
}
