import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readNewArguments, WHAT } from '../../../cli/new/arguments.ts';
import { nameOf } from '../../../cli/new/name.ts';
import { asFile } from '../../../cli/new/skeleton/blank.ts';
import { practiceSkeleton } from '../../../cli/new/skeleton/practice.ts';
import { locate } from '../../../src/playbook/addresses/paths.ts';
import { compile } from '../../support/compile.ts';
import { LISTENING, practice, temporaryFolder, write } from '../../support/playbook.ts';
import * as fc from '../../support/properties.ts';
import { chalktalkNew, filesIn, problemsIn } from './support.ts';

let cwd: string;
let content: string;

beforeEach(async () => {
  cwd = await temporaryFolder();
  content = join(cwd, 'content');
  await write(content, { ...LISTENING, 'practices/first.mdx': practice(1), 'roles/new-rep.yaml': 'name: New rep\n' });
});

const begin = (...args: string[]) => chalktalkNew(cwd, args);
const text = (path: string) => readFile(join(content, path), 'utf8');
const fields = async (path: string) => compile(path, await text(path)).compiled.fields;

describe('a new practice', () => {
  test('lies in its place with all its fields, as a draft that is without a problem', async () => {
    const { code, output } = await begin('practice', 'Let them finish', '--skill', 'listening', '--role', 'new-rep', '--folder', 'calls');
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Wrote content\/practices\/calls\/let-them-finish\.mdx\nIt is practice 2/),
    });
    expect(await fields('practices/calls/let-them-finish.mdx')).toMatchObject({
      title: 'Let them finish',
      number: 2,
      skills: [{ skill: 'listening' }],
      roles: ['new-rep'],
      published: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      reviewBy: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      status: 'draft',
    });
    const { compiled } = compile('practices/a.mdx', await text('practices/calls/let-them-finish.mdx'));
    expect(compiled.text?.questions).toMatchObject([{ id: 'let-them-finish-check', skill: 'listening' }]);
    for (const drafts of [false, true])
      expect((await problemsIn(content, drafts)).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  test('gets the number after the highest one, whoever has or had it', async () => {
    await write(content, { 'practices/draft.mdx': practice(7, '', 'status: draft\n') });
    expect((await begin('practice', 'One')).output).toContain('practice 8');
    await write(content, { 'practices/broken.mdx': '---\ntitle: "not closed\nnumber: 20\n---\n' });
    expect((await begin('practice', 'Two')).output).toContain('practice 21');
    await write(content, { 'playbook.yaml': 'retired: { numbers: [40, "41"] }\n' });
    expect((await begin('practice', 'Three')).output).toContain('practice 42');
  });

  test('is begun in a playbook whose settings are broken, too, which it says', async () => {
    await write(content, { 'playbook.yaml': 'id: [x\nname: y\n' });
    const { code, output } = await begin('practice', 'One');
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('warning: playbook.yaml has a mistake in line') });
  });

  test('never takes the place of another file', async () => {
    const before = await filesIn(content);
    await write(content, { 'practices/Second-One.md': practice(3) });
    for (const title of ['First', '  FIRST! ', 'second one'])
      expect(await begin('practice', title)).toMatchObject({
        code: 1,
        output: expect.stringMatching(/content\/practices\/(first\.mdx|Second-One\.md) is there already/),
      });
    expect(Object.keys(await filesIn(content))).toHaveLength(Object.keys(before).length + 1);
  });

  test('never takes the address that another page had', async () => {
    await write(content, {
      'playbook.yaml': 'retired: { pages: [/practices/older/] }\n',
      'practices/moved.mdx': practice(3, '', 'from: [old-one, /practices/oldest/]\n'),
    });
    for (const title of ['Old one', 'Older', 'Oldest'])
      expect(await begin('practice', title)).toMatchObject({ code: 1, output: expect.stringContaining('was the address of another page') });
    expect(await begin('skill', 'Old one')).toMatchObject({ code: 0 });
  });

  test('gives its question and its assignment ids that nothing else has', async () => {
    await write(content, { 'practices/other.mdx': practice(2, '<Assignment id="one-try" days="2">\n\nTry.\n\n</Assignment>\n') });
    await begin('practice', 'One');
    expect(await text('practices/one.mdx')).toContain('<Assignment id="one-try-2"');
    expect(await problemsIn(content, true)).toEqual([]);
  });

  test.each([
    ['Say "no": early, #1 \\ often', 'say-no-early-1-often', 'Say "no": early, #1 \\ often'],
    ['Überall größer', 'überall-größer', 'Überall größer'],
    ['line\nbreak\tand tab', 'line-break-and-tab', 'line break and tab'],
    ['日本語 のタイトル', '日本語-のタイトル', '日本語 のタイトル'],
    ['Party 🎉 time', 'party-time', 'Party 🎉 time'],
    ['Index', 'index-practice', 'Index'],
    ['../../etc/passwd', 'etcpasswd', '../../etc/passwd'],
    ['{x} <Question> $& `code`', 'x-question-code', '{x} <Question> $& `code`'],
    [`${'word '.repeat(60)}end`, 'word-'.repeat(12).slice(0, -1), `${'word '.repeat(60)}end`],
  ])('may be called %j', async (title, name, kept) => {
    expect(await begin('practice', title)).toMatchObject({ code: 0 });
    expect(await fields(`practices/${name}.mdx`)).toMatchObject({ title: kept });
    expect(await problemsIn(content, true)).toEqual([]);
  });

  test('is sound whatever it is called', () => {
    const known = { skills: ['listening'], roles: [], stages: ['discover'] };
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (title) => {
        const wish = readNewArguments(['practice', title], {});
        const name = wish.ok && nameOf(wish.value.title, 'practice');
        if (!wish.ok || !name) return;
        expect(locate(`practices/${name}.mdx`)).toMatchObject({ id: name });
        const page = practiceSkeleton({
          ...known,
          language: 'en',
          title: wish.value.title,
          number: 1,
          assignment: `${name}-try`,
          question: `${name}-check`,
          skill: 'listening',
          day: '2026-11-22',
        });
        const { compiled } = compile(`practices/${name}.mdx`, asFile(page));
        expect(compiled.findings, page).toEqual([]);
        expect(compiled.fields).toMatchObject({ title: wish.value.title });
      }),
      { numRuns: 150 },
    );
  });

  test('may have a title of several arguments, and one that begins with a hyphen', async () => {
    await begin('practice', 'Let', 'them', 'finish');
    expect(await fields('practices/let-them-finish.mdx')).toMatchObject({ title: 'Let them finish' });
    expect(await begin('practice', '-5 degrees')).toMatchObject({ code: 2, output: expect.stringContaining('put -- before') });
    await begin('practice', '--', '-5 degrees');
    expect(await fields('practices/5-degrees.mdx')).toMatchObject({ title: '-5 degrees' });
  });

  test('does not follow a link out of the playbook', async () => {
    const elsewhere = await temporaryFolder();
    await symlink(elsewhere, join(content, 'practices/out'));
    expect(await begin('practice', 'One', '--folder', 'out')).toMatchObject({
      code: 1,
      output: expect.stringContaining('leads out of the playbook'),
    });
    expect(await filesIn(elsewhere)).toEqual({});
  });
});

