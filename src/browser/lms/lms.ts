import type { Standing } from '../../learner/completion.ts';

/** Everything that is told to an LMS, and nothing else. */
export interface Report {
  standing: Standing;
  /** 0 to 100; left out where nothing was answered. */
  score?: number | undefined;
  /** Was everything read and answered? */
  complete: boolean;
  /** Site path of the page that is open. */
  location: string;
  /** The packed log. */
  data: string;
  /** Since the session began. */
  seconds: number;
}

/** What an LMS knows of the learner as a session begins. */
export interface Opened {
  /** Its id of the learner; empty where it names none. */
  learner: string;
  /** The packed log of earlier sessions, as it comes. */
  data: string;
  location: string;
  standing: Standing;
  score?: number | undefined;
  /** The score from which it is passed, where the LMS sets one. */
  mastery?: number | undefined;
  /**
   * Which attempt this is, where the LMS has a name for it: a word of small letters and digits. Where it has none, the packed
   * log bears one of ours.
   */
  attempt?: string | undefined;
  /** The LMS knows of nothing that was done before in this attempt. */
  untouched: boolean;
  /** The learner looks through it without credit: nothing is to be reported. */
  review: boolean;
}

/**
 * What became of a report: the LMS has all of it; it took the rest and refused a part, however often it was asked; it took
 * the rest and may take that part later; it took nothing, and may later.
 */
export type Taken = 'sent' | 'refused' | 'partly' | 'failed';

/** A session with an LMS. Nothing here throws. */
export interface Lms {
  /** The most characters that it keeps for a learner. */
  limit: number;
  /** @returns `undefined` where it opens no session */
  start(): Promise<Opened | undefined>;
  send(report: Report): Promise<Taken>;
  /**
   * The last report. While a page goes, only what is done before this returns is sure to be done; where there is time, it
   * resolves when everything is sent.
   *
   * @returns what the LMS has taken of it
   */
  end(report: Report | undefined): Taken | Promise<Taken>;
  /** Where the LMS wants the learner back, known once the session is open. */
  returnTo?: string | undefined;
}
