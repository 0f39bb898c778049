import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../../cli/commands.ts';
import { dependencyOn } from '../../../cli/new/generator.ts';
import { packGenerator } from '../../../cli/new/pack-generator.ts';
import generator from '../../../package.json' with { type: 'json' };
import { root, temporaryFolder, write } from '../../support/playbook.ts';
import { chalktalkNew, filesIn, problemsIn } from './support.ts';

describe('a new playbook', () => {
  test('is without a problem, and everything that a repository needs lies beside it', async () => {
    const cwd = await temporaryFolder();
    const { code, output } = await chalktalkNew(cwd, ['playbook', 'our-team']);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/cd our-team\n {2}npm install\n {2}npm start$/) });
    const files = await filesIn(join(cwd, 'our-team'));
    expect(Object.keys(files).filter((path) => !path.startsWith('content/'))).toEqual([
      '.editorconfig',
      '.gitattributes',
      '.github/pull_request_template.md',
      '.github/workflows/playbook.yml',
      '.gitignore',
      '.gitlab-ci.yml',
      '.gitlab/merge_request_templates/Default.md',
      '.npmrc',
      '.vscode/chalktalk.code-snippets',
      '.vscode/extensions.json',
      ...['evidence', 'lesson', 'module', 'playbook', 'practice', 'program', 'role', 'skill'].map(
        (name) => `.vscode/schemas/${name}.schema.json`,
      ),
      '.vscode/settings.json',
      'CODEOWNERS',
      'README.md',
      'package.json',
      `vendor/chalktalk-${generator.version}.tgz`,
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
      output: expect.stringContaining('cd "with space/ünï"'),
    });
    const files = await filesIn(join(cwd, 'with space/ünï'));
    expect(parse(files['content/playbook.yaml'] ?? '')).toMatchObject({ name, id: 'toms-best-playbook-1-b' });
    expect(JSON.parse(files['package.json'] ?? '')).toMatchObject({ name: 'toms-best-playbook-1-b' });
    expect(await problemsIn(join(cwd, 'with space/ünï/content'), false)).toEqual([]);
  });

  test('may be without samples: the first practice has number 1', async () => {
    const cwd = await temporaryFolder();
    await chalktalkNew(cwd, ['playbook', '.', '--empty']);
    expect(Object.keys(await filesIn(join(cwd, 'content')))).toEqual(['playbook.yaml']);
    expect((await problemsIn(join(cwd, 'content'), false)).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['hint first-page']);
    expect((await chalktalkNew(cwd, ['practice', 'Ask'])).output).toContain('It is practice 1');
  });

  test('has every command that its README names as a script, and git ignores what they make', async () => {
    const cwd = await temporaryFolder();
    await chalktalkNew(cwd, ['playbook', '.']);
    const files = await filesIn(cwd);
    const { scripts } = JSON.parse(files['package.json'] ?? '');
    const named = [...(files['README.md'] ?? '').matchAll(/\bnpm (?:run )?(start|(?<=run )[a-z:]+)/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.keys(scripts).filter((name) => name !== 'test')));
    expect(Object.values(scripts).map((script) => String(script).split(' ')[1])).toEqual(
      expect.arrayContaining(COMMANDS.map(({ name }) => name)),
    );
    execFileSync('git', ['init', '-q'], { cwd });
    const ignored = (path: string) => spawnSync('git', ['check-ignore', '-q', path], { cwd }).status === 0;
    for (const made of ['dist', 'node_modules', 'a-scorm12.zip', 'a-cmi5.zip', 'content/migration-report-2.md'])
      expect(ignored(made.endsWith('t') || made.endsWith('s') ? `${made}/x` : made), made).toBe(true);
    await writeFile(join(cwd, '.git/info/exclude'), '*.tgz\n');
    expect(ignored(`vendor/chalktalk-${generator.version}.tgz`)).toBe(false);
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
    return dependencyOn(join(folder, generatorAt));
  };
  const host = (spec: string) => ({ 'host/package.json': JSON.stringify({ devDependencies: { chalktalk: spec } }) });

  const path = `vendor/chalktalk-${generator.version}.tgz`;
  const vendored = { spec: `file:${path}`, vendored: path };

  test('from a file of its own, where it runs from a checkout', async () => {
    expect(await dependencyOn(root)).toEqual(vendored);
  });

  test('from where the project took it that it is installed in, or from a file of its own where nobody else can reach that', async () => {
    expect(await from(host('^1.2.3'), 'host/node_modules/chalktalk/lib')).toEqual({ spec: '^1.2.3' });
    const git = 'git+https://git.acme.example/chalktalk.git';
    expect(await from(host(git), 'host/node_modules/chalktalk/lib')).toEqual({ spec: git });
    expect(await from(host('file:../chalktalk-1.2.3.tgz'), 'host/node_modules/chalktalk/lib')).toEqual(vendored);
  });

  test('as the version that runs, or from a file of its own while that is on no registry, where nobody knows more', async () => {
    const about = (text: string) => ({ 'lib/node_modules/chalktalk/package.json': text });
    expect(await from(about('{}'), 'lib/node_modules/chalktalk/lib')).toEqual({ spec: generator.version });
    expect(await from(about('{ "private": true }'), 'lib/node_modules/chalktalk/lib')).toEqual(vendored);
  });
});

describe('the package of the generator', () => {
  test('holds every file of an installed one, and the same bytes whenever it is made', async () => {
    const folder = join(await temporaryFolder(), 'node_modules/chalktalk');
    const long = `lib/${'a-long-name-of-a-folder/'.repeat(6)}page.mdx`;
    await write(folder, {
      'package.json': '{ "name": "chalktalk" }',
      'bin/run.mjs': '',
      [long]: 'ünï',
      'node_modules/other/package.json': '{}',
    });
    const bytes = await packGenerator(join(folder, 'lib'));
    expect(await packGenerator(join(folder, 'lib'))).toEqual(bytes);
    const file = join(await temporaryFolder(), 'package.tgz');
    await writeFile(file, bytes);
    expect(execFileSync('tar', ['-tvzf', file, '--numeric-owner'], { encoding: 'utf8' }).trim().split('\n')).toEqual([
      expect.stringMatching(/^-rwxr-xr-x 0\/0 +0 1985-10-2\d .* package\/bin\/run\.mjs$/),
      expect.stringMatching(new RegExp(`^-rw-r--r-- 0/0 +5 .* package/${long}$`)),
      expect.stringMatching(/ package\/package\.json$/),
    ]);
    expect(execFileSync('tar', ['-xzOf', file, `package/${long}`], { encoding: 'utf8' })).toBe('ünï');
  });
});
