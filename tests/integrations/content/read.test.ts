import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type ReadPlaybook, readPlaybook } from '../../../integrations/content/read.ts';
import { readBody } from '../../../src/cache/bodies.ts';
import { settingsFrom } from '../../../src/playbook/settings.ts';
import { said } from '../../support/compile.ts';
import { intoFile, intoFolder, intoLoop } from '../../support/damage.ts';
import { LISTENING, playbook, practice, root, temporaryFolder, write } from '../../support/playbook.ts';
import { read } from '../../support/read.ts';

const files = (book: ReadPlaybook) => book.files.map(({ compiled }) => compiled.file);
const problems = (book: ReadPlaybook) => book.problems.map((problem) => `${problem.file}:${said([problem])[0]}`);
const many = (count: number) => ({
  ...LISTENING,
  ...Object.fromEntries(
    [...Array(count)].map((_, index) => [`practices/p${index}.mdx`, practice(index + 1, `Text ${index}. [a](p0.mdx)\n`)]),
  ),
});

describe('a content folder', () => {
  test('may hold practices and skills only', async () => {
    const book = await read(await playbook({ ...LISTENING, 'practices/a.mdx': practice(1) }));
    expect(book.problems).toEqual([]);
    expect(files(book)).toEqual(['practices/a.mdx', 'skills/listening.yaml']);
  });

  test('may have names with spaces, umlauts, emoji and right-to-left letters, and deep folders', async () => {
    const names = ['a b', 'größe/übung', '🙂', 'שלום', Array(30).fill('deep').join('/')];
    const entries = names.map((name, index) => [
      `practices/${name}.mdx`,
      practice(index + 1, names.map((other) => `[a](</practices/${other}.mdx>)`).join('\n')),
    ]);
    const book = await read(await playbook({ ...LISTENING, ...Object.fromEntries(entries) }));
    expect(book.problems).toEqual([]);
    expect(book.files).toHaveLength(6);
  });

  test('that is missing, empty, a file, or without pages is one problem', async () => {
    const folder = await playbook({ 'empty/.keep': '', 'other/notes.txt': 'a', file: 'a' });
    const message = async (name: string) => problems(await read(join(folder, name)));
    expect(await message('missing')).toEqual([
      expect.stringMatching(/^\.:1:1 error empty: There is no content folder .*\/missing → set PLAYBOOK_CONTENT/),
    ]);
    expect(await message('file')).toEqual([expect.stringMatching(/There is no content folder/)]);
    for (const name of ['empty', 'other'])
      expect(await message(name)).toEqual([
        `.:1:1 error empty: The content folder holds no pages → add practices/<name>.mdx and skills/<name>.yaml`,
      ]);
  });

  test('that has settings and no page yet is a playbook that was just begun: a hint says how to go on', async () => {
    const settings = settingsFrom({ PLAYBOOK_CONTENT: await playbook({ 'playbook.yaml': 'name: Ours\n' }) }, '/');
    expect((await readPlaybook({ settings, cache: await temporaryFolder(), drafts: false })).problems).toMatchObject([
      {
        file: '.',
        severity: 'hint',
        rule: 'first-page',
        fix: 'begin one with `npm run new -- skill "…"` and `npm run new -- practice "…"`',
      },
    ]);
  });

  test('with files in the wrong place says so', async () => {
    const strays = {
      'practices/a.MDX': 'a',
      'practices/data.yaml': 'a: 1',
      'modules/m/plan.mdx': 'a',
      'skills/deep/b.yaml': 'a',
      'playbook.yml': 'name: A',
    };
    const book = await read(
      await playbook({
        ...LISTENING,
        ...strays,
        'practices/sheet.pdf': 'a',
        'README.md': 'a',
        'practices/.hidden.mdx': 'a',
        'node_modules/x/practices/a.mdx': 'a',
      }),
    );
    expect(book.problems.map(({ file, severity, rule }) => [file, severity, rule])).toEqual(
      Object.keys(strays)
        .toSorted()
        .map((file) => [file, 'warning', 'stray']),
    );
  });

  test('with nothing but strays says both', async () => {
    expect(problems(await read(await playbook({ 'practices/a.MDX': 'a' })))).toHaveLength(2);
  });

  test('shows drafts only where they are asked for, and checks them always', async () => {
    const content = await playbook({
      ...LISTENING,
      'practices/a.mdx': practice(1),
      'practices/b.mdx': practice(2, '[x](nowhere.mdx)\n', 'status: draft\n'),
    });
    expect(files(await read(content))).not.toContain('practices/b.mdx');
    expect(files(await read(content, {}, { drafts: true }))).toContain('practices/b.mdx');
    expect((await read(content)).problems).toHaveLength(1);
  });

  test('publishes the files that its pages link to, and no others', async () => {
    const body = '[a](../sheets/a%20b.pdf) [b](gone.pdf) [c](../.env) <a href="c.pdf">d</a>\n';
    const book = await read(
      await playbook({
        ...LISTENING,
        'practices/a.md': practice(1, body),
        'sheets/a b.pdf': 'x',
        'sheets/z.pdf': 'x',
        'practices/c.pdf': 'x',
        '.env': 'SECRET',
      }),
    );
    expect(book.attachments).toEqual(['sheets/a b.pdf', 'practices/c.pdf']);
  });

  test('finds files by their letters, however the disk hands them over', async () => {
    const disk = (path: string) => path.normalize('NFD');
    const book = await read(
      await playbook({
        ...LISTENING,
        'practices/a.mdx': practice(1, '![a](schéma.png) [b](prix.pdf) [c](/practices/é/où.pdf)\n'),
        [disk('practices/schéma.png')]: 'none',
        'practices/prix.pdf': 'x',
        [disk('practices/é/où.pdf')]: 'x',
      }),
    );
    expect(problems(book)).toEqual([
      'practices/a.mdx:8:1 error broken-image: `schéma.png` is no picture, or a broken one → save it anew as PNG, JPEG, WebP or SVG; a film goes into `<Video>`',
    ]);
    expect(book.attachments).toEqual(['practices/prix.pdf', 'practices/é/où.pdf']);
    expect(book.onDisk.get('practices/é/où.pdf')).toBe(disk('practices/é/où.pdf'));
  });

  test('may not hold two files whose names are one: in form, or, where both are published, but for capital letters', async () => {
    const twice = 'é.png'.normalize('NFD');
    const content = await playbook({
      ...LISTENING,
      'practices/a.mdx': practice(1, '[a](deck.pdf) [b](Deck.pdf)\n'),
      'practices/deck.pdf': 'x',
      'practices/Deck.pdf': 'x',
      'practices/other.PDF': 'x',
      'practices/Other.pdf': 'x',
      'practices/é.png': 'x',
      [`practices/${twice}`]: 'x',
    });
    expect(problems(await read(content)).filter((text) => text.includes(' address:'))).toEqual([
      'practices/Deck.pdf:1:1 error address: `practices/deck.pdf` has the same address but for capital letters → rename one of the two files',
      `practices/é.png:1:1 error address: \`practices/${twice}\` has the same name, in another form of its letters → rename one of the two files`,
    ]);
  });

  test('leaves a lost picture out of what a lenient build looks for', async () => {
    const content = await playbook({ ...LISTENING, 'practices/a.mdx': practice(1, '![a](a.png) ![b](b.png)\n'), 'practices/a.png': 'x' });
    expect((await read(content, { PLAYBOOK_LENIENT: '1' })).files[0]?.compiled.text?.images).toEqual(['a.png']);
  });
});

