import { describe, expect, test } from 'vitest';
import {
  allMisses,
  LONGEST_MISS_FILE,
  type Miss,
  MOST_MISSES,
  makeMissFile,
  readMisses,
  readMissFile,
  tidySaid,
  withMiss,
} from '../../src/ask/misses.ts';
import * as fc from '../support/properties.ts';

const DAY = '2026-11-30';
const after = (...said: string[]) => said.reduce<Miss[]>((misses, one) => withMiss(misses, one, DAY), []);

describe('what was asked in vain', () => {
  test('is counted by its words, whatever their signs, the last first', () => {
    expect(after('Too dear!', 'who signs', 'too  DEAR')).toEqual([
      { said: 'too DEAR', times: 2, day: DAY },
      { said: 'who signs', times: 1, day: DAY },
    ]);
  });

  test('is one line of at most 200 signs, and no half a word', () => {
    expect(tidySaid(' a\u202eb\n\tcd\u0000 ')).toBe('a b cd');
    expect([...tidySaid('🙂 too dear '.repeat(100))].length).toBeLessThanOrEqual(200);
    for (const text of ['', '26', '🙂🙂🙂', 'C++', 'pr', '\u0000\u0001']) expect(after(text), text).toEqual([]);
  });

  test('keeps so many and lets the oldest go', () => {
    const many = after(...Array.from({ length: MOST_MISSES + 5 }, (_, number) => `question number ${number}`));
    expect(many).toHaveLength(MOST_MISSES);
    expect(many.at(-1)?.said).toBe('question number 5');
  });

  test('of several people is added up, most often first', () => {
    const own = [{ said: 'Who signs?', times: 1, day: '2026-11-02' }];
    const theirs = [
      { said: 'who signs', times: 3, day: '2026-10-01' },
      { said: '__proto__', times: 2, day: DAY },
    ];
    expect(allMisses([own, theirs])).toEqual([
      { said: 'Who signs?', times: 4, day: '2026-11-02' },
      { said: '__proto__', times: 2, day: DAY },
    ]);
  });

  test('whatever was typed is read back as it was kept', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 })), (said) => {
        const misses = after(...said);
        expect(readMisses(JSON.parse(JSON.stringify(misses)))).toEqual(misses);
      }),
    );
  });
});

describe('a file of what was asked in vain', () => {
  const asked = after('who signs', 'too dear');
  const file = (change: object) => JSON.stringify({ format: 'chalktalk-asked', version: 1, playbook: 'acme', asked, ...change });

  test('gives back what was put in, and says nothing of whoever asked', () => {
    expect(readMissFile(makeMissFile('acme', asked), 'acme')).toEqual({ ok: true, misses: asked });
    expect(Object.keys(JSON.parse(makeMissFile('acme', asked)) as object)).toEqual(['format', 'version', 'playbook', 'asked']);
  });

  test('is never longer than what is read', () => {
    const longest = Array.from({ length: MOST_MISSES }, (_, number) => ({
      said: `${number} ${'𠀀'.repeat(190)}`,
      times: 1_000_000,
      day: DAY,
    }));
    expect(makeMissFile('x'.repeat(100), longest).length).toBeLessThan(LONGEST_MISS_FILE);
    expect(readMissFile(makeMissFile('acme', longest), 'acme').ok).toBe(true);
  });

  test.each([
    ['', 'foreign'],
    ['null', 'foreign'],
    ['[[[[', 'foreign'],
    [' '.repeat(LONGEST_MISS_FILE + 1), 'foreign'],
    ['{"format":"chalktalk","version":1}', 'foreign'],
    [file({ version: 2 }), 'newer'],
    [file({ version: '1' }), 'malformed'],
    [file({ person: 'Ann' }), 'malformed'],
    [file({ playbook: 3 }), 'malformed'],
    [file({ asked: {} }), 'malformed'],
    [file({ asked: [null] }), 'malformed'],
    [file({ asked: [{ said: 'a\u202ebcd', times: 1, day: DAY }] }), 'malformed'],
    [file({ asked: [{ said: 'x'.repeat(201), times: 1, day: DAY }] }), 'malformed'],
    [file({ asked: [{ said: 'who signs', times: 0.5, day: DAY }] }), 'malformed'],
    [file({ asked: [{ said: 'who signs', times: 1, day: '2026-02-30' }] }), 'malformed'],
    [file({ asked: [{ said: 'who signs', times: 1, day: DAY, by: 'Ann' }] }), 'malformed'],
    [file({}).replace('"times":1', '"times":1,"__proto__":{"day":"x"}'), 'malformed'],
    [file({ asked: Array.from({ length: MOST_MISSES + 1 }, () => asked[0]) }), 'malformed'],
    [file({ playbook: 'other' }), 'other-playbook'],
  ])('%j is refused', (text, reason) => {
    expect(readMissFile(text, 'acme')).toEqual({ ok: false, reason });
  });
});
