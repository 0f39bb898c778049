import { describe, expect, test } from 'vitest';
import { byPlace } from '../../../src/playbook/problems/problem.ts';
import { judge } from '../../../src/playbook/rules/severity.ts';
import { compile, between as findings, loud } from '../../support/compile.ts';
import { LISTENING, practice } from '../../support/playbook.ts';

/** Problems between the files of a playbook, as `file:line:column rule: message → fix`. */
function between(sources: Record<string, string>, { drafts = false, paths = [] as string[] } = {}): string[] {
  const files = Object.entries({ ...LISTENING, ...sources }).map(([file, source]) => compile(file, source).compiled);
  for (const compiled of files) expect(loud(compiled.findings), compiled.file).toEqual([]);
  const known = { paths: new Set([...files.map(({ file }) => file), ...paths]), stages: ['discover', 'close'], drafts };
  return loud(findings(files, known))
    .toSorted(byPlace)
    .map(({ file, line, column, rule, message, fix }) => `${file}:${line}:${column} ${rule}: ${message}${fix ? ` → ${fix}` : ''}`);
}

const page = (body: string, fields = '', number = 1) => practice(number, body, fields && `${fields}\n`);
const module = (prerequisites: string) => `---\ntitle: M\nsummary: Why.\nprerequisites: [${prerequisites}]\n---\n`;

describe('an id that nothing has', () => {
  test.each([
    ['skill', 'skills: [listning]', 'skills/a.yaml', 'unknown-skill: There is no skill `listning` → did you mean `listening`?'],
    ['role', 'roles: [new-reps]', 'roles/new-rep.yaml', 'unknown-role: There is no role `new-reps` → did you mean `new-rep`?'],
    ['stage', 'stage: discovr', '', 'unknown-stage: There is no stage `discovr` → did you mean `discover`?'],
    ['practice', 'related: [ownn]', '', 'unknown-practice: There is no practice `ownn` → did you mean `own`?'],
  ])('is named with the one that was probably meant: %s', (_, field, other, problem) => {
    const name = field.split(':')[0] ?? '';
    const source = page('Text.').replace(new RegExp(`\n${name}:.*|\n---\n\n`), (found) =>
      found.startsWith(`\n${name}`) ? `\n${field}` : `\n${field}${found}`,
    );
    const line = source.split('\n').indexOf(field) + 1;
    expect(between({ 'practices/own.mdx': source, ...(other && { [other]: 'name: A\n' }) })).toEqual([
      `practices/own.mdx:${line}:${field.search(/(?<=[[ ])\w/) + 1} ${problem}`,
    ]);
  });

  test('in a role stands at its own name', () => {
    expect(between({ 'roles/a.yaml': 'name: A\nexpects:\n  listning: 2\n' })).toEqual([
      'roles/a.yaml:3:3 unknown-skill: There is no skill `listning` → did you mean `listening`?',
    ]);
  });

  test('in a program stands where it is written', () => {
    const source = 'name: A\nphases:\n  - phase: plan\n    title: T\n    items:\n      - module: firstcall\n      - practice: own\n';
    expect(between({ 'programs/a.yaml': source, 'modules/first-call/index.mdx': module('') })).toEqual([
      'programs/a.yaml:6:17 unknown-module: There is no module `firstcall` → did you mean `first-call`?',
      expect.stringMatching(/^programs\/a\.yaml:7:19 unknown-practice: There is no practice `own` →/),
    ]);
  });

  test('in the text stands at its component', () => {
    const body = 'a <Evidence id="rawsn" />\n\n<Question id="q" skill="listenin">\n\nb <Blank answers="c" />\n\nd\n\n</Question>\n';
    expect(between({ 'practices/own.mdx': page(body), 'evidence/rawson.yaml': 'claim: A\nsource: B\nquality: anecdote\n' })).toEqual([
      'practices/own.mdx:8:3 unknown-evidence: There is no evidence `rawsn` → did you mean `rawson`?',
      'practices/own.mdx:10:1 unknown-skill: There is no skill `listenin` → did you mean `listening`?',
    ]);
  });

  test('where there is nothing like it says which file would make it', () => {
    const files = {
      'practices/own.mdx': page('Text.').replace('listening', 'zzz'),
      ...Object.fromEntries([...Array(20)].map((_, index) => [`skills/skill-number-${index}.yaml`, 'name: A\n'])),
    };
    expect(between(files)).toEqual(['practices/own.mdx:5:10 unknown-skill: There is no skill `zzz` → add skills/zzz.yaml']);
  });

  test('is found too where another field of the same file is wrong', () => {
    const { compiled } = compile('practices/own.mdx', page('Text.', 'related: [othr]\nstatus: wrong'));
    expect(compiled.findings).toHaveLength(1);
    const problems = findings([compiled]);
    expect(problems.map(({ rule }) => rule)).toEqual(['unknown-skill', 'unknown-practice']);
  });
});

