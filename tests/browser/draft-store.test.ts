import { describe, expect, onTestFinished, test } from 'vitest';
import { isOvertaken, isUnsent, openDraft, shown, type Typed } from '../../src/browser/draft-store.ts';

const START = { label: '', note: 'Calls late.', did: ['a'] };

/** Tabs of one browser that have the same form open: each keeps what is typed for itself. */
let forms = 0;
function tab(name: string, kept?: Typed) {
  let stored = kept;
  const storage = {
    read: () => stored,
    save: (typed: Typed | undefined) => {
      stored = typed;
      return true;
    },
  };
  const draft = openDraft('draft-test', name, { storage });
  onTestFinished(draft.listen());
  return { draft, reloaded: () => openDraft('draft-test', name, { storage }), stored: () => stored };
}

const two = () => {
  const name = `form-${forms++}`;
  return [tab(name), tab(name)] as const;
};

describe('what was typed and not sent', () => {
  test('is there after a reload, however long it is, and gone when it is given up', () => {
    const [one] = two();
    const long = 'word '.repeat(4000);
    one.draft.change(START, { note: long, did: ['a', 'b'] });
    expect(shown(START, one.reloaded().typed.get())).toEqual({ label: '', note: long, did: ['a', 'b'] });
    one.draft.clear();
    expect(shown(START, one.reloaded().typed.get())).toEqual(START);
    expect(one.stored()).toBeUndefined();
  });

  test('is nothing when the form says again what it said before', () => {
    const [one] = two();
    one.draft.change(START, { note: 'Calls early.' });
    one.draft.change(START, { note: 'Calls late.' });
    expect(isUnsent(START, one.draft.typed.get())).toBe(false);
    expect(one.stored()).toBeUndefined();
  });

  test('while something else is on its way, stays when that is kept', () => {
    const [one] = two();
    one.draft.change(START, { label: 'Kim', note: 'Calls early.' });
    const sent = one.draft.send();
    one.draft.change(START, { note: 'Calls twice.' });
    sent();
    const now = { ...START, label: 'Kim', note: 'Calls early.' };
    expect(shown(now, one.reloaded().typed.get()).note).toBe('Calls twice.');
    expect(isOvertaken(now, one.draft.typed.get())).toBe(false);
  });

  test('is not read where it is of another shape', () => {
    expect(shown(START, { note: { now: ['a'], was: '' }, toString: { now: 'x', was: '' } })).toEqual(START);
  });
});

describe('of two tabs with the same form', () => {
  test('the one that sends empties the other, where that has the same words', async () => {
    const [one, other] = two();
    for (const { draft } of [one, other]) draft.change(START, { label: 'Kim', note: 'Calls early.' });
    one.draft.send()();
    expect(one.stored()).toBeUndefined();
    await expect.poll(() => other.stored()).toBeUndefined();
    expect(isUnsent(START, other.draft.typed.get())).toBe(false);
  });

  test('and leaves it its own words, which are then said to take the place of what was sent', async () => {
    const name = `form-${forms++}`;
    const [one, other, third, same] = [tab(name), tab(name), tab(name), tab(name)];
    same.draft.change(START, { note: 'Calls early.' });
    one.draft.change(START, { note: 'Calls early.' });
    other.draft.change(START, { note: 'Calls twice.' });
    third.draft.change(START, { label: 'Kim' });
    one.draft.send()();
    await expect.poll(() => same.stored()).toBeUndefined();
    const now = { ...START, note: 'Calls early.' };
    expect(shown(now, other.draft.typed.get()).note).toBe('Calls twice.');
    expect(isOvertaken(now, other.draft.typed.get())).toBe(true);
    // A field that nobody touched shows what was sent.
    expect(shown(now, third.draft.typed.get())).toEqual({ ...now, label: 'Kim' });
    expect(isOvertaken(now, third.draft.typed.get())).toBe(false);
  });

  test('nothing is left to send, and nothing to say, where the other one sent the same in other steps', () => {
    const [one] = two();
    one.draft.change(START, { note: 'Calls early.' });
    const now = { ...START, note: 'Calls early.' };
    expect(isUnsent(now, one.draft.typed.get())).toBe(false);
    expect(isOvertaken(now, one.draft.typed.get())).toBe(false);
  });
});
