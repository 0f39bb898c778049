import { reviewWords as says } from 'virtual:chalktalk/words/review';
import type { Outcome, Turn } from '../../learner/sitting.ts';

interface Props {
  turns: readonly Turn[];
  /** Place of the turn that is on the board. */
  at: number;
}

const STEP = 30;
const HEIGHTS = [20, 10];

/** The sitting as a path of stations: O to come, filled when right, X when not. The words beside it say the same. */
export function Track({ turns, at }: Props) {
  const done = turns.filter(({ outcome }) => outcome !== undefined).length;
  const stations = turns.map(({ outcome }, place) => ({ outcome, x: 12 + place * STEP, y: HEIGHTS[place % 2] ?? 20, here: place === at }));
  const width = turns.length * STEP - 6;
  return (
    <svg
      class="track"
      viewBox={`0 0 ${width} 30`}
      width={width}
      height="30"
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={says.track.label(done, turns.length)}
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
    >
      {stations.slice(1).map((to, place) => {
        const from = stations[place] ?? to;
        return <path key={to.x} d={leg(from, to)} {...(from.outcome === undefined && { 'stroke-dasharray': '0.1 4.2' })} />;
      })}
      {stations.map(({ x, y, outcome, here }) => (
        <Station key={x} x={x} y={y} outcome={outcome} here={here} />
      ))}
    </svg>
  );
}

function Station({ x, y, outcome, here }: { x: number; y: number; outcome: Outcome | undefined; here: boolean }) {
  return (
    <g>
      {here && <circle class="track-here" cx={x} cy={y} r="10" stroke="none" />}
      {outcome === 'wrong' || outcome === 'partly' ? (
        <path d={`M${x - 4.4} ${y - 4.4}l8.8 8.8m0-8.8l-8.8 8.8`} stroke-width="2.6" />
      ) : outcome && outcome !== 'right' ? (
        <path d={`M${x - 3.6} ${y}h7.2`} />
      ) : (
        <circle cx={x} cy={y} r="5" fill={outcome === 'right' ? 'currentColor' : 'none'} />
      )}
    </g>
  );
}

function leg(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const rim = { x: ((to.x - from.x) / length) * 9, y: ((to.y - from.y) / length) * 9 };
  const round = (value: number) => Math.round(value * 10) / 10;
  return `M${round(from.x + rim.x)} ${round(from.y + rim.y)}L${round(to.x - rim.x)} ${round(to.y - rim.y)}`;
}
