import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import generator from '../../package.json' with { type: 'json' };
import { type Bill, licenceOf } from '../../scripts/bill.ts';
import { bytesOf } from '../support/built-site.ts';
import { root } from '../support/playbook.ts';
import { npm, programOf } from '../support/programs.ts';
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
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', join(aside, `chalktalk-${generator.version}.tgz`)], {
    cwd: folder,
    env,
  });
  shipped = join(folder, 'node_modules/chalktalk');
  before = await bytesOf(shipped);
}, 240_000);

afterAll(() => Promise.all([folder, aside, place].map((path) => rm(path, { recursive: true, force: true }))));

/** Runs the installed command. */
async function chalktalk(...args: string[]) {
  const child = execFile(process.execPath, [programOf('chalktalk', 'chalktalk', folder), ...args], { cwd: place, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
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
  expect(await chalktalk('build', 'handbook')).toEqual({ code: 0, output: `Built ${place}/handbook/dist\n` });
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
  const [, shown = ''] = /data-page="([^"]+)"/.exec(page) ?? [];
  await expect.poll(told.text, PATIENCE).toContain(`"page":"${shown}"`);
  const file = join(place, PAGE);
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: Say it back first'));
  await expect.poll(() => get('/practices/hear-the-objection-out/'), PATIENCE).toContain('Say it back first');
  const [, now = ''] = /data-page="([^"]+)"/.exec(await get('/practices/hear-the-objection-out/')) ?? [];
  await expect.poll(told.text, PATIENCE).toContain(`"page":"${now}"`);
  told.close();
  expect(await stopped(child)).toBe(0);
});

test('all it keeps lies with the playbook’s project: the package is as it was installed', async () => {
  expect(await bytesOf(shipped)).toEqual(before);
  expect(existsSync(join(place, 'handbook/node_modules/.cache/chalktalk'))).toBe(true);
  expect((await readdir(folder)).toSorted()).toEqual(['node_modules', 'package-lock.json', 'package.json']);
});
