import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { packGenerator } from '../../cli/new/pack-generator.ts';
import { run } from '../../cli/run.ts';
import generator from '../../package.json' with { type: 'json' };
import { type Bill, licenceOf } from '../../scripts/bill.ts';
import { bytesOf } from '../support/built-site.ts';
import { root } from '../support/playbook.ts';
import { npm, programOf } from '../support/programs.ts';
import { saidOfBuild, withoutProgress } from '../support/said-of-build.ts';
import { listenTo } from '../support/server-events.ts';
import { takeTurn } from '../support/turn.ts';

const PATIENCE = { timeout: 60_000, interval: 100 };

// A team's machine: an empty folder, the package from npm, and nothing of this repository.
let folder: string;
/** Where the playbook lies: under another top folder than the package, where the system has two in which anybody may write. */
let place: string;
let aside: string;
let shipped: string;
let before: Record<string, string>;

/** As in somebody's own shell: nothing that npm or Vitest says to their scripts. */
const env = Object.fromEntries(
  Object.entries({ ...process.env, PORT: '0' }).filter(
    ([name]) => !/^(npm_(package|lifecycle|config_local)_?|PLAYBOOK_|VITEST|NODE_ENV|INIT_CWD)/.test(name),
  ),
);

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'chalktalk-installed-')));
  aside = await realpath(await mkdtemp(join(tmpdir(), 'chalktalk-packed-')));
  const other = ['/var/tmp', tmpdir()].find(existsSync) ?? tmpdir();
  place = await realpath(await mkdtemp(join(other, 'chalktalk-handbook-')));
  // While it is packed the package lies in the repository, where a preview would see it.
  const giveBack = await takeTurn(join(root, 'lib'));
  await npm(['pack', '--pack-destination', aside], { cwd: root, env }).finally(giveBack);
  // It comes as it does to a second author: from the clone of a playbook that holds it.
  const first = join(aside, 'first');
  await beginPlaybook(first, join(aside, `chalktalk-${generator.version}.tgz`));
  await npm(['install', '--package-lock-only', ...QUIETLY], { cwd: first, env });
  git(first, 'init', '-q', '-b', 'main');
  git(first, 'add', '-A');
  git(first, 'commit', '-q', '-m', 'Begin');
  git(aside, 'clone', '-q', first, folder);
  await npm(['ci', ...QUIETLY], { cwd: folder, env });
  shipped = join(folder, 'node_modules/chalktalk');
  before = await bytesOf(shipped);
}, 240_000);

afterAll(() => Promise.all([folder, aside, place].map((path) => rm(path, { recursive: true, force: true }))));

const QUIETLY = ['--prefer-offline', '--no-audit', '--no-fund'];

function git(cwd: string, ...args: string[]): string {
  const own = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync('git', ['-c', 'user.name=Kim', '-c', 'user.email=kim@acme.example', ...args], {
    cwd,
    env: { ...process.env, ...own },
    encoding: 'utf8',
  });
}

/** Begins a playbook from the checkout, with a package that was made already. */
async function beginPlaybook(where: string, tgz: string): Promise<void> {
  const said: string[] = [];
  const code = await run(['new', 'playbook', where, 'Our moves'], {
    generator: root,
    root,
    cwd: aside,
    home: aside,
    env: {},
    compile: () => Promise.reject(new Error('nothing is compiled')),
    loadAstro: () => Promise.reject(new Error('Astro is not needed')),
    pack: () => readFile(tgz),
    print: () => {},
    printError: (text) => said.push(text),
  });
  expect({ code, said }).toEqual({ code: 0, said: [] });
  // The Node that a playbook brings along is 190 MB: here the one that runs this does.
  const file = join(where, 'package.json');
  const { devDependencies, ...rest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, `${JSON.stringify({ ...rest, devDependencies: { chalktalk: devDependencies.chalktalk } }, null, 2)}\n`);
}

/** What was typed on the first day, and how many lines were said to it last: problems, where they were asked for as JSON. */
const day = new Map<string, number>();

function note(args: readonly string[], output: string): void {
  const typed = args.map((arg) => (arg.startsWith('/') ? '…' : arg)).join(' ');
  const lines = output.split('\n').filter((line) => line.trim() !== '').length;
  day.set(typed, args.includes('--json') ? JSON.parse(output.slice(0, output.lastIndexOf('}') + 1)).problems.length : lines);
}

/** Runs the installed command. */
const chalktalk = (...args: string[]) => chalktalkIn(place, ...args);

