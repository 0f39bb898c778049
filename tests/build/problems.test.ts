import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { builtSite, bytesOf } from '../support/built-site.ts';
import { chalktalk, LISTENING, practice, root, temporaryFolder, write } from '../support/playbook.ts';

// A playbook that was built before anything went wrong. Every test below wants to build into its output folder.
const place = builtSite(afterAll);
let standing: Record<string, string>;

beforeAll(async () => {
  await place.write({ ...LISTENING, 'practices/first.md': practice(1) });
  expect(await place.build()).toMatchObject({ code: 0 });
  standing = await bytesOf(place.out);
});

/** What is beside the earlier output, and whether that is as it was. */
async function expectOldSite(): Promise<void> {
  expect(await bytesOf(place.out)).toEqual(standing);
  expect(readdirSync(place.folder).filter((name) => name.startsWith('site'))).toEqual(['site']);
}

const module = (title: string, needs: string) => `---\ntitle: ${title}\nsummary: What changes.\nprerequisites: [${needs}]\n---\n\nText.\n`;
const HOSTILE =
  '<script>alert(1)</script>\n\n<p onclick="alert(1)">Press</p>\n\n[Go](javascript:alert(1))\n\n<a href="javascript:alert(1)">Go</a>\n';

/** Every wrong input that does not stop the others from being seen: path → source and everything that is said of it. */
const WRONG: Record<string, { source: string | Uint8Array; said: string[] }> = {
  'modules/a/index.mdx': {
    source: module('A', 'b'),
    said: ['4:16  error  prerequisites\n  The module requires itself: `a` → `b` → `c` → `a`\n  → take one of these prerequisites out'],
  },
  'modules/b/index.mdx': { source: module('B', 'c'), said: [] },
  'modules/c/index.mdx': { source: module('C', 'a'), said: [] },
  'modules/draft/index.md': { source: '---\ntitle: Draft\nsummary: Not yet.\nstatus: draft\n---\n', said: [] },
  'modules/draft/01-half.md': { source: '---\ntitle: Half\n---\n\nText.\n', said: [] },
  'practices/brace.mdx': {
    source: practice(10, 'He said {never mind.\n\nMore <b>text</b> <i>here</i>.\n'),
    said: [
      '8:9  error  syntax\n  A `{` opens an expression that is not complete\n  → close it with `}`, or write `\\{` for a brace in the text',
    ],
  },
  'practices/component.mdx': {
    source: practice(11, 'A <TalkTrak>word</TalkTrak> here.\n'),
    said: ['8:3  error  component\n  There is no component `<TalkTrak>`\n  → did you mean `TalkTrack`?'],
  },
  'practices/crlf-and-bom.mdx': { source: `\ufeff${practice(12, '## Two\n\n[Here](#two)\n')}`.replaceAll('\n', '\r\n'), said: [] },
  'practices/deck.html': { source: '<script>alert(1)</script>', said: [] },
  'practices/draft.mdx': { source: practice(13, 'Text.\n', 'status: draft\n'), said: [] },
  'practices/expert.mdx': {
    source: practice(14).replace('[listening]', '[{ skill: listening, level: expert }]'),
    said: ['5:37  error  field\n  `skills.1.level` is "expert"\n  → a level is a number from 1 to 4'],
  },
  'practices/hostile-html.mdx': {
    source: practice(15, HOSTILE),
    said: [
      '8:1  error  html\n  The HTML element `<script>` cannot stand in a page\n  → use Markdown or a component',
      '10:1  error  html\n  `onclick` cannot stand on `<p>`\n  → take it out',
      '12:1  error  link\n  A link with `javascript:` is not allowed\n  → link to a page, a file or an https:// address',
      '14:1  error  html\n  `href="javascript:alert(1)"` is no address that a page may hold\n  → link to a page, a file or an https:// address',
    ],
  },
  'practices/hostile.md': {
    source: practice(16, HOSTILE),
    said: [
      '8:1  warning  html-left-out\n  `<script>` was taken out\n  → use Markdown, or a component in an .mdx file',
      '10:1  warning  html-left-out\n  `onclick` was taken out of `<p>`\n  → leave it out',
      '12:1  error  link\n  A link with `javascript:` is not allowed\n  → link to a page, a file or an https:// address',
      '14:1  warning  html-left-out\n  `href` was taken out of `<a>`\n  → leave it out',
    ],
  },
  'practices/huge.md': {
    source: practice(17, 'word '.repeat(1024 * 1024)),
    said: [
      '1:1  error  file-size\n  The file has 5.0 MB; a page may have 2 MB\n  → split it into several pages, or keep data out of the text',
    ],
  },
  'practices/image.mdx': {
    source: practice(18, '![A board](board.png)\n'),
    said: ['8:1  error  missing-image\n  There is no picture `board.png`\n  → put the file there, or take the mention out'],
  },
  'practices/import.mdx': {
    source: practice(19, "import x from 'y'\n\nText.\n"),
    said: ['8:1  error  code\n  A page cannot import or export\n  → components need no import: take the line out'],
  },
  'practices/latin-1.md': {
    source: Buffer.from(practice(20, 'Caf\u00e9 au lait.\n'), 'latin1'),
    said: ['8:4  error  encoding\n  The file is not UTF-8\n  → save it as UTF-8 (in most editors: Save with encoding)'],
  },
  'practices/links.mdx': {
    source: practice(
      21,
      '[Page](/practices/frist/), [here](#too), [there](twenty-six.mdx#nowhere)\n\n## Two\n\n[Draft](draft.mdx), [lesson of a draft](/modules/draft/half/), [deck](deck.html)\n',
    ),
    said: [
      '8:1  error  link\n  The link leads to `/practices/frist/`, and there is no such page\n  → did you mean `/practices/first/`?',
      '8:28  error  anchor\n  `/practices/links/` has no heading `#too`\n  → did you mean `two`?',
      '8:42  error  anchor\n  `/practices/twenty-six/` has no heading `#nowhere`\n  → take the part from `#` on out',
      '12:1  error  link\n  The link leads to `/practices/draft/`, which is a draft\n  → publish that page, or take the link out',
      '12:21  error  link\n  The link leads to `/modules/draft/half/`, which is a draft\n  → publish that page, or take the link out',
      '12:64  error  active-file\n  `practices/deck.html` may hold code that would run in the reader’s browser or on a server: it is not published\n  → link to a PDF, a picture or a ZIP of it; a team that trusts all its authors builds with PLAYBOOK_CODE=1',
    ],
  },
  'practices/misspelt.mdx': {
    source: practice(22).replace('[listening]', '[listenin]'),
    said: ['5:10  error  unknown-skill\n  There is no skill `listenin`\n  → did you mean `listening`?'],
  },
  'practices/no-front-matter.mdx': {
    source: '# Hello\n',
    said: [
      '1:1  error  front-matter\n  The page has no front matter\n  → begin it with a line `---`, the fields `title`, `number`, `summary`, `skills`, and a line `---`',
    ],
  },
  'practices/tab.mdx': {
    source: practice(23, 'Text.\n', 'roles:\n\t- rep\n'),
    said: ['7:1  error  yaml\n  The YAML cannot be read: tabs are not allowed as indentation\n  → indent with spaces, not with a tab'],
  },
  'practices/talk-track.mdx': {
    source: practice(24, '<TalkTrack>\n\n<Say>\n\nHello.\n\n</Say>\n'),
    said: [
      '8:1  error  syntax\n  `<TalkTrack>` is never closed\n  → write `</TalkTrack>` on a line of its own, with a blank line before it',
    ],
  },
  'practices/twenty-six-again.mdx': { source: practice(26), said: [] },
  'practices/twenty-six.mdx': {
    source: practice(26),
    said: [
      '2:9  error  number\n  Number 26 already belongs to `practices/twenty-six-again.mdx`\n  → take a free number, for instance 27; a number is never reused',
    ],
  },
};