describe('a file', () => {
  test('that is a folder is not read, and what lies in it is', async () => {
    const book = await read(await playbook({ ...LISTENING, 'practices/a.mdx/b.mdx': practice(1) }));
    expect(files(book)).toContain('practices/a.mdx/b.mdx');
    expect(problems(book)).toEqual(['practices/a.mdx:1:1 warning stray: This folder is named like a page → rename the folder']);
  });

  test('may be a link to another file of the folder', async () => {
    const content = await playbook({ ...LISTENING, 'drafts/a.txt': practice(1), 'practices/b.mdx': practice(2) });
    await symlink('../drafts/a.txt', join(content, 'practices/a.mdx'));
    expect(files(await read(content))).toContain('practices/a.mdx');
  });

  test('may not be a link out of the folder, to nowhere or to itself: neither page nor attachment', async () => {
    const secret = await playbook({ 'secret.txt': practice(9, 'SECRET') });
    const content = await playbook({ ...LISTENING, 'practices/a.mdx': practice(1, '[a](secret.pdf)\n') });
    await symlink(join(secret, 'secret.txt'), join(content, 'practices/out.mdx'));
    await symlink(join(secret, 'secret.txt'), join(content, 'practices/secret.pdf'));
    await symlink('nowhere', join(content, 'practices/lost.mdx'));
    await symlink('self.mdx', join(content, 'practices/self.mdx'));
    const book = await read(content);
    expect(book.problems.map(({ file, rule }) => [file, rule])).toEqual([
      ['practices/a.mdx', 'missing-file'],
      ['practices/lost.mdx', 'stray'],
      ['practices/out.mdx', 'stray'],
      ['practices/self.mdx', 'stray'],
    ]);
    expect(book.attachments).toEqual([]);
    expect(files(book)).toHaveLength(2);
  });

  test('in a folder that links to its own parent is read once', async () => {
    const content = await playbook({ ...LISTENING, 'practices/a.mdx': practice(1) });
    await symlink('..', join(content, 'practices/loop'));
    await symlink('.', join(content, 'practices/again.mdx'));
    expect(files(await read(content))).toEqual(['practices/a.mdx', 'skills/listening.yaml']);
  });

  test('playbook.yaml in Latin-1 is a problem, and the defaults hold', async () => {
    const book = await read(await playbook({ ...LISTENING, 'playbook.yaml': Uint8Array.from(Buffer.from('name: Caf\xe9\n', 'latin1')) }));
    expect(problems(book)).toEqual([expect.stringMatching(/^playbook\.yaml:1:10 error encoding/)]);
    expect(book.config.name).toBe('Playbook');
  });
});

