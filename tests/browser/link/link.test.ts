import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fromLink, toLink } from '../../../src/browser/link/link.ts';
import { makeEnvelope } from '../../../src/browser/storage/envelope.ts';
import { qrCode } from '../../../src/browser/storage/qr.ts';
import { newId } from '../../../src/learner/events.ts';
import * as fc from '../../support/properties.ts';
import { answer, event, NOW, PLAYBOOK, someEvents } from '../storage/support/events.ts';

const PAGE = 'https://play.acme.test/progress/?tab=mine#old';
const envelopeOf = (count: number) =>
  makeEnvelope(
    'device',
    PLAYBOOK,
    { id: newId(NOW), name: 'Zoë 🙂' },
    Array.from({ length: count }, (_, index) => event(answer(`q${index % 30}`))),
  );
const packed = (bytes: Uint8Array) => `#chalktalk=1.${Buffer.from(deflateRawSync(bytes)).toString('base64url')}`;

describe('a link', () => {
  test('holds all of it behind the #, and gives it back', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, async (events) => {
        const text = makeEnvelope('device', PLAYBOOK, { id: newId(NOW), name: 'Zoë' }, events);
        const link = await toLink(text, PAGE);
        expect(link).toMatch(/^https:\/\/play\.acme\.test\/progress\/\?tab=mine#ct2\.device\.p\.\d+\.[\w-]+\.[\w-]{4}$/);
        expect(await fromLink(new URL(link).hash)).toEqual({ ok: true, text });
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['', 'foreign'],
    ['#', 'foreign'],
    ['#?secret=abc', 'foreign'],
    ['#the-first-minute', 'foreign'],
    ['#chalktalk=', 'foreign'],
    ['#xchalktalk=1.abc', 'foreign'],
    ['#chalktalk=2.abc', 'newer'],
    ['#chalktalk=1.', 'broken'],
    ['#chalktalk=1.a', 'broken'],
    ['#chalktalk=1.%%%', 'broken'],
    ['#chalktalk=1.AAAA', 'broken'],
    [packed(Uint8Array.of(0xff, 0xfe, 0xc0)), 'broken'],
    [`#chalktalk=1.${'a'.repeat(3e6)}`, 'too-large'],
  ])('of %.20j is refused with a reason', async (fragment, reason) => {
    expect(await fromLink(fragment)).toEqual({ ok: false, reason });
  });

  test('as it was written before, cut off anywhere, or with something behind it, is broken', async () => {
    const hash = packed(Buffer.from(envelopeOf(5)));
    expect(await fromLink(hash)).toHaveProperty('ok', true);
    for (let length = '#chalktalk=1.'.length; length < hash.length - 1; length += 3)
      expect(await fromLink(hash.slice(0, length)), String(length)).toEqual({ ok: false, reason: 'broken' });
    expect(await fromLink(`${hash}AAAA`)).toEqual({ ok: false, reason: 'broken' });
  });

  test('never throws on noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) => {
        expect(await fromLink(`#chalktalk=1.${Buffer.from(bytes).toString('base64url')}`)).toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
  });

  test('that would unpack to a gigabyte is stopped early', async () => {
    const megabyte = deflateRawSync(new Uint8Array(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
    const bytes = Buffer.concat([...Array.from({ length: 1024 }, () => megabyte), deflateRawSync(new Uint8Array())]);
    const bomb = `#chalktalk=1.${bytes.toString('base64url')}`;
    const before = process.memoryUsage().rss;
    expect(await fromLink(bomb)).toEqual({ ok: false, reason: 'too-large' });
    // Whoever unpacked it all would hold it.
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });
});

describe('a QR code', () => {
  test('is an SVG without styles and with a name', async () => {
    const result = qrCode(await toLink(envelopeOf(3), PAGE), 'For "another" <device>');
    expect(result.ok && result.svg).toMatch(/^<svg [^>]*role="img" aria-label="For &quot;another&quot; &lt;device&gt;"/);
    expect(result.ok && result.svg).not.toMatch(/style/);
  });

  test('says when the link is too long for it', () => {
    expect(qrCode(`https://play.acme.test/#${'x'.repeat(1700)}`, 'Link').ok).toBe(true);
    expect(qrCode(`https://play.acme.test/#${'x'.repeat(1800)}`, 'Link')).toEqual({ ok: false, reason: 'too-long' });
  });
});
