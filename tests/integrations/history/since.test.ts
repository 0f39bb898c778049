import { execFileSync } from 'node:child_process';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPlaybook } from '../../../integrations/content/read.ts';
import { since } from '../../../integrations/history/index.ts';
import { settingsFrom } from '../../../src/playbook/settings.ts';
import { question } from '../../playbook/identity/support.ts';
import { LISTENING, practice, temporaryFolder, write } from '../../support/playbook.ts';

/** Git as nobody has set it up. */
const PLAIN = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' };
const AS_KIM = [
  '-c',
  'user.name=Kim',
  '-c',
  'user.email=kim@acme.example',
  '-c',
  'init.defaultBranch=main',
  '-c',
  'protocol.file.allow=always',
];

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', [...AS_KIM, ...args], {
    cwd: folder,
    env: { ...process.env, ...PLAIN },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

const FILES = {
  ...LISTENING,
  'practices/ask.mdx': practice(1, question('who', 'Who decides?')),
  'practices/listen.mdx': practice(2, 'Text.\n'),
};

/** A repository whose first commit is tagged `first`. @param below where the playbook lies in it */
async function repository(files: Record<string, string> = FILES, below = ''): Promise<{ top: string; content: string }> {
  const top = await temporaryFolder();
  const content = join(top, below);
  git(top, 'init', '-q');
  await write(content, files);
  commit(top, 'first');
  git(top, 'tag', 'first');
  return { top, content };
}

function commit(top: string, message: string): void {
  git(top, 'add', '-A');
  git(top, 'commit', '-q', '-m', message);
}

/** What is said of the folder as it is now: `file rule` for each finding, or the note, or the problem. */
async function said(content: string, revision: string, cache?: string): Promise<string[]> {
  const settings = settingsFrom({ PLAYBOOK_CONTENT: content }, content);
  const playbook = await readPlaybook({ settings, cache: await temporaryFolder(), drafts: false });
  const found = await since(revision, playbook, { settings, cache: cache ?? (await temporaryFolder()) });
  if (!found.ok) return [found.problem];
  return found.value.note ? [found.value.note] : found.value.findings.map(({ file, rule }) => `${file} ${rule}`);
}

afterEach(() => vi.unstubAllEnvs());

describe('a playbook in git', () => {
  test('has lost nothing where nothing changed, and what it lost is found before it is committed and after', async () => {
    const { top, content } = await repository();
    expect(await said(content, 'first')).toEqual([]);
    await rename(join(content, 'practices/ask.mdx'), join(content, 'practices/question.mdx'));
    expect(await said(content, 'first')).toEqual(['practices/question.mdx lost-page']);
    expect(await said(content, 'HEAD')).toEqual(['practices/question.mdx lost-page']);
    commit(top, 'second');
    expect(await said(content, 'first')).toEqual(['practices/question.mdx lost-page']);
    expect(await said(content, 'HEAD')).toEqual([]);
    await write(content, { 'practices/question.mdx': FILES['practices/ask.mdx'].replace('title', 'from: [ask]\ntitle') });
    expect(await said(content, 'first')).toEqual([]);
  });

  test('may lie in a folder of the repository, with spaces, umlauts and emoji in its names', async () => {
    const { top, content } = await repository({ ...LISTENING, 'practices/größe 🎯.mdx': practice(1) }, 'our playbook/ünser');
    await rm(join(content, 'practices/größe 🎯.mdx'));
    await write(top, { 'practices/other.mdx': 'no page of ours' });
    expect(await said(content, 'first')).toEqual(['practices/größe 🎯.mdx lost-page']);
  });

  test('is compared with where both parted: what the other branch gained meanwhile is no loss', async () => {
    const { top, content } = await repository();
    git(top, 'checkout', '-q', '-b', 'mine');
    await write(content, { 'practices/mine.mdx': practice(3) });
    commit(top, 'mine');
    git(top, 'checkout', '-q', 'main');
    await write(content, { 'practices/theirs.mdx': practice(4) });
    commit(top, 'theirs');
    git(top, 'checkout', '-q', 'mine');
    expect(await said(content, 'main')).toEqual([]);
    await rm(join(content, 'practices/listen.mdx'));
    expect(await said(content, 'main')).toEqual(['practices/listen.mdx lost-page']);
  });

  test('is new where the revision does not have it: nothing to compare', async () => {
    const { top } = await repository({ 'README.md': 'A handbook.\n' });
    await write(top, Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`playbook/${file}`, text])));
    expect(await said(join(top, 'playbook'), 'first')).toEqual([
      expect.stringMatching(/^Nothing to compare: the playbook is not in first yet \(commit [0-9a-f]{10}\)$/),
    ]);
  });

  test('is compared as far as it can be read', async () => {
    const { content } = await repository({
      ...FILES,
      'practices/broken.mdx': '---\ntitle: [\n---\n\n<Question',
      'practices/bytes.mdx': '\ud800',
    });
    await rm(join(content, 'practices/broken.mdx'));
    await rm(join(content, 'practices/listen.mdx'));
    expect(await said(content, 'first')).toContain('practices/listen.mdx lost-page');
  });

  test('leaves links out that git keeps, and does not follow them', async () => {
    const { top, content } = await repository(FILES, 'playbook');
    await write(top, { 'secret.mdx': practice(9) });
    await symlink('../../secret.mdx', join(content, 'practices/link.mdx'));
    commit(top, 'link');
    git(top, 'tag', 'second');
    await rm(join(content, 'practices/link.mdx'));
    expect(await said(content, 'second')).toEqual([]);
  });

  test('takes the second time from its cache, whatever state that is in', async () => {
    const { content } = await repository();
    await write(content, { 'practices/ask.mdx': practice(1, question('who', 'Who decides?', ['No', 'Yes'])) });
    const cache = await temporaryFolder();
    const expected = ['practices/ask.mdx changed-key'];
    expect(await said(content, 'first', cache)).toEqual(expected);
    expect(await said(content, 'first', cache)).toEqual(expected);
    await write(cache, { 'history.json': '{"salt":' });
    expect(await said(content, 'first', cache)).toEqual(expected);
  });

  test('knows what was retired then', async () => {
    const { content } = await repository({ ...FILES, 'playbook.yaml': 'retired: { numbers: [7] }\n' });
    await write(content, { 'playbook.yaml': 'name: Other\n' });
    expect(await said(content, 'first')).toEqual(['playbook.yaml used-again']);
  });
});

