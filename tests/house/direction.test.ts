import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { playbook, root } from '../support/playbook.ts';
import { folderCircles, importsOf, type Seen } from './support/overlay.ts';

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
});

describe('the pure rooms', () => {
  /** What the linter says of a file that is planted in an empty house. */
  const said = async (path: string, source: string) => {
    const folder = await playbook({ [path]: source, 'biome.json': await readFile(join(root, 'biome.json')) });
    const args = [join(root, 'node_modules/.bin/biome'), 'lint', '--vcs-enabled=false', '--colors=off', '--max-diagnostics=none', 'src'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return stdout + stderr;
  };

  test.each(['src/playbook/tree', 'src/learner', 'src/coaching/plan'])('know no browser and no Node: %s', async (room) => {
    const names = ['document', 'window', 'localStorage', 'navigator', 'fetch', 'process', 'Buffer', 'globalThis', 'HTMLElement'];
    const text = await said(`${room}/planted.ts`, `export const found = [${names.join(', ')}];\n`);
    for (const name of names) expect(text).toContain(`global variable ${name}`);
  });

  test('are the only ones: a browser’s room may know the browser', async () => {
    expect(await said('src/browser/planted.ts', 'export const found = [document, window];\n')).not.toContain('noRestrictedGlobals');
  });
});