describe('a new module', () => {
  test('comes with a first lesson, which has a skill check, an assignment and a coach’s side', async () => {
    expect(await begin('module', 'The first call', '--lesson', 'Say why you call')).toMatchObject({ code: 0 });
    expect(await fields('modules/the-first-call/index.mdx')).toMatchObject({ title: 'The first call', status: 'draft' });
    const lesson = await text('modules/the-first-call/01-say-why-you-call.mdx');
    for (const part of ['<Quiz ', '<Question ', '<Assignment ', '<CoachGuide>', '<TalkTrack>']) expect(lesson).toContain(part);
    for (const drafts of [false, true])
      expect((await problemsIn(content, drafts)).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  test('gets its next lesson after the last one', async () => {
    await begin('module', 'The first call');
    await write(content, { 'modules/the-first-call/09-later.mdx': '---\ntitle: Later\n---\n\nText.\n' });
    const { output } = await begin('lesson', 'the-first-call', 'Even later');
    expect(output).toContain('modules/the-first-call/10-even-later.mdx');
    expect(output).toContain('lesson 10 of the-first-call');
    expect(await begin('lesson', 'the-first-call', 'Later')).toMatchObject({
      code: 1,
      output: expect.stringContaining('09-later.mdx is there already'),
    });
    for (const drafts of [false, true])
      expect((await problemsIn(content, drafts)).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});

describe('a new entry', () => {
  test.each([
    ['practice', 'One'],
    ['module', 'One'],
    ['lesson', 'known', 'One'],
    ['skill', 'One'],
    ['role', 'One'],
    ['program', 'One'],
    ['evidence', 'One'],
  ])('is a draft, and says so: %s', async (what, ...words) => {
    await write(content, { 'modules/known/index.mdx': '---\ntitle: M\nsummary: Why.\n---\n' });
    const { output } = await begin(what, ...words);
    expect(output).toMatch(/\bdrafts?: only the preview shows (?:it|them)\n/);
    const [, path = ''] = /^Wrote content\/(.*)$/m.exec(output) ?? [];
    expect(await text(path)).toMatch(/^status: draft\b/m);
  });

  test.each([
    [['skill', 'Qualifying', '--group', 'Before: the call'], 'skills/qualifying.yaml', { group: 'Before: the call' }],
    [['role', 'Key account'], 'roles/key-account.yaml', { expects: { listening: 1 } }],
    [['program', 'First ninety days', '--role', 'new-rep'], 'programs/first-ninety-days.yaml', { roles: ['new-rep'] }],
    [['evidence', 'Spaced practice holds better'], 'evidence/spaced-practice-holds-better.yaml', { quality: 'unverified' }],
  ])('%j is without a problem', async (args, path, expected) => {
    expect(await begin(...args)).toMatchObject({ code: 0, output: expect.stringContaining(`Wrote content/${path}`) });
    expect(await fields(path)).toMatchObject(expected);
    expect(await text(path)).toContain('TODO: ');
    expect((await problemsIn(content, false)).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  test('a skill has four levels with something to fill in', async () => {
    await begin('skill', 'Qualifying');
    expect((await fields('skills/qualifying.yaml'))?.['levels']).toEqual(
      [1, 2, 3, 4].map(() => ({ behaviours: [expect.stringMatching(/^TODO: /)] })),
    );
  });
});

describe('what is asked for wrongly', () => {
  test.each([
    [[], 'new needs to know what'],
    [['practise', 'X'], 'did you mean practice?'],
    [['practice'], 'a new practice needs a title'],
    [['practice', ' \n '], 'a new practice needs a title'],
    [['lesson'], 'needs the id of its module'],
    [['lesson', 'the-first-call'], 'needs a title'],
    [['playbook'], 'needs the folder'],
    [['practice', 'A', '--skill'], '--skill needs the id of a skill'],
    [['practice', 'A', '--group', 'x'], '--group goes with skill, not with practice'],
  ])('%j is not understood, which is said below how it is begun', async (args, problem) => {
    const { code, output } = await begin(...args);
    const [usage = '', said] = output.split('\n\nchalktalk: ');
    expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining(problem) });
    const [what = ''] = args;
    expect(usage.match(/chalktalk new [a-z]+/g)).toEqual(
      Object.hasOwn(WHAT, what)
        ? [`chalktalk new ${what}`]
        : expect.arrayContaining(Object.keys(WHAT).map((name) => `chalktalk new ${name}`)),
    );
  });

  test.each([
    [['practice', '🎉'], 'no file name can be made of "🎉"'],
    [['practice', 'A', '--skill', 'lisening'], 'there is no skill "lisening": did you mean `listening`?'],
    [['practice', 'A', '--role', 'x'], 'there is no role "x": known are `new-rep`'],
    [['practice', 'A', '--folder', '../out'], 'is no folder of practices'],
    [['lesson', 'nowhere', 'A'], 'there is no module "nowhere": begin it with chalktalk new module'],
  ])('%j changes nothing', async (args, problem) => {
    const before = await filesIn(cwd);
    expect(await begin(...args)).toMatchObject({ code: 1, output: expect.stringContaining(problem) });
    expect(await filesIn(cwd)).toEqual(before);
  });

  test('outside a playbook it says how one is begun', async () => {
    const { code, output } = await chalktalkNew(cwd, ['practice', 'A'], join(cwd, 'nowhere'));
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('begin one with chalktalk new playbook') });
  });

  test('--help shows what can be begun', async () => {
    expect(await begin('--help')).toMatchObject({ code: 0, output: expect.stringContaining('chalktalk new evidence "CLAIM"') });
  });
});
