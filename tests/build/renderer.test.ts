import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { builtSite, bytesOf } from '../support/built-site.ts';
import { builtHandbook, handbook } from '../support/handbook.ts';
import { chalktalk, root, temporaryFolder, write } from '../support/playbook.ts';
import { saidOfBuild } from '../support/said-of-build.ts';

/** What Astro builds when it does everything by itself. */
async function full(content: string, env: Record<string, string> = {}): Promise<Record<string, string>> {
  const out = join(await temporaryFolder(), 'site');
  const built = await chalktalk(['build'], { ...env, PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: out, CHALKTALK_FULL: '1' });
  expect(built, built.output).toMatchObject({ code: 0 });
  return bytesOf(out);
}

// Each of them was built with the compiled program, which was compiled without any of them.
test('the sample is, byte for byte, what Astro builds in full', async () => {
  expect(await full(join(root, 'src/content'))).toEqual(await bytesOf(inject('site').out));
});

test('so is a handbook below a path, with pictures, files, retired pages, drafts, and pages that have moved', async () => {
  const site = builtSite(onTestFinished);
  const files = await handbook();
  const moved = {
    'practices/plain.md': String(files['practices/plain.md']).replace('author: Ada\n', 'author: Ada\nfrom: [früher, /handbook/1/]\n'),
  };
  await site.write({ ...files, ...moved });
  const env = { PLAYBOOK_BASE: '/play/', PLAYBOOK_SITE: 'https://play.acme.example' };
  expect(await site.build(env)).toEqual({ code: 0, output: builtHandbook(site.out) });
  const built = await bytesOf(site.out);
  for (const file of [
    'practices/früher/index.html',
    'handbook/1/index.html',
    'practices/old/index.html',
    '_redirects',
    'files/practices/deck.pdf',
  ])
    expect(Object.keys(built)).toContain(file);
  expect(Object.keys(built).filter((file) => file.endsWith('.webp')).length).toBeGreaterThan(4);
  expect(await full(site.content, env)).toEqual(built);
});

test('so is the smallest example, for which neither Vite nor a bundler is started', async () => {
  const folder = await temporaryFolder();
  await write(folder, {
    'watch.mjs': `import { registerHooks } from 'node:module';
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (/node_modules\\/(vite|rolldown|esbuild|astro\\/dist\\/core\\/build)\\//.test(found.url)) throw new Error('loads ' + found.url);
    return found;
  },
});`,
  });
  const content = join(root, 'examples/minimal');
  const out = join(folder, 'site');
  const env = { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: out };
  expect(await chalktalk(['build'], env)).toMatchObject({ code: 0 });
  const watched = { ...env, NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'watch.mjs')).href}` };
  expect(await chalktalk(['build'], watched)).toEqual({ code: 0, output: saidOfBuild(out) });
  expect(await full(content)).toEqual(await bytesOf(out));
});
