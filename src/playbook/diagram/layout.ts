import { at, type Box, type Curve, direction, gap, holds, overlap, sample, unit } from './geometry.ts';
import type { Mark, MarkKind, Move, Play, Point } from './model.ts';

/**
 * Units are those of the drawing: it is 480 wide. Labels are placed for 20 units, the size at which they are still
 * readable on a phone; a wide page sets them smaller, in the middle of the space found here.
 */
export const WIDTH = 480;
export const LABEL = 20;
const MARGIN = 50;
const ROW = 96;
const RADIUS: Record<MarkKind, number> = { rep: 21, other: 18, helper: 14 };

export interface PlacedMark extends Mark {
  at: Point;
  radius: number;
  label: Point;
}
export interface PlacedMove extends Move {
  curve: Curve;
  labelAt?: Point;
}
export interface Layout {
  marks: PlacedMark[];
  moves: PlacedMove[];
  /** Top and height of what is drawn. */
  top: number;
  height: number;
}

/** Finds a place for everything: marks on the grid, moves around marks, labels where they cover least. */
export function layout({ marks, moves }: Play): Layout {
  const cols = marks.map((mark) => mark.col);
  const first = Math.min(...cols);
  const span = Math.max(...cols) - first;
  const rows = [...new Set(marks.map((mark) => mark.row))].sort((a, b) => a - b);
  const firstRow = rows[0] ?? 1;
  const left = Math.max(MARGIN, beside({ marks, moves }, first));
  const right = Math.max(MARGIN, beside({ marks, moves }, first + span));
  const spots = marks.map((mark) => ({
    ...mark,
    radius: RADIUS[mark.kind],
    at: { x: span === 0 ? WIDTH / 2 : left + ((mark.col - first) / span) * (WIDTH - left - right), y: (mark.row - firstRow) * ROW },
  }));

  // What comes back is always a curve, so the straight ones choose first.
  const order = moves
    .map((_, place) => place)
    .sort((a, b) => Number(moves[a]?.kind === 'return') - Number(moves[b]?.kind === 'return') || a - b);
  const curves = new Map<number, Curve>();
  const kept: Box[] = [];
  const names = spots.map((spot) => labelBox({ x: spot.at.x, y: spot.at.y + spot.radius + LABEL * 0.75 }, spot.name));
  for (const place of order) {
    const move = moves[place];
    if (!move) continue;
    const curve = route(move, spots, [...curves.values()], kept);
    curves.set(place, curve);
    if (!move.label) continue;
    // Where its label will most likely stand: moves that come later go around it.
    const rough = [...curves.values()].map((one) => sample(one, 16));
    kept.push(labelBox(best(moveSpots(curve, move.label), move.label, [...names, ...kept], rough), move.label));
  }

  const lines = [...curves.values()].map((curve) => sample(curve, 40));
  const taken: Box[] = [
    ...spots.map((spot) => around(spot.at, spot.radius + 3, spot.radius + 3)),
    // Arrow heads are wider than their line.
    ...[...curves.values()].map(({ to }) => around(to, 11, 11)),
  ];
  const placedMarks = spots.map((spot) => {
    const label = best(markSpots(spot), spot.name, taken, lines);
    taken.push(labelBox(label, spot.name));
    return { ...spot, label };
  });
  const placedMoves = moves.flatMap((move, place): PlacedMove[] => {
    const curve = curves.get(place);
    if (!curve) return [];
    if (!move.label) return [{ ...move, curve }];
    const own = sample(curve, 40);
    const labelAt = best(moveSpots(curve, move.label), move.label, taken, lines, own);
    taken.push(labelBox(labelAt, move.label));
    return [{ ...move, curve, labelAt }];
  });

  const ys = [...taken.flatMap((box) => [box.top, box.bottom]), ...lines.flat().map((point) => point.y)];
  const top = Math.floor(Math.min(...ys, -30)) - 6;
  return { marks: placedMarks, moves: placedMoves, top, height: Math.ceil(Math.max(...ys, 30)) + 6 - top };
}

