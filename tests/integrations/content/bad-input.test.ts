import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsAsText } from '../../../src/playbook/problems/problems-as-text.ts';
import { LISTENING, playbook, practice, temporaryFolder } from '../../support/playbook.ts';
import { read } from '../../support/read.ts';
import { ALL, COMMON } from './support/mistakes.ts';

test('every mistake of a playbook of a hundred files is reported in one run, once, with place and fix', async () => {
  expect(Object.keys(ALL).length).toBeGreaterThanOrEqual(100);
  const { problems } = await read(await playbook(ALL));
  await expect(problemsAsText(problems)).toMatchFileSnapshot('bad-input.report.txt');
});

test('every mistake alone is reported as in the company of all others', async () => {
  const all = await read(await playbook(COMMON));
  for (const [file, source] of Object.entries(COMMON).filter(([name]) => /practices\/(0[1-4]|0[7-9]|10|1[3-9]|2)/.test(name))) {
    const { problems } = await read(await playbook({ ...LISTENING, [file]: source }));
    expect(problemsAsText(problems), file).toBe(problemsAsText(all.problems.filter((problem) => problem.file === file)));
  }
});

test('a lenient build turns what stands between pages into warnings, and nothing else', async () => {
  const content = await playbook(COMMON);
  const errors = async (env: Record<string, string>) =>
    (await read(content, env)).problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  const strict = await errors({});
  const softened = await errors({ PLAYBOOK_LENIENT: '1' });
  expect(strict.filter((rule) => !softened.includes(rule)).toSorted()).toEqual([
    'anchor',
    'image',
    'link',
    'link',
    'link',
    'missing-image',
    'number',
    'prerequisites',
    'unknown-evidence',
    'unknown-skill',
  ]);
});

describe('a check, which renders nothing,', () => {
  test('says the same as a build', async () => {
    const content = await playbook(ALL);
    const checked = await read(content, {}, { bodies: false });
    expect(checked.problems).toEqual((await read(content)).problems);
  });

  test('says the same in threads', async () => {
    const content = await playbook(ALL);
    expect((await read(content, {}, { bodies: false, threads: 2 })).problems).toEqual((await read(content)).problems);
  });

  test('takes what a build has kept, and leaves to a build what it needs', async () => {
    const content = await playbook({
      ...LISTENING,
      'practices/a.mdx': practice(1),
      'practices/b.md': practice(2, '<b onclick="x()">b</b>\n'),
    });
    const cache = await temporaryFolder();
    const checked = await read(content, {}, { cache, bodies: false });
    const built = await read(content, {}, { cache });
    expect(built.problems).toEqual(checked.problems);
    expect(built.files).toEqual((await read(content)).files);
    expect(await read(content, {}, { cache, bodies: false })).toEqual(built);
  });
});

describe('a folder that nobody made on purpose', () => {
  test('with circles of links is read once', async () => {
    const content = await playbook({ ...LISTENING, 'practices/a/b/c.mdx': practice(1) });
    await symlink('../..', join(content, 'practices/a/b/up'));
    await symlink('up', join(content, 'practices/a/b/again'));
    await symlink('two', join(content, 'practices/one'));
    await symlink('one', join(content, 'practices/two'));
    const { problems, files } = await read(content);
    expect(problems).toEqual([]);
    expect(files).toHaveLength(2);
  });

  test('of ten thousand files is checked, every one', { timeout: 120_000 }, async () => {
    const files = [...Array(10_000)].map((_, index) => [
      `practices/${index % 100}/p${index}.mdx`,
      practice(index + 1, `[a](gone-${index}.mdx)\n`),
    ]);
    const { problems } = await read(await playbook({ ...LISTENING, ...Object.fromEntries(files) }), {}, { bodies: false });
    expect(problems).toHaveLength(10_000);
  });

  test('with folders in folders as deep as a system allows is read', async () => {
    const content = await playbook(LISTENING);
    const deep = join('practices', ...Array(200).fill('a-folder'));
    await mkdir(join(content, deep), { recursive: true });
    expect((await read(content)).problems).toEqual([]);
  });
});
