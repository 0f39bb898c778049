import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { chalktalk, LISTENING, playbook, practice } from '../support/playbook.ts';

let content: string;
const check = (...args: string[]) => chalktalk(['check', ...args], { PLAYBOOK_CONTENT: content });
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Kim', '-c', 'user.email=kim@acme.example', ...args], {
    cwd: content,
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
    stdio: 'pipe',
  });

beforeEach(async () => {
  content = await playbook({ ...LISTENING, 'practices/a.mdx': practice(1), 'practices/b.mdx': practice(2, '[gone](/practices/a/)\n') });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
});

describe('check --since', { timeout: 90_000 }, () => {
  test('adds what was lost to all other problems', async () => {
    await rm(join(content, 'practices/a.mdx'));
    const { code, output } = await check('--since', 'HEAD', '--json');
    expect(code).toBe(1);
    const { problems } = JSON.parse(output.slice(0, output.lastIndexOf('}') + 1));
    expect(problems.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([
      expect.objectContaining({ rule: 'lost-page', line: 1, column: 1, file: expect.stringMatching(/practices\/a\.mdx$/) }),
      expect.objectContaining({ rule: 'link', line: 8 }),
    ]);
  });

  test('says nothing where nothing was lost', async () => {
    const { code, output } = await check('--since', 'HEAD', '--quiet');
    expect({ code, output }).toEqual({ code: 0, output: 'The playbook can be built\n' });
  });

  test('is said to be missing where there is a repository, and --changes takes the main branch', async () => {
    await rm(join(content, 'practices/a.mdx'));
    expect((await check('--changes', '--json')).output).toContain('"lost-page"');
    await rm(join(content, 'practices/b.mdx'));
    expect((await check()).output).toMatch(
      /can be built\nIt was compared with nothing: with --changes \(`npm run check:changes`\)[^\n]+\n$/,
    );
  });

  test('is understood or ends with 2 and a way out', async () => {
    for (const args of [['--since', 'nothing'], ['--since'], ['--since=--help'], ['--since=']]) {
      const { code, output } = await check(...args);
      expect(code, output).toBe(2);
      expect(output).toMatch(/(?:^|\n\n)chalktalk: (there is no revision "nothing"|--since needs a revision|"(--help)?" is no revision)/);
      expect(output).not.toMatch(/\n\s+at /);
    }
  });
});
