import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/playbook/problems/yaml.ts';
import { configSchema } from '../../../src/playbook/schemas/config.ts';
import { SCHEMAS } from '../../../src/playbook/schemas/index.ts';
import { compile, said } from '../../support/compile.ts';

const GOOD = { title: 'Ask', number: '26', summary: 'Why ask.', skills: '[discovery]' };

/** Problems of a practice with these fields in place of the good ones; `undefined` leaves one out. */
function fields(changes: Record<string, string | undefined>): string[] {
  const lines = Object.entries({ ...GOOD, ...changes }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return said(compile('practices/a.mdx', `---\n${lines.join('\n')}\n---\n\nText.\n`).compiled.findings);
}

const yaml = (file: string, source: string) => said(compile(file, source).compiled.findings);

describe('a field of a practice that is wrong is named with place and fix', () => {
  test.each([
    ['title', undefined, '2:1 error missing-field: The field `title` is missing → add `title:`'],
    ['number', undefined, '2:1 error missing-field: The field `number` is missing → add `number:`'],
    ['summary', undefined, '2:1 error missing-field: The field `summary` is missing → add `summary:`'],
    ['skills', undefined, '2:1 error missing-field: The field `skills` is missing → add `skills:`'],
    ['title', '', '2:1 error field: `title` is empty → write a value after the colon, or take the field out'],
    ['title', '"  "', '2:8 error field: `title` is "  " → this text is empty'],
    ['title', '26', '2:8 error field: `title` is 26 → this is text: put it into quotes, "26"'],
    ['title', '{ a: 1 }', '2:8 error field: `title` is {"a":1} → a colon makes a field: put the text into quotes, `"a: 1"`'],
    ['title', '"two\\nlines"', '2:8 error field: `title` is "two\\nlines" → this text must fit on one line'],
    ['number', 'twelve', '3:9 error field: `number` is "twelve" → a number is a whole number from 1, for instance 26'],
    ['number', '1.5', '3:9 error field: `number` is 1.5 → a number is a whole number from 1, for instance 26'],
    ['number', '0', '3:9 error field: `number` is 0 → a number starts at 1'],
    ['skills', 'discovery', '5:9 error field: `skills` is "discovery" → write a list: `[discovery]`'],
    ['skills', '[{ skill: discovery, level: expert }]', '5:37 error field: `skills.1.level` is "expert" → a level is a number from 1 to 4'],
    ['skills', '[{ skill: discovery, level: 5 }]', '5:37 error field: `skills.1.level` is 5 → a level is a number from 1 to 4'],
    ['skills', '[discovery, { skil: listening }]', '5:23 error field: `skills.2` has no field `skil` → did you mean `skill`?'],
    ['skills', '[7]', '5:10 error field: `skills.1` is 7 → a skill is an id (`discovery`) or `{ skill: discovery, level: 2 }`'],
    [
      'skills',
      '["no/id"]',
      '5:10 error field: `skills.1` is "no/id" → an id is made of letters, digits and hyphens, for instance `ask-to-be-coached`',
    ],
    [
      'roles',
      '[a/b]',
      '6:9 error field: `roles.1` is "a/b" → an id is made of letters, digits and hyphens, for instance `ask-to-be-coached`',
    ],
    ['minutes', 'five', '6:10 error field: `minutes` is "five" → write a whole number from 1'],
    ['published', '2026-13-01', '6:12 error field: `published` is "2026-13-01" → a day is written YYYY-MM-DD, for instance 2026-03-02'],
    ['published', '2026-02-30', '6:12 error field: `published` is "2026-02-30" → a day is written YYYY-MM-DD, for instance 2026-03-02'],
    ['reviewBy', 'soon', '6:11 error field: `reviewBy` is "soon" → a day is written YYYY-MM-DD, for instance 2026-03-02'],
    ['status', 'drft', '6:9 error field: `status` is "drft" → did you mean `draft`? (a status is draft, published or retired)'],
    ['hears', '[1]', '6:9 error field: `hears.1` is 1 → this is text: put it into quotes, "1"'],
    ['series', '{ name: Coached }', '6:9 error missing-field: The field `series.part` is missing → add `part:`'],
    ['series', '{ name: Coached, part: 1, nxt: 2026-01-01 }', '6:35 error field: `series` has no field `nxt` → did you mean `next`?'],
  ])('%s: %s', (name, value, problem) => {
    expect(fields({ [name]: value })).toEqual([problem]);
  });

  test('all of them at once', () => {
    expect(fields({ title: '', number: 'x', summary: undefined, status: 'x' })).toHaveLength(4);
  });
});

describe('an unknown field', () => {
  test('is a warning with the name that was probably meant', () => {
    expect(fields({ minuts: '3' })).toEqual(['6:1 warning unknown-field: There is no field `minuts` → did you mean `minutes`?']);
  });

  test('that stands for a required one is one error, not two', () => {
    expect(fields({ summary: undefined, sumary: 'Why.' })).toEqual([
      '5:1 error missing-field: There is no field `sumary` → did you mean `summary`?',
    ]);
  });

  test('that resembles nothing is to be taken out', () => {
    expect(fields({ internalTicket: '3' })).toEqual(['6:1 warning unknown-field: There is no field `internalTicket` → take it out']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'named %s is unknown like any other, and changes no object',
    (name) => {
      expect(fields({ [`"${name}"`]: '{ polluted: yes }' })).toEqual([expect.stringContaining(`There is no field \`${name}\``)]);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  test('__proto__ among the levels of a role is no skill', () => {
    const { compiled } = compile('roles/a.yaml', 'name: A\nexpects:\n  __proto__: 2\n  constructor: 3\n');
    expect(Object.getPrototypeOf(compiled.sound['expects'] ?? {})).toBe(Object.prototype);
  });
});

describe('YAML that cannot be read is one problem', () => {
  test.each([
    [
      'a tab',
      'name: A\nlevels:\n\t- x\n',
      '3:1 error yaml: The YAML cannot be read: tabs are not allowed as indentation → indent with spaces, not with a tab',
    ],
    [
      'a field twice',
      'name: A\ngroup: B\nname: C\n',
      '3:1 error yaml: The YAML cannot be read: a field stands there twice → keep one of the two',
    ],
    [
      'a colon in text',
      'name: A: B\n',
      '1:7 error yaml: The YAML cannot be read: the text holds a colon with a space behind it → write `name: "A: B"`',
    ],
    ['an open quote', 'name: "A\n', expect.stringMatching(/^\d:\d+ error yaml: .* → close the quote or the bracket$/)],
    ['an open bracket', 'name: A\nlevels: [1\n', expect.stringMatching(/^\d:\d+ error yaml: /)],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((to, index) => `${to}: &${to} [${`*${'abcdefgh'[index]},`.repeat(9)}x]\n`).join('')}`,
      expect.stringMatching(/^1:1 error yaml: .*aliases/),
    ],
    ['ten thousand brackets', `name: ${'['.repeat(10_000)}`, expect.stringMatching(/^1:\d+ error yaml: /)],
    ['a list', '- a\n', '1:1 error yaml: The YAML is no list of fields → write `field: value`, one a line'],
    ['text', 'just text\n', '1:1 error yaml: The YAML is no list of fields → write `field: value`, one a line'],
  ])('%s', (_, source, problem) => {
    expect(yaml('skills/a.yaml', source)).toEqual([problem]);
  });

  test('places in front matter are places in the file', () => {
    expect(said(compile('practices/a.mdx', '---\ntitle: A\n\tnumber: 1\n---\n').compiled.findings)).toEqual([
      expect.stringMatching(/^3:1 error yaml/),
    ]);
  });

  test('tags that name types of a program are text', () => {
    expect(yaml('skills/a.yaml', 'name: !!js/function "function () {}"\n')).toEqual([]);
  });
});

describe('data files', () => {
  test.each([
    [
      'skills/a.yaml',
      'name: A\nlevels: [{ behaviours: [Asks.] }]\n',
      '2:9 error field: `levels` is [{"behaviours":["Asks."]}] → a rubric has exactly four levels',
    ],
    [
      'skills/a.yaml',
      'name: A\nlevels:\n  - behaviours: []\n  - behaviours: [b]\n  - behaviours: [c]\n  - behaviours: [d]\n',
      '3:17 error field: `levels.1.behaviours` is [] → a level needs at least one behaviour that can be observed',
    ],
    [
      'roles/a.yaml',
      'name: A\nexpects: { discovery: 5 }\n',
      '2:23 error field: `expects.discovery` is 5 → a level is a number from 1 to 4',
    ],
    [
      'roles/a.yaml',
      'name: A\nexpects: { "no/id": 2 }\n',
      '2:12 error field: `no/id` is no id → an id is made of letters, digits and hyphens, for instance `ask-to-be-coached`',
    ],
    [
      'programs/a.yaml',
      'name: A\nphases: [{ phase: later, title: X }]\n',
      '2:19 error field: `phases.1.phase` is "later" → a phase is plan, mastery or reinforcement',
    ],
    [
      'programs/a.yaml',
      'name: A\nphases: [{ phase: plan, title: X, items: [{ practise: ask }] }]\n',
      '2:45 error field: `phases.1.items.1` has no field `practise` → did you mean `practice`?',
    ],
    [
      'evidence/a.yaml',
      'claim: A\nsource: B\nquality: hearsay\n',
      '3:10 error field: `quality` is "hearsay" → a quality is one of experiment, field-study, vendor-survey, anecdote, unverified',
    ],
    [
      'evidence/a.yaml',
      'claim: A\nsource: B\nquality: anecdote\nlink: javascript:alert(1)\n',
      '4:7 error field: `link` is "javascript:alert(1)" → a link starts with https://',
    ],
    ['evidence/a.yaml', 'claim: A\nsource: B\nquality: anecdote\nyear: 85\n', expect.stringMatching(/^4:7 error field: `year` is 85 → /)],
  ])('%s %j', (file, source, problem) => {
    expect(yaml(file, source)).toEqual([problem]);
  });
});

describe('a text with a character that nobody sees', () => {
  test.each([
    ['owner', '"a\\u202Eb"', '6:8', 'a character that turns the direction of writing (U+202E)'],
    ['owner', 'a\u2066b', '6:8', 'a character that turns the direction of writing (U+2066)'],
    ['hears', '[ok, "a\\0b"]', '6:13', 'a control character (U+0000)'],
  ])('is named with its place: %s: %j', (name, value, place, what) => {
    expect(fields({ [name]: value })).toEqual([`${place} error field: A text holds ${what}, which nobody sees → take it out`]);
  });

  test('is found in data and in names of fields, too', () => {
    expect(yaml('skills/a.yaml', 'name: "A\\x00B"\n')).toEqual([
      '1:7 error field: A text holds a control character (U+0000), which nobody sees → take it out',
    ]);
    expect(yaml('skills/a.yaml', 'name: A\n"le\\0vels": []\n')).toEqual([
      '2:1 error field: A text holds a control character (U+0000), which nobody sees → take it out',
    ]);
  });

  test('is no mark of a right-to-left script, no tab, no end of a line, and nothing that comes with text from slides', () => {
    expect(fields({ owner: '"a\\vb \\x1f"' })).toEqual([]);
    expect(fields({ owner: 'אבג\u200f (A\u200e)', summary: '>-\r\n  One\ttwo\r\n  three', title: '"Ask\\twhy"' })).toEqual([]);
  });
});

describe('a fault of a field is said in our words', () => {
  test.each([
    ['practices/a.md', 'series: { name: A, part: 1, next: soon }', ['a day is written YYYY-MM-DD, for instance 2026-03-02']],
    ['practices/a.md', 'stage: ""', ['this text is empty']],
    ['practices/a.md', 'related: [[]]', ['write text']],
    ['evidence/a.yaml', 'year: 1066', ['write a number from 1800 on']],
    ['evidence/a.yaml', 'year: 20260', ['write a number up to 2100']],
    ['playbook.yaml', 'levels: [One, Two]', ['write at least 4 in the list']],
    ['playbook.yaml', 'levels: four', ['write a list: `[one, two]`']],
    ['playbook.yaml', 'language: ""', ['this text is empty']],
  ])('%s: %s', (file, line, expected) => {
    const schema = file === 'playbook.yaml' ? configSchema : SCHEMAS[file === 'evidence/a.yaml' ? 'evidence' : 'practice'];
    const fixes = readYaml(line, schema).findings.flatMap(({ rule, fix }) => (rule === 'field' ? [fix] : []));
    expect(fixes).toEqual(expected);
  });

  test('a number of too many digits is shown', () => {
    expect(readYaml('minutes: 1e400', SCHEMAS.practice).findings.map(({ message }) => message)).toContain('`minutes` is Infinity');
  });
});
