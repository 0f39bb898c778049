/** A change of a text: what stands from `start` up to `end` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A part of the text as it is now, and where in the source it comes from. */
interface Piece {
  at: number;
  origin: number;
  /** Copied from the source letter by letter; else written by an edit that stood at `origin`. */
  copied: boolean;
}

/** A text that is changed step by step and still knows where each of its letters stood in the file. */
export class Draft {
  readonly source: string;
  text: string;
  #pieces: Piece[] = [{ at: 0, origin: 0, copied: true }];
  #lines: number[] | undefined;

  constructor(source: string) {
    this.source = source;
    this.text = source;
  }

  /** Applies edits, in any order. Of two that overlap, the one that begins first is applied. */
  apply(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const pieces: Piece[] = [];
    let text = '';
    let done = 0;
    let next = 0;
    const copy = (until: number) => {
      if (until <= done) return;
      while (next + 1 < this.#pieces.length && (this.#pieces[next + 1]?.at ?? 0) <= done) next++;
      for (let from = done; from < until; ) {
        const piece = this.#pieces[next];
        const end = Math.min(until, this.#pieces[next + 1]?.at ?? this.text.length);
        if (piece)
          pieces.push({
            at: text.length + (from - done),
            origin: piece.copied ? piece.origin + from - piece.at : piece.origin,
            copied: piece.copied,
          });
        if (end < until) next++;
        from = end;
      }
      text += this.text.slice(done, until);
      done = until;
    };
    for (const edit of sorted) {
      if (edit.start < done) continue;
      copy(edit.start);
      if (edit.text !== '') pieces.push({ at: text.length, origin: this.#origin(edit.start), copied: false });
      text += edit.text;
      done = edit.end;
    }
    copy(this.text.length);
    this.text = text;
    this.#pieces = pieces.length > 0 ? pieces : [{ at: 0, origin: 0, copied: false }];
  }

  /** Line and column in the source of what stands at an offset of the text as it is now. */
  placeOf(offset: number): { line: number; column: number } {
    this.#lines ??= lineStarts(this.source);
    const origin = this.#origin(offset);
    const line = lastUpTo(this.#lines, origin, (start) => start);
    return { line: line + 1, column: origin - (this.#lines[line] ?? 0) + 1 };
  }

  #origin(offset: number): number {
    const piece = this.#pieces[lastUpTo(this.#pieces, offset, ({ at }) => at)];
    if (!piece) return 0;
    return Math.min(piece.copied ? piece.origin + offset - piece.at : piece.origin, this.source.length);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last item whose place is not after `value`; 0 where there is none. */
function lastUpTo<T>(items: readonly T[], value: number, place: (item: T) => number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && place(item) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
