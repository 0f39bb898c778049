import { describe, expect, test } from 'vitest';
import { Asker } from '../../../src/ask/asker.ts';
import { ELLIPSIS, type Fragment, type PagefindApi, type SearchIndex } from '../../../src/browser/search/pagefind.ts';
import { SearchSession, type View } from '../../../src/browser/search/session.ts';
import { EVERYTHING, type SearchState } from '../../../src/browser/search/state.ts';

const labels = { skill: [{ id: 'objections', name: 'Price pressure and objections', group: '' }], role: [], stage: [], level: [] };
const fragment = (url: string): Fragment => ({
  url,
  excerpt: `One <mark>word</mark> ${ELLIPSIS}`,
  meta: { title: url, kind: 'practice' },
  sub_results: [],
});
const asking = (q: string): SearchState => ({ ...EVERYTHING, q });

const resultsOf = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${word}${index}`, data: async () => fragment(`/${word}/${index}/`) }));

/** An index in which every word finds so many pages, after so many milliseconds. */
function fake(answers: Record<string, { pages: number; after?: number }>): SearchIndex {
  const api: PagefindApi = {
    search: async (term) => {
      const { pages = 0, after = 0 } = answers[term?.replaceAll('"', '') ?? ''] ?? {};
      if (term === null) return { results: Object.entries(answers).flatMap(([word, { pages: count }]) => resultsOf(word, count)) };
      await new Promise((resolve) => setTimeout(resolve, after));
      return { results: resultsOf(term.replaceAll('"', ''), pages) };
    },
  };
  const facets = Array.from({ length: 20 }, () => ({ kind: ['practice'], skill: [], role: [], stage: [], level: [] }));
  return { api, labels, facets, common: new Set(), asker: new Asker({ words: [], meanings: [], pages: [] }) };
}

function session(open: () => Promise<SearchIndex>) {
  const views: View[] = [];
  const asked = new SearchSession({ open, show: (view) => views.push(view), portion: 2, practice: 'Practice' });
  const last = (): View => {
    const view = views.at(-1);
    if (!view) throw new Error('nothing was shown');
    return view;
  };
  return { asked, views, last };
}

describe('a search session', () => {
  test('shows the answer to the latest question, even if an earlier one is answered later', async () => {
    const { asked, views, last } = session(async () => fake({ slow: { pages: 4, after: 40 }, quick: { pages: 3 } }));
    await Promise.all([asked.ask(asking('slow')), asked.ask(asking('quick'))]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(last().state.q).toBe('quick');
    expect(views.filter(({ status, state }) => status === 'ready' && state.q === 'slow')).toEqual([]);
  });

  test('waits while somebody types', async () => {
    const { asked, views } = session(async () => fake({ pri: { pages: 9 }, price: { pages: 3 } }));
    await Promise.all([asked.ask(asking('pri'), 20), asked.ask(asking('price'), 20)]);
    expect(views.filter(({ status }) => status === 'ready').map(({ state }) => state.q)).toEqual(['price']);
  });

  test('loads results in portions, and no portion twice', async () => {
    const { asked, last } = session(async () => fake({ price: { pages: 5 } }));
    await asked.ask(asking('price'));
    expect(last().total).toBe(5);
    expect(last().hits).toHaveLength(2);
    await Promise.all([asked.more(), asked.more()]);
    expect(last().hits).toHaveLength(4);
    await asked.more();
    expect(new Set(last().hits.map(({ url }) => url)).size).toBe(5);
  });

  test('says when there is no index, and tries again', async () => {
    let there = false;
    const { asked, last } = session(async () => {
      if (!there) throw new TypeError('Failed to fetch');
      return fake({ price: { pages: 3 } });
    });
    await asked.ask(asking('price'));
    expect(last().status).toBe('failed');
    there = true;
    await asked.ask(asking('price'));
    expect(last()).toMatchObject({ status: 'ready', total: 3 });
  });

  test('names the nearest skills where nothing is found', async () => {
    const { asked, last } = session(async () => fake({}));
    await asked.ask(asking('objektion'));
    expect(last().nearest.map(({ id }) => id)).toEqual(['objections']);
    await asked.ask(asking('qqqqqqq'));
    expect(last().nearest).toEqual([]);
  });
});
