import type { Run } from './measure.ts';

/** The builds that are compared, in the order in which a round runs them. */
export const BUILDS = ['ours first', 'ours cold', 'stock cold', 'ours warm', 'stock warm', 'ours one page'] as const;
export type Build = (typeof BUILDS)[number];
export type Figures = Record<Build, Run>;

/** A limit from the issue: ours may take at most this part of what stock takes. */
export interface Verdict {
  what: string;
  ratio: number;
  limit: number;
  kept: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/** The median of each figure by itself. */
export function medianRun(runs: readonly Run[]): Run {
  const of = (name: keyof Run) => median(runs.map((run) => run[name]));
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') };
}

/** Ours against stock, by the limits of the issue. */
export function verdicts(figures: Figures): Verdict[] {
  const against = (what: string, ours: number, stock: number, limit: number): Verdict => ({
    what,
    ratio: ours / stock,
    limit,
    kept: ours <= limit * stock,
  });
  return [
    against('cold, wall', figures['ours cold'].wall, figures['stock cold'].wall, 1.1),
    against('warm, wall', figures['ours warm'].wall, figures['stock warm'].wall, 0.5),
    against('cold, memory', figures['ours cold'].memory, figures['stock cold'].memory, 0.75),
    against('warm, memory', figures['ours warm'].memory, figures['stock warm'].memory, 0.75),
  ];
}

/** The figures as a Markdown table. */
export function table(size: number, figures: Figures): string {
  const rows = BUILDS.map((build) => {
    const { wall, cpu, memory } = figures[build];
    return [build, wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0)];
  });
  return [
    `| ${size} pages | wall s | CPU s | peak MB |`,
    '| --- | ---: | ---: | ---: |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

/** A verdict in one line. */
export function say({ what, ratio, limit, kept }: Verdict): string {
  return `${kept ? 'kept  ' : 'BROKEN'}  ${what}: ${ratio.toFixed(2)} of stock, at most ${limit}`;
}
