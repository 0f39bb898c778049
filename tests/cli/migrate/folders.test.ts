import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrate, problemsOf } from '../../support/migration.ts';
import { playbook, practice, temporaryFolder, write } from '../../support/playbook.ts';
import * as fc from '../../support/properties.ts';
import { readFiles } from '../support/folders.ts';

/** One green dot. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const written = (folder: string) => Object.keys(readFiles(folder)).toSorted();

describe('where pages go', () => {
  test.each([
    ['a folder in FROM', (from: string) => join(from, 'new'), /lies in the folder that the pages come from/],
    ['FROM itself', (from: string) => from, /lies in the folder that the pages come from/],
    ['a folder that holds FROM', (from: string) => join(from, '..'), /holds the folder that the pages come from/],
  ])('%s is refused', async (_, to, problem) => {
    const from = join(await playbook({ 'from/a.md': '# A\n' }), 'from');
    const { code, said } = await migrate(from, to(from));
    expect(code).toBe(1);
    expect(said).toMatch(problem);
    expect(written(from)).toEqual(['a.md']);
  });

  test('a folder with other files is refused, a file too, a link to FROM too', async () => {
    const from = await playbook({ 'a.md': '# A\n' });
    const other = await playbook({ 'thesis.doc': 'years of work' });
    expect(await migrate(from, other)).toMatchObject({ code: 1, said: expect.stringContaining('holds other files and no playbook') });
    expect(await migrate(from, join(other, 'thesis.doc'))).toMatchObject({ code: 1, said: expect.stringContaining('is a file') });
    await symlink(from, join(other, 'link'));
    expect(await migrate(from, join(other, 'link'))).toMatchObject({ code: 1, said: expect.stringContaining('lies in the folder') });
  });

  test('a playbook keeps what it has: pages, skills, settings, numbers', async () => {
    const from = await playbook({
      'pricing.md': '# Pricing\n\nSay it once.\n',
      'open.md': '# Open\n\n[Pricing](pricing.md) ![A board](board.png)\n',
      'board.png': PNG,
    });
    const to = await playbook({
      'playbook.yaml': 'name: Ours\nid: ours\n',
      'practices/pricing.mdx': practice(41),
      'skills/general.yaml': 'name: Whatever\n',
      'skills/listening.yaml': 'name: Listening\n',
      'practices/board.png': Buffer.concat([PNG, PNG]),
    });
    const before = readFiles(to);
    const { code, said } = await migrate(from, to);
    expect(code).toBe(0);
    expect(said).toContain('Written: 1 practice; 2 files were there already and stayed as they were');
    const { 'practices/open.md': page, 'migration-report.md': _, ...rest } = readFiles(to);
    expect(rest).toEqual(before);
    expect(page).toContain('number: 42');
    expect(page).toContain('[Pricing](pricing.mdx)');
    expect(await problemsOf(to)).toEqual([]);
  });

  test('nothing is written through a link that lies in TO', async () => {
    const from = await playbook({ 'a.md': '# A\n', 'sub/b.md': '# B\n' });
    const outside = await temporaryFolder();
    const to = await playbook({ 'playbook.yaml': 'name: Ours\n' });
    await symlink(outside, join(to, 'practices'));
    const { code, said } = await migrate(from, to);
    expect(code).toBe(1);
    expect(said).toContain('2 files could not be written');
    expect(written(outside)).toEqual([]);
  });

  test('no name of a file and no address leads out of TO, whatever they are', { timeout: 60_000 }, async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'a',
      'A',
      'ä b',
      '%2e%2e',
      'con',
      '🙂',
      '#?',
      'index',
      'README',
      '_index',
      '...',
      'x'.repeat(120),
      '~',
      '-',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.array(part, { minLength: 1, maxLength: 3 }), part), { maxLength: 6 }), async (paths) => {
        const top = await temporaryFolder();
        const text = (to: string) => `[a](${to}) ![b](../${to}.png) [[${to}]] {{< ref "${to}" >}}\n`;
        await write(join(top, 'from'), { 'start.md': '# Start\n', 'pic.png': PNG });
        for (const [parts, to] of paths) {
          const names = parts.filter((name) => name !== '..' && name !== '.');
          if (names.length > 0)
            await write(join(top, 'from'), {
              [`${names.join('/')}/page.md`]: text(to),
              [`${names.join('/')}-${to.replaceAll('.', '')}.md`]: text(`../../${to}`),
            });
        }
        const before = readFiles(join(top, 'from'));
        const { code } = await migrate(join(top, 'from'), join(top, 'to'));
        expect(code).toBe(0);
        expect(readFiles(join(top, 'from'))).toEqual(before);
        expect(written(top).filter((path) => !/^(from|to)\//.test(path))).toEqual([]);
        const keys = written(join(top, 'to')).map((path) => path.toLowerCase());
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('where pages come from', () => {
  test('a folder that is not there, or holds no pages, is said', async () => {
    const from = await playbook({ 'a.txt': 'a' });
    expect(await migrate(join(from, 'nowhere'))).toMatchObject({ code: 1, said: expect.stringContaining('there is no folder FROM') });
    expect(await migrate(from)).toMatchObject({ code: 1, said: expect.stringContaining('holds no pages') });
  });

  test('links in a circle and links out of it are not followed, a link inside it is', async () => {
    const outside = await playbook({ 'secret.md': '# Secret\n', 'secret.png': 'p' });
    const from = await playbook({ 'a.md': '# A\n\n![Secret](s.png) ![Inside](i.png)\n', 'real.png': PNG });
    await symlink('.', join(from, 'circle'));
    await symlink(join(outside, 'secret.md'), join(from, 'out.md'));
    await symlink(join(outside, 'secret.png'), join(from, 's.png'));
    await symlink('real.png', join(from, 'i.png'));
    const { code, said, to } = await migrate(from);
    expect(code).toBe(0);
    expect(said).toContain('3 × A symbolic link to a folder, to nowhere or out of FROM was not followed');
    expect(written(to)).toEqual(['migration-report.md', 'playbook.yaml', 'practices/a.md', 'practices/i.png', 'skills/general.yaml']);
  });

  test('what is no text, too large or not UTF-8 is told', async () => {
    const from = await playbook({
      'a.md': '# A\n',
      'binary.md': new Uint8Array([35, 0, 1, 2, 0]),
      'latin.md': new Uint8Array([...Buffer.from('# Gr'), 0xf6, ...Buffer.from('sse\n')]),
      'utf16.md': new Uint8Array([0xff, 0xfe, ...Buffer.from('# Sixteen\n', 'utf16le')]),
      'large.md': `# Large\n\n${'word '.repeat(500_000)}`,
      'deep.md': `# Deep\n\n${'> '.repeat(200)}end\n`,
    });
    const { code, said, to } = await migrate(from);
    expect(code).toBe(0);
    for (const what of ['is no text', 'more than 2 MB', 'read as Windows-1252', 'in UTF-16', 'cannot be read as Markdown'])
      expect(said).toContain(what);
    const files = readFiles(to);
    expect(files['practices/latin.md']).toContain('title: Grösse');
    expect(files['practices/utf16.md']).toContain('title: Sixteen');
    expect(Object.keys(files).filter((path) => /binary|large/.test(path))).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read is told', async () => {
    const from = await playbook({ 'a.md': '# A\n', 'b.md': '# B\n' });
    await chmod(join(from, 'b.md'), 0);
    expect(await migrate(from)).toMatchObject({ code: 0, said: expect.stringContaining('A file cannot be read: it was left out') });
  });

  test('two files that would become one page both come along', async () => {
    const from = await playbook({
      'sales.md': '# Sales page\n\nText.\n',
      'sales/index.md': '# Sales folder\n\nText.\n',
      'Team A.md': '# One\n\nText.\n',
      'team-a.md': '# Two\n\nText.\n',
      'x.md': '# X\n\n[one](<Team A.md>) [two](team-a.md) [folder](sales/index.md) [page](sales.md)\n',
    });
    const { to } = await migrate(from);
    const files = readFiles(to);
    expect(written(to).filter((path) => path.startsWith('practices/'))).toEqual([
      'practices/sales.md',
      'practices/sales/overview.md',
      'practices/team-a-2.md',
      'practices/team-a.md',
      'practices/x.md',
    ]);
    const x = files['practices/x.md'] ?? '';
    for (const [name, title] of [
      ['one', 'One'],
      ['two', 'Two'],
      ['folder', 'Sales folder'],
      ['page', 'Sales page'],
    ] as const) {
      const target = new RegExp(`\\[${name}\\]\\(([^)]+)\\)`).exec(x)?.[1];
      expect(files[`practices/${target}`], name).toContain(`title: ${title}`);
    }
    expect(await problemsOf(to)).toEqual([]);
  });

  test('names of every kind become ids, and links to them stay right', async () => {
    const names = ['a b', 'Größe (neu)', '🙂', '50% off', 'Q&A #1', 'שלום', 'a?b', Array(40).fill('deep').join('/')];
    const from = await playbook({
      ...Object.fromEntries(names.map((name, index) => [`${name}.md`, `# Page ${index}\n\nSome words here.\n`])),
      'start.md': `# Start\n\n${names.map((name) => `[x](<${name.split('/').map(encodeURIComponent).join('/')}.md>)`).join(' ')}\n`,
    });
    const { to } = await migrate(from);
    expect(written(to).filter((path) => path.startsWith('practices/'))).toHaveLength(names.length + 1);
    expect(await problemsOf(to)).toEqual([]);
  });

  test('pages are numbered as people read them', async () => {
    const from = await playbook({
      '10-last.md': '# Last\n',
      '2-second.md': '# Second\n',
      'README.md': '# First\n',
      'b/x.md': '# In a folder\n',
      'first.md': '---\nsidebar_position: 1\n---\n# With a place\n',
    });
    const files = readFiles((await migrate(from)).to);
    const titles = Object.values(files)
      .flatMap((text) => [/^number: (\d+)\ntitle: (.*)$/m.exec(text)])
      .flatMap((match) => (match ? [[Number(match[1]), match[2]] as const] : []))
      .toSorted(([a], [b]) => a - b)
      .map(([, title]) => title);
    expect(titles).toEqual(['First', 'With a place', 'Second', 'Last', 'In a folder']);
  });
});

describe('the map', () => {
  const pages = {
    'onboarding/README.md': '# Onboarding\n\nYour first weeks.\n',
    'onboarding/01-calls.md': '---\nteam: Enablement\n---\n# Calls\n\nPick up the phone. [Next](02-mail.md)\n',
    'onboarding/02-mail.md': '# Mail\n\nOne line only. ![A](pic.png)\n',
    'onboarding/pic.png': PNG,
    'extra/a.md': '# Alone\n\nA lesson on its own.\n',
    'pricing.md':
      '---\ntags: [cold-call, misc, Closing well]\nteam: Deal desk\nphase: close\nminutes: 4 min\n---\n# Pricing\n\nSay it. [Mail](onboarding/02-mail.md) [home](https://guide.acme.example/onboarding/)\n',
    'drafts/b.md': '# Not yet\n',
  };
  const map = [
    'name: Our guide',
    'site: https://guide.acme.example',
    'skill: first-steps',
    'folders: { onboarding: prospecting }',
    'fields: { tags: skills, team: owner, phase: stage }',
    'values: { tags: { cold-call: prospecting, misc: null } }',
    'ignore: [drafts]',
    'modules: [onboarding, extra]',
    '',
  ].join('\n');

  test('says what becomes of fields, values and folders', async () => {
    const from = await playbook(pages);
    const file = join(await playbook({ 'map.yaml': map }), 'map.yaml');
    const { code, to, said } = await migrate(from, undefined, '--map', file);
    expect(code).toBe(0);
    expect(said).toContain('A lesson has no `owner`: it was left out');
    await expect(
      Object.entries(readFiles(to))
        .filter(([path]) => /\.(md|yaml)$/.test(path))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, text]) => `=== ${path}\n${text}`)
        .join('\n'),
    ).toMatchFileSnapshot('expected/map.txt');
    expect(await problemsOf(to)).toEqual([]);
  });

  test.each([
    ['fieldz: {}\n', /map\.yaml:1:1 There is no field `fieldz`: did you mean `fields`\?/],
    ['fields: { tags: skillz }\n', /map\.yaml:1:17 .*a field becomes one of title, summary/],
    ['a: [\n', /The YAML cannot be read/],
  ])('that is wrong, %j, stops before anything is written', async (text, problem) => {
    const from = await playbook({ 'a.md': '# A\n' });
    const file = join(await playbook({ 'map.yaml': text }), 'map.yaml');
    const { code, said, to } = await migrate(from, undefined, '--map', file);
    expect(code).toBe(1);
    expect(said).toMatch(problem);
    expect(readFiles(to)).toEqual({});
  });
});

test.each([
  [[], 'migrate needs the folder that the pages come from and the folder that they go to'],
  [['a'], 'migrate needs the folder that the pages come from and the folder that they go to'],
  [['a', 'b', 'c'], 'migrate takes two folders, but got "c", too'],
  [['a', 'b', '--from', 'docusauros'], '--from does not know "docusauros": did you mean `docusaurus`?'],
  [['a', 'b', '--map', ''], '--map needs the name of a file'],
])('%j is not understood', async (args, problem) => {
  const { run } = await import('../../../cli/run.ts');
  let said = '';
  const context = {
    generator: '/',
    root: '/',
    cwd: '/',
    home: '/',
    env: {},
    compile: async () => ({ errors: 0 }),
    loadAstro: () => Promise.reject(new Error()),
    print: () => {},
  };
  expect(
    await run(['migrate', ...args], {
      ...context,
      printError: (text) => {
        said += text;
      },
    }),
  ).toBe(2);
  expect(said.endsWith(`\n\nchalktalk: ${problem}`)).toBe(true);
});

test('pictures that hold code stay behind, files of other kinds do not', async () => {
  const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2">${inner}</svg>`;
  const from = await playbook({
    'a.md': '# A\n\n![Good](good.svg) ![Bad](bad.svg) ![Film](film.mp4) [Plan](plan.pdf) [Data](data.yaml) ![Pointer](large.png)\n',
    'large.png': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n',
    'good.svg': svg('<rect width="2" height="2"/>'),
    'bad.svg': svg('<script>alert(1)</script>'),
    'film.mp4': 'film',
    'plan.pdf': 'plan',
    'data.yaml': 'a: 1',
    'unlinked.pdf': 'secret',
  });
  const { to, said } = await migrate(from);
  expect(written(to).filter((path) => /^practices\//.test(path))).toEqual([
    'practices/a.md',
    'practices/film.mp4',
    'practices/good.svg',
    'practices/plan.pdf',
  ]);
  expect(said).toContain('An SVG that holds code was left behind');
  expect(said).toContain('A picture that is none (broken, or a pointer of Git LFS) was left behind');
  expect(await readFile(join(to, 'practices/a.md'), 'utf8')).toContain('[Film](film.mp4)');
});

test('a thousand pages in a hundred folders are migrated', { timeout: 60_000 }, async () => {
  const from = await temporaryFolder();
  for (let folder = 0; folder < 100; folder++) {
    await mkdir(join(from, `f${folder}`));
    await Promise.all(
      [...Array(10).keys()].map((page) =>
        writeFile(
          join(from, `f${folder}`, `p${page}.md`),
          `# Page ${page}\n\nSome words for a summary. [next](../f${(folder + 1) % 100}/p${page}.md)\n`,
        ),
      ),
    );
  }
  const { code, said } = await migrate(from);
  expect(code).toBe(0);
  expect(said).toContain('Written: 1000 practices, 100 skills');
  expect(said).toContain('Everything was carried over as it stood');
});
