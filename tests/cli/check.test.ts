import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { asGithub, asJson, asText } from '../../cli/check/formats.ts';
import { compileStep } from '../../cli/compile.ts';
import { repositoryOf } from '../../cli/folders/shown-path.ts';
import { readPlaybook } from '../../integrations/content/read.ts';
import type { Problem } from '../../src/playbook/problems/problem.ts';
import { settingsFrom } from '../../src/playbook/settings.ts';
import { chalktalk, LISTENING, playbook, practice, root, temporaryFolder } from '../support/playbook.ts';

/** Question id → answer key, of a whole playbook. What did not change is not read again. */
async function keys(content: string, cache: string): Promise<Record<string, string>> {
  const settings = settingsFrom({ PLAYBOOK_CONTENT: content }, root);
  const { files, problems } = await readPlaybook({ settings, cache, drafts: false, bodies: false });
  expect(problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  return Object.fromEntries(files.flatMap(({ compiled }) => compiled.text?.questions ?? []).map(({ id, key }) => [id, key]));
}

test('check --fix gives every option of the sample an id; reordering and mending typos change no answer key then', {
  timeout: 150_000,
}, async () => {
  const content = join(await temporaryFolder(), 'content');
  await cp(join(root, 'src/content'), content, { recursive: true });
  const cache = await temporaryFolder();
  const before = await keys(content, cache);
  expect(Object.keys(before).length).toBeGreaterThan(40);
  const fixed = await chalktalk(['check', '--fix'], { PLAYBOOK_CONTENT: content });
  expect(fixed).toMatchObject({ code: 0 });
  expect(fixed.output).toMatch(/practices\/\S+\.mdx: \d+ option ids written$/m);
  expect(await keys(content, cache)).toEqual(before);

  const file = join(content, 'practices/trade-do-not-give.mdx');
  const text = await readFile(file, 'utf8');
  const [first = '', second = ''] = [...text.matchAll(/^- \[[ x]\].*\n {2}>.*\n/gm)].map(([option]) => option);
  const changed = text.replace(first + second, second.replace(/\w+(?=\W* \{)/, 'mended') + first);
  expect(changed).not.toBe(text);
  await writeFile(file, changed);
  expect(await keys(content, cache)).toEqual(before);
  expect((await chalktalk(['check', '--fix'], { PLAYBOOK_CONTENT: content })).output).toContain('Nothing can be mended without you');
});

test('check lists every problem, warnings too, and changes nothing', async () => {
  const text = practice(1, '<Question id="q">\n\n?\n\n- [ ] a\n- [ ] b\n\nc\n\n</Question>\n');
  const content = await playbook({ ...LISTENING, 'practices/a.mdx': text });
  const { code, output } = await chalktalk(['check'], { PLAYBOOK_CONTENT: content });
  expect(code).toBe(1);
  expect(output).toContain('No option is marked as right');
  expect(output).toContain('2 of 2 options have no feedback');
  expect(output).toContain('there is one problem');
  expect(await readFile(join(content, 'practices/a.mdx'), 'utf8')).toBe(text);
});

test('only check takes --fix, and one format at a time', async () => {
  expect(await chalktalk(['build', '--fix'])).toMatchObject({ code: 2 });
  expect(await chalktalk(['check', '--json', '--github'])).toMatchObject({ code: 2 });
});

describe('warnings and hints', () => {
  const text = practice(1, 'Wins 20 % more. ![](a.svg)\n');
  const files = {
    ...LISTENING,
    'playbook.yaml': 'rules: { figure: hint }\n',
    'practices/a.mdx': text,
    'practices/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  };

  test('are listed and fail nothing, unless asked to', async () => {
    const content = await playbook(files);
    const usual = await chalktalk(['check'], { PLAYBOOK_CONTENT: content });
    expect(usual.code).toBe(0);
    expect(usual.output).toContain(`${content}/practices/a.mdx:8:1  hint  figure\n`);
    expect(usual.output).toContain('0 errors, 1 warning, 1 hint\nThe playbook can be built\n');
    const strict = await chalktalk(['check', '--strict', '--quiet'], { PLAYBOOK_CONTENT: content });
    expect(strict.code).toBe(1);
    expect(strict.output).not.toContain('figure');
    expect(strict.output).toContain('there is one problem');
  });

  test('are told by a build without the hints', async () => {
    const { errors, said } = await compiled(await playbook(files));
    expect(errors).toBe(0);
    expect(said).toContain('warning  alt');
    expect(said).not.toContain('figure');
  });
});

/** What the compile step of a build says. */
async function compiled(content: string): Promise<{ errors: number; said: string }> {
  const said: string[] = [];
  const log = vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
  try {
    const { errors } = await compileStep(await temporaryFolder(), content)(settingsFrom({ PLAYBOOK_CONTENT: content }, root));
    return { errors, said: said.join('\n') };
  } finally {
    log.mockRestore();
  }
}

test('check --fix rewrites comments and tags that are right in HTML only, and nothing in code', async () => {
  const body = 'One<br>two. <!-- later --> `<br>`\n\n<img src="a.svg" alt="a > b">\n\n```html\n<!-- stays --><br>\n```\n';
  const content = await playbook({
    ...LISTENING,
    'practices/a.mdx': `\ufeff${practice(1, body)}`,
    'practices/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  });
  const { code, output } = await chalktalk(['check', '--fix'], { PLAYBOOK_CONTENT: content });
  expect(output).toContain('practices/a.mdx: one comment rewritten for MDX, 2 tags rewritten for MDX');
  expect(code).toBe(0);
  expect(await readFile(join(content, 'practices/a.mdx'), 'utf8')).toBe(
    `\ufeff${practice(1, body.replace('One<br>', 'One<br />').replace('<!-- later -->', '{/* later */}').replace('b">', 'b" />'))}`,
  );
});

describe('what a check says', () => {
  const problem: Problem = {
    file: 'a, b/50%.mdx',
    line: 4,
    column: 2,
    severity: 'hint',
    rule: 'figure',
    message: 'The figure “20 %” has no evidence',
    fix: 'two\nlines: one, two',
  };
  const checked = { problems: [{ ...problem, severity: 'error' as const, fix: undefined }, problem], mended: undefined };

  test('to programs is JSON of a stable shape', () => {
    expect(JSON.parse(asJson(checked))).toEqual({
      version: 1,
      summary: { errors: 1, warnings: 0, hints: 1 },
      problems: [
        { ...problem, severity: 'error', fix: null, docs: 'docs/rules.md#figure' },
        { ...problem, docs: 'docs/rules.md#figure' },
      ],
    });
    expect(JSON.parse(asJson({ problems: [], mended: [{ file: 'a', what: 'one comment rewritten for MDX' }] }))).toEqual({
      version: 1,
      summary: { errors: 0, warnings: 0, hints: 0 },
      problems: [],
      mended: [{ file: 'a', what: 'one comment rewritten for MDX' }],
    });
  });

  test('to GitHub is an annotation each, in which nothing can end the command', () => {
    expect(asGithub(checked).split('\n')).toEqual([
      '::error file=a%2C b/50%25.mdx,line=4,col=2,title=figure::The figure “20 %25” has no evidence',
      '::notice file=a%2C b/50%25.mdx,line=4,col=2,title=figure::The figure “20 %25” has no evidence%0A→ two%0Alines: one, two',
      '1 error, 0 warnings, 1 hint',
    ]);
  });

  test('to people says what was mended first', () => {
    expect(asText({ problems: [], mended: [] })).toBe('Nothing can be mended without you');
    expect(asText({ problems: [problem], mended: [{ file: 'a', what: 'one option id written' }] })).toMatch(
      /^a: one option id written\n\na, b/,
    );
  });

  test('to GitHub names files from the root of the repository', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, '.git'));
    await mkdir(join(folder, 'docs/playbook'), { recursive: true });
    expect(repositoryOf(join(folder, 'docs/playbook'))).toBe(folder);
  });

  test('to programs has paths from where one is', async () => {
    const content = await playbook({ ...LISTENING, 'practices/ä b.mdx': practice(1, '[a](gone.mdx)\n') });
    const { code, output } = await chalktalk(['check', '--json'], { PLAYBOOK_CONTENT: content });
    expect(code).toBe(1);
    const { problems } = JSON.parse(output.slice(0, output.lastIndexOf('}') + 1));
    const file = join(content, 'practices/ä b.mdx');
    expect(problems).toEqual([
      expect.objectContaining({ file, rule: 'blank-name' }),
      expect.objectContaining({ file, line: 8, column: 1, rule: 'link' }),
    ]);
  });
});