describe('the cache', () => {
  const texts = async (book: ReadPlaybook, cache: string) =>
    Promise.all(book.files.filter(({ compiled }) => compiled.text).map(({ digest }) => readBody(cache, digest)));

  test('gives back the same as compiling', async () => {
    const content = await playbook({ ...many(5), 'practices/bad.mdx': practice(9, 'a <Nothing /> [b](#c)\n') });
    const cache = await temporaryFolder();
    const cold = await read(content, {}, { cache });
    const coldTexts = await texts(cold, cache);
    const warm = await read(content, {}, { cache });
    expect(warm).toEqual(cold);
    expect(await texts(warm, cache)).toEqual(coldTexts);
    expect(await read(content)).toEqual(cold);
  });

  test('compiles what changed, and only that', async () => {
    const content = await playbook(many(3));
    const cache = await temporaryFolder();
    const before = await read(content, {}, { cache });
    const past = new Date(0);
    for (const name of await readdir(join(cache, 'bodies'))) await utimes(join(cache, 'bodies', name), past, past);
    await write(content, { 'practices/p1.mdx': practice(2, 'New.\n') });
    const after = await read(content, {}, { cache });
    const changed = after.files.filter(({ digest }) => !before.files.some((file) => file.digest === digest));
    expect(changed.map(({ compiled }) => compiled.file)).toEqual(['practices/p1.mdx']);
    expect(await readBody(cache, changed[0]?.digest ?? '')).toEqual(['<p>New.</p>']);
    expect(await readdir(join(cache, 'bodies'))).toHaveLength(3);
  });

  test('forgets a file that is gone, and finds one that moved', async () => {
    const content = await playbook(many(2));
    const cache = await temporaryFolder();
    await read(content, {}, { cache });
    await rm(join(content, 'practices/p1.mdx'));
    await write(content, { 'practices/q.mdx': practice(2, 'Text 1. [a](p0.mdx)\n') });
    expect(files(await read(content, {}, { cache }))).toEqual(['practices/p0.mdx', 'practices/q.mdx', 'skills/listening.yaml']);
  });

  test('depends on the base and on whether code is allowed', async () => {
    const content = await playbook({ ...LISTENING, 'practices/a.mdx': practice(1, '[a](/practices/a/) {x}\n') });
    const cache = await temporaryFolder();
    await read(content, {}, { cache });
    const book = await read(content, { PLAYBOOK_BASE: '/play/', PLAYBOOK_CODE: '1' }, { cache });
    expect(book.problems).toEqual([]);
    expect(JSON.stringify(await texts(book, cache))).toContain('/play/practices/a/');
  });

  test.each([
    [
      'half an index',
      (cache: string) =>
        readFile(join(cache, 'index.json'), 'utf8').then((text) => writeFile(join(cache, 'index.json'), text.slice(0, text.length / 2))),
    ],
    ['an index of another shape', (cache: string) => writeFile(join(cache, 'index.json'), '[["practices/p0.mdx", null], 7]')],
    ['an index that is no list', (cache: string) => writeFile(join(cache, 'index.json'), '{"a":1}')],
    ['no index', (cache: string) => rm(join(cache, 'index.json'))],
    ['lost texts', (cache: string) => rm(join(cache, 'bodies'), { recursive: true })],
    [
      'an index in which a word has changed',
      (cache: string) =>
        readFile(join(cache, 'index.json'), 'utf8').then((text) =>
          writeFile(join(cache, 'index.json'), text.replace('What it is', 'What it was')),
        ),
    ],
    [
      'texts in which a letter has changed',
      async (cache: string) => {
        for (const name of await readdir(join(cache, 'bodies'))) {
          const text = await readFile(join(cache, 'bodies', name), 'utf8');
          await writeFile(join(cache, 'bodies', name), text.replace('Text', 'Tent'));
        }
      },
    ],
    [
      'texts that are cut off',
      (cache: string) => readdir(join(cache, 'bodies')).then((names) => truncate(join(cache, 'bodies', names[0] ?? ''), 40)),
    ],
    ['a folder in place of the index', (cache: string) => intoFolder(join(cache, 'index.json'))],
    ['an index that leads to itself', (cache: string) => intoLoop(join(cache, 'index.json'))],
    [
      'folders in place of texts',
      async (cache: string) => {
        for (const name of await readdir(join(cache, 'bodies'))) intoFolder(join(cache, 'bodies', name));
      },
    ],
    ['a file in place of the folder of texts', (cache: string) => intoFile(join(cache, 'bodies'))],
    ['a file in place of the cache', (cache: string) => intoFile(cache)],
    ['nothing at all', (cache: string) => rm(cache, { recursive: true }).then(() => mkdir(cache))],
  ])('mends itself: %s', async (_, harm) => {
    const content = await playbook(many(3));
    const cache = await temporaryFolder();
    const before = await read(content, {}, { cache });
    const beforeTexts = await texts(before, cache);
    await harm(cache);
    const after = await read(content, {}, { cache });
    expect(after).toEqual(before);
    expect(await texts(after, cache)).toEqual(beforeTexts);
  });

  test('serves several runs at once, also with different settings', async () => {
    const content = await playbook(many(20));
    const cache = await temporaryFolder();
    const runs = await Promise.all(['/', '/play/', '/', '/other/'].map((base) => read(content, { PLAYBOOK_BASE: base }, { cache })));
    for (const book of runs) {
      expect(book.problems).toEqual([]);
      expect(await texts(book, cache)).toHaveLength(20);
    }
    expect(runs[2]).toEqual(runs[0]);
  });

  test('serves two processes at once', async () => {
    const content = await playbook(many(10));
    const cache = await temporaryFolder();
    const script = `import { readPlaybook } from ${JSON.stringify(join(root, 'integrations/content/read.ts'))};
      import { settingsFrom } from ${JSON.stringify(join(root, 'src/playbook/settings.ts'))};
      const book = await readPlaybook({ settings: settingsFrom({ PLAYBOOK_CONTENT: ${JSON.stringify(content)} }, '/'), cache: ${JSON.stringify(cache)}, drafts: false });
      console.log(JSON.stringify([book.files.length, book.problems.filter(({ severity }) => severity !== 'hint')]));`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', script]);
    const outputs = await Promise.all([run(), run()]);
    expect(outputs.map(({ stdout }) => stdout.trim())).toEqual(['[11,[]]', '[11,[]]']);
    expect(await texts(await read(content, {}, { cache }), cache)).toHaveLength(10);
  });
});

test('threads give the same as no threads', async () => {
  const content = await playbook({ ...many(90), 'practices/bad.mdx': practice(99, '<Nothing />\n') });
  expect(await read(content, {}, { threads: 2 })).toEqual(await read(content));
});
