import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePlay } from '../../src/playbook/diagram/index.ts';
import { wordsFor } from '../../src/words/catalogues.ts';
import { progressWords } from '../../src/words/en/progress.ts';
import { formatsFor } from '../../src/words/formats.ts';
import { directionOf, interfaceLanguage, LANGUAGES, languageMarks, MARKED } from '../../src/words/languages.ts';
import { root } from '../support/playbook.ts';

// `qaa` is kept free for private use: it never has a catalogue.
test('the interface speaks English beside content whose language has no catalogue, and says so', () => {
  expect(interfaceLanguage('qaa-AT')).toBe('en');
  expect(languageMarks('qaa-AT')).toEqual({ ofInterface: { lang: 'en' }, ofContent: { lang: 'qaa-AT' } });
  expect(languageMarks('en-GB')).toEqual({ ofInterface: {}, ofContent: {} });
  expect(wordsFor('qaa').site.home).toBe(wordsFor('en').site.home);
});

test('where the content runs from right to left, both say how they run', () => {
  expect(languageMarks('he')).toEqual({ ofInterface: { lang: 'en', dir: 'ltr' }, ofContent: { lang: 'he', dir: 'rtl' } });
  expect(['ar', 'fa-AF', 'az-Arab', 'az', 'de', 'en-XA', 'ar-XA'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
    'rtl',
  ]);
});

test('the marked language has a mark around every text, and around what every function says', () => {
  const words = wordsFor(MARKED);
  expect(words.site.home).toBe('⟦Today⟧');
  expect(words.home.all(2)).toBe('⟦All 2 practices⟧');
  expect(words.home.sell.notation).toBe('O ⟦you⟧ (1,2)\nX ⟦customer⟧ (6,2)\n⟦you⟧ -> ⟦customer⟧ : ⟦the move⟧');
  expect(parsePlay(words.home.sell.notation).problems).toEqual([]);
});

test('a number takes the form that its language has for it', () => {
  const { plural } = formatsFor('pl');
  const forms = { one: 'strona', few: 'strony', many: 'stron', other: 'strony' };
  expect([1, 2, 5, 1.5].map((count) => plural(count, forms))).toEqual(['strona', 'strony', 'stron', 'strony']);
});

test('a day has no time zone, and what is no day is shown as it was written', () => {
  const { day } = formatsFor('en-GB');
  expect(day('2026-11-03')).toBe('3 Nov 2026');
  expect(day('someday')).toBe('someday');
});

test('a day has one shape: the year only where it is another, the weekday where somebody is to act on it', () => {
  const { day } = formatsFor('en-GB');
  const year = new Date().getFullYear();
  expect(day(`${year}-11-03`, 'near')).toBe('3 Nov');
  expect(day(`${year}-11-03`, 'weekday')).toMatch(/^[A-Z][a-z]{2} 3 Nov$/);
  expect(day('2001-11-03', 'near')).toBe('3 Nov 2001');
  expect(day('2001-11-03', 'weekday')).toBe('Sat 3 Nov 2001');
});

test('the history writes days as every other page does', () => {
  const { until, on } = progressWords.history;
  expect(until('2001-12-04')).toBe('by Tue 4 Dec 2001');
  expect(on('2001-12-04', 30)).toBe('Tue 4 Dec 2001, 30 min');
});

/** Every text in words, and in what is in them. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

test.each(LANGUAGES)('the folder of “%s” has the files of the English one, each with the same names for its words', async (language) => {
  const files = await readdir(join(root, 'src/words/en'));
  expect(files.length).toBeGreaterThan(20);
  const names = (of: string) =>
    Promise.all(files.map(async (file) => [file, Object.keys(await import(join(root, 'src/words', of, file))).sort()] as const));
  expect((await readdir(join(root, 'src/words', language))).sort()).toEqual(files.sort());
  expect(await names(language)).toEqual(await names('en'));
});

test.each(LANGUAGES)('every play in the words of “%s” can be drawn', (language) => {
  const plays = textsIn(wordsFor(language)).filter((text) => /^[OoX] .+\(\d+,\d+\)$/m.test(text));
  expect(plays.length).toBeGreaterThan(8);
  for (const play of plays) expect(parsePlay(play).problems, play).toEqual([]);
});