/** Room outside of an outer column for the label of what comes back in it: inside stands the label of what went. */
function beside({ marks, moves }: Play, col: number): number {
  const upright = moves.filter((move) => move.label && marks[move.from]?.col === col && marks[move.to]?.col === col);
  if (upright.length < 2) return 0;
  const back = upright.find((move) => move.kind === 'return') ?? upright[0];
  return Math.min(185, widthOf(back?.label ?? '') + 52);
}

type Spot = Mark & { at: Point; radius: number };

/** Tries how far a move could bow out, and keeps what touches least. */
function route(move: Move, spots: Spot[], others: Curve[], labels: Box[]): Curve {
  const from = spots[move.from];
  const to = spots[move.to];
  if (!from || !to) return { from: { x: 0, y: 0 }, control: { x: 0, y: 0 }, to: { x: 0, y: 0 } };
  const bows =
    move.kind === 'return' ? [0.28, -0.28, 0.42, -0.42, 0.56, -0.56, 0.8, -0.8, 1.05, -1.05] : [0, 0.16, -0.16, 0.3, -0.3, 0.46, -0.46];
  const away = { x: to.at.x - from.at.x, y: to.at.y - from.at.y };
  const crossed = others.map((other) => sample(other, 24));
  let chosen: { cost: number; curve: Curve } | undefined;
  for (const bow of bows) {
    // Costs only grow: what begins above the best so far cannot win.
    if (chosen && Math.abs(bow) * 40 >= chosen.cost) continue;
    const control = { x: (from.at.x + to.at.x) / 2 - away.y * bow * 1.4, y: (from.at.y + to.at.y) / 2 + away.x * bow * 1.4 };
    const curve = trim({ from: from.at, control, to: to.at }, from.radius + 9, to.radius + (move.kind === 'stopped' ? 24 : 11));
    let cost = Math.abs(bow) * 40;
    // Two heads on one spot cannot be told apart.
    for (const other of others) if (gap(curve.to, other.to) < 24 || gap(curve.to, other.from) < 16) cost += 12;
    for (const point of sample(curve, 24).slice(2, -2)) for (const other of others) if (gap(point, other.to) < 18) cost += 40;
    for (const point of sample(curve, 24)) {
      for (const spot of spots) {
        if (spot !== from && spot !== to && gap(point, spot.at) < spot.radius + 12) cost += 60;
        // The usual place of a name is under its mark.
        if (spot !== from && spot !== to && Math.abs(point.x - spot.at.x) < 30 && point.y > spot.at.y && point.y < spot.at.y + 44)
          cost += 4;
      }
      for (const label of labels) if (holds(label, point, 3)) cost += 4;
      if (point.x < 12 || point.x > WIDTH - 12) cost += 60;
      if (point.y < -70 || point.y > 2 * ROW + 60) cost += 20;
      const nearEnd = gap(point, from.at) < 46 || gap(point, to.at) < 46;
      for (const other of crossed) {
        if (!nearEnd && other.some((there) => gap(point, there) < 13)) cost += 15;
      }
    }
    if (!chosen || cost < chosen.cost) chosen = { cost, curve };
  }
  return chosen?.curve ?? { from: from.at, control: from.at, to: to.at };
}

/** Starts and ends the curve at the rim of its marks. */
function trim(curve: Curve, start: number, end: number): Curve {
  const out = unit({ x: curve.control.x - curve.from.x, y: curve.control.y - curve.from.y });
  const back = unit({ x: curve.control.x - curve.to.x, y: curve.control.y - curve.to.y });
  return {
    from: { x: curve.from.x + out.x * start, y: curve.from.y + out.y * start },
    control: curve.control,
    to: { x: curve.to.x + back.x * end, y: curve.to.y + back.y * end },
  };
}

