import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findLinks } from '../../../src/browser/link/find.ts';
import { fromFound, fromLink, toLink } from '../../../src/browser/link/link.ts';
import { mulberry32 } from '../../../src/playbook/hash/mulberry32.ts';
import { GATEWAYS, SETTINGS } from '../../support/mangle.ts';
import * as fc from '../../support/properties.ts';

const PAGE = 'https://play.acme.test/sales/brief/';
/** Long enough for several lines, with every letter of base64 in it. */
const TEXT = JSON.stringify({ kind: 'brief', events: Array.from({ length: 60 }, (_, place) => `${(place * 7919) % 997}ß`) });
const LINK = await toLink(TEXT, PAGE);
/** As links were written before they said how long they are. */
const OLD = `${PAGE}#chalktalk=1.${deflateRawSync(TEXT).toString('base64url')}`;

const corpus = [
  ...GATEWAYS.map(({ name, wrap }) => ({ name, make: wrap })),
  ...SETTINGS.map(({ name, set }) => ({ name, make: (link: string) => set(link, () => 0.7) })),
  ...GATEWAYS.map(({ name, wrap }) => ({ name: `${name}, in lines`, make: (link: string) => wrap(link).replace(/.{76}/g, '$&\n') })),
  ...GATEWAYS.map(({ name, wrap }) => ({
    name: `${name}, behind Safe Links`,
    make: (link: string) => GATEWAYS[0]?.wrap(wrap(link)) ?? '',
  })),
];

describe('a link that went through mail and chats', () => {
  test('the corpus has at least forty of them', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
  });

  test.each(corpus)('is read: $name', async ({ make }) => {
    expect(await fromLink(make(LINK))).toEqual({ ok: true, text: TEXT });
    expect(await fromLink(make(OLD))).toEqual({ ok: true, text: TEXT });
  });

  test('is read after any three gateways and two settings', async () => {
    const path = fc.record({
      old: fc.boolean(),
      gateways: fc.array(fc.constantFrom(...GATEWAYS), { maxLength: 3 }),
      settings: fc.array(fc.constantFrom(...SETTINGS), { minLength: 1, maxLength: 2 }),
      seed: fc.integer(),
    });
    await fc.assert(
      fc.asyncProperty(path, async ({ old, gateways, settings, seed }) => {
        const random = mulberry32(seed);
        const wrapped = gateways.reduce((link, { wrap }) => wrap(link), old ? OLD : LINK);
        const text = settings.reduce((link, { set }) => set(link, random), wrapped);
        expect(await fromLink(text), text).toEqual({ ok: true, text: TEXT });
      }),
      { numRuns: 300 },
    );
  });

  test('several in one text are all found, whatever stands around them', async () => {
    const other = await toLink('{"kind":"plan"}', PAGE);
    const text = `Hello,\n${GATEWAYS[2]?.wrap(OLD)}\n${other}\n<${LINK}>\nand https://example.org/ too`;
    const read = await Promise.all(findLinks(text).map(fromFound));
    expect(read.map((each) => (each.ok ? each.text : each.reason))).toEqual([TEXT, '{"kind":"plan"}', TEXT, 'foreign']);
  });
});

describe('what cannot be mended', () => {
  test('says how much of a cut link is missing, wherever it is cut', async () => {
    const { hash } = new URL(LINK);
    const begin = /^#ct2\.brief\.p\.\d+\./.exec(hash)?.[0].length ?? 0;
    for (let end = begin; end < hash.length; end += 7)
      for (const behind of ['', '…', '\n'])
        expect(await fromLink(hash.slice(0, end) + behind), String(end)).toMatchObject({ reason: 'cut', missing: hash.length - end });
  });

  test('says that it was changed, in letter case too', async () => {
    const swapped = LINK.replace(
      /(?<=\.p\.\d+\.)[\w-]+/,
      (payload) => payload.slice(0, 9) + (payload[9] === 'A' ? 'B' : 'A') + payload.slice(10),
    );
    expect(await fromLink(swapped)).toEqual({ ok: false, reason: 'changed' });
    expect(await fromLink(LINK.toUpperCase())).toEqual({ ok: false, reason: 'changed' });
    expect(await fromLink(LINK.replace('ct2.brief', 'ct2.plan'))).toEqual({ ok: false, reason: 'changed' });
  });

  test('of a later form asks for a newer page', async () => {
    expect(await fromLink(LINK.replace('ct2.', 'ct3.'))).toEqual({ ok: false, reason: 'newer' });
  });
});
