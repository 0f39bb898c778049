import { ASKED_BY, type Query } from './queries.ts';

/** What a search shows for a query, best first: the number of a practice, `undefined` for any other page. */
export type Engine = (q: string) => Promise<readonly (number | undefined)[]>;

/** Shares of a set of queries, 0 to 1. */
export interface Shares {
  queries: number;
  /** The first result is right. */
  first: number;
  /** One of the first three is. */
  firstThree: number;
  /** None of the first ten is. */
  never: number;
}

export interface Score {
  all: Shares;
  by: Map<string, Shares>;
  /** Share of queries without a page that were answered with one. */
  offTopic: number;
  /** Each query with the place of the first right result, from 1; 0 where there is none among the first ten. */
  places: { query: Query; place: number; shown: readonly (number | undefined)[] }[];
}

const SHOWN = 10;

/** Asks all queries. */
export async function scoreOf(engine: Engine, queries: readonly Query[]): Promise<Score> {
  const places: Score['places'] = [];
  for (const query of queries) {
    const shown = (await engine(query.q)).slice(0, SHOWN);
    places.push({ query, shown, place: shown.findIndex((number) => number !== undefined && query.want.includes(number)) + 1 });
  }
  const answerable = places.filter(({ query }) => query.kind !== 'off-topic');
  const others = places.filter(({ query }) => query.kind === 'off-topic');
  return {
    all: sharesOf(answerable),
    by: new Map(ASKED_BY.map((kind) => [kind, sharesOf(answerable.filter(({ query }) => query.kind === kind))])),
    offTopic: share(others, ({ shown }) => shown.length > 0),
    places,
  };
}

function sharesOf(places: Score['places']): Shares {
  return {
    queries: places.length,
    first: share(places, ({ place }) => place === 1),
    firstThree: share(places, ({ place }) => place > 0 && place <= 3),
    never: share(places, ({ place }) => place === 0),
  };
}

function share<T>(list: readonly T[], fits: (one: T) => boolean): number {
  return list.length === 0 ? 0 : list.filter(fits).length / list.length;
}

/** Scores as a Markdown table, a line for each search. */
export function tableOf(scores: ReadonlyMap<string, Score>): string {
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const rows = [...scores].map(([name, { all, by, offTopic }]) => {
    const kinds = ASKED_BY.map((kind) => percent(by.get(kind)?.first ?? 0));
    return [name, percent(all.first), percent(all.firstThree), percent(all.never), percent(offTopic), ...kinds];
  });
  const head = ['search', 'first', 'first three', 'never', 'off-topic answered', ...ASKED_BY.map((kind) => `${kind}: first`)];
  return [`| ${head.join(' | ')} |`, `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join(
    '\n',
  );
}
