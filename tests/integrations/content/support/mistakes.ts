import { WRONG } from '../../../docs/wrong.ts';
import { LISTENING, practice } from '../../../support/playbook.ts';

type Files = Record<string, string | Uint8Array>;

const module = (prerequisite: string) => `---\ntitle: M\nsummary: Why.\nprerequisites: [${prerequisite}]\n---\n`;

/** What people do wrong most often, each in a file of its own. */
export const COMMON: Record<string, string | Uint8Array> = {
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

/** The same numbers as elsewhere would be a mistake of their own. */
const FAR = Object.fromEntries(
  Object.entries(WRONG).map(([file, source]) => [
    file,
    typeof source === 'string' ? source.replace(/^number: (\d+)$/m, (_, number: string) => `number: ${Number(number) + 200}`) : source,
  ]),
);

const data = (fields: string) => `${fields}\n`;
const fields = (more: string) => `---\nnumber: 1\ntitle: T\nsummary: S.\nskills: [listening]\n${more}\n---\n\nText.\n`;
/** Names that people give to files, and that must not hide what is wrong in them. */
const NAMES = [
  'a b',
  'größe/übung',
  '🙂',
  'שלום',
  '中文',
  `${'deep/'.repeat(40)}deep`,
  'ALL CAPS',
  'dots.in.name',
  "it's",
  '(copy) 2',
  '& co',
  'é',
];

/** Mistakes in fields and names. */
const FIELDS: Files = {
  ...Object.fromEntries(NAMES.map((name, index) => [`practices/${name}.mdx`, practice(300 + index, `[it](/practices/gone-${index}/)\n`)])),
  'practices/dates.mdx': fields('published: 2026-02-30\nreviewBy: tomorrow').replace('number: 1', 'number: 320'),
  'practices/zero.mdx': fields('').replace('number: 1', 'number: 0'),
  'practices/text-number.mdx': fields('').replace('number: 1', 'number: "7"'),
  'practices/no-skills.mdx': fields('').replace('number: 1', 'number: 322').replace('[listening]', '[]'),
  'practices/level-5.mdx': fields('').replace('number: 1', 'number: 323').replace('[listening]', '[{ skill: listening, level: 5 }]'),
  'practices/no-title.mdx': fields('').replace('number: 1', 'number: 324').replace('title: T', 'title: ""'),
  'practices/status.mdx': fields('status: done').replace('number: 1', 'number: 325'),
  'practices/hears.mdx': fields('hears: It is too expensive').replace('number: 1', 'number: 326'),
  'practices/series.mdx': fields('series: { name: A }').replace('number: 1', 'number: 327'),
  'practices/twice-yaml.mdx': fields('title: Again').replace('number: 1', 'number: 328'),
  'practices/list.mdx': '---\n- a\n- b\n---\n',
  'practices/abyss.mdx': practice(330, `${'> '.repeat(200)}a\n`),
  'practices/protocol.mdx': practice(331, '[a](htps://a.example) [b](file:///etc/passwd)\n'),
  'practices/cousin.mdx': practice(332, '![Größe](größe/tafel.png) [sheet](größe/plan.pdf)\n'),
  'practices/dash.mdx': practice(333, 'Text.\n').replace('---\n\n', '----\n\n'),
  'practices/attributes.mdx': practice(334, '<Term means="a" means="b" colour="red">c</Term>\n\n<Video title="x" />\n'),
  'roles/top.yaml': data('name: Top\ntopPerformer: { listning: 4 }\nexpects: { listening: 9 }'),
  'skills/empty.yaml': '',
  'skills/deep/below.yaml': data('name: Below'),
  'skills/Ünnamed.yaml': data('nmae: A'),
  'programs/empty.yaml': data('name: E\nphases: []'),
  'programs/phase.yaml': data('name: P\nphases: [{ phase: begin, title: T, items: [{ practise: a }] }]'),
  'evidence/future.yaml': data('claim: F\nsource: S\nquality: anecdote\nyear: soon'),
  'modules/d/index.mdx': '---\ntitle: D\nsummary: D.\nprerequisites: [nothing-like-it]\n---\n',
  'modules/d/01-one.mdx': '---\ntitle: One\nskils: [listening]\n---\n\n[two](02-two.mdx) [index](index.mdx#nowhere)\n',
  'modules/d/two.mdx': '---\ntitle: Two\n---\n\nText.\n',
};

/** A playbook of a hundred files with every mistake that there is. */
export const ALL: Files = { ...FAR, ...FIELDS, ...COMMON };
