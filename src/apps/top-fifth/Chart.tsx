import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useMemo } from 'preact/hooks';
import { type Bar, barsOf, OWN_BAR } from '../../coaching/top-fifth/bars.ts';
import type { Person } from '../../coaching/top-fifth/results-people.ts';
import type { TopFifth } from '../../coaching/top-fifth/top-fifth.ts';
import { useWidth } from './use-width.ts';

const says = topFifthWords.chart;
const { percent, short, person } = topFifthWords;

/** About the width of a letter of the labels, in pixels. */
const LETTER = 6.6;
/** Fewer letters of a name are not worth showing: the number leads to the table. */
const NAMED = 6;
/** What a wide screen does not stretch. */
const WIDEST = 1100;

/** Bars of the results, best first, and the line of what has come together. The table below says the same. */
export function Chart({ top }: { top: TopFifth<Person> }) {
  const [ref, measured] = useWidth<HTMLDivElement>();
  const bars = useMemo(() => barsOf(top), [top]);
  const { n, k, figures } = top;
  return (
    <figure class="fifth-chart">
      <div ref={ref}>{measured > 0 && <Drawn top={top} bars={bars} width={Math.min(WIDEST, measured)} />}</div>
      <figcaption class="ui">
        <span class="vh">{says.text(k, n, figures && percent(figures.share))}</span>
        <span aria-hidden="true">
          <i class="key top" />
          {says.legend.top}
        </span>
        {k < n && (
          <span aria-hidden="true">
            <i class="key rest" />
            {says.legend.rest}
          </span>
        )}
        {figures && (
          <span aria-hidden="true">
            <i class="key line" />
            {says.legend.line}
          </span>
        )}
        {figures && k < n && (
          <span aria-hidden="true">
            <i class="key mean" />
            {says.legend.mean}
          </span>
        )}
        {n > OWN_BAR && <span>{says.bins(n, bars.length)}</span>}
      </figcaption>
    </figure>
  );
}

function Drawn({ top: { n, k, order, topTotal, figures }, bars, width }: { top: TopFifth<Person>; bars: readonly Bar[]; width: number }) {
  const narrow = width < 560;
  const height = narrow ? 260 : 340;
  const inside = width - (narrow ? 84 : 102);
  const letters = n <= OWN_BAR ? Math.floor((inside / n - 6) / LETTER) : 0;
  const named = letters >= NAMED;
  const edge = { left: narrow ? 44 : 54, right: figures ? (narrow ? 40 : 48) : 8, top: 40, bottom: named ? 38 : 24 };
  const [floor, roof] = [height - edge.bottom, edge.top];
  const values = bars.map(({ value }) => value);
  const shares = figures ? [0, ...bars.flatMap(({ cumulative }) => cumulative ?? [])] : [0];
  const [high, most] = [Math.max(0, ...values) || 1, Math.max(1, ...shares)];
  // Both axes have their zero at one height, so that a bar and a share below it lie below it alike.
  const below = Math.max(-Math.min(0, ...values) / high, -Math.min(0, ...shares) / most);
  const x = scaleLinear([0, n], [edge.left, width - edge.right]);
  const y = scaleLinear([-below * high, high], [floor, roof]);
  const share = scaleLinear([-below * most, most], [floor, roof]);
  const slot = x(1) - x(0);
  const gap = slot > 5 ? Math.min(slot * 0.18, 14) : 0;
  const path = line<[number, number]>()(
    figures ? [[x(0), share(0)], ...bars.map((bar): [number, number] => [x(bar.from + bar.count), share(bar.cumulative ?? 0)])] : [],
  );
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].find((every) => every * slot >= 26) ?? n;
  const mean = topTotal / k;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={says.title}>
      <defs>
        <pattern id="fifth-rest" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" x2="0" y1="0" y2="5" />
        </pattern>
      </defs>
      {y.ticks(narrow ? 4 : 6).map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? 'zero' : 'grid'} x1={x(0)} x2={x(n)} y1={y(tick)} y2={y(tick)} />
          <text class="axis" x={edge.left - 7} y={y(tick)} dy="0.34em" text-anchor="end">
            {short(tick)}
          </text>
        </g>
      ))}
      {figures &&
        share.ticks(narrow ? 4 : 5).map((tick) => (
          <text class="axis" key={tick} x={width - edge.right + 7} y={share(tick)} dy="0.34em">
            {percent(tick, 0)}
          </text>
        ))}
      {bars.map((bar) => (
        <rect
          key={bar.from}
          class={bar.top ? 'top' : 'rest'}
          x={x(bar.from) + gap / 2}
          width={Math.max(0.5, x(bar.from + bar.count) - x(bar.from) - gap)}
          y={Math.min(y(bar.value), y(0))}
          height={Math.abs(y(bar.value) - y(0))}
        />
      ))}
      {n <= OWN_BAR &&
        order.map((one, at) =>
          at === 0 || (at + 1) % step === (step === 2 ? 1 : 0) ? (
            <text class="place" key={one.line} x={x(at + 0.5)} y={floor + 16} text-anchor="middle">
              {at + 1}
              {named && (
                <tspan class="axis" x={x(at + 0.5)} dy="1.25em">
                  {cut(person(one.name, one.line), letters)}
                </tspan>
              )}
            </text>
          ) : null,
        )}
      {n > OWN_BAR &&
        x.ticks(narrow ? 3 : 6).map((tick) => (
          <text class="place" key={tick} x={x(tick)} y={floor + 16} text-anchor="middle">
            {short(Math.max(1, tick))}
          </text>
        ))}
      {k < n && figures && <line class="mean" x1={x(k)} x2={x(n)} y1={y(mean)} y2={y(mean)} />}
      {/* A bracket over the top fifth, down to the line that is drawn after it. */}
      <path class="bracket" d={`M${x(0)},${roof - 8}V${roof - 14}H${x(k)}`} />
      <line class="cut" x1={x(k)} x2={x(k)} y1={roof - 14} y2={floor} />
      <text class="cut-name" x={x(0)} y={roof - 21}>
        {says.top(k)}
      </text>
      {/* Twice: with an edge of the board around it, the line is seen before a bar as well. */}
      {path && <path class="line edge" d={path} />}
      {path && <path class="line" d={path} />}
      {figures && k < n && (
        <>
          <circle class="dot" cx={x(k)} cy={share(figures.share)} r="5" />
          <text class="dot-name" x={x(k) + 10} y={share(figures.share)} dy="1.15em">
            {percent(figures.share)}
          </text>
        </>
      )}
    </svg>
  );
}

function cut(name: string, letters: number): string {
  const all = [...name];
  return all.length <= letters ? name : `${all.slice(0, letters - 1).join('')}…`;
}