test('every wrong input is told in one run, once, with its place and a way out, and nothing is built', async () => {
  const folder = await temporaryFolder();
  const content = join(folder, 'handbook');
  await write(content, { ...LISTENING, 'practices/first.md': practice(1) });
  await write(content, Object.fromEntries(Object.entries(WRONG).map(([path, { source }]) => [path, source])));
  const { code, output } = await chalktalk(['build'], { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: place.out });
  const expected = Object.entries(WRONG).flatMap(([path, { said }]) => said.map((text) => `${content}/${path}:${text}`));
  const errors = expected.filter((text) => /^.*\d {2}error {2}/.test(text)).length;
  expect(output.trim().split(/\n\n|\n(?=chalktalk:)/)).toEqual([
    ...expected,
    `npm run rule -- NAME explains a rule\n${errors} errors, ${expected.length - errors} warnings`,
    `chalktalk: nothing was built: there are ${errors} problems`,
  ]);
  expect(code).toBe(1);
  await expectOldSite();
});

test('settings of the playbook that cannot be read are one problem, and what they would have named is not missed', async () => {
  const folder = await temporaryFolder();
  const content = join(folder, 'handbook');
  await write(content, {
    ...LISTENING,
    'playbook.yaml': 'name: Ours\nstages:\n  - { id: first, name: First\n',
    'practices/a.md': practice(1, 'Text.\n', 'stage: first\n'),
  });
  const { code, output } = await chalktalk(['build'], { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: place.out });
  expect(output).toMatch(/playbook\.yaml:\d+:\d+ {2}error {2}yaml\n/);
  expect(output).toContain('\n1 error, 0 warnings\nchalktalk: nothing was built: there is one problem\n');
  expect(code).toBe(1);
  await expectOldSite();
});

