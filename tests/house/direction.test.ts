import { spawnSync } from 'node:child_process';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMPILER } from '../../integrations/content/read.ts';
import { READER } from '../../integrations/headers/scan-cache.ts';
import { CODE } from '../../integrations/search/bundle.ts';
import { playbook, root } from '../support/playbook.ts';
import { folderCircles, importsOf, runWith, type Seen } from './support/overlay.ts';

/** Imports that the house forbids, one of each kind: file → its source and what is said of it. */
const PLANTED: Record<string, { source: string; said: string }> = {
  'src/components/reading/PlantedHead.astro': {
    source: "---\nimport Page from '../../layouts/Page.astro';\n---\n<Page />",
    said: 'components-imports-nothing-above-it: src/components/reading/PlantedHead.astro → src/layouts/Page.astro',
  },
  'src/components/reading/PlantedScript.astro': {
    source: "<p>Text</p>\n<script>\n  import './planted-element.ts';\n  import '../../apps/planted-app.ts';\n</script>",
    said: 'components-imports-nothing-above-it: src/components/reading/PlantedScript.astro → src/apps/planted-app.ts',
  },
  'src/components/reading/PlantedSource.astro': {
    source: '<script src="../../apps/planted-app.ts"></script>',
    said: 'components-imports-nothing-above-it: src/components/reading/PlantedSource.astro → src/apps/planted-app.ts',
  },
  'src/learner/planted-room.ts': {
    source: "import type {} from '../browser/planted-room.ts';",
    said: 'learner-coaching-imports-nothing-above-it: src/learner/planted-room.ts → src/browser/planted-room.ts',
  },
  'src/site/planted.ts': {
    source: "import '../../integrations/planted.ts';",
    said: 'the-rooms-import-no-integration-and-no-command: src/site/planted.ts → integrations/planted.ts',
  },
  'src/apps/planted-words.tsx': {
    source: "import '../words/en/desk.ts';",
    said: 'the-interface-names-no-language: src/apps/planted-words.tsx → src/words/en/desk.ts',
  },
  'integrations/planted/index.ts': {
    source: "import '../../cli/planted.ts';",
    said: 'integrations-import-no-command: integrations/planted/index.ts → cli/planted.ts',
  },
  'cli/planted-test.ts': {
    source: "import '../tests/planted.ts';",
    said: 'the-house-does-not-import-tests: cli/planted-test.ts → tests/planted.ts',
  },
  'src/coaching/planted-node.ts': {
    source: "import 'node:os';",
    said: 'pure-rooms-know-no-node: src/coaching/planted-node.ts → os',
  },
  'src/coaching/planted-preact.ts': {
    source: "import 'preact';",
    said: 'pure-rooms-know-no-astro-and-no-preact: src/coaching/planted-preact.ts → ',
  },
};
/** What the planted imports lead to. */
const TARGETS = ['src/apps/planted-app.ts', 'src/browser/planted-room.ts', 'integrations/planted.ts', 'cli/planted.ts', 'tests/planted.ts'];

/** Folders of each room that import one another, though no file imports itself by a detour. */
const CIRCLES = ['src/playbook', 'src/learner', 'src/coaching', 'src/browser', 'integrations', 'cli'];
const inCircle = (room: string) => ({
  [`${room}/planted-a/one.ts`]: "import '../planted-b/one.ts';",
  [`${room}/planted-b/one.ts`]: '',
  [`${room}/planted-b/two.ts`]: "import '../planted-a/two.ts';",
  [`${room}/planted-a/two.ts`]: '',
});