function markSpots(spot: Spot): Point[] {
  const { x, y } = spot.at;
  const drop = spot.radius + LABEL * 0.75;
  const side = spot.radius + 8 + widthOf(spot.name) / 2;
  return [
    { x, y: y + drop },
    { x, y: y - drop },
    { x, y: y + drop + 9 },
    { x, y: y - drop - 7 },
    { x: x + side, y },
    { x: x - side, y },
    { x: x + side * 0.8, y: y + drop * 0.8 },
    { x: x - side * 0.8, y: y + drop * 0.8 },
    { x: x + side * 0.8, y: y - drop * 0.8 },
    { x: x - side * 0.8, y: y - drop * 0.8 },
  ].map((point) => inside(point, spot.name));
}

function moveSpots(curve: Curve, label: string): Point[] {
  const spots: Point[] = [];
  for (const further of [0, 8, 18, 30]) {
    for (const t of [0.5, 0.42, 0.58, 0.33, 0.67, 0.25, 0.75]) {
      const middle = at(curve, t);
      const ahead = direction(curve, t);
      // Steep lines need as much room as the label is wide, flat ones as it is high.
      const room = Math.abs(ahead.y) * (widthOf(label) / 2) + Math.abs(ahead.x) * LABEL * 0.55 + 7 + further;
      for (const side of [-1, 1]) spots.push(inside({ x: middle.x - ahead.y * room * side, y: middle.y + ahead.x * room * side }, label));
    }
  }
  return spots;
}

/** The first of the candidates that covers nothing, or the one that covers least. */
function best(candidates: Point[], label: string, taken: Box[], lines: Point[][], own?: Point[]): Point {
  let chosen: { cost: number; point: Point } | undefined;
  for (const [place, point] of candidates.entries()) {
    let cost = place * 0.4;
    // Costs only grow, and later candidates begin with more.
    if (chosen && cost >= chosen.cost) break;
    const box = labelBox(point, label);
    for (const other of taken) cost += overlap(box, other) * 0.5;
    for (const line of lines) for (const there of line) if (holds(box, there, 2)) cost += 22;
    // A label should stand nearer to its own move than to any other.
    if (own && !(chosen && cost >= chosen.cost)) {
      const near = Math.min(...own.map((there) => gap(point, there)));
      for (const line of lines) if (line.some((there) => gap(point, there) < near - 2)) cost += 14;
    }
    if (!chosen || cost < chosen.cost) chosen = { cost, point };
  }
  return chosen?.point ?? { x: WIDTH / 2, y: 0 };
}

const around = ({ x, y }: Point, wide: number, high: number): Box => ({ left: x - wide, right: x + wide, top: y - high, bottom: y + high });
const labelBox = (point: Point, label: string): Box => around(point, widthOf(label) / 2 + 2, LABEL * 0.55);

function inside({ x, y }: Point, label: string): Point {
  const half = widthOf(label) / 2 + 3;
  return { x: half * 2 > WIDTH ? WIDTH / 2 : Math.min(WIDTH - half, Math.max(half, x)), y };
}

/** Width of a label as it will be set, near enough to keep it clear of lines. */
export function widthOf(label: string): number {
  let ems = 0;
  for (const sign of label) {
    const known = widths.get(sign) ?? emsOf(sign);
    widths.set(sign, known);
    ems += known;
  }
  return ems * LABEL;
}

/** Labels are measured again and again while a drawing is laid out. */
const widths = new Map<string, number>();

function emsOf(sign: string): number {
  if (/[\u1100-\u{3fffd}]/u.test(sign) && !/[\u2000-\u206f]/u.test(sign)) return 1;
  if (/[iljtfrI.,:;'’|!() ]/.test(sign)) return 0.28;
  if (/[mwMW@%]/.test(sign)) return 0.8;
  return /[A-Z]/.test(sign) ? 0.6 : 0.5;
}
