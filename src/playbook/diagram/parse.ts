import { closest, distance } from 'fastest-levenshtein';
import type { Mark, MarkKind, MoveKind, ParsedPlay, PlayProblem } from './model.ts';

const COLUMNS = 7;
const ROWS = 3;
/** A drawing with more than this is not read, it is deciphered. */
const MOST_MARKS = 7;
const MOST_MOVES = 9;
const MOST_LABEL_WORDS = 3;
/** Two names, a label and the signs between them (letters). What is longer is not even looked at. */
const LONGEST_LINE = 200;

const MARKS: ReadonlyMap<string, MarkKind> = new Map([
  ['O', 'rep'],
  ['X', 'other'],
  ['o', 'helper'],
]);
const MOVES: ReadonlyMap<string, MoveKind> = new Map([
  ['->', 'move'],
  ['.>', 'message'],
  ['~>', 'return'],
  ['-|', 'stopped'],
]);

const markLine = /^([OXo])\s+(\S.*?)\s*\(\s*(-?\d+)\s*,\s*(-?\d+)\s*\)$/u;
const moveLine = /^(\S.*?)\s+(->|\.>|~>|-\|)\s+(\S.*?)(?:\s+:(?:\s+(.*))?)?$/u;

/** Reads the notation of a play. Never throws: what cannot be read is a problem, the rest is drawn. */
export function parsePlay(notation: string): ParsedPlay {
  const problems: PlayProblem[] = [];
  const marks: Mark[] = [];
  const pending: { line: number; indent: number; text: string; match: RegExpMatchArray }[] = [];
  const lines = notation.split(/\r\n|\r|\n/);

  lines.forEach((raw, index) => {
    const text = raw.trim();
    if (text === '') return;
    const line = index + 1;
    const indent = raw.length - raw.trimStart().length;
    if (text.length > LONGEST_LINE) {
      const message = `the line has ${text.length} letters: they do not fit into a drawing`;
      problems.push({ line, column: indent + 1, message, fix: 'give marks and labels short names; the caption can say more' });
      return;
    }
    const move = text.match(moveLine);
    const mark = text.match(markLine);
    // A name may hold "->" in brackets only by mistake, so a line that reads as a mark is one.
    if (mark) addMark(mark, line, indent);
    else if (move) pending.push({ line, indent, text, match: move });
    else problems.push({ line, column: indent + 1, message: `cannot read "${text}"`, fix: howToWrite(text) });
  });

  const byName = new Map(marks.map((mark, place) => [key(mark.name), place]));
  const moves: ParsedPlay['moves'] = [];
  for (const { line, indent, text, match } of pending) {
    const [, from = '', operator = '', to = '', label] = match;
    const column = (part: string, after = 0) => indent + Math.max(0, text.indexOf(part, after)) + 1;
    const places = [placeOf(from, line, column(from)), placeOf(to, line, column(to, from.length + operator.length))];
    const [a, b] = places;
    if (a === undefined || b === undefined) continue;
    if (a === b) {
      problems.push({ line, column: column(from), message: `"${from}" moves to itself`, fix: 'a move leads from one mark to another' });
      continue;
    }
    const words = label?.trim();
    if (words !== undefined && words.split(/\s+/).length > MOST_LABEL_WORDS) {
      problems.push({
        line,
        column: column(words),
        message: `the label "${words}" is too long to be drawn`,
        fix: `use at most ${MOST_LABEL_WORDS} words; the caption can say more`,
      });
    }
    moves.push({ kind: MOVES.get(operator) ?? 'move', from: a, to: b, ...(words ? { label: words } : {}) });
  }

  if (marks.length === 0)
    problems.push({ line: 1, column: 1, message: 'a play needs marks', fix: 'start with "O you (1,2)" and "X customer (7,2)"' });
  if (marks.length > MOST_MARKS)
    problems.push({
      line: 1,
      column: 1,
      message: `${marks.length} marks are too many for one drawing`,
      fix: `use at most ${MOST_MARKS}, or draw two plays`,
    });
  if (moves.length > MOST_MOVES)
    problems.push({
      line: 1,
      column: 1,
      message: `${moves.length} moves are too many for one drawing`,
      fix: `use at most ${MOST_MOVES}, or draw two plays`,
    });
  return { marks, moves, problems };

  function addMark([whole, sign = '', name = '', colText, rowText]: RegExpMatchArray, line: number, indent: number): void {
    const col = Number(colText);
    const row = Number(rowText);
    const at = indent + whole.lastIndexOf('(') + 1;
    if (col < 1 || col > COLUMNS || row < 1 || row > ROWS) {
      problems.push({
        line,
        column: at,
        message: `(${col},${row}) is off the board`,
        fix: `columns go from 1 to ${COLUMNS}, rows from 1 to ${ROWS}`,
      });
      return;
    }
    if (marks.some((mark) => key(mark.name) === key(name))) {
      problems.push({ line, column: indent + 3, message: `"${name}" stands on the board twice`, fix: 'give every mark a name of its own' });
      return;
    }
    const there = marks.find((mark) => mark.col === col && mark.row === row);
    if (there) {
      problems.push({ line, column: at, message: `"${name}" stands on top of "${there.name}"`, fix: 'choose a free column or row' });
      return;
    }
    marks.push({ kind: MARKS.get(sign) ?? 'rep', name, col, row });
  }

  function placeOf(name: string, line: number, column: number): number | undefined {
    const place = byName.get(key(name));
    if (place === undefined) problems.push({ line, column, message: `no mark is called "${name}"`, fix: didYouMean(name, marks) });
    return place;
  }
}

const key = (name: string): string => name.toLocaleLowerCase('en').replaceAll(/\s+/g, ' ');

function didYouMean(name: string, marks: Mark[]): string {
  const names = marks.map((mark) => mark.name);
  if (names.length === 0) return `add a line "O ${name} (1,2)"`;
  const near = closest(name, names);
  return distance(name, near) <= Math.max(1, name.length / 3)
    ? `did you mean "${near}"?`
    : `use one of ${names.join(', ')}, or add a line "O ${name} (1,2)"`;
}

function howToWrite(text: string): string {
  return /^[OXo]\s/u.test(text)
    ? 'a mark is written "O name (column,row)", for instance "X customer (7,2)"'
    : 'a move is written "you -> customer", with "->", ".>", "~>" or "-|" between spaces, and perhaps " : label"';
}
