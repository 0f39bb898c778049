import { find } from '../src/browser/search/find.ts';
import { EVERYTHING } from '../src/browser/search/state.ts';
import { type Indexed, indexed } from './ask/indexed.ts';
import { readQueries } from './ask/queries.ts';
import { type Engine, type Score, scoreOf, tableOf } from './ask/score.ts';

const SETS = ['build', 'report'] as const;

/**
 * Asks the sample playbook what customers, reps and coaches ask, and says how often the right practice comes first.
 *
 * @param args `build` or `report`, and `--each` to see every query that was not answered at once
 * @returns 0 where the floor is kept, 1 where not, 2 where the arguments make no sense
 */
export async function benchAsk(args: readonly string[]): Promise<0 | 1 | 2> {
  const each = args.includes('--each');
  const [which = 'report', ...more] = args.filter((arg) => arg !== '--each');
  const set = SETS.find((name) => name === which);
  if (set === undefined || more.length > 0) return 2;
  const queries = await readQueries(new URL(`./ask/${set}.yaml`, import.meta.url));
  const sample = await indexed();
  try {
    const scores = new Map<string, Score>();
    for (const [name, engine] of Object.entries(enginesOf(sample))) scores.set(name, await scoreOf(engine, queries));
    console.log(`${queries.length} queries (${set})\n\n${tableOf(scores)}`);
    if (each)
      for (const { query, place, shown } of scores.get('search')?.places ?? [])
        if (place !== 1) console.log(place, query.q, query.want, shown);
    return 0;
  } finally {
    await sample.close();
  }
}

function enginesOf({ index, plain }: Indexed): Record<string, Engine> {
  const numbers = async (results: readonly { data(): Promise<{ meta: Record<string, string> }> }[]) =>
    Promise.all(results.slice(0, 10).map(async (result) => numberOf((await result.data()).meta)));
  return {
    'plain Pagefind': async (q) => numbers((await plain.search(q, { filters: {} })).results),
    search: async (q) => numbers((await find(index.api, { ...EVERYTHING, q }, 'Practice')).results),
  };
}

function numberOf({ number }: Record<string, string>): number | undefined {
  return number === undefined ? undefined : Number(number);
}