describe('there is a way out', () => {
  test('where there is no such revision', async () => {
    const { top, content } = await repository();
    git(top, 'branch', 'release');
    expect(await said(content, 'relase')).toEqual(['there is no revision "relase": did you mean `release`?']);
    git(top, 'remote', 'add', 'origin', '/nowhere');
    expect(await said(content, 'origin/topic/x')).toEqual(['there is no revision "origin/topic/x" here: run git fetch origin topic/x']);
    expect(await said(content, 'first..HEAD')).toEqual([expect.stringContaining('there is no revision "first..HEAD"')]);
  });

  test('where the clone is shallow', async () => {
    const { top } = await repository();
    await write(top, { 'practices/more.mdx': practice(3) });
    commit(top, 'second');
    const folder = await temporaryFolder();
    git(folder, 'clone', '-q', '--depth', '1', `file://${top}`, 'clone');
    const content = join(folder, 'clone');
    for (const revision of ['first', 'HEAD~1'])
      expect(await said(content, revision)).toEqual([
        expect.stringMatching(/in this clone, which is shallow: run git fetch --unshallow; .*`fetch-depth: 0`/),
      ]);
    git(content, 'fetch', '-q', '--unshallow', '--tags');
    expect(await said(content, 'first')).toEqual([]);
  });

  test('where it is no repository, and where nothing is committed yet', async () => {
    const content = await temporaryFolder();
    vi.stubEnv('GIT_CEILING_DIRECTORIES', join(content, '..'));
    await write(content, FILES);
    expect(await said(content, 'main')).toEqual([
      expect.stringMatching(
        /^there is nothing to compare with: .* is in no git repository\. Run it in a clone, or check without --changes and --since$/,
      ),
    ]);
    git(content, 'init', '-q');
    expect(await said(content, 'HEAD')).toEqual(['this branch has no commit yet: there is nothing to compare']);
  });

  test('where git is not installed', async () => {
    const { content } = await repository();
    const empty = await temporaryFolder();
    vi.stubEnv('PATH', [empty].join(delimiter));
    expect(await said(content, 'first')).toEqual([expect.stringContaining('git is not installed here')]);
  });

  test('where two histories have nothing in common', async () => {
    const { top, content } = await repository();
    git(top, 'checkout', '-q', '--orphan', 'other');
    commit(top, 'anew');
    expect(await said(content, 'first')).toEqual([expect.stringContaining('have no history in common')]);
  });

  test.each(['-x', '--output=/tmp/x', '', 'a\0b', 'a\nb'])('where the revision is none: %j', async (revision) => {
    const { content } = await repository();
    expect(await said(content, revision)).toEqual([expect.stringContaining('is no revision: write --since origin/main')]);
  });
});

test('a hook of git does not lead to another repository', async () => {
  const { content } = await repository(FILES, 'playbook');
  vi.stubEnv('GIT_DIR', '.git');
  vi.stubEnv('GIT_INDEX_FILE', '.git/index');
  await mkdir(join(content, 'notes'));
  expect(await said(content, 'first')).toEqual([]);
});
