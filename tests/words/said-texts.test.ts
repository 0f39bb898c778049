import { expect, test } from 'vitest';
import { type SaidText, wrongWith } from '../support/said-texts.ts';

const isContent = (text: string) => text === 'Prix';
const wrong = (text: string, lang: string, more: Partial<SaidText> = {}) => wrongWith({ text, lang, where: 'p', ...more }, isContent);

test('a word of the interface that has no mark is found, wherever it stands', () => {
  expect(wrong('⟦Price of ⟦3⟧⟧', 'en-XA')).toBeUndefined();
  expect(wrong('⟦Price⟧ and more', 'en-XA')).toBe('not from the catalogue');
  expect(wrong('Price', 'fr-XA')).toBe('not from the catalogue');
  expect(wrong('Price', 'fr-XA', { attribute: 'title' })).toBe('neither from the catalogue nor of the content');
});

test('a text in the language of the other is found', () => {
  expect(wrong('Prix', 'fr-XA')).toBeUndefined();
  expect(wrong('Prix', 'en-XA')).toBe('content that does not say its language');
  expect(wrong('⟦Price⟧', 'fr-XA')).toBe('interface that says the language of the content');
  expect(wrong('⟦Price⟧ Prix', 'en-XA')).toBe('not from the catalogue');
});
