import { expect, test } from 'vitest';
import { withoutOuterQuotes } from '../../../src/playbook/prose/quotes.ts';

test.each([
  ['“That is too much.”', 'That is too much.'],
  ['„Das ist zu viel.“', 'Das ist zu viel.'],
  ['« C’est trop. »', 'C’est trop.'],
  ['"That is too much."', 'That is too much.'],
])('the quotes around all that is said are taken off: %s', (text, said) => {
  expect(withoutOuterQuotes(text)).toBe(said);
});

test.each(['That is “too” much.', '“Yes”, she said, “and no”', '“Half open', 'None at all.', '“”'])('others stay: %s', (text) => {
  expect(withoutOuterQuotes(text)).toBe(text);
});
