import { describe, expect, test } from 'vitest';
import { listen } from '../../../src/browser/storage/listen.ts';
import type { NewEvent } from '../../../src/learner/events.ts';
import { answer } from './support/events.ts';

/** As much of a document as is listened to. */
function page() {
  const region = { dataset: { notSaved: 'Not saved on this device.' }, textContent: '' };
  const target = Object.assign(new EventTarget(), { querySelectorAll: () => [region] });
  return { target: target as unknown as Document, region };
}
const say = (target: Document, type: string, detail: unknown) => target.dispatchEvent(new CustomEvent(`chalktalk:${type}`, { detail }));

describe('the ears of a page', () => {
  test('hear what elements say, and only what is said under its name', () => {
    const { target } = page();
    const heard: NewEvent[] = [];
    listen(target, async (event) => heard.push(event) > 0);
    say(target, 'answered', answer('a'));
    say(target, 'read', answer('b'));
    say(target, 'read', null);
    say(target, 'erased', { kind: 'erased', event: 'x' });
    expect(heard).toEqual([answer('a')]);
  });

  test('tell what could not be kept, in the words of the page, until it is', async () => {
    const { target, region } = page();
    let saved = false;
    listen(target, () => Promise.resolve(saved));
    say(target, 'answered', answer('a'));
    await Promise.resolve();
    expect(region.textContent).toBe('Not saved on this device.');
    saved = true;
    say(target, 'answered', answer('b'));
    await Promise.resolve();
    expect(region.textContent).toBe('');
  });

  test('of the script of content pages stay shut on a page without a playbook', async () => {
    Object.assign(globalThis, { document: { documentElement: { dataset: {} } } });
    await expect(import('../../../src/browser/storage/page-recorder.ts')).resolves.toBeDefined();
  });
});
