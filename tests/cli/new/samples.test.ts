import { execFileSync } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { problemsSince } from '../../../cli/check/since.ts';
import { readPlaybook } from '../../../integrations/content/read.ts';
import { settingsFrom } from '../../../src/playbook/settings.ts';
import { root, temporaryFolder } from '../../support/playbook.ts';
import { chalktalkNew, filesIn, problemsIn } from './support.ts';

let cwd: string;
let content: string;

beforeEach(async () => {
  cwd = await temporaryFolder();
  content = join(cwd, 'content');
  await chalktalkNew(cwd, ['playbook', '.']);
});

const removeSamples = () => chalktalkNew(cwd, ['samples', '--remove']);
const pages = async () => Object.keys(await filesIn(content));

describe('new samples --remove', () => {
  test('takes all of them away, and the first practice has number 1', async () => {
    expect(await removeSamples()).toEqual({ code: 0, output: 'Removed 13 samples; nothing of them has to be retired' });
    expect(await pages()).toEqual(['playbook.yaml']);
    expect((await problemsIn(content, false)).map(({ rule }) => rule)).toEqual(['first-page']);
    expect((await chalktalkNew(cwd, ['practice', 'Ask'])).output).toContain('It is practice 1');
    expect(await removeSamples()).toEqual({ code: 1, output: 'chalktalk: there are no samples in content' });
  });

  test('leaves what was changed, and what that needs, and says so', async () => {
    const page = join(content, 'practices/ask-what-waiting-costs.mdx');
    await appendFile(page, '\nOurs.\n');
    const { output } = await removeSamples();
    expect(output).toContain('Kept content/practices/ask-what-waiting-costs.mdx: it was changed');
    expect(output).toContain('Kept content/skills/discovery.yaml: content/practices/ask-what-waiting-costs.mdx needs it');
    expect(await pages()).not.toContain('skills/follow-through.yaml');
    expect((await problemsIn(content, false)).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  test('leaves a module whole', async () => {
    await appendFile(join(content, 'modules/answer-an-objection/01-find-out-what-is-behind-it.mdx'), '\nOurs.\n');
    await removeSamples();
    expect((await pages()).filter((path) => path.startsWith('modules/'))).toHaveLength(3);
    expect((await problemsIn(content, false)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('knows a sample that git wrote with the line ends of Windows', async () => {
    const page = join(content, 'practices/ask-what-waiting-costs.mdx');
    await writeFile(page, (await readFile(page, 'utf8')).replaceAll('\n', '\r\n'));
    await removeSamples();
    expect(await pages()).toEqual(['playbook.yaml']);
  });

  test('is no loss after they were committed, and what was changed is one', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Kim', '-c', 'user.email=kim@acme.example', ...args], { cwd, stdio: 'pipe' });
    const page = join(content, 'practices/write-it-down-the-same-day.mdx');
    const sample = await readFile(page, 'utf8');
    await writeFile(page, `${sample}\nOurs.\n`);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    await writeFile(page, sample);
    await removeSamples();
    const settings = settingsFrom({ PLAYBOOK_CONTENT: content }, root);
    const playbook = await readPlaybook({ settings, cache: await temporaryFolder(), drafts: false });
    const found = await problemsSince('HEAD', { quiet: true })(
      { root: await temporaryFolder(), generator: root, settings, print: () => {} },
      playbook,
    );
    expect(found.ok && found.value.map(({ message }) => message.split(',')[0])).toEqual([
      '`practices/write-it-down-the-same-day.mdx` is gone',
    ]);
  });

  test.each([
    [['samples'], 'new samples needs --remove, which takes them away'],
    [['samples', 'all', '--remove'], 'new samples takes no more arguments, but got "all"'],
    [['practice', 'A', '--remove'], '--remove goes with samples, not with practice'],
    [['practice', 'A', '--empty'], '--empty goes with playbook, not with practice'],
  ])('%j is not understood', async (args, problem) => {
    expect(await chalktalkNew(cwd, args)).toMatchObject({ code: 2, output: expect.stringMatching(`chalktalk: ${problem}$`) });
  });
});
