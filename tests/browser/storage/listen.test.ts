import { describe, expect, test, vi } from 'vitest';
import { LATE } from '../../../src/browser/storage/append.ts';
import { listen } from '../../../src/browser/storage/listen.ts';
import type { NewEvent } from '../../../src/learner/events.ts';
import { answer } from './support/events.ts';
import { quotaExceeded } from './support/machine.ts';

/** As much of a document as is listened to. */
function page() {
  const region = { dataset: { notSaved: 'Not saved on this device.', late: 'Saved in a moment.' }, textContent: '' };
  const target = Object.assign(new EventTarget(), { querySelectorAll: () => [region] });
  return { target: target as unknown as Document, region };
}
const again = () => Promise.resolve(undefined);
const say = (target: Document, type: string, detail: unknown) => target.dispatchEvent(new CustomEvent(`chalktalk:${type}`, { detail }));

describe('the ears of a page', () => {
  test('hear what elements say, and only what is said under its name', () => {
    const { target } = page();
    const heard: NewEvent[] = [];
    listen(target, { record: async (event) => void heard.push(event), again });
    say(target, 'answered', answer('a'));
    say(target, 'read', answer('b'));
    say(target, 'read', null);
    say(target, 'erased', { kind: 'erased', event: 'x' });
    expect(heard).toEqual([answer('a')]);
  });

  test('tell what could not be kept, in the words of the page, until it is', async () => {
    const { target, region } = page();
    let failure: unknown = quotaExceeded();
    listen(target, { record: async () => failure, again });
    say(target, 'answered', answer('a'));
    await Promise.resolve();
    expect(region.textContent).toBe('Not saved on this device.');
    failure = LATE;
    say(target, 'answered', answer('b'));
    await Promise.resolve();
    expect(region.textContent).toBe('Saved in a moment.');
    failure = undefined;
    say(target, 'answered', answer('c'));
    await Promise.resolve();
    expect(region.textContent).toBe('');
  });

  test('try again what could not be kept, without another act of the reader', async () => {
    vi.useFakeTimers();
    const { target, region } = page();
    let full = true;
    const write = async () => (full ? quotaExceeded() : undefined);
    listen(target, { record: write, again: write });
    say(target, 'answered', answer('a'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(region.textContent).toBe('Not saved on this device.');
    full = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(region.textContent).toBe('');
    vi.useRealTimers();
  });

  test('of the script of content pages stay shut on a page without a playbook', async () => {
    Object.assign(globalThis, { document: { documentElement: { dataset: {} } } });
    await expect(import('../../../src/browser/storage/page-recorder.ts')).resolves.toBeDefined();
  });
});
