import { describe, expect, test } from 'vitest';
import { within } from '../../../integrations/content/in-time.ts';
import { said } from '../../support/compile.ts';
import { LISTENING, playbook, practice, temporaryFolder } from '../../support/playbook.ts';
import { read } from '../../support/read.ts';

/** No machine reads it in a millisecond. */
const LONG = 'Ask _before_ you **answer**, and [listen](https://example.org).\n\n'.repeat(2000);
/** Milliseconds: so little that whatever is long is late. */
const NONE = 0.001;

const pages = (count: number) => ({
  ...LISTENING,
  ...Object.fromEntries([...Array(count)].map((_, index) => [`practices/p${index}.mdx`, practice(index + 1, LONG)])),
});

describe('work that has no end', () => {
  const forever = () => {
    for (;;);
  };

  test('is ended, and what comes after it is done', () => {
    expect(within(5, forever)).toBeUndefined();
    expect(within(10_000, () => 'done')).toEqual({ value: 'done' });
  });

  test('is ended inside of a pattern, too', () => {
    expect(within(5, () => /^(?:a+)+$/.test(`${'a'.repeat(100)}b`))).toBeUndefined();
  });

  test('that fails, fails as it does anywhere', () => {
    const failure = new RangeError('no');
    expect(() =>
      within(10_000, () => {
        throw failure;
      }),
    ).toThrow(failure);
  });
});

describe('a page that takes too long', () => {
  test.each([
    ['here', 2, {}],
    ['in threads', 70, { threads: 2 }],
  ])('is one problem, and the next one is read: %s', async (_, count, threads) => {
    const content = await playbook(pages(count));
    const late = await read(content, {}, { patience: NONE, ...threads });
    const problems = late.problems.filter(({ file }) => file.startsWith('practices/'));
    expect(problems).toHaveLength(count);
    expect(said(problems.slice(0, 1))).toEqual([
      expect.stringMatching(/^1:1 error too-slow: Reading the file was given up after [\d.]+ seconds → take half of it out/),
    ]);
  });

  test('is read anew the next time: nothing is kept of it', async () => {
    const content = await playbook(pages(1));
    const cache = await temporaryFolder();
    await read(content, {}, { cache, patience: NONE });
    expect((await read(content, {}, { cache })).problems).toEqual([]);
  });
});
