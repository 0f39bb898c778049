import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlaybook } from '../../integrations/content/read.ts';
import { settingsFrom } from '../../src/playbook/settings.ts';
import { chalktalk, LISTENING, playbook, practice, root, temporaryFolder } from '../support/playbook.ts';

/** Question id → answer key, of a whole playbook. */
async function keys(content: string): Promise<Record<string, string>> {
  const settings = settingsFrom({ PLAYBOOK_CONTENT: content }, root);
  const { files, problems } = await readPlaybook({ settings, cache: await temporaryFolder(), drafts: false });
  expect(problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  return Object.fromEntries(files.flatMap(({ compiled }) => compiled.text?.questions ?? []).map(({ id, key }) => [id, key]));
}

test('check --fix gives every option of the sample an id; reordering and mending typos change no answer key then', {
  timeout: 90_000,
}, async () => {
  const content = join(await temporaryFolder(), 'content');
  await cp(join(root, 'src/content'), content, { recursive: true });
  const before = await keys(content);
  const fixed = await chalktalk(['check', '--fix'], { PLAYBOOK_CONTENT: content });
  expect(fixed).toMatchObject({ code: 0 });
  expect(fixed.output).toMatch(/^practices\/\S+\.mdx: \d+ option ids written$/m);
  expect(await keys(content)).toEqual(before);

  const file = join(content, 'practices/trade-do-not-give.mdx');
  const text = await readFile(file, 'utf8');
  const [first = '', second = ''] = [...text.matchAll(/^- \[[ x]\].*\n {2}>.*\n/gm)].map(([option]) => option);
  const changed = text.replace(first + second, second.replace(/\w+(?=\W* \{)/, 'mended') + first);
  expect(changed).not.toBe(text);
  await writeFile(file, changed);
  expect(await keys(content)).toEqual(before);
  expect((await chalktalk(['check', '--fix'], { PLAYBOOK_CONTENT: content })).output).toContain('Every option has its id');
});

test('check lists every problem, warnings too, and changes nothing', async () => {
  const text = practice(1, '<Question id="q">\n\n?\n\n- [ ] a\n- [ ] b\n\nc\n\n</Question>\n');
  const content = await playbook({ ...LISTENING, 'practices/a.mdx': text });
  const { code, output } = await chalktalk(['check'], { PLAYBOOK_CONTENT: content });
  expect(code).toBe(1);
  expect(output).toContain('No option is marked as right');
  expect(output).toContain('An option has no feedback');
  expect(output).toContain('there is one problem');
  expect(await readFile(join(content, 'practices/a.mdx'), 'utf8')).toBe(text);
});

test('only check takes --fix', async () => {
  expect(await chalktalk(['build', '--fix'])).toMatchObject({ code: 2 });
});
