import type { Place } from '../../src/playbook/problems/problem.ts';
import { harmOf } from './harm.ts';

/** Something that was not carried over as it stood. Those that say the same are told together. */
export interface Note extends Place {
  /** File of the source, below FROM. */
  file: string;
  /** What it is and what became of it: one sentence without full stop, the same for all of its kind. */
  what: string;
  /** What is special about this one: an address, an expression, the words that are gone. All of it: it is cut where it is shown. */
  detail?: string;
}

/** Takes down what was not carried over, for one file. */
export type TakeDown = (place: Place, what: string, detail?: string) => void;

/** Notes that say the same. */
export interface NoteGroup {
  what: string;
  notes: Note[];
}

/** Groups notes by what they say, the most harmful first and among those the most frequent; in a group by file and place. */
export function grouped(notes: readonly Note[]): NoteGroup[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.what);
    if (group) group.push(note);
    else groups.set(note.what, [note]);
  }
  return [...groups]
    .map(([what, members]) => ({ what, notes: members.toSorted(byPlace) }))
    .toSorted((a, b) => harmOf(a.what) - harmOf(b.what) || b.notes.length - a.notes.length || compare(a.what, b.what));
}

function byPlace(a: Note, b: Note): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
