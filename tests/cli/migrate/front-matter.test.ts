import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../cli/migrate/front-matter.ts';

test('a text that a # cuts in YAML comes along whole, a comment does not', () => {
  const { fields } = readFrontMatter('---\ntitle: The #1 reason\ntags:\n  - a #2\nlayout: page # ours\ndraft: true #x\n---\nText.\n');
  expect(Object.fromEntries(fields)).toEqual({ title: 'The #1 reason', tags: ['a #2'], layout: 'page', draft: true });
});
