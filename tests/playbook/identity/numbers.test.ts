import { describe, expect, test } from 'vitest';
import { lost, practice } from './support.ts';

const ask = practice(1, 'Ask for the next step');
const listen = practice(2, 'Listen longer');
const before = { 'practices/ask.mdx': ask, 'practices/listen.mdx': listen };

describe('a number', () => {
  test('that a practice lost is missed where it stood', () => {
    expect(lost(before, { ...before, 'practices/ask.mdx': practice(7, 'Ask for the next step') })).toEqual([
      'practices/ask.mdx:3:9 lost-number: Number 1 is gone: the practice has number 7 now → ' +
        'write `number: 1` again; a number that has to go is listed in playbook.yaml: `retired: { numbers: [1] }`',
    ]);
    expect(lost(before, { ...before, 'practices/ask.mdx': practice(7, 'Ask for the next step') }, { retired: { numbers: [1] } })).toEqual(
      [],
    );
  });

  test('is reused when a new practice has it, and the old one another', () => {
    const now = { ...before, 'practices/ask.mdx': practice(7, 'Ask for the next step'), 'practices/new.mdx': practice(1, 'Be on time') };
    expect(lost(before, now)).toEqual([
      'practices/new.mdx:3:9 reused-number: Number 1 belonged to `Ask for the next step` (`/practices/ask/`), which has number 7 now → ' +
        'give this practice a number that nothing ever had, for instance 8',
    ]);
  });

  test('is reused when its practice is gone and a wholly different one has it: one finding for both', () => {
    const now = { 'practices/listen.mdx': listen, 'practices/new.mdx': practice(1, 'Be on time') };
    expect(lost(before, now)).toEqual([
      'practices/new.mdx:3:9 reused-number: Number 1 belonged to `Ask for the next step` (`/practices/ask/`), which is gone → ' +
        'give this practice a number that nothing ever had, for instance 3; if it is the same practice, write `from: [ask]` here',
    ]);
    expect(lost(before, { ...now, 'practices/new.mdx': practice(1, 'Be on time', 'from: [ask]') })).toEqual([]);
  });

  test('is reused when two practices swap theirs', () => {
    const now = { 'practices/ask.mdx': practice(2, 'Ask for the next step'), 'practices/listen.mdx': practice(1, 'Listen longer') };
    expect(lost(before, now).map((text) => text.split(' →')[0])).toEqual([
      'practices/listen.mdx:3:9 reused-number: Number 1 belonged to `Ask for the next step` (`/practices/ask/`), which has number 2 now',
      'practices/ask.mdx:3:9 reused-number: Number 2 belonged to `Listen longer` (`/practices/listen/`), which has number 1 now',
    ]);
  });

  test('that moved with its page is not missed, and a new one is nobody’s', () => {
    const now = { ...before, 'practices/new.mdx': practice(3, 'Be on time') };
    expect(lost(before, now)).toEqual([]);
  });

  test('of a practice whose fields cannot be read is not missed', () => {
    expect(lost(before, { ...before, 'practices/ask.mdx': ask.replace('number: 1', 'number: one') })).toEqual([]);
  });
});
