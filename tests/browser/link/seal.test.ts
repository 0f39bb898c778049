import { describe, expect, test } from 'vitest';
import { CODE_WORDS, LISTS, newCode, plainCode } from '../../../src/browser/link/code.ts';
import { fromLink, toLink } from '../../../src/browser/link/link.ts';

const PAGE = 'https://play.acme.test/sales/brief/';
const TEXT = JSON.stringify({ kind: 'brief', person: 'Zoë', said: 'Calls stop after ten minutes' });

async function opened(link: string, code: string) {
  const found = await fromLink(link);
  if (found.ok || found.reason !== 'sealed') throw new Error('It is not sealed');
  const result = await found.open(code);
  return result === 'wrong' ? result : result.ok ? result.text : result.reason;
}

describe('a link with a code', () => {
  const code = 'zéro ability Ocean able about añadir';

  test('opens with its code however that is typed, and with no other', async () => {
    const link = await toLink(TEXT, PAGE, { code });
    expect(new URL(link).hash).toMatch(/^#ct2\.brief\.c\.\d+\.[\w-]+\.[\w-]{4}$/);
    for (const typed of [code, 'ZERO ABILITY OCEAN ABLE ABOUT ANADIR', ' 1. zero, 2. abil;\n3. ocea 4. able – abou AÑAD. '])
      expect(await opened(link, typed), typed).toBe(TEXT);
    for (const typed of ['', 'zero', 'zero ability ocean able about above', 'zero ocean ability able about anadir', `${code} able`])
      expect(await opened(link, typed), typed).toBe('wrong');
    // Whoever tried the wrong ones has lost nothing.
    expect(await opened(link, code)).toBe(TEXT);
  });

  test('is another each time, and says what it is and nothing of what is in it', async () => {
    const [one, two] = await Promise.all([toLink(TEXT, PAGE, { code }), toLink(TEXT, PAGE, { code })]);
    expect(one).not.toBe(two);
    expect(await fromLink(one)).toMatchObject({ ok: false, reason: 'sealed', kind: 'brief' });
    const plain = /\.p\.\d+\.([\w-]+)/.exec(await toLink(TEXT, PAGE))?.[1] ?? '';
    expect(one).not.toContain(plain.slice(0, 12));
  });

  test('cannot be passed off as another kind', async () => {
    const { writeForm } = await import('../../../src/browser/link/form.ts');
    const payload = /\.c\.\d+\.([\w-]+)/.exec(await toLink(TEXT, PAGE, { code }))?.[1] ?? '';
    expect(await opened(`#${writeForm({ kind: 'brief', mode: 'c', payload })}`, code)).toBe(TEXT);
    expect(await opened(`#${writeForm({ kind: 'observation', mode: 'c', payload })}`, code)).toBe('wrong');
    expect(await opened(`#${writeForm({ kind: 'brief', mode: 'c', payload: 'AAAA' })}`, code)).toBe('wrong');
  });
});

describe('a code', () => {
  test.each([...LISTS.keys()])('in %s has six of 2,048 words that four letters without accents tell apart', async (language) => {
    const { wordlist } = (await LISTS.get(language)?.()) ?? { wordlist: [] };
    expect(wordlist).toHaveLength(2048);
    const told = wordlist.map((word) => plainCode(Array.from({ length: CODE_WORDS }, () => word).join(' ')));
    expect(new Set(told).size).toBe(2048);
    expect(told).not.toContain(undefined);
    const { words } = await newCode(`${language}-XX`);
    expect(words).toHaveLength(CODE_WORDS);
    expect(words.every((word) => wordlist.includes(word.normalize('NFKD')))).toBe(true);
  });

  test('in another language has English words', async () => {
    expect((await newCode('de')).language).toBe('en');
    expect((await newCode('ja-JP')).language).toBe('en');
  });
});
