import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Indexed, indexed } from '../../../bench/ask/indexed.ts';
import { entriesOf } from '../../../integrations/search/entries.ts';
import { find } from '../../../src/browser/search/find.ts';
import { type Hit, hitOf } from '../../../src/browser/search/hits.ts';
import { FACETS, type Facet, idsOf } from '../../../src/browser/search/labels.ts';
import { cleanState, EVERYTHING, eachFacet, type SearchState } from '../../../src/browser/search/state.ts';
import type { CompiledFile } from '../../../src/playbook/model/compiled.ts';
import * as fc from '../../support/properties.ts';

let sample: Indexed;
let practices: { file: CompiledFile; number: number; title: string; hears: string[] }[];

beforeAll(async () => {
  sample = await indexed();
  practices = sample.playbook.files
    .map(({ compiled }) => compiled)
    .filter(({ kind }) => kind === 'practice')
    .map((file) => {
      const { number, title, hears } = file.fields as { number: number; title: string; hears: string[] };
      return { file, number, title, hears };
    });
}, 60_000);
afterAll(() => sample.close());

const asking = (q: string, chosen: Partial<SearchState['chosen']> = {}): SearchState => ({
  q,
  chosen: { ...EVERYTHING.chosen, ...chosen },
});

async function ask(state: SearchState, most = 5): Promise<Hit[]> {
  const { results, asked } = await find(sample.index, state, 'Practice');
  return Promise.all(results.slice(0, most).map(async ({ data, answers }) => hitOf(await data(), asked, answers)));
}

