import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { astroProject, MARKER, REPOSITORY, readFiles, writeFiles } from './support/folders.ts';

const RUNNER = join(REPOSITORY, 'tests/cli/support/chalktalk.ts');

interface Running {
  process: ChildProcess;
  /** Everything it has printed so far. */
  said(): string;
  /** Waits until it has printed this. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits for its end: exit code or signal. */
  ended: Promise<number | string>;
}

function start(root: string, command: string, env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [RUNNER, root, command], {
    env: { ...process.env, NODE_ENV: '', VITEST: '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(text);
        if (found) resolve(found);
      };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      void ended.then(() => reject(new Error(`ended without saying ${pattern}:\n${text}`)));
      look();
    });
  return { process: child, said: () => text, says, ended };
}

async function chalktalk(root: string, command: string, env: Record<string, string> = {}) {
  const running = start(root, command, env);
  const code = await running.ended;
  return { code, said: running.said() };
}

const OLD = { '.chalktalk.json': MARKER, 'index.html': 'old' };
const beside = (root: string) => readdirSync(root).filter((name) => name.startsWith('dist'));

test('start builds an Astro project and serves it with its policy, until it is stopped', async () => {
  const root = astroProject();
  const running = start(root, 'start', { PLAYBOOK_BASE: '/play' });
  const [, url = ''] = await running.says(/The playbook is at (\S+)/);
  expect(url).toMatch(/^http:\/\/localhost:\d+\/play\/$/);
  const page = await fetch(url);
  expect(await page.text()).toContain('Discovery</h1>');
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+'; style-src 'self';/);
  expect((await fetch(`${url}missing/`)).status).toBe(404);
  expect(beside(root)).toEqual(['dist']);
  running.process.kill('SIGINT');
  expect(await running.ended).toBe(0);
});

test('a page that the policy would block stops the build, and the old site still stands', async () => {
  const root = astroProject('<p style="color:red">x</p>');
  writeFiles(join(root, 'dist'), OLD);
  const { code, said } = await chalktalk(root, 'build');
  expect(said).toMatch(
    /^chalktalk: The security policy would block one thing in the built pages:\n {2}index\.html:\d+:\d+ <p> has style="color:red"/,
  );
  expect(said).not.toContain('    at ');
  expect(code).toBe(1);
  expect(readFiles(join(root, 'dist'))).toEqual(OLD);
  expect(beside(root)).toEqual(['dist']);
});

test('a page that throws is named, without a stack', async () => {
  const root = astroProject();
  writeFiles(root, { 'src/pages/broken.astro': '---\nthrow new Error("boom");\n---\n' });
  const { code, said } = await chalktalk(root, 'build');
  expect(said).toContain('chalktalk: the page /broken cannot be rendered\nchalktalk: src/pages/broken.astro boom\n');
  expect(said).not.toContain('    at ');
  expect(code).toBe(1);
  expect(beside(root)).toEqual([]);
});

test('a build that is interrupted leaves the old site, no half-built one and no lock', async () => {
  const root = astroProject();
  writeFiles(join(root, 'dist'), OLD);
  writeFiles(root, {
    'src/pages/slow.astro': '---\nconsole.log("rendering");\nawait new Promise((resolve) => setTimeout(resolve, 600_000));\n---\n',
  });
  const running = start(root, 'build');
  await running.says(/rendering/);
  expect(beside(root)).toEqual(['dist', `dist.building-${running.process.pid}`]);
  const second = await chalktalk(root, 'build');
  expect(second.code).toBe(1);
  expect(second.said).toContain(`chalktalk: another build of this project is running (process ${running.process.pid})`);
  running.process.kill('SIGTERM');
  expect(await running.ended).toBe('SIGTERM');
  expect(readFiles(join(root, 'dist'))).toEqual(OLD);
  expect(beside(root)).toEqual(['dist']);
  expect(readdirSync(join(root, 'node_modules/.cache/chalktalk'))).toEqual([]);
});

test('dev stays in the foreground, serves the project and stops when asked to', async () => {
  const root = astroProject();
  // What makes Astro believe that an agent runs it, which would put the server into the background.
  const running = start(root, 'dev', { CLAUDECODE: '1', AI_AGENT: 'test' });
  const [, url = ''] = await running.says(/(http:\/\/localhost:\d+)/);
  expect(await (await fetch(url)).text()).toContain('Discovery</h1>');
  running.process.kill('SIGINT');
  expect(await running.ended).toBe(0);
});
