import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { askFile, cardAskFile, LARGEST, LARGEST_CARD, synonymsOf } from '../../../integrations/search/ask.ts';
import { Asker } from '../../../src/ask/asker.ts';
import { unpacked } from '../../../src/ask/packed.ts';
import { configSchema } from '../../../src/playbook/schemas/config.ts';

const config = configSchema.parse({ language: 'de', synonyms: [['preis', 'kosten'], { from: ['RFP'], to: ['ausschreibung'] }] });

/** Letters that hardly repeat: nothing in them can be packed. */
function words(count: number, seed: number): string {
  let state = seed + 1;
  const letter = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(97 + Math.floor((state / 2 ** 32) * 26));
  };
  return Array.from({ length: count }, () => Array.from({ length: 7 }, letter).join('')).join(' ');
}

test('however much a playbook says, its index of questions stays small, and titles are found to the last', () => {
  const pages = Array.from({ length: 300 }, (_, place) => ({
    place,
    passages: [
      { field: 'title', text: `Practice about ${words(1, place)}` } as const,
      ...Array.from({ length: 30 }, (__, line) => ({ field: 'hears', text: words(8, place * 31 + line + 5000) }) as const),
      { field: 'say', text: words(80, place + 90_000) } as const,
    ],
  }));
  const file = askFile(pages, config);
  expect(gzipSync(file).byteLength).toBeLessThanOrEqual(LARGEST);
  expect(new Asker(unpacked(JSON.parse(file))).answers(words(1, 7))[0]?.place).toBe(7);
  // The card asks a small index first: one that would know titles alone answers nothing, so that the whole one is asked.
  expect(unpacked(JSON.parse(cardAskFile(pages))).pages).toEqual([]);
  const small = cardAskFile(pages.slice(0, 20));
  expect(gzipSync(small).byteLength).toBeLessThanOrEqual(LARGEST_CARD);
  expect(new Asker(unpacked(JSON.parse(small))).answers(words(1, 7))[0]?.place).toBe(7);
}, 30_000);

test('a playbook in another language has its own synonyms alone', () => {
  expect(synonymsOf(config)).toEqual([
    { from: ['preis', 'kosten'], to: ['preis', 'kosten'] },
    { from: ['RFP'], to: ['ausschreibung'] },
  ]);
  expect(synonymsOf({ ...config, language: 'en-GB' }).length).toBeGreaterThan(50);
});
