/** Longest text of an envelope that is read, in characters: as much as a browser keeps. */
export const LONGEST_ENVELOPE = 5 * 1024 * 1024;
