import { afterEach, expect, test, vi } from 'vitest';
import { forgetMisses, keepMiss, keptMisses } from '../../../src/browser/search/kept-misses.ts';
import { askedKey } from '../../../src/browser/storage/app-names.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser's storage. */
function storage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

test('what was asked in vain is kept for one playbook, and forgotten', () => {
  const kept = storage();
  keepMiss('acme', 'who signs', Date.parse('2026-11-30T12:00:00'));
  expect(keptMisses('acme')).toEqual([{ said: 'who signs', times: 1, day: '2026-11-30' }]);
  expect(keptMisses('other')).toEqual([]);
  expect([...kept.keys()]).toEqual([askedKey('acme')]);
  forgetMisses('acme');
  expect(kept.size).toBe(0);
});

test('what somebody else wrote there is nothing', () => {
  const kept = storage();
  for (const text of ['', '{', '{}', '[1]', '[{"said":"<b>","times":1,"day":"2026-11-30"}]']) {
    kept.set(askedKey('acme'), text);
    expect(keptMisses('acme'), text).toEqual([]);
  }
});

test('blocked storage breaks nothing', () => {
  vi.stubGlobal('localStorage', undefined);
  keepMiss('acme', 'who signs');
  forgetMisses('acme');
  expect(keptMisses('acme')).toEqual([]);
});
