import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheRootFor, locatePlaybook, noPlaybook } from '../../cli/folders/locate.ts';
import { run } from '../../cli/run.ts';
import { MARKER, temporaryFolder, writeFiles } from './support/folders.ts';

let here: string;
beforeEach(() => {
  here = temporaryFolder();
});

const YAML = 'playbook.yaml';

describe('the playbook of a folder', () => {
  test.each([
    ['src/content before content', ['src/content/playbook.yaml', 'content/playbook.yaml', YAML], 'src/content'],
    ['content before the folder itself', ['content/practices/a.mdx', YAML], 'content'],
    ['the folder itself', [YAML], '.'],
    ['the folder itself, by its practices', ['practices/a.mdx'], '.'],
    ['a content folder that holds neither is none', ['src/content/posts/a.md', YAML], '.'],
  ])('is %s', (_, files, content) => {
    writeFiles(here, Object.fromEntries(files.map((file) => [file, ''])));
    expect(locatePlaybook(undefined, {}, here)).toEqual({ ok: true, value: { content: join(here, content), project: here } });
  });

  test('is not there: one sentence that says where it was looked for', () => {
    const place = locatePlaybook(undefined, {}, here);
    expect(place).toEqual({ ok: true, value: { project: here } });
    expect(place.ok && noPlaybook(place.value)).toEqual({
      ok: false,
      misuse: true,
      problem: `there is no playbook in ${here}: neither src/content, nor content, nor the folder itself holds playbook.yaml or practices/. Name its folder after the command, or set PLAYBOOK_CONTENT`,
    });
  });

  test('may be named: the project or the content folder, which mean the same project', () => {
    writeFiles(here, { 'handbook/content/playbook.yaml': '', 'site/src/content/playbook.yaml': '', 'bare/playbook.yaml': '' });
    const found = (folder: string, cwd = here) => locatePlaybook(folder, {}, cwd);
    const place = (project: string, content: string) => ({
      ok: true,
      value: { project: join(here, project), content: join(here, content) },
    });
    expect(found('handbook')).toEqual(place('handbook', 'handbook/content'));
    expect(found('handbook/content')).toEqual(place('handbook', 'handbook/content'));
    expect(found('.', join(here, 'handbook/content'))).toEqual(place('handbook', 'handbook/content'));
    expect(found('site/src/content/')).toEqual(place('site', 'site/src/content'));
    expect(found('bare')).toEqual(place('bare', 'bare'));
    expect(found('nowhere')).toEqual({ ok: false, misuse: true, problem: `there is no folder ${here}/nowhere` });
  });

  test('is where PLAYBOOK_CONTENT says, whatever lies here; a folder that is typed beats it', () => {
    writeFiles(here, { 'content/playbook.yaml': '', 'other/content/playbook.yaml': '' });
    const env = { PLAYBOOK_CONTENT: '../elsewhere' };
    expect(locatePlaybook(undefined, env, here)).toEqual({ ok: true, value: { content: join(here, '../elsewhere'), project: here } });
    expect(locatePlaybook('other', env, here)).toMatchObject({ value: { content: join(here, 'other/content') } });
  });
});

describe('a command', () => {
  // A build sets its process up for Astro; the next test finds it as it was.
  const before = { cwd: process.cwd(), env: { ...process.env } };
  afterEach(() => {
    process.chdir(before.cwd);
    process.env = { ...before.env };
  });

  /** What a command says, and what a build would work with. */
  async function settings(args: string[], env: Record<string, string> = {}) {
    let told = '';
    const seen: string[] = [];
    const code = await run(args, {
      generator: '/nonexistent',
      cwd: here,
      home: join(here, 'home'),
      env,
      compile: async ({ content, out }, root) => {
        seen.push(content, out, root);
        return { errors: 1 };
      },
      loadAstro: () => Promise.reject(new Error('Astro is not here')),
      print: () => {},
      printError: (text) => {
        told += text;
      },
    });
    const [content, out, root] = seen.map((path) => path.replace(here, ''));
    return { code, told, content, out, root };
  }

  test('works below the folder of the project, and keeps what it makes there', async () => {
    writeFiles(here, { 'handbook/content/playbook.yaml': '', 'handbook/package.json': '{}' });
    const place = { content: '/handbook/content', root: '/handbook' };
    expect(await settings(['build', 'handbook'])).toMatchObject({ ...place, out: '/handbook/dist' });
    expect(await settings(['build', 'handbook'], { PLAYBOOK_OUT: 'site' })).toMatchObject({ ...place, out: '/site' });
  });

  test('that needs a playbook says when there is none', async () => {
    for (const command of [['check'], ['build'], ['dev'], ['start'], ['package', 'cmi5', 'first-call']])
      expect(await settings(command)).toMatchObject({ code: 2, told: expect.stringMatching(/^chalktalk: there is no playbook in /) });
  });

  test('serves what was built, whether the project or the built folder is named', async () => {
    writeFiles(here, { 'handbook/content/playbook.yaml': '', 'site/.chalktalk.json': MARKER, 'site/practices/index.html': '' });
    expect(await settings(['serve', 'handbook'])).toMatchObject({ told: expect.stringContaining(`in ${here}/handbook/dist: run`) });
    expect(await settings(['build', 'site'])).toMatchObject({
      code: 2,
      told: expect.stringContaining('is what a playbook was built into'),
    });
    expect(locatePlaybook('site', {}, here)).toEqual({ ok: true, value: { project: join(here, 'site'), built: join(here, 'site') } });
  });
});

describe('what the package keeps', () => {
  const home = () => join(here, 'home');
  const workshop = (project: string, env = {}) => {
    const found = cacheRootFor(join(here, project), env, home());
    return found.ok ? found.value.replace(here, '') : found.problem;
  };

  test('lies with the project, where packages are installed in it', () => {
    writeFiles(here, { 'handbook/package.json': '{}' });
    expect(workshop('handbook')).toBe('/handbook');
    expect(existsSync(join(here, 'handbook/node_modules/.cache/chalktalk'))).toBe(true);
  });

  test('leaves nothing among pages elsewhere, but lies in the cache folder of whoever builds', () => {
    writeFiles(here, { 'handbook/practices/a.mdx': '' });
    expect(workshop('handbook')).toMatch(/^\/home\/\.cache\/chalktalk\/handbook-[\da-f]{8}$/);
    expect(workshop('handbook', { XDG_CACHE_HOME: join(here, 'caches') })).toMatch(/^\/caches\/chalktalk\/handbook-[\da-f]{8}$/);
    expect(existsSync(join(here, 'handbook/node_modules'))).toBe(false);
  });

  test('lies in a folder whose name can stand in an address', () => {
    expect(workshop('50 % #1?')).toMatch(/^\/home\/\.cache\/chalktalk\/50-1--[\da-f]{8}$/);
  });

  test('lies elsewhere when the project cannot be written to', () => {
    // A file where the folder should be stops everybody, root included.
    writeFiles(here, { 'handbook/package.json': '{}', 'handbook/node_modules/.cache': '' });
    expect(workshop('handbook')).toMatch(/^\/home\/\.cache\/chalktalk\/handbook-/);
  });
});
