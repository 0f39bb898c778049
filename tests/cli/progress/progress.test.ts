import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, test, vi } from 'vitest';
import { openProgress } from '../../../cli/progress/open.ts';
import { progressOn } from '../../../cli/progress/progress.ts';

/** A clock that a test moves, in milliseconds. */
function clock() {
  let time = 0;
  return {
    now: () => time,
    pass(milliseconds: number) {
      time += milliseconds;
    },
  };
}

describe('progress', () => {
  test('says the step, how far it is and its seconds, no sooner than somebody waits', () => {
    const { now, pass } = clock();
    const show = vi.fn();
    const { tell, end } = progressOn({ every: 2000, show, end() {} }, now);
    tell('read');
    pass(1999);
    tell('read', 400, 1042);
    expect(show).not.toHaveBeenCalled();
    pass(1);
    tell('read', 500, 1042);
    expect(show).toHaveBeenLastCalledWith('Reading pages: 500 of 1,042 (2 s)');
    pass(500);
    tell('pages', 1, 3000);
    expect(show).toHaveBeenCalledTimes(1);
    pass(1500);
    tell('pages', 1500, 3000);
    expect(show).toHaveBeenLastCalledWith('Writing pages: 1,500 of 3,000 (1 s)');
    pass(500);
    expect([...end()]).toEqual([
      ['read', 2.5],
      ['pages', 2],
    ]);
  });

  test('adds up what a step takes that comes twice, and is silent once it has ended', () => {
    const { now, pass } = clock();
    const show = vi.fn();
    const { tell, end } = progressOn({ every: 10, show, end() {} }, now);
    for (const step of ['files', 'search', 'files'] as const) {
      tell(step);
      pass(1000);
    }
    expect([...end()]).toEqual([
      ['files', 2],
      ['search', 1],
    ]);
    show.mockClear();
    expect([...end()]).toHaveLength(2);
    expect(show).not.toHaveBeenCalled();
  });

  test('of a step that only waits comes by itself, every two seconds where nothing can move', async () => {
    vi.useFakeTimers();
    try {
      const stream = new PassThrough();
      const { tell, end } = await openProgress(stream as unknown as WriteStream);
      tell('program');
      vi.advanceTimersByTime(6500);
      end();
      vi.advanceTimersByTime(6500);
      expect(String(stream.read())).toBe(
        [2, 4, 6].map((seconds) => `Compiling the program, once for this version (${seconds} s)\n`).join(''),
      );
    } finally {
      vi.useRealTimers();
    }
  });

  test('is one line in a terminal, however narrow, and gone at the end', async () => {
    const written: string[] = [];
    const note = (sign: string) => {
      written.push(sign);
      return true;
    };
    const moves = { cursorTo: () => true, clearLine: () => note('<clear>'), moveCursor: () => note('<up>') };
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 20, ...moves });
    stream.on('data', (chunk: Buffer) => note(String(chunk)));
    vi.stubEnv('CI', undefined);
    vi.stubEnv('TERM', 'xterm');
    const { now, pass } = clock();
    vi.spyOn(performance, 'now').mockImplementation(now);
    const { tell, end } = await openProgress(stream as unknown as WriteStream);
    tell('pages', 1, 1000);
    pass(100);
    tell('pages', 2, 1000);
    pass(100);
    tell('pages', 3, 1000);
    end();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    const text = written.join('');
    expect(text).toContain('Writing pages: 2 of 1,000');
    expect(text).toContain('Writing pages: 3 of 1,000');
    // Two rows of twenty columns are cleared as two, and none is left behind.
    expect(text).toContain('<clear><up><clear>');
    expect(text.slice(text.lastIndexOf('3 of 1,000'))).toContain('<clear>');
    expect(text).not.toContain('\n');
  });
});