describe('the rooms depend in one direction', () => {
  let seen: Seen;
  beforeAll(async () => {
    seen = await importsOf({
      ...Object.fromEntries([...Object.entries(PLANTED).map(([path, { source }]) => [path, source]), ...TARGETS.map((path) => [path, ''])]),
      ...Object.assign({}, ...CIRCLES.map(inCircle)),
    });
  });

  test('and nothing imports upwards or in a circle, in .astro files neither', () => {
    expect(seen.violations.filter((violation) => !violation.includes('lanted'))).toEqual([]);
    const astro = seen.modules.filter(({ source }) => source.endsWith('.astro'));
    expect(astro.length).toBeGreaterThan(100);
    expect(astro.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(astro.length);
  });

  test('and no folders of a room import one another', () => {
    expect(folderCircles(seen.modules).filter((step) => !step.includes('planted'))).toEqual([]);
  });

  test.each(Object.entries(PLANTED))('an import that is planted in %s is refused', (path, { said }) => {
    expect(seen.violations.filter((violation) => violation.includes(`: ${path} → `))).toEqual([expect.stringContaining(said)]);
  });

  test.each(CIRCLES)('a circle between folders of %s is found', (room) => {
    expect(folderCircles(seen.modules).filter((step) => step.startsWith(`${room}/planted`))).toEqual([
      `${room}/planted-a/one.ts → ${room}/planted-b/one.ts`,
      `${room}/planted-b/two.ts → ${room}/planted-a/two.ts`,
    ]);
  });

  /** What makes something that is kept, and the folders that the key of the cache names. */
  const KEPT: readonly [what: string, file: string, folders: readonly string[]][] = [
    ['compiled pages', 'src/playbook/compile/file.ts', [COMPILER]],
    ['what a page asks of the policy', 'integrations/headers/scan-page.ts', READER],
    ['search', 'integrations/search/bundle.ts', CODE],
  ];

  test.each(KEPT)('and a cache names all code that makes what it keeps: %s', (_, file, folders) => {
    const code = [...runWith(file, seen.modules)];
    expect(code.length).toBeGreaterThan(2);
    const named = [...folders, join(root, 'src/cache')];
    expect(code.filter((path) => !named.some((folder) => join(root, path).startsWith(join(folder, '/'))))).toEqual([]);
  });
});

describe('the pure rooms', () => {
  const ROOMS = ['playbook', 'learner', 'coaching', 'ask'].map((room) => `src/${room}`);

  /** What the linter says of an otherwise empty house with these files. */
  const said = async (files: Record<string, string>, settings: string) => {
    const folder = await playbook({ ...files, 'biome.json': settings });
    const args = [join(root, 'node_modules/.bin/biome'), 'lint', '--vcs-enabled=false', '--colors=off', '--max-diagnostics=none', 'src'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    return stdout + stderr;
  };
  const ofLinter = () => readFile(join(root, 'biome.json'), 'utf8');

  test.each(['src/playbook/tree', 'src/learner', 'src/coaching/plan', 'src/ask'])('know no browser and no Node: %s', async (room) => {
    const names = ['document', 'window', 'localStorage', 'navigator', 'fetch', 'process', 'Buffer', 'globalThis', 'HTMLElement'];
    const text = await said({ [`${room}/planted.ts`]: `export const found = [${names.join(', ')}];\n` }, await ofLinter());
    for (const name of names) expect(text).toContain(`global variable ${name}`);
  });

  test('are the only ones: a browser’s room may know the browser', async () => {
    const planted = { 'src/browser/planted.ts': 'export const found = [document, window];\n' };
    expect(await said(planted, await ofLinter())).not.toContain('noRestrictedGlobals');
  });

  test('name nothing at all that only a browser has, as a value or as a type', async () => {
    const sources = (await Array.fromAsync(glob(`{${ROOMS.join(',')}}/**/*.ts`, { cwd: root }))).map(async (path) => [
      path,
      await readFile(join(root, path), 'utf8'),
    ]);
    const files = {
      ...Object.fromEntries(await Promise.all(sources)),
      'src/ask/planted.ts': 'export type Found = KeyboardEvent | Response;\n',
    };
    const deniedGlobals = Object.fromEntries((await namesOfBrowsers()).map((name) => [name, 'only a browser has it']));
    const style = { noRestrictedGlobals: { level: 'error', options: { deniedGlobals } } };
    const text = await said(files, JSON.stringify({ linter: { rules: { recommended: false, style } } }));
    expect(text).toContain(`Checked ${Object.keys(files).length} files`);
    expect([...text.matchAll(/^(src\S+?):\S+ lint[\s\S]*?global variable (\w+)/gm)].map(([, path, name]) => `${path}: ${name}`)).toEqual([
      'src/ask/planted.ts: KeyboardEvent',
      'src/ask/planted.ts: Response',
    ]);
  });

  /** What TypeScript says that a browser has, without the language itself and without what Node and workers have as well. */
  async function namesOfBrowsers(): Promise<string[]> {
    const EVERYWHERE = ['URL', 'TextEncoder', 'TextDecoder', 'atob', 'btoa'];
    const namesIn = async (library: string) => {
      const text = await readFile(join(root, 'node_modules/typescript/lib', library), 'utf8');
      return [...text.matchAll(/^(?:declare (?:var|function)|interface|type) (\w+)/gm)].map(([, name = '']) => name);
    };
    const others = new Set([...(await namesIn('lib.es5.d.ts')), ...EVERYWHERE]);
    const names = (await namesIn('lib.dom.d.ts')).filter((name) => !others.has(name));
    expect(names).toContain('HTMLInputElement');
    return names;
  }
});