describe('search over the sample playbook', () => {
  test('every number finds its practice first', async () => {
    expect(practices.length).toBeGreaterThanOrEqual(24);
    for (const { number, title } of practices) {
      for (const q of [`${number}`, `#${number}`, `Practice ${number}`]) expect((await ask(asking(q), 1))[0]?.title, q).toBe(title);
    }
  });

  test('what a customer says finds its practice first', async () => {
    const places = entriesOf(sample.playbook.files, sample.playbook.config).map(({ title }) => title);
    for (const { hears, title } of practices) {
      for (const [index, said] of hears.entries()) {
        // Every sentence is asked of what answers sentences; some of them of search as a whole, which takes its time.
        const answers = sample.index.asker.answers(said).map(({ place }) => places[place]);
        const [first, second] = index < 3 ? (await ask(asking(said), 2)).map((hit) => hit.title) : answers;
        // Two customers may begin alike: "Come back to us after the summer."
        const alike = practices.filter((other) => other.hears.some((line) => line.includes(said))).map((other) => other.title);
        expect(alike.length > 1 ? [first, second] : [first], said).toContain(title);
      }
    }
  });

  test('a sentence in other words finds its practice, with the first words to say and the way to them', async () => {
    const [hit] = await ask(asking('that is too expensive for us'), 1);
    expect(['16', '17', '19']).toContain(hit?.number);
    expect(hit?.say).toMatch(/^“.+”$/);
    expect(new URL(hit?.url ?? '').hash).toBe('#what-to-say');
  });

  test.each([
    ...['asdfghjkl', 'asdf qwertz yxcvb', 'wifi is not working', '🙂🙂', 'pizza zebra', 'C++', 'C#', 'Q&A', '‘’', '"', 'x'.repeat(5000)],
    // In a language that the playbook does not speak.
    ...['価格が高すぎる', '价格太高', 'das ist uns zu teuer', 'preis zu hoch', 'c’est trop cher', 'слишком дорого'],
  ])('“%s” finds nothing', async (q) => {
    expect(await ask(cleanState(asking(q)))).toEqual([]);
  });

  test.each([
    ['not too expensive', [16, 17, 19]],
    ['too expensive 🙂🙂', [16, 17, 19]],
    ['“your price’s too high”', [16, 17, 19]],
    [`${'price '.repeat(1000)}`, [16, 17, 19]],
    ['I have to say that your price is much too high for us. '.repeat(90).slice(0, 5000), [16, 17, 19]],
    ['26', [26]],
  ])('“%s” is answered', async (q, right) => {
    const [hit] = await ask(cleanState(asking(q)), 1);
    expect(right).toContain(Number(hit?.number));
  });

  test('of words that stand in every text alone nothing is found, and beside others they do not count', async () => {
    for (const q of ['a', 'I', 'the', 'The', 'in the', 'of a', 'it’s']) expect((await ask(asking(q), 1)).length, q).toBe(0);
    const titles = async (q: string) => (await ask(asking(q), 9)).map(({ title }) => title);
    expect(await titles('the referral')).toEqual(await titles('referral'));
    const marked = (await ask(asking('the zebra of the forecast'), 9)).flatMap(({ excerpt }) => excerpt.filter(({ mark }) => mark));
    expect(marked.filter(({ text }) => /^(the|of)$/i.test(text))).toEqual([]);
  });

  test('a letter, or a word that most pages have, shows pages and takes none for an answer', async () => {
    for (const q of ['p', 'customer', 'call']) {
      const { results } = await find(sample.index, asking(q), 'Practice');
      expect(results.length, q).toBeGreaterThan(0);
      expect(
        results.filter(({ answers }) => answers),
        q,
      ).toEqual([]);
    }
  });

  test('curly and straight apostrophes, and none, ask the same', async () => {
    const titles = async (q: string) => (await ask(asking(q), 3)).map(({ title }) => title);
    expect(await titles('that’s not what I said')).toEqual(await titles("that's not what I said"));
    expect((await titles('thats not what I said'))[0]).toBe('Play back what you heard');
  });

  test('a title finds its practice first, and a typed part of a sentence does too', async () => {
    for (const { title } of practices) expect((await ask(asking(title), 1))[0]?.title).toBe(title);
    expect((await ask(asking('what does it cost'), 1))[0]?.number).toBe('16');
  });

  test('a play and a question are results inside their page, with links to their places', async () => {
    const play = (await ask(asking('The price travels last'))).flatMap(({ parts }) => parts).find(({ kind }) => kind === 'play');
    expect(play?.url).toMatch(/\/practices\/hold-the-price-for-one-question\/#play-the-price-travels-last-and-it-has-company$/);
    const question = (await ask(asking('complains about late deliveries')))
      .flatMap(({ parts }) => parts)
      .find(({ kind }) => kind === 'question');
    expect(question?.url).toMatch(/\/practices\/hold-the-price-for-one-question\/#price-question-which-one$/);
    expect(question?.title).toContain('You may ask one question');
  });

  test('every place that a result leads to is an anchor of its page', async () => {
    const anchors = new Map(sample.playbook.files.map(({ compiled }) => [compiled.url, compiled.text?.anchors ?? []]));
    for (const q of ['price', 'question', 'coach', 'call']) {
      for (const { parts } of await ask(asking(q), 20)) {
        for (const { url } of parts) {
          const { pathname, hash } = new URL(url);
          expect(anchors.get(pathname.replace('/play', '')), url).toContain(decodeURIComponent(hash.slice(1)));
        }
      }
    }
  });

  test('an option is found, its feedback and the explanation are not', async () => {
    const pages = async (phrase: string) => (await sample.index.api.search(`"${phrase}"`, { filters: {} })).results.length;
    expect(await pages('what budget have you set aside')).toBe(1);
    expect(await pages('fitting the price to their purse')).toBe(0);
    expect(await pages('leading questions leave that pan empty')).toBe(0);
  });

  test('the site lies below a sub-path, and so do the results', async () => {
    const [first] = await ask(asking('26'));
    expect(new URL(first?.url ?? '').pathname).toBe('/play/practices/ask-to-be-coached/');
  });

  test('coach’s guides, skills, roles, programs and evidence are found', async () => {
    expect((await ask(asking('observable behaviour rubric'), 10)).length).toBeGreaterThan(0);
    for (const kind of ['module', 'lesson', 'skill', 'role', 'program', 'evidence'] as const) {
      const [first] = await ask(asking('', { kind: [kind] }), 1);
      expect(first?.kind).toBe(kind);
    }
    const claims = await ask(asking('Ebbinghaus', { kind: ['evidence'] }));
    expect(claims.map(({ url }) => new URL(url).hash)).toContain('#ebbinghaus-1885');
  });

  test('words that no page has all of still find something, and say so', async () => {
    const found = await find(sample.index, asking('objection zebra forecast ballpark'), 'Practice');
    expect(found.results.length).toBeGreaterThan(0);
    expect(found.some).toBe(true);
  });

  test('nothing asked shows practices by number first', async () => {
    const hits = await ask(EVERYTHING, 3);
    expect(hits.map(({ number }) => Number(number))).toEqual(
      practices
        .map(({ number }) => number)
        .toSorted((a, b) => a - b)
        .slice(0, 3),
    );
  });
});

describe('facets', () => {
  /** Every entry with its ids by facet, straight from the fields. */
  function oracle(): Record<Facet, string[]>[] {
    const { files, config } = sample.playbook;
    const roles = files.filter(({ compiled }) => compiled.kind === 'role').map(({ compiled }) => compiled.id);
    const fieldsOf = (file: CompiledFile) =>
      file.fields as { skills?: { skill: string; level?: number }[]; roles?: string[]; stage?: string };
    return files.map(({ compiled }) => {
      const { kind, id } = compiled;
      const own = fieldsOf(compiled);
      const module = files.find(({ compiled: other }) => other.kind === 'module' && kind === 'lesson' && id.startsWith(`${other.id}/`));
      const tags = (own.skills?.length ? own.skills : module && fieldsOf(module.compiled).skills) ?? [];
      const meant = (module ? fieldsOf(module.compiled).roles : own.roles) ?? [];
      const forRoles = ['practice', 'module', 'lesson', 'program'].includes(kind);
      return {
        kind: [kind],
        skill: kind === 'skill' ? [id] : tags.map(({ skill }) => skill),
        level: tags.flatMap(({ level }) => (level ? [String(level)] : [])),
        role: kind === 'role' ? [id] : !forRoles ? [] : meant.length > 0 ? meant : roles,
        stage: kind !== 'practice' ? [] : own.stage ? [own.stage] : config.stages.map((stage) => stage.id),
      };
    });
  }

  test('are alternatives inside and conditions across, and their counts are exact before and after choosing', async () => {
    const entries = oracle();
    const fits = (entry: Record<Facet, string[]>, { chosen }: SearchState, without?: Facet) =>
      FACETS.every((facet) => facet === without || chosen[facet].length === 0 || chosen[facet].some((id) => entry[facet].includes(id)));
    const choices = fc.record(eachFacet((facet) => fc.subarray([...idsOf(sample.index.labels, facet)], { maxLength: 3 })));
    await fc.assert(
      fc.asyncProperty(choices, async (chosen) => {
        const state = asking('', chosen);
        const { results, counts } = await find(sample.index, state, 'Practice');
        expect(results.length).toBe(entries.filter((entry) => fits(entry, state)).length);
        for (const facet of FACETS) {
          for (const id of idsOf(sample.index.labels, facet)) {
            const expected = entries.filter((entry) => fits(entry, state, facet) && entry[facet].includes(id)).length;
            expect(counts[facet][id] ?? 0, `${facet} ${id}`).toBe(expected);
          }
        }
      }),
      { numRuns: 40, examples: [[EVERYTHING.chosen as Record<Facet, string[]>]] },
    );
  });

  test('count with words as without them: each number is what choosing it gives', async () => {
    const { counts } = await find(sample.index, asking('price', { skill: ['objections'] }), 'Practice');
    for (const facet of FACETS) {
      for (const id of idsOf(sample.index.labels, facet)) {
        const chosen = facet === 'skill' ? { skill: [id] } : { skill: ['objections'], [facet]: [id] };
        const { results } = await find(sample.index, asking('price', chosen), 'Practice');
        expect(results.length, `${facet} ${id}`).toBe(counts[facet][id] ?? 0);
      }
    }
  });
});

describe('the bundle', () => {
  test('is made once for the same playbook', async () => {
    const again = await sample.again();
    expect(again).toEqual({ folder: sample.bundle.folder, reused: true });
  });
});
