/** `O` the rep, `X` what or who stands in the way, `o` a helper. */
export type MarkKind = 'rep' | 'other' | 'helper';

/** `->` a move, `.>` a message, `~>` what comes back, `-|` a move that is stopped. */
export type MoveKind = 'move' | 'message' | 'return' | 'stopped';

export interface Mark {
  kind: MarkKind;
  name: string;
  /** Column on the grid, 1 to 7. */
  col: number;
  /** Row on the grid, 1 to 3. */
  row: number;
}

export interface Move {
  kind: MoveKind;
  /** Places in `marks`. */
  from: number;
  to: number;
  label?: string;
}

/** A play: who stands where, and what happens, in order. */
export interface Play {
  marks: Mark[];
  moves: Move[];
}

/** Something that the author should put right. Line and column count from 1, inside the notation. */
export interface PlayProblem {
  line: number;
  column: number;
  message: string;
  fix: string;
}

export interface ParsedPlay extends Play {
  problems: PlayProblem[];
}

export interface Point {
  x: number;
  y: number;
}
