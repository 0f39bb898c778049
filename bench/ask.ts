import { askedPages, cardAskFile, synonymsOf } from '../integrations/search/ask.ts';
import { entriesOf } from '../integrations/search/entries.ts';
import { type AskIndex, askIndexOf } from '../src/ask/ask-index.ts';
import { Asker, type Switches } from '../src/ask/asker.ts';
import { unpacked } from '../src/ask/packed.ts';
import { FIELDS } from '../src/ask/passage.ts';
import { knowsEnough } from '../src/browser/search/cards.ts';
import { find } from '../src/browser/search/find.ts';
import { EVERYTHING } from '../src/browser/search/state.ts';
import { type Indexed, indexed } from './ask/indexed.ts';
import { readQueries } from './ask/queries.ts';
import { type Engine, type Score, scoreOf, tableOf } from './ask/score.ts';

/** Shares that are kept, 0 to 1. */
const FLOOR = { first: 0.5, firstThree: 0.75, offTopic: 0.3 };

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
    for (const [name, engine] of Object.entries(await enginesOf(sample))) scores.set(name, await scoreOf(engine, queries));
    console.log(`${queries.length} queries (${set})\n\n${tableOf(scores)}`);
    if (each)
      for (const { query, place, shown } of scores.get('search')?.places ?? [])
        if (place !== 1) console.log(place, query.q, query.want, shown);
    const { all, offTopic } = scores.get('search') ?? (await scoreOf(async () => [], queries));
    const kept = all.first >= FLOOR.first && all.firstThree >= FLOOR.firstThree && offTopic <= FLOOR.offTopic;
    console.log(
      `\n${kept ? 'kept  ' : 'BROKEN'}  first at least ${FLOOR.first}, in the first three ${FLOOR.firstThree}, off-topic at most ${FLOOR.offTopic}`,
    );
    return kept ? 0 : 1;
  } finally {
    await sample.close();
  }
}

async function enginesOf({ index, plain, playbook, cache }: Indexed): Promise<Record<string, Engine>> {
  const practices = entriesOf(playbook.files, playbook.config).map(({ number }) => number);
  const pages = await askedPages(playbook, cache);
  const synonyms = synonymsOf(playbook.config);
  const whole = askIndexOf(pages, synonyms);
  const everything = new Asker(whole);
  const asker = (made: AskIndex, switches: Partial<Switches> = {}): Engine => {
    const asked = new Asker(made, switches);
    return async (q) => asked.answers(q).map(({ place }) => practices[place]);
  };
  const small = new Asker(unpacked(JSON.parse(cardAskFile(pages))));
  const card: Engine = async (q) => {
    const few = small.answers(q);
    return (knowsEnough(few) ? few : everything.answers(q)).map(({ place }) => practices[place]);
  };
  const numbers = async (results: readonly { data(): Promise<{ meta: Record<string, string> }> }[]) =>
    Promise.all(results.slice(0, 10).map(async (result) => numberOf((await result.data()).meta)));
  return {
    'plain Pagefind': async (q) => numbers((await plain.search(q, { filters: {} })).results),
    search: async (q) => numbers((await find(index, { ...EVERYTHING, q }, 'Practice')).results),
    'questions alone': asker(whole),
    'the card at /for/': card,
    'without the limit that off-topic questions stay below': async (q) => everything.rank(q).map(({ place }) => practices[place]),
    'without hears': asker(whole, { fields: FIELDS.filter((field) => field !== 'hears') }),
    'without asked': asker(whole, { fields: FIELDS.filter((field) => field !== 'asked') }),
    'without both': asker(whole, { fields: FIELDS.filter((field) => field !== 'hears' && field !== 'asked') }),
    'without what to say': asker(whole, { fields: FIELDS.filter((field) => field !== 'say') }),
    'without synonyms': asker(whole, { synonyms: false }),
    'without typing errors': asker(whole, { typos: false }),
    'without pairs of words': asker(whole, { pairs: false }),
  };
}

function numberOf({ number }: Record<string, string>): number | undefined {
  return number === undefined ? undefined : Number(number);
}
