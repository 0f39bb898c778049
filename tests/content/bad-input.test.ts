import { expect, test } from 'vitest';
import { report } from '../../src/playbook/problems/report.ts';
import { LISTENING, playbook, practice } from '../support/playbook.ts';
import { read } from '../support/read.ts';

const module = (prerequisite: string) => `---\ntitle: M\nsummary: Why.\nprerequisites: [${prerequisite}]\n---\n`;

/** Every mistake of the list "Bad input to try", each in a file of its own. */
const MISTAKES: Record<string, string | Uint8Array> = {
  'practices/01-no-front-matter.mdx': 'Text.\n',
  'practices/02-tab.mdx': '---\ntitle: T\nskills:\n\t- listening\n---\n',
  'practices/03-misspelt-skill.mdx': practice(3).replace('[listening]', '[listning]'),
  'practices/04-level.mdx': practice(4).replace('[listening]', '[{ skill: listening, level: expert }]'),
  'practices/05-number.mdx': practice(26),
  'practices/06-same-number.mdx': practice(26),
  'practices/07-brace.mdx': practice(7, 'One.\n\nTwo { three.\n'),
  'practices/08-talk-track.mdx': practice(8, '<TalkTrack>\n\nText.\n'),
  'practices/09-component.mdx': practice(9, 'A <Trem means="x">b</Trem>.\n'),
  'practices/10-import.mdx': practice(10, "import x from 'y'\n\nText.\n"),
  'practices/11-page.mdx': practice(11, 'See [it](05-nummer.mdx).\n'),
  'practices/12-anchor.mdx': practice(12, 'See [it](05-number.mdx#why).\n'),
  'practices/13-image.mdx': practice(13, '![A board](board.png)\n'),
  'modules/a/index.mdx': module('b'),
  'modules/b/index.mdx': module('c'),
  'modules/c/index.mdx': module('a'),
  'practices/14-large.mdx': practice(14, 'word '.repeat(1024 * 1024)),
  'practices/15-latin-1.mdx': Uint8Array.from(Buffer.from(practice(15, 'Ein Caf\xe9 in K\xf6ln.\n'), 'latin1')),
  'practices/16-windows.mdx': `\uFEFF${practice(16)}`.replaceAll('\n', '\r\n'),
  'practices/17-script.md': practice(17, '<script>alert(1)</script>\n\nA <b onclick="x()">b</b> [c](javascript:x).\n'),
  'practices/18-script.mdx': practice(18, '<script>alert(1)</script>\n\nA <b onclick="x()">b</b> [c](javascript:x).\n'),
  'practices/19-say.mdx': practice(19, '<Say>\n\n"Hello."\n\n</Say>\n'),
  'practices/20-remote-image.mdx': practice(20, '![A board](https://a.example/board.png)\n'),
  'practices/21-evidence.mdx': practice(21, 'So they say <Evidence id="nowhere" />.\n'),
  'practices/22-same-id.mdx': practice(22, '<Reflect id="mine">\n\nWhat?\n\n</Reflect>\n\n<Reflect id="mine">\n\nWhat?\n\n</Reflect>\n'),
  'practices/lost.MDX': practice(23),
  'playbook.yaml': 'nmae: Acme\n',
  ...LISTENING,
};

test('every mistake of a playbook is reported in one run, once, with place and fix', async () => {
  const { problems } = await read(await playbook(MISTAKES));
  await expect(report(problems)).toMatchFileSnapshot('bad-input.report.txt');
});

test('every mistake alone is reported as in the company of all others', async () => {
  const all = await read(await playbook(MISTAKES));
  for (const [file, source] of Object.entries(MISTAKES).filter(([name]) => /practices\/(0[1-4]|0[7-9]|10|1[3-9]|2)/.test(name))) {
    const { problems } = await read(await playbook({ ...LISTENING, [file]: source }));
    expect(report(problems), file).toBe(report(all.problems.filter((problem) => problem.file === file)));
  }
});

test('a lenient build turns what stands between pages into warnings, and nothing else', async () => {
  const content = await playbook(MISTAKES);
  const errors = async (env: Record<string, string>) =>
    (await read(content, env)).problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  const strict = await errors({});
  const softened = await errors({ PLAYBOOK_LENIENT: '1' });
  expect(strict.filter((rule) => !softened.includes(rule)).toSorted()).toEqual([
    'anchor',
    'image',
    'link',
    'link',
    'link',
    'missing-image',
    'number',
    'prerequisites',
    'unknown-evidence',
    'unknown-skill',
  ]);
});