async function chalktalkIn(cwd: string, ...args: string[]) {
  const child = execFile(process.execPath, [programOf('chalktalk', 'chalktalk', folder), ...args], { cwd, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const said = withoutProgress(output);
  note(args, said);
  return { code, output: said };
}

/** Starts a server of the installed command, until the test is over. */
async function served(command: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [programOf('chalktalk', 'chalktalk', folder), command, 'handbook'], {
    cwd: place,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  await expect.poll(() => said, PATIENCE).toMatch(/http:\/\/localhost:\d+/);
  note([command, 'handbook'], withoutProgress(said));
  return { url: /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '', child };
}

async function stopped(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  return ended;
}

const text = (path: string) => readFile(join(place, path), 'utf8');

describe('the package', () => {
  test('holds the program as JavaScript, with its documents, and no test, script or sample', () => {
    const files = Object.keys(before);
    for (const file of [
      'bin/chalktalk.mjs',
      'lib/cli/main.js',
      'lib/src/pages/index.astro',
      'LICENSE',
      'README.md',
      'docs/authoring/first-practice.md',
    ])
      expect(files).toContain(file);
    expect(files).toContain('lib/src/styles/fonts/OFL.txt');
    expect(files.filter((file) => /\.tsx?$|^(tests|scripts|bench|examples)\/|^lib\/src\/content\//.test(file))).toEqual([]);
  });

  test('says what it is made of, every package with its licence', async () => {
    const bill = JSON.parse(await readFile(join(shipped, 'sbom.cdx.json'), 'utf8')) as Bill;
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: generator.name, version: generator.version } },
    });
    const listed = bill.components.map(({ name }) => name);
    expect(listed).toEqual(expect.arrayContaining(Object.keys(generator.dependencies)));
    expect(listed).not.toContain('vitest');
    const notices = await readFile(join(shipped, 'THIRD-PARTY.md'), 'utf8');
    for (const each of bill.components) expect(notices).toContain(`| ${each.name} | ${each.version} | ${licenceOf(each)} |`);
    // No digest of the same source differs: nothing random, no time of day.
    expect(JSON.stringify(bill)).not.toMatch(/serialNumber|timestamp|registry/);
  });

  test('holds every file that it names, and depends on every package', async () => {
    const used: string[] = [];
    const missing: string[] = [];
    for (const file of Object.keys(before).filter((path) => /^lib\/.*\.(js|mjs|astro)$/.test(path))) {
      const code = await readFile(join(shipped, file), 'utf8');
      for (const [, , name] of code.matchAll(/(['"])(\.{1,2}\/[^'"\n]*\.tsx?)\1/g)) missing.push(`${file}: ${name}`);
      for (const [, , name = ''] of code.matchAll(
        /(?:(?:^|>)\s*(?:import|export)\s*(?:[\w*{][\w\s*{},$]*?\bfrom\s*)?|\bimport\(|import\.meta\.resolve\(|new URL\((?=\S+ import\.meta\.url))(['"])([^'"\n]+)\1/gm,
      )) {
        if (/^\.{1,2}\//.test(name)) {
          if (!existsSync(join(shipped, dirname(file), name.replace(/\?.*$/, '')))) missing.push(`${file}: ${name}`);
        } else used.push(...(/^(@[a-z\d-]+\/)?[a-z][\w.-]*(?=\/|$)/.exec(name) ?? []).slice(0, 1));
      }
    }
    expect(missing).toEqual([]);
    expect(used.filter((name) => !Object.hasOwn(generator.dependencies, name))).toEqual([]);
  });
});

const mistake = (fields: string, text = 'Say it in one sentence, and wait.') => `---
${fields}
summary: In one sentence.
published: 2026-01-05
---

${text}
`;
const LISTENS = 'skills: [{ skill: listening, level: 1 }]';

/** What goes wrong on a first day. */
const MISTAKES = {
  'practices/m01-no-number.mdx': mistake(`title: One\n${LISTENS}`),
  'practices/m02-number-of-another.mdx': mistake(`title: Two\nnumber: 1\n${LISTENS}`),
  'practices/m03-skill-with-a-typo.mdx': mistake('title: Three\nnumber: 13\nskills: [{ skill: lisening, level: 1 }]'),
  'practices/m04-link-to-nothing.mdx': mistake(`title: Four\nnumber: 14\n${LISTENS}`, 'See [the other](nothing.mdx).'),
  'practices/m05-no-title.mdx': mistake(`number: 15\n${LISTENS}`),
  'practices/m06-evidence-with-a-typo.mdx': mistake(`title: Six\nnumber: 16\n${LISTENS}`, 'It helps <Evidence id="spaceing" />.'),
  'practices/m07-quote-not-closed.mdx': mistake(`title: "Seven\nnumber: 17\n${LISTENS}`),
  'practices/m08-component-with-a-typo.mdx': mistake(`title: Eight\nnumber: 18\n${LISTENS}`, '<Talktrak>\n\nSay it.\n\n</Talktrak>'),
  'practices/m09-field-that-is-none.mdx': mistake(`title: Nine\nnumber: 19\ntags: [x]\n${LISTENS}`),
  'skills/m10-indented-with-a-tab.yaml': 'name: Qualifying\n\tsummary: Who decides\n',
};

const PAGE = 'handbook/content/practices/hear-the-objection-out.mdx';

test('new playbook begins one that brings the generator along', async () => {
  expect(await chalktalk('new', 'playbook', 'handbook')).toEqual({
    code: 0,
    output: expect.stringContaining('The playbook "Handbook" lies in handbook'),
  });
  expect((await readdir(join(place, 'handbook'))).toSorted()).toEqual(
    expect.arrayContaining(['.github', '.gitignore', '.vscode', 'CODEOWNERS', 'README.md', 'content', 'package.json']),
  );
  const { chalktalk: spec } = JSON.parse(await text('handbook/package.json')).devDependencies;
  // The package that is installed, packed again.
  expect(spec).toBe(`file:vendor/chalktalk-${generator.version}.tgz`);
  const files = (path: string) => execFileSync('tar', ['-tzf', path], { encoding: 'utf8' }).trim().split('\n').toSorted();
  expect(files(join(place, 'handbook', spec.replace('file:', '')))).toEqual(files(join(aside, `chalktalk-${generator.version}.tgz`)));
  expect(await readdir(join(place, 'handbook/.vscode/schemas'))).toContain('practice.schema.json');
});

test('check finds what is wrong in it', async () => {
  expect(await chalktalk('check', 'handbook')).toEqual({ code: 0, output: expect.stringContaining('The playbook can be built') });
  const sound = await text(PAGE);
  await writeFile(join(place, PAGE), `${sound}\nSee [nothing](nothing.mdx).\n`);
  const { code, output } = await chalktalk('check', 'handbook');
  expect(output).toMatch(/^handbook\/content\/practices\/hear-the-objection-out\.mdx:\d+:\d+ {2}error {2}link\n/m);
  expect(code).toBe(1);
  await writeFile(join(place, PAGE), sound);
});

test('build makes pages, search and headers, and serve shows them', async () => {
  expect(await chalktalk('build', 'handbook')).toEqual({ code: 0, output: saidOfBuild(`${place}/handbook/dist`) });
  expect(await text('handbook/dist/practices/hear-the-objection-out/index.html')).toContain('Hear the objection out');
  expect(await text('handbook/dist/_headers')).toContain(
    "Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-",
  );
  expect(JSON.parse(await text('handbook/dist/pagefind/pagefind-entry.json')).languages.en.page_count).toBeGreaterThan(4);
  expect((await readdir(join(place, 'handbook/dist/_astro'))).filter((file) => file.endsWith('.js')).length).toBeGreaterThan(10);
  const { url, child } = await served('serve');
  const page = await fetch(`${url}/practices/hear-the-objection-out/`);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(await page.text()).toContain('Hear the objection out');
  expect(await stopped(child)).toBe(0);
});

test('dev shows a page with its scripts, and tells it of an edit', async () => {
  const { url, child } = await served('dev');
  const get = async (path: string) => (await fetch(new URL(path, url))).text();
  const page = await get('/practices/hear-the-objection-out/');
  expect(page).toContain('Hear the objection out');
  const files = [...page.matchAll(/<(?:script|link)[^>]+(?:src|href)="(\/(?:_astro|_preview)\/[^"]+)"/g)].map(([, src = '']) => src);
  expect(files).toContain('/_preview/bar.js');
  for (const src of files) expect((await fetch(new URL(src, url))).status, src).toBe(200);
  const told = await listenTo(new URL('/_preview/events?page=practices/hear-the-objection-out/index.html', url).href);
  const [, shown = ''] = /bar\.js"[^>]* data-page="([^"]+)"/.exec(page) ?? [];
  await expect.poll(told.text, PATIENCE).toContain(`"page":"${shown}"`);
  const file = join(place, PAGE);
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: Say it back first'));
  await expect.poll(() => get('/practices/hear-the-objection-out/'), PATIENCE).toContain('Say it back first');
  const [, now = ''] = /bar\.js"[^>]* data-page="([^"]+)"/.exec(await get('/practices/hear-the-objection-out/')) ?? [];
  await expect.poll(told.text, PATIENCE).toContain(`"page":"${now}"`);
  told.close();
  expect(await stopped(child)).toBe(0);
});

test('all it keeps lies with the playbook’s project: the package is as it was installed', async () => {
  expect(await bytesOf(shipped)).toEqual(before);
  expect(existsSync(join(place, 'handbook/node_modules/.cache/chalktalk'))).toBe(true);
  expect(git(folder, 'status', '--porcelain', '--ignored')).toBe('!! node_modules/\n');
});

describe('the first day of a second author, who has only the clone', () => {
  const content = (path: string) => join(folder, 'content', path);
  /** A script of the playbook's own. */
  const script = async (name: string, ...args: string[]) => {
    const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return chalktalkIn(folder, ...String(scripts[name]).split(' ').slice(1), ...args);
  };

  test('ten mistakes are ten problems, each in its file', async () => {
    for (const [path, text] of Object.entries(MISTAKES)) await writeFile(content(path), text);
    const { code, output } = await script('check', '--quiet', '--json');
    const { problems } = JSON.parse(output.slice(0, output.lastIndexOf('}') + 1)) as { problems: { file: string }[] };
    expect({ code, files: problems.map(({ file }) => file) }).toEqual({
      code: 1,
      files: Object.keys(MISTAKES)
        .map((path) => `content/${path}`)
        .toSorted(),
    });
    for (const path of Object.keys(MISTAKES)) await rm(content(path));
  });

  test('the steps that check a proposal find nothing to say', async () => {
    const steps: { run?: string }[] = parse(await readFile(join(folder, '.github/workflows/playbook.yml'), 'utf8')).jobs.check.steps;
    const checks = steps.flatMap(({ run: line = '' }) => (line.startsWith('npx chalktalk check') ? [line] : []));
    expect(checks).toHaveLength(2);
    for (const line of checks) {
      const args = line.replace('npx chalktalk ', '').replace('"origin/$BASE"', 'origin/main').split(' ');
      expect(await chalktalkIn(folder, ...args), line).toEqual({ code: 0, output: '0 errors, 0 warnings\n' });
    }
  });

  test('the samples go, and nothing is missed', async () => {
    expect(await script('new', 'samples', '--remove')).toMatchObject({ code: 0 });
    const { code, output } = await script('check:changes', '--strict');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('0 errors, 0 warnings, 1 hint') });
  });

  test('pages of another tool come in from beside it', async () => {
    await mkdir(join(aside, 'export'));
    await writeFile(join(aside, 'export/ask-first.md'), '# Ask first\n\nAsk before you tell.\n');
    expect(await script('migrate', join(aside, 'export'), '.')).toMatchObject({ code: 0 });
    expect(await script('check')).toMatchObject({ code: 0 });
    const added = git(folder, 'status', '--porcelain').match(/(?<=^\?\? ).*/gm);
    expect(added).toEqual(['content/practices/ask-first.md', 'content/skills/general.yaml']);
  });

  test('a newer generator takes the place of this one', async () => {
    const next = join(aside, 'next/node_modules/chalktalk');
    await cp(shipped, next, { recursive: true });
    const about = JSON.parse(await readFile(join(next, 'package.json'), 'utf8'));
    await writeFile(join(next, 'package.json'), JSON.stringify({ ...about, version: '9.9.9' }));
    await writeFile(join(folder, 'vendor/chalktalk-9.9.9.tgz'), await packGenerator(join(next, 'lib')));
    await npm(['install', '--package-lock-only', '--save-dev', ...QUIETLY, './vendor/chalktalk-9.9.9.tgz'], { cwd: folder, env });
    const { devDependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const { packages } = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
    // What the editor knows comes from the generator, and this one is as it was.
    expect(await script('new', 'editor')).toEqual({ code: 0, output: 'The editor knows this version already\n' });
    expect(devDependencies).toEqual({ chalktalk: 'file:vendor/chalktalk-9.9.9.tgz' });
    expect(packages['node_modules/chalktalk']).toMatchObject({ version: '9.9.9', resolved: 'file:vendor/chalktalk-9.9.9.tgz' });
  });

  test('the day takes thirteen commands, and what is said to all of them fits on a screen', () => {
    expect(Object.fromEntries(day)).toEqual({
      'new playbook handbook': 7,
      'check handbook': 6,
      'build handbook': 6,
      'serve handbook': 1,
      'dev handbook': 1,
      'check --quiet --json': 10,
      'check --github --since origin/main': 1,
      'check --github': 1,
      'new samples --remove': 1,
      'check --changes --strict': 6,
      'migrate … .': 5,
      check: 2,
      'new editor': 1,
    });
    expect([...day.values()].reduce((sum, said) => sum + said)).toBe(48);
  });
});
