import { expect, test } from 'vitest';
import { alertHead } from '../../../cli/migrate/alerts.ts';
import { Draft } from '../../../cli/migrate/draft.ts';
import { convertTags } from '../../../cli/migrate/tags.ts';

test.each(['constructor', 'toString', 'valueOf', '__proto__'])('an alert may be called “%s” elsewhere: it is a note', (kind) => {
  expect(alertHead(kind, undefined)).toEqual(['> [!NOTE]']);
});

test('a shortcode that is called like something every object has is one that is not known', () => {
  const taken: string[] = [];
  const draft = new Draft('Before {{< constructor id="1" >}} after.\n');
  convertTags(draft, (_, what) => taken.push(what));
  expect(draft.text).toBe('Before  after.\n');
  expect(taken).toEqual(['A shortcode that is not known was left out']);
});
