import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dependencyOn } from '../../../cli/new/generator.ts';
import generator from '../../../package.json' with { type: 'json' };
import { root, temporaryFolder, write } from '../../support/playbook.ts';
import { chalktalkNew, filesIn, problemsIn } from './support.ts';

describe('a new playbook', () => {
  test('is without a problem, and everything that a repository needs lies beside it', async () => {
    const cwd = await temporaryFolder();
    const { code, output } = await chalktalkNew(cwd, ['playbook', 'our-team']);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('cd our-team && npm install\n  npm start') });
    const files = await filesIn(join(cwd, 'our-team'));
    expect(Object.keys(files).filter((path) => !path.startsWith('content/'))).toEqual([
      '.editorconfig',
      '.gitattributes',
      '.github/pull_request_template.md',
      '.github/workflows/playbook.yml',
      '.gitignore',
      '.gitlab-ci.yml',
      '.gitlab/merge_request_templates/Default.md',
      '.vscode/chalktalk.code-snippets',
      '.vscode/extensions.json',
      ...['evidence', 'lesson', 'module', 'playbook', 'practice', 'program', 'role', 'skill'].map(
        (name) => `.vscode/schemas/${name}.schema.json`,
      ),
      '.vscode/settings.json',
      'CODEOWNERS',
      'README.md',
      'package.json',
    ]);
    expect(Object.values(files).filter((text) => /(?<!\$)\{\{/.test(text))).toEqual([]);
    expect(files['README.md']).toMatch(/^# Our team\n/);
    expect(parse(files['content/playbook.yaml'] ?? '')).toMatchObject({ id: 'our-team', name: 'Our team' });
    for (const drafts of [false, true]) expect(await problemsIn(join(cwd, 'our-team/content'), drafts)).toEqual([]);
  });

  test('has each kind of thing in it, to learn from', async () => {
    const cwd = await temporaryFolder();
    await chalktalkNew(cwd, ['playbook', '.']);
    const paths = Object.keys(await filesIn(join(cwd, 'content')));
    const count = (pattern: RegExp) => paths.filter((path) => pattern.test(path)).length;
    expect(
      [/^practices\//, /^modules\/.*\/index/, /^modules\/.*\/\d/, /^skills\//, /^roles\//, /^programs\//, /^evidence\//].map(count),
    ).toEqual([3, 1, 2, 3, 1, 1, 2]);
  });

  test('may be called anything', async () => {
    const cwd = await temporaryFolder();
    const name = 'Tom’s "best": # \\ playbook {1} <b>';
    expect(await chalktalkNew(cwd, ['playbook', 'with space/ünï', name])).toMatchObject({
      code: 0,
      output: expect.stringContaining("cd 'with space/ünï'"),
    });
    const files = await filesIn(join(cwd, 'with space/ünï'));
    expect(parse(files['content/playbook.yaml'] ?? '')).toMatchObject({ name, id: 'toms-best-playbook-1-b' });
    expect(JSON.parse(files['package.json'] ?? '')).toMatchObject({ name: 'toms-best-playbook-1-b' });
    expect(await problemsIn(join(cwd, 'with space/ünï/content'), false)).toEqual([]);
  });

  test('its workflows are YAML, and look at what is proposed before they build', async () => {
    const cwd = await temporaryFolder();
    await chalktalkNew(cwd, ['playbook', '.']);
    const github = await readFile(join(cwd, '.github/workflows/playbook.yml'), 'utf8');
    const steps: { run?: string; with?: Record<string, unknown> }[] = parse(github).jobs.check.steps;
    expect(steps[0]?.with).toMatchObject({ 'fetch-depth': 0 });
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual([
      'npm ci',
      'npx chalktalk check --github --since "origin/$BASE"',
      'npx chalktalk check --github',
      'npx chalktalk build',
    ]);
    const gitlab = parse(await readFile(join(cwd, '.gitlab-ci.yml'), 'utf8'));
    expect(gitlab.check.script).toContain('npx chalktalk check --since FETCH_HEAD');
    // Neither publishes by itself what is meant for the team alone.
    expect(parse(github).jobs.publish.if).toContain("vars.PUBLISH_PAGES == 'yes'");
    expect(gitlab.pages.rules[0].if).toContain('$PUBLISH_PAGES == "yes"');
  });

  test.each([
    ['holds something', { 'old/notes.txt': 'mine' }, 'is not empty: it holds notes.txt'],
    ['is a file', { old: 'mine' }, 'a file stands where a folder should be'],
  ])('goes into no folder that %s', async (_, files, problem) => {
    const cwd = await temporaryFolder();
    await write(cwd, files);
    expect(await chalktalkNew(cwd, ['playbook', 'old'])).toMatchObject({ code: 1, output: expect.stringContaining(problem) });
    expect(await filesIn(cwd)).toEqual(files);
  });

  test('may go into a repository that is still empty', async () => {
    const cwd = await temporaryFolder();
    await write(cwd, { '.git/HEAD': 'ref: refs/heads/main\n' });
    expect(await chalktalkNew(cwd, ['playbook', '.'])).toMatchObject({ code: 0 });
  });

  test('that cannot be written leaves nothing behind and says so', async () => {
    // A file system that takes no new folders, whoever asks.
    const { code, output } = await chalktalkNew(await temporaryFolder(), ['playbook', '/proc/our-playbook']);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('/proc/our-playbook cannot be written') });
  });
});

describe('it takes the generator', () => {
  const from = async (files: Record<string, string>, generatorAt: string) => {
    const folder = await temporaryFolder();
    await write(folder, files);
    await mkdir(join(folder, generatorAt), { recursive: true });
    await writeFile(join(folder, generatorAt, 'package.json'), '{}');
    return dependencyOn(join(folder, generatorAt), join(folder, 'work/playbook'));
  };
  const host = (spec: string) => ({ 'host/package.json': JSON.stringify({ devDependencies: { chalktalk: spec } }) });

  test('from the folder that it runs in, where it is not installed', async () => {
    expect(await dependencyOn(root, join(root, '../work/playbook'))).toEqual({
      spec: expect.stringMatching(/^file:\.\.\/\.\.\/[^/]+$/),
      local: true,
    });
  });

  test('from where the project took it that it is installed in', async () => {
    expect(await from(host('^1.2.3'), 'host/node_modules/chalktalk')).toEqual({ spec: '^1.2.3', local: false });
    expect(await from(host('git+https://git.acme.example/chalktalk.git'), 'host/node_modules/chalktalk')).toMatchObject({ local: false });
    expect(await from(host('file:../chalktalk-1.2.3.tgz'), 'host/node_modules/chalktalk')).toEqual({
      spec: 'file:../../chalktalk-1.2.3.tgz',
      local: true,
    });
  });

  test('as the version that runs, where nobody knows more', async () => {
    expect(await from({}, 'lib/node_modules/chalktalk')).toEqual({ spec: generator.version, local: false });
  });
});