test.each([
  ['an empty content folder', '', 'The content folder holds no pages', 'add practices/<name>.mdx and skills/<name>.yaml'],
  ['no content folder', 'missing', 'There is no content folder ', 'set PLAYBOOK_CONTENT to the folder that holds practices/ and skills/'],
])('%s is one problem', async (_, name, message, fix) => {
  const content = join(await temporaryFolder(), name);
  const { code, output } = await chalktalk(['build'], { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: place.out });
  const whole = name ? message + content : message;
  expect(output).toBe(
    `${content}:1:1  error  empty\n  ${whole}\n  → ${fix}\n\nnpm run rule -- NAME explains a rule\n1 error, 0 warnings\nchalktalk: nothing was built: there is one problem\n`,
  );
  expect(code).toBe(1);
  await expectOldSite();
});

test('an output folder with the files of others is refused, and they stay', async () => {
  const out = await temporaryFolder();
  await write(out, { 'letter.txt': 'mine', 'deep/photo.txt': 'mine too' });
  const before = await bytesOf(out);
  const { code, output } = await chalktalk(['build'], { PLAYBOOK_CONTENT: place.content, PLAYBOOK_OUT: out });
  expect(output).toBe(
    `chalktalk: the output folder ${out} holds files that Chalktalk did not build (it has no .chalktalk.json): empty it, or name another, with PLAYBOOK_OUT\n`,
  );
  expect(code).toBe(1);
  expect(await bytesOf(out)).toEqual(before);
});

describe('a setting that makes no sense is one message:', () => {
  const inside = join(place.content, 'dist');
  test.each([
    [
      { PLAYBOOK_BASE: '/my playbook/' },
      'PLAYBOOK_BASE is "/my playbook/": write a path of letters from a to z, digits and hyphens, for instance /playbook/',
    ],
    [
      { PLAYBOOK_BASE: 'https://acme.example/play' },
      'PLAYBOOK_BASE is "https://acme.example/play": write a path of letters from a to z, digits and hyphens, for instance /playbook/',
    ],
    [
      { PLAYBOOK_BASE: '/übung/' },
      'PLAYBOOK_BASE is "/übung/": write a path of letters from a to z, digits and hyphens, for instance /playbook/',
    ],
    [
      { PLAYBOOK_SITE: 'play.acme.example' },
      'PLAYBOOK_SITE is "play.acme.example": write an address, for instance https://play.acme.example',
    ],
    [
      { PLAYBOOK_SITE: 'ftp://acme.example' },
      'PLAYBOOK_SITE is "ftp://acme.example": write an address, for instance https://play.acme.example',
    ],
    [{ PORT: 'many' }, 'PORT is "many": write a number from 1 to 65535'],
    [{ PORT: '65536' }, 'PORT is "65536": write a number from 1 to 65535'],
    [
      { PLAYBOOK_OUT: place.content },
      `the output folder ${place.content} is or holds the content folder (${place.content}): name a folder of its own, with PLAYBOOK_OUT`,
    ],
    [
      { PLAYBOOK_OUT: place.folder },
      `the output folder ${place.folder} is or holds the content folder (${place.content}): name a folder of its own, with PLAYBOOK_OUT`,
    ],
    [
      { PLAYBOOK_OUT: inside },
      `the output folder ${inside} lies in the content folder (${place.content}): name a folder beside it, with PLAYBOOK_OUT`,
    ],
    [
      { PLAYBOOK_OUT: root },
      `the output folder ${root.replace(/\/$/, '')} is or holds the project (${root.replace(/\/$/, '')}): name a folder of its own, with PLAYBOOK_OUT`,
    ],
  ])('%j', async (env, message) => {
    const project = resolve(root);
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const never = () => Promise.reject(new Error('What makes no sense is refused before anything else is done'));
    const code = await run(['build'], {
      root: project,
      generator: project,
      cwd: project,
      home: homedir(),
      env: { PLAYBOOK_CONTENT: place.content, PLAYBOOK_OUT: place.out, ...env },
      compile: never,
      render: never,
      loadAstro: never,
      print: say,
      printError: say,
    });
    expect({ code, said }).toEqual({ code: 1, said: [`chalktalk: ${message}`] });
    expect(existsSync(inside)).toBe(false);
    await expectOldSite();
  });
});