describe('a link', () => {
  test.each([
    [
      'to a missing page',
      '[a](asc.mdx)',
      '8:1 link: The link leads to `/practices/asc/`, and there is no such page → did you mean `/practices/ask/`?',
    ],
    [
      'by site path to a missing page',
      'b [a](/practices/asc/)',
      '8:3 link: The link leads to `/practices/asc/`, and there is no such page → did you mean `/practices/ask/`?',
    ],
    ['to a missing anchor', '[a](ask.mdx#wy)', '8:1 anchor: `/practices/ask/` has no heading `#wy` → did you mean `why`?'],
    [
      'to a missing anchor on its own page',
      '[a](#wy)\n\n## Why',
      '8:1 anchor: `/practices/own/` has no heading `#wy` → did you mean `why`?',
    ],
    ['to missing evidence', '[a](/evidence/#rawsn)', '8:1 anchor: There is no evidence `rawsn` → did you mean `rawson`?'],
    [
      'by reference',
      '[a][b]\n\n[b]: asc.mdx',
      '10:1 link: The link leads to `/practices/asc/`, and there is no such page → did you mean `/practices/ask/`?',
    ],
    [
      'in a footnote',
      'a[^1]\n\n[^1]: [b](asc.mdx)',
      '10:7 link: The link leads to `/practices/asc/`, and there is no such page → did you mean `/practices/ask/`?',
    ],
    [
      'to a file that is not there',
      '[a](../sheets/price.pdf)',
      '8:1 missing-file: There is no file `sheets/price.pdf` → it lies at `decks/price.pdf`',
    ],
    [
      'to a picture that is not there',
      '![a](board.png)',
      '8:1 missing-image: There is no picture `board.png` → it lies at `decks/board.png`',
    ],
    [
      'to a picture out of the folder',
      '![a](../../board.png)',
      '8:1 missing-image: There is no picture `../../board.png` → it lies at `decks/board.png`',
    ],
    ['to a hidden file', '[a](../.env.local)', expect.stringMatching(/8:1 missing-file: There is no file `\.env\.local`/)],
  ])('%s is a problem', (_, body, problem) => {
    const files = {
      'practices/own.mdx': page(body),
      'practices/ask.mdx': page('## Why', '', 2),
      'evidence/rawson.yaml': 'claim: A\nsource: B\nquality: anecdote\n',
    };
    expect(between(files, { paths: ['decks/price.pdf', 'decks/board.png'] }).map((text) => text.replace('practices/own.mdx:', ''))).toEqual(
      [problem],
    );
  });

  test('to a heading, a question, a play, an assignment, evidence, a list, a feed and the top leads somewhere', () => {
    const target =
      '## Why\n\n<Question id="q">\n\na <Blank answers="b" />\n\nc\n\n</Question>\n\n<Assignment id="do">\n\na\n\n</Assignment>\n\n```play caption="Ask"\nO you (1,1)\nX buyer (5,1)\nyou -> buyer\n```\n\na[^1] <span id="old">b</span>\n\n[^1]: c';
    const links = [
      'ask.mdx#why',
      'ask.mdx#q',
      'ask.mdx#do',
      'ask.mdx#play-ask',
      'ask.mdx#user-content-fn-1',
      'ask.mdx#old',
      '../evidence/rawson.yaml',
      '/evidence/#rawson',
      '/skills/listening/',
      '/practices/',
      '/',
      '/atom.xml',
      '#top',
      '/search/?q=a',
    ];
    const files = {
      'practices/own.mdx': page(links.map((to) => `[a](${to})`).join('\n')),
      'practices/ask.mdx': page(target, '', 2),
      'evidence/rawson.yaml': 'claim: A\nsource: B\nquality: anecdote\n',
    };
    expect(between(files)).toEqual([]);
  });

  test('to an anchor of a page that cannot be read is no follow-up problem', () => {
    const files = [
      compile('practices/own.mdx', page('[a](ask.mdx#why)')),
      compile('practices/ask.mdx', page('a {', '', 2)),
      compile('skills/listening.yaml', 'name: A'),
    ].map(({ compiled }) => compiled);
    expect(findings(files)).toEqual([]);
  });

  test('to a draft is a problem of a build, not of dev, and not of another draft', () => {
    const files = {
      'practices/own.mdx': page('[a](ask.mdx)'),
      'practices/ask.mdx': page('[a](next.mdx)', 'status: draft', 2),
      'practices/next.mdx': page('a', 'status: draft', 3),
    };
    expect(between(files)).toEqual([
      'practices/own.mdx:8:1 link: The link leads to `/practices/ask/`, which is a draft → publish that page, or take the link out',
    ]);
    expect(between(files, { drafts: true })).toEqual([]);
  });
});

