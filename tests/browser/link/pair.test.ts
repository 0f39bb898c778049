import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { dropKeys, knownBy, ownKeys, peers, trust } from '../../../src/browser/link/device-keys.ts';
import { fromLink, toLink } from '../../../src/browser/link/link.ts';
import { newKeys, openFrom, sealFor, wordsToCompare } from '../../../src/browser/link/pair.ts';

const BYTES = new TextEncoder().encode('Calls stop after ten minutes');
const ABOUT = { playbook: 'sales', head: 'ct2.brief.k' };
const [kim, ana, eve] = await Promise.all([newKeys(), newKeys(), newKeys()]);

describe('what is sealed for one device', () => {
  test('opens there, says from which it came, and opens nowhere else', async () => {
    const sealed = new Uint8Array(await sealFor(BYTES, kim, ana.public, ABOUT));
    expect(await openFrom(sealed, ana, ABOUT)).toEqual({ bytes: BYTES, key: kim.public });
    expect(await openFrom(sealed, eve, ABOUT)).toBeUndefined();
    expect(await openFrom(sealed, ana, { ...ABOUT, playbook: 'other' })).toBeUndefined();
    expect(await openFrom(sealed, ana, { ...ABOUT, head: 'ct2.observation.k' })).toBeUndefined();
    for (const place of [0, 70, 85, sealed.length - 1])
      expect(await openFrom(sealed.with(place, (sealed[place] ?? 0) ^ 1) as Uint8Array<ArrayBuffer>, ana, ABOUT)).toBeUndefined();
    expect(await openFrom(sealed.slice(0, 60), ana, ABOUT)).toBeUndefined();
  });

  test('keys cannot be read out of the device', async () => {
    await expect(crypto.subtle.exportKey('pkcs8', kim.private)).rejects.toThrow();
    expect(kim.public).toHaveLength(87);
  });

  test('both see the same four words, and others where somebody stands in between', async () => {
    const words = await wordsToCompare(kim.public, ana.public);
    expect(words).toHaveLength(4);
    expect(await wordsToCompare(ana.public, kim.public)).toEqual(words);
    expect(await wordsToCompare(eve.public, ana.public)).not.toEqual(words);
  });
});

describe('a link', () => {
  const text = '{"kind":"brief","said":"Calls stop"}';
  const url = 'https://play.acme.test/brief/';

  test('takes the key of its sender along, and an answer is opened by the device alone that it is for', async () => {
    for (const seal of [{ own: kim }, { own: kim, code: 'able about above absent absorb abstract' }]) {
      const found = await fromLink(await toLink(text, url, seal));
      const opened = found.ok ? found : found.reason === 'sealed' ? await found.open(seal.code ?? '') : undefined;
      expect(opened).toEqual({ ok: true, text, key: kim.public });
    }
    const here = await ownKeys('sales');
    const link = await toLink(text, url, { own: kim, to: { key: here?.public ?? '', playbook: 'sales' } });
    expect(link).toMatch(/#ct2\.brief\.k\.\d+\./);
    const found = await fromLink(link);
    if (found.ok || found.reason !== 'paired') throw new Error('It is not for a device');
    expect(await found.open('sales')).toEqual({ ok: true, text, key: kim.public });
    expect(await found.open('another')).toBe('elsewhere');
    await dropKeys('sales');
    expect(await found.open('sales')).toBe('elsewhere');
  });
});

describe('whom a device has met', () => {
  const brief = (id: string) => ({ kind: 'brief' as const, playbook: 'desk', person: { id, name: 'Kim' }, events: [] });

  test('is who wrote first; another key later counts once somebody says so', async () => {
    expect(await knownBy('desk', brief('a'), kim.public)).toBe('met');
    expect(await knownBy('desk', brief('a'), kim.public)).toBe('met');
    expect(await knownBy('desk', brief('a'), eve.public)).toBe('other');
    expect(await peers('desk')).toMatchObject([{ id: 'a', name: 'Kim', key: kim.public }]);
    await trust('desk', 'a');
    expect(await peers('desk')).toMatchObject([{ id: 'a', key: eve.public }]);
    expect(await knownBy('desk', brief('a'), eve.public)).toBe('met');
  });

  test('is nobody where no key came along, or something of one’s own', async () => {
    expect(await knownBy('mine', brief('a'), undefined)).toBeUndefined();
    expect(await knownBy('mine', { ...brief('a'), kind: 'device' }, kim.public)).toBeUndefined();
    expect(await knownBy('mine', brief('a'), (await ownKeys('mine'))?.public)).toBeUndefined();
    expect(await peers('mine')).toEqual([]);
  });

  test('keeps the same keys, and none once they are dropped', async () => {
    const [first, second] = await Promise.all([ownKeys('twice'), ownKeys('twice')]);
    expect(second?.public).toBe(first?.public);
    expect((await ownKeys('twice'))?.public).toBe(first?.public);
    await knownBy('twice', brief('a'), kim.public);
    await dropKeys('twice');
    expect(await peers('twice')).toEqual([]);
    expect((await ownKeys('twice'))?.public).not.toBe(first?.public);
  });
});
