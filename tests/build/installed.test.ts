import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import generator from '../../package.json' with { type: 'json' };
import { bytesOf } from '../support/built-site.ts';
import { root } from '../support/playbook.ts';

const PATIENCE = { timeout: 60_000, interval: 100 };
const run = promisify(execFile);

// A team's machine: an empty folder, the package from npm, and nothing of this repository.
let folder: string;
let shipped: string;
let before: Record<string, string>;

/** As in somebody's own shell: nothing that npm or Vitest says to their scripts. */
const env = Object.fromEntries(
  Object.entries({ ...process.env, PORT: '0' }).filter(
    ([name]) => !/^(npm_(package|lifecycle|config_local)_?|PLAYBOOK_|VITEST|NODE_ENV|INIT_CWD)/.test(name),
  ),
);
const npm = (args: string[], cwd: string) => run('npm', args, { cwd, env, maxBuffer: 1 << 26 });

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'chalktalk-installed-')));
  const aside = await mkdtemp(join(tmpdir(), 'chalktalk-packed-'));
  await npm(['pack', '--pack-destination', aside], root);
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', join(aside, `chalktalk-${generator.version}.tgz`)], folder);
  await rm(aside, { recursive: true });
  shipped = join(folder, 'node_modules/chalktalk');
  before = await bytesOf(shipped);
  await cp(join(root, 'examples/minimal'), join(folder, 'content'), { recursive: true });
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the installed command. */
async function chalktalk(...args: string[]) {
  const child = execFile(process.execPath, [join(folder, 'node_modules/.bin/chalktalk'), ...args], { cwd: folder, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

/** Starts a server of the installed command, until the test is over. */
async function served(command: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [join(folder, 'node_modules/.bin/chalktalk'), command], {
    cwd: folder,
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

const text = (path: string) => readFile(join(folder, path), 'utf8');

describe('the package', () => {
  test('holds the program as JavaScript, with its documents, and no test, script or sample', () => {
    const files = Object.keys(before);
    for (const file of ['bin/chalktalk.mjs', 'lib/cli/main.js', 'lib/src/pages/index.astro', 'LICENSE', 'README.md', 'docs/authoring.md'])
      expect(files).toContain(file);
    expect(files.filter((file) => /\.tsx?$|^(tests|scripts|bench|examples)\/|^lib\/src\/content\//.test(file))).toEqual([]);
  });

  test('holds every file that it names, and depends on every package', async () => {
    const used: string[] = [];
    const missing: string[] = [];
    for (const file of Object.keys(before).filter((path) => /\.(js|mjs|astro)$/.test(path))) {
      const code = await readFile(join(shipped, file), 'utf8');
      for (const [, , name] of code.matchAll(/(['"])(\.{1,2}\/[^'"\n]*\.tsx?)\1/g)) missing.push(`${file}: ${name}`);
      for (const [, , name = ''] of code.matchAll(
        /(?:\bfrom\s*|\bimport\s*\(?\s*|import\.meta\.resolve\(|new URL\((?=\S+ import\.meta\.url))(['"])([^'"\n]+)\1/g,
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

test('check finds what is wrong in a playbook beside it', async () => {
  expect(await chalktalk('check')).toEqual({ code: 0, output: expect.stringContaining('The playbook can be built') });
  const page = 'content/practices/open-a-call.mdx';
  const sound = await text(page);
  await writeFile(join(folder, page), `${sound}\nSee [nothing](nothing.mdx).\n`);
  expect(await chalktalk('check')).toEqual({
    code: 1,
    output: expect.stringMatching(/^content\/practices\/open-a-call\.mdx:\d+:\d+ {2}error {2}link\n/),
  });
  await writeFile(join(folder, page), sound);
});

test('build makes pages, search and headers, and serve shows them', async () => {
  expect(await chalktalk('build')).toEqual({ code: 0, output: `Built ${folder}/dist\n` });
  expect(await text('dist/practices/open-a-call/index.html')).toContain('Open a call');
  expect(await text('dist/_headers')).toContain(
    "Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-",
  );
  expect(JSON.parse(await text('dist/pagefind/pagefind-entry.json')).languages.en.page_count).toBeGreaterThan(4);
  expect((await readdir(join(folder, 'dist/_astro'))).filter((file) => file.endsWith('.js')).length).toBeGreaterThan(10);
  const { url, child } = await served('serve');
  const page = await fetch(`${url}/practices/open-a-call/`);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(await page.text()).toContain('Open a call');
  expect(await stopped(child)).toBe(0);
});

test('dev shows a page with its scripts, and reloads it after an edit', async () => {
  const { url, child } = await served('dev');
  const get = async (path: string) => (await fetch(new URL(path, url))).text();
  const page = await get('/practices/open-a-call/');
  expect(page).toContain('Open a call');
  for (const [, src = ''] of page.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]*\/lib\/src\/[^"]+)"/g))
    expect((await fetch(new URL(src.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), url))).status, src).toBe(200);
  const token = /const wsToken = "([^"]+)"/.exec(await get('/@vite/client'))?.[1];
  const told: string[] = [];
  const socket = new WebSocket(`${url.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  socket.addEventListener('message', ({ data }) => told.push(String(data)));
  await expect.poll(() => told.join(), PATIENCE).toContain('connected');
  const file = join(folder, 'content/practices/open-a-call.mdx');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: Open it otherwise'));
  await expect.poll(() => get('/practices/open-a-call/'), PATIENCE).toContain('Open it otherwise');
  await expect.poll(() => told.join(), PATIENCE).toContain('full-reload');
  socket.close();
  expect(await stopped(child)).toBe(0);
});

test('all it keeps lies with the playbook’s project: the package is as it was installed', async () => {
  expect(await bytesOf(shipped)).toEqual(before);
  expect(existsSync(join(folder, 'node_modules/.cache/chalktalk'))).toBe(true);
  expect((await readdir(folder)).toSorted()).toEqual(['content', 'dist', 'node_modules', 'package-lock.json', 'package.json']);
});
