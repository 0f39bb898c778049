import { escapeHtml } from '../escape/escape.ts';
import { type Curve, direction, gap } from './geometry.ts';
import { LABEL, layout, type PlacedMark, type PlacedMove, WIDTH } from './layout.ts';
import type { Play, Point } from './model.ts';
import { shake } from './random.ts';

type Shake = () => number;

/**
 * Draws a play as SVG. Everything is a presentation attribute or a class (a strict CSP allows no style attribute):
 * alone it is drawn in the text colour, on the site the classes `play-*` give it chalk.
 * @param seed the notation: the trembling of the hand depends on it alone.
 * @param text what a screen reader says instead.
 */
export function drawPlay(play: Play, seed: string, text: string): string {
  const hand = shake(seed);
  const { marks, moves, top, height } = layout(play);
  const strokes = [...moves.map((move) => drawMove(move, hand)), ...marks.map((mark) => drawMark(mark, hand))].join('');
  const labels = [
    ...marks.map((mark) => label(mark.label, mark.name, mark.kind === 'helper' ? 'play-name play-soft' : 'play-name')),
    ...moves.flatMap((move) => (move.label && move.labelAt ? [label(move.labelAt, move.label, `play-label play-${move.kind}`)] : [])),
  ].join('');
  return `<svg class="play-drawing" viewBox="0 ${top} ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeHtml(text)}"><g fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${strokes}</g><g fill="currentColor" font-size="${LABEL}" text-anchor="middle">${labels}</g></svg>`;
}

function drawMark({ kind, at, radius }: PlacedMark, hand: Shake): string {
  const path = kind === 'other' ? cross(at, radius, hand) : ring(at, radius, hand);
  return `<path class="play-mark play-${kind}" d="${path}"/>`;
}

/** A circle as it is drawn with one stroke: not quite round, and its end passes its beginning. */
function ring({ x, y }: Point, radius: number, hand: Shake): string {
  const turns = 4;
  const start = -2.2 + hand() * 0.3;
  const points = Array.from({ length: turns + 1 }, (_, i) => {
    const angle = start + (i / turns) * (Math.PI * 2 + 0.22);
    const away = radius * (1 + hand() * 0.045) - (i === 0 ? 1.2 : 0);
    return { angle, away };
  });
  let path = '';
  points.forEach(({ angle, away }, i) => {
    const before = points[i - 1];
    const end = { x: x + Math.cos(angle) * away, y: y + Math.sin(angle) * away };
    if (!before) {
      path = `M${pair(end)}`;
      return;
    }
    const reach = (4 / 3) * Math.tan((angle - before.angle) / 4);
    const a = {
      x: x + Math.cos(before.angle) * before.away - Math.sin(before.angle) * before.away * reach,
      y: y + Math.sin(before.angle) * before.away + Math.cos(before.angle) * before.away * reach,
    };
    const b = { x: end.x + Math.sin(angle) * away * reach, y: end.y - Math.cos(angle) * away * reach };
    path += `C${pair(a)} ${pair(b)} ${pair(end)}`;
  });
  return path;
}

function cross({ x, y }: Point, half: number, hand: Shake): string {
  const near = (point: Point): Point => ({ x: point.x + hand() * 1.6, y: point.y + hand() * 1.6 });
  const stroke = (from: Point, to: Point) => `M${pair(near(from))}Q${pair({ x: x + hand() * 2.5, y: y + hand() * 2.5 })} ${pair(near(to))}`;
  return (
    stroke({ x: x - half, y: y - half }, { x: x + half, y: y + half }) + stroke({ x: x + half, y: y - half }, { x: x - half, y: y + half })
  );
}

function drawMove({ kind, curve }: PlacedMove, hand: Shake): string {
  const dashes = kind === 'message' ? ' stroke-dasharray="1 9"' : '';
  const end = kind === 'stopped' ? bar(curve, hand) : head(curve, hand);
  return `<g class="play-move play-${kind}"><path d="${tremble(curve, hand)}"${dashes}/><path d="${end}"/></g>`;
}

/** The curve as a cubic whose control points are a little off. */
function tremble({ from, control, to }: Curve, hand: Shake): string {
  const sway = Math.min(6, 2 + gap(from, to) * 0.012);
  const off = (end: Point): Point => ({
    x: end.x + (control.x - end.x) * 0.667 + hand() * sway,
    y: end.y + (control.y - end.y) * 0.667 + hand() * sway,
  });
  const a = off(from);
  const b = off(to);
  return `M${pair(from)}C${pair(a)} ${pair(b)} ${pair(to)}`;
}

function head(curve: Curve, hand: Shake): string {
  const ahead = direction(curve, 1);
  const wing = (turn: number): Point => {
    const angle = Math.atan2(ahead.y, ahead.x) + Math.PI + turn + hand() * 0.07;
    const length = 15 + hand() * 1.5;
    return { x: curve.to.x + Math.cos(angle) * length, y: curve.to.y + Math.sin(angle) * length };
  };
  return `M${pair(wing(0.56))}L${pair(curve.to)}L${pair(wing(-0.56))}`;
}

/** What stops a move: a stroke across its end. */
function bar(curve: Curve, hand: Shake): string {
  const ahead = direction(curve, 1);
  const end = (side: number): Point => ({
    x: curve.to.x - ahead.y * (15 + hand()) * side + hand() * 1.5,
    y: curve.to.y + ahead.x * (15 + hand()) * side + hand() * 1.5,
  });
  return `M${pair(end(-1))}L${pair(end(1))}`;
}

function label(at: Point, text: string, names: string): string {
  // 0.34 of the size below the middle is where the baseline of small letters belongs.
  return `<text class="${names}" x="${round(at.x)}" y="${round(at.y)}" dy=".34em">${escapeHtml(text)}</text>`;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