describe('what must be unique', () => {
  test('a number', () => {
    expect(
      between({ 'practices/a.mdx': page('a', '', 26), 'practices/b.mdx': page('b', '', 26), 'practices/c.mdx': page('c', '', 30) }),
    ).toEqual([
      'practices/b.mdx:2:9 number: Number 26 already belongs to `practices/a.mdx` → take a free number, for instance 31; a number is never reused',
    ]);
  });

  test('a number, also of a retired practice', () => {
    expect(between({ 'practices/a.mdx': page('a', 'status: retired'), 'practices/b.mdx': page('b') })).toHaveLength(1);
  });

  test('an id, on all pages', () => {
    const text = (tag: string) => `<${tag} id="first">\n\na\n\n</${tag}>`;
    expect(between({ 'practices/a.mdx': page(text('Reflect')), 'practices/b.mdx': page(`x\n\n${text('Assignment')}`, '', 2) })).toEqual([
      'practices/b.mdx:10:1 id: The id `first` is already used in `practices/a.mdx`, line 8 → choose another id: readers’ answers are kept under it',
    ]);
  });

  test('an address; what the second file repeats is no further problem', () => {
    const source = page('<Reflect id="first">\n\na\n\n</Reflect>');
    expect(between({ 'practices/a.md': page('a'), 'practices/a.mdx': source, 'practices/a/index.mdx': source })).toEqual([
      'practices/a.mdx:1:1 address: `practices/a.md` already has the address `/practices/a/` → rename one of the two files',
      'practices/a/index.mdx:1:1 address: `practices/a.md` already has the address `/practices/a/` → rename one of the two files',
    ]);
  });

  test('an address of lessons with different numbers', () => {
    const lesson = '---\ntitle: L\n---\n\nText.\n';
    expect(between({ 'modules/m/index.mdx': module(''), 'modules/m/01-a.mdx': lesson, 'modules/m/02-a.mdx': lesson })).toEqual([
      expect.stringMatching(/^modules\/m\/02-a\.mdx:1:1 address: `modules\/m\/01-a\.mdx`/),
    ]);
  });
});

describe('modules', () => {
  test('that require each other through a third are named in full, once', () => {
    expect(between({ 'modules/b/index.mdx': module('c'), 'modules/c/index.mdx': module('a'), 'modules/a/index.mdx': module('b') })).toEqual(
      ['modules/a/index.mdx:4:16 prerequisites: The module requires itself: `a` → `b` → `c` → `a` → take one of these prerequisites out'],
    );
  });

  test('may not require themselves', () => {
    expect(between({ 'modules/a/index.mdx': module('a') })).toEqual([expect.stringContaining('requires itself: `a` → `a`')]);
  });

  test('may share a prerequisite', () => {
    expect(
      between({
        'modules/a/index.mdx': module('b, c'),
        'modules/b/index.mdx': module('d'),
        'modules/c/index.mdx': module('d'),
        'modules/d/index.mdx': module(''),
      }),
    ).toEqual([]);
  });

  test('with lessons need a page of their own, said once', () => {
    const lesson = '---\ntitle: L\n---\n\nText.\n';
    expect(between({ 'modules/m/01-a.mdx': lesson, 'modules/m/02-b.mdx': lesson })).toEqual([
      'modules/m/01-a.mdx:1:1 module-page: The module `m` has lessons and no page of its own → add modules/m/index.mdx',
    ]);
  });
});

describe('lenient', () => {
  const files = [
    '[a](asc.mdx) [b](#c) ![d](e.png) <Evidence id="f" />',
    '<Reflect id="q">\n\na\n\n</Reflect>\n\n<Reflect id="q">\n\na\n\n</Reflect>',
  ].map((body, index) => compile(`practices/${index}.mdx`, page(body)).compiled);
  const softened = judge(findings(files), { rules: {}, lenient: true });

  test('turns problems between pages into warnings', () => {
    const warnings = softened.filter(({ severity }) => severity === 'warning');
    expect(new Set(warnings.map(({ rule }) => rule))).toEqual(
      new Set(['link', 'anchor', 'missing-image', 'unknown-evidence', 'unknown-skill', 'number']),
    );
  });

  test('leaves an id that is used twice an error: answers would be lost', () => {
    expect(softened.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['id']);
  });
});