test('a lenient build tells broken links, anchors and relations as warnings, and builds', async () => {
  const content = join(await temporaryFolder(), 'handbook');
  const out = join(await temporaryFolder(), 'site');
  const relations = ['links.mdx', 'misspelt.mdx', 'image.mdx', 'twenty-six.mdx', 'twenty-six-again.mdx', 'draft.mdx', 'deck.html'];
  const files = Object.entries(WRONG).filter(
    ([path]) => path.startsWith('modules/') || relations.some((name) => path.endsWith(`/${name}`)),
  );
  await write(content, { ...LISTENING, 'practices/first.md': practice(1) });
  await write(content, Object.fromEntries(files.map(([path, { source }]) => [path, source])));
  await write(content, {
    'modules/d/index.md': '---\ntitle: D\nsummary: What changes.\nskills: [lost]\nroles: [lost]\n---\n\nText.\n',
    'programs/p.yaml': 'name: P\nphases: [{ phase: plan, title: One, items: [{ practice: lost }, { module: lost }] }]\n',
    'practices/evidence.mdx': practice(30, 'Said <Evidence id="lost" />.\n', 'stage: lost\nrelated: [lost]\n'),
  });
  const { code, output } = await chalktalk(['build'], { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: out, PLAYBOOK_LENIENT: '1' });
  expect(output).toContain('  warning  number\n  Number 26 already belongs to `practices/twenty-six-again.mdx`\n');
  for (const text of files
    .filter(([path]) => !path.includes('twenty-six'))
    .flatMap(([path, { said }]) => said.map((one) => `${content}/${path}:${one}`)))
    expect(output).toContain(text.replace('  error  ', '  warning  '));
  for (const rule of ['unknown-role', 'unknown-stage', 'unknown-evidence', 'unknown-practice', 'unknown-module'])
    expect(output).toMatch(new RegExp(`:\\d+:\\d+ {2}warning {2}${rule}\n`));
  expect(output).not.toContain('  error  ');
  expect(output).toMatch(/\n0 errors, \d+ warnings\n$/);
  expect(code).toBe(0);
  const built = await bytesOf(out);
  for (const page of ['practices/links', 'practices/misspelt', 'practices/twenty-six', 'modules/a', 'modules/d', 'programs/p'])
    expect(Object.keys(built)).toContain(`${page}/index.html`);
  // What would run in a browser is not published, however lenient.
  expect(Object.keys(built).filter((path) => path.startsWith('files/'))).toEqual([]);
});

test('of two builds at once the second is refused with one message, and the first one finishes', async () => {
  const env = {
    ...process.env,
    PLAYBOOK_LENIENT: '',
    PLAYBOOK_CODE: '',
    PLAYBOOK_CONTENT: place.content,
    PLAYBOOK_OUT: join(place.folder, 'other'),
    // It has not ended before the second one begins.
    CHALKTALK_FULL: '1',
  };
  const first = spawn(process.execPath, [join(root, 'cli/main.ts'), 'build'], { cwd: root, env, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => first.once('close', resolve));
  // The folder beside the target is there as soon as the lock is held.
  await expect.poll(() => existsSync(`${env.PLAYBOOK_OUT}.building-${first.pid}`), { timeout: 30_000, interval: 20 }).toBe(true);
  const { code, output } = await place.build();
  expect(output).toMatch(
    new RegExp(
      `^chalktalk: another build of this project is running \\(process ${first.pid}\\): wait for it or stop it\\. If that process is no build, delete \\S+\n$`,
    ),
  );
  expect(code).toBe(1);
  await expectOldSite();
  expect(await ended).toBe(0);
  expect(existsSync(join(env.PLAYBOOK_OUT, 'practices/first/index.html'))).toBe(true);
});
