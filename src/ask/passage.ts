/** What a passage is to its page, the weightiest first. */
export const FIELDS = ['hears', 'asked', 'title', 'summary', 'say', 'tags'] as const;
export type Field = (typeof FIELDS)[number];

/** A piece of a page that a question can be like. */
export interface Passage {
  field: Field;
  text: string;
}

/** A page that answers questions. */
export interface AskedPage {
  /** Its place in the list of all pages, from 0. */
  place: number;
  passages: readonly Passage[];
}
