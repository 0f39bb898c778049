import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlaybook } from '../../integrations/content/read.ts';
import { settingsFrom } from '../../src/playbook/settings.ts';
import { chalktalk, LISTENING, playbook, practice, root, temporaryFolder } from '../support/playbook.ts';

// Names and words at the edge of what may be: some are refused, some are not. `check` decides which; a build agrees with it.

const NAMES = [
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'größe',
  'gro\u0308ße',
  'a b',
  'a+b',
  "it's",
  '50% off',
  'question?',
  'c#',
  'co,mma',
  'semi;colon',
  'two..dots',
  'dash-',
  '-dash',
  '_under',
  '日本語',
  'مرحبا',
  '👍',
  'index',
  'index.html',
  '404',
  '_headers',
  'UPPER',
  'upper',
  'a&b',
  'a=b',
  '(x)',
  '[id]',
  '[...rest]',
  '{x}',
  '$x',
  '~tilde',
  'tab\tname',
  'line\nbreak',
  'bell\u0007',
  'zero\u200bwidth',
  'x'.repeat(120),
  'x'.repeat(240),
];
const IDS = [
  'constructor',
  'tostring',
  'valueof',
  '__proto__',
  'hasownproperty',
  'prototype',
  'length',
  'name',
  '0',
  'con',
  'nul',
  'a',
  'x'.repeat(80),
];
const BODIES = [
  '',
  '## Main\n\n## Toc\n\n## Main\n',
  '<Question id="constructor">\n\nWhich?\n\n- [x] One {/* #toString */}\n  > Yes.\n- [ ] Two {/* #valueOf */}\n  > No.\n\n</Question>\n',
  '| a | b |\n|---|---|\n| `\\|` | \u0001 |\n',
  '```js\nconst a = `${1}`;\n```\n\n```constructor\nx\n```\n',
  '[a][constructor] [b](#hasOwnProperty)\n\n[constructor]: https://example.com\n',
  '\uFEFFText with a mark \u2028 and \u0085.\n',
  'A lone half \\uD800 in words, and {/* a comment */}.\n',
];

function odd(): Record<string, string> {
  const files: Record<string, string> = { ...LISTENING };
  let number = 1;
  for (const name of NAMES) files[`practices/${name}.mdx`] = practice(number++);
  for (const body of BODIES) files[`practices/body-${number}.mdx`] = practice(number++, body);
  for (const id of IDS) {
    files[`skills/${id}.yaml`] = 'name: Odd\n';
    files[`roles/${id}.yaml`] = `name: Odd\nexpects:\n  listening: 2\n`;
    files[`evidence/${id}.yaml`] = 'claim: A claim\nsource: A source\nyear: 2020\nmethod: A method\nquality: anecdote\n';
    files[`practices/of-${number}.mdx`] = practice(number++, 'Text.\n', `roles: [${JSON.stringify(id)}]\ntags: []\n`);
  }
  return files;
}

/** Takes away every file that has an error until none is left. */
async function withoutErrors(content: string): Promise<number> {
  const settings = settingsFrom({ PLAYBOOK_CONTENT: content }, root);
  const cache = await temporaryFolder();
  for (let round = 0; round < 8; round++) {
    const { problems, files } = await readPlaybook({ settings, cache, drafts: false });
    const wrong = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    if (wrong.size === 0) return files.length;
    for (const file of wrong) await rm(join(content, file), { recursive: true, force: true });
  }
  throw new Error('errors that no file has');
}

test('what check passes builds, whatever it is called and says', async () => {
  const content = await playbook(odd());
  expect(await withoutErrors(content)).toBeGreaterThan(40);
  const out = join(await temporaryFolder(), 'site');
  const env = { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: out };
  expect(await chalktalk(['check'], env)).toMatchObject({ code: 0 });
  expect(await chalktalk(['build'], env)).toMatchObject({ code: 0 });
});
