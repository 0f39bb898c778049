import { describe, expect, test } from 'vitest';
import { hitOf, stretches } from '../../../src/browser/search/hits.ts';
import type { Fragment, SubResult } from '../../../src/browser/search/pagefind.ts';

const sub = (element: string, title: string, excerpt: string, score: number): SubResult => ({
  title,
  url: `/a/#${title}`,
  excerpt,
  anchor: { element, id: title },
  weighted_locations: [{ balanced_score: score }],
});

const fragment = (fields: Partial<Fragment>): Fragment => ({
  url: '/a/',
  excerpt: '',
  meta: { kind: 'practice', title: 'Ask for it', number: '26', summary: 'Why.' },
  sub_results: [],
  ...fields,
});

const plain = (excerpt: string) =>
  hitOf(fragment({ excerpt }), true)
    .excerpt.map(({ text }) => text)
    .join('');

describe('a result', () => {
  test('has what was searched for under the marker, without the comma, in one stroke', () => {
    expect(stretches('so <mark>“what</mark> <mark>it</mark> <mark>costs,”</mark> they said')).toEqual([
      { text: 'so ', mark: false },
      { text: '“', mark: false },
      { text: 'what it costs', mark: true },
      { text: ',”', mark: false },
      { text: ' they said', mark: false },
    ]);
  });

  test('is text, never markup', () => {
    expect(
      stretches('&lt;img src=x onerror=alert(1)&gt; <mark>&lt;b&gt;</mark>')
        .map(({ text }) => text)
        .join(''),
    ).toBe('<img src=x onerror=alert(1)> <b>');
  });

  test.each([
    ['26. Ask for it. Some text', 'Some text'],
    ['<mark>26.</mark> Ask for <mark>it.</mark> Some text', 'Some text'],
    ['… for it. Some text', 'Some text'],
    ['for it goes the prize', 'for it goes the prize'],
    ['… it works like this', '… it works like this'],
  ])('does not say its title twice: %s', (excerpt, shown) => {
    expect(plain(excerpt)).toBe(shown);
  });

  test('shows its summary where nothing was asked or nothing is left', () => {
    expect(plain('26. Ask for it.')).toBe('Why.');
    expect(hitOf(fragment({ excerpt: 'Some text' }), false).excerpt).toEqual([{ text: 'Why.', mark: false }]);
  });

  test('shows its best places first, and no heading of which only questions hung', () => {
    const sub_results = [
      sub('h2', 'Check', 'Check.', 9),
      sub('h2', 'Move', 'Move. Some text', 1),
      sub('figure', 'Draw', 'Draw. You move.', 3),
      sub('section', 'Which?', 'Which?', 5),
      sub('h2', 'Last', 'Last. Some more', 0.5),
    ];
    const { parts } = hitOf(fragment({ sub_results }), true);
    expect(parts.map(({ kind, title }) => `${kind} ${title}`)).toEqual(['question Which?', 'play Draw', 'heading Move']);
  });

  test('does not say twice what its best place says', () => {
    const excerpt = 'So <mark>it</mark> goes';
    const { excerpt: shown } = hitOf(fragment({ excerpt, sub_results: [sub('h2', 'Move', `Move. ${excerpt}`, 1)] }), true);
    expect(shown).toEqual([{ text: 'Why.', mark: false }]);
  });

  test('of an unknown kind is still shown', () => {
    expect(hitOf(fragment({ meta: {} }), true)).toMatchObject({ kind: 'practice', title: '/a/', url: '/a/' });
  });
});
