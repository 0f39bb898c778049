import type { Point } from './model.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A curve with one control point; a straight line has it in the middle. */
export interface Curve {
  from: Point;
  control: Point;
  to: Point;
}

export function at({ from, control, to }: Curve, t: number): Point {
  const u = 1 - t;
  return { x: u * u * from.x + 2 * u * t * control.x + t * t * to.x, y: u * u * from.y + 2 * u * t * control.y + t * t * to.y };
}

/** Unit vector of the direction in which the curve runs at `t`. */
export function direction({ from, control, to }: Curve, t: number): Point {
  return unit({
    x: (1 - t) * (control.x - from.x) + t * (to.x - control.x),
    y: (1 - t) * (control.y - from.y) + t * (to.y - control.y),
  });
}

export function sample(curve: Curve, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => at(curve, i / steps));
}

export function unit({ x, y }: Point): Point {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** Distance. `Math.hypot` guards against overflow, which a drawing does not know, and takes several times as long. */
export function gap(a: Point, b: Point): number {
  const x = a.x - b.x;
  const y = a.y - b.y;
  return Math.sqrt(x * x + y * y);
}

/** How much two boxes share, in square units. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export const holds = (box: Box, { x, y }: Point, margin = 0): boolean =>
  x > box.left - margin && x < box.right + margin && y > box.top - margin && y < box.bottom + margin;
