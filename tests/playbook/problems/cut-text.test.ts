import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mendFrontMatter, mendYaml } from '../../../src/playbook/compile/mend-fields.ts';
import { practiceSchema } from '../../../src/playbook/schemas/practice.ts';
import { skillSchema } from '../../../src/playbook/schemas/skill.ts';
import { compile, said } from '../../support/compile.ts';
import { practice } from '../../support/playbook.ts';

/** What is said of the front matter of a practice with these fields; the first of them stands in line 6. */
const found = (fields: string) => said(compile('practices/a.mdx', practice(1, 'Text.\n', `${fields}\n`)).compiled.findings);
const mended = (fields: string) => mendFrontMatter(practice(1, 'Text.\n', `${fields}\n`), practiceSchema);
const NBSP = '\u00a0';

describe('a text that a # cuts', () => {
  test('is named with line and column, and what to write', () => {
    expect(found('author: The #1 team')).toEqual([
      '6:13 warning cut-text: A `#` begins a comment: the text ends before it → put the text into quotes, "The #1 team"',
    ]);
    expect(found('hears:\n  - Why #2?\n  - "It is #3."')).toEqual([
      '7:9 warning cut-text: A `#` begins a comment: the text ends before it → put the text into quotes, "Why #2?"',
    ]);
  });

  test('and that begins with it is empty', () => {
    expect(found('hears:\n  - #1 of all')).toEqual([
      '7:5 error field: A `#` begins a comment: nothing is left of the text → put the text into quotes, "#1 of all"',
    ]);
    expect(found('author: #1 team')).toEqual([
      '6:9 error field: A `#` begins a comment: nothing is left of the text → put the text into quotes, "#1 team"',
    ]);
  });

  test('may be a comment, where a space follows', () => {
    expect(found('owner: Field coaching # until May')).toEqual([
      '6:23 warning cut-text: A `#` begins a comment: the text ends before it → put the text into quotes, "Field coaching # until May", or the comment on a line of its own',
    ]);
  });

  test('of a skill and of evidence is found, too', () => {
    const skill =
      'name: A\nlevels:\n  - behaviours: [a]\n  - behaviours:\n      - Asks #always\n  - behaviours: [c]\n  - behaviours: [d]\n';
    expect(said(compile('skills/a.yaml', skill).compiled.findings)).toHaveLength(1);
    expect(mendYaml(skill, skillSchema)).toEqual({ text: skill.replace('Asks #always', '"Asks #always"'), quoted: 1, spaces: 0 });
    expect(said(compile('evidence/a.yaml', 'claim: A #1\nsource: B\nquality: anecdote # x\n').compiled.findings)).toHaveLength(1);
  });

  test.each([
    'minutes: 4 # about',
    'published: 2026-03-02 # a Monday',
    'status: retired # merged',
    'stage: discover # first',
    'roles: [] # nobody',
    'related: [] # none\n# a line of its own',
    'related:\n  - b # the next one',
    'skils: # a field that there is not',
    'hears: # what they say\n  - Yes',
    'author: "Ada" # quoted',
    'author: C#',
    'hears: ["We are the #1"] # all',
    'author: |\n  The #1 team',
  ])('is none after a number, a day, an id, a list, quotes: %s', (fields) => {
    expect(found(fields).filter((one) => /`#`/.test(one))).toEqual([]);
    expect(mended(fields)).toMatchObject({ quoted: 0 });
  });

  test('is put into quotes, byte for byte as it was written; what may be a comment is left', () => {
    const page = practice(1, 'Text #1.\n', 'author: The "#1" and #2\nowner: Ada # until May\nhears:\n  - It\'s a\\b #1   \n').replaceAll(
      '\n',
      '\r\n',
    );
    const { text, quoted } = mendFrontMatter(page, practiceSchema);
    expect(quoted).toBe(2);
    expect(text).toBe(page.replace('The "#1" and #2', `'The "#1" and #2'`).replace("It's a\\b #1   ", `'It''s a\\b #1'   `));
    const fields: unknown = parse(text.split('---')[1] ?? '');
    expect(fields).toMatchObject({ author: 'The "#1" and #2', owner: 'Ada', hears: ["It's a\\b #1"] });
    expect(mendFrontMatter(text, practiceSchema)).toEqual({ text, quoted: 0, spaces: 0 });
  });
});

describe('a space in YAML that is none', () => {
  test.each([
    ['behind a name', `minutes:${NBSP}4`, 'minutes: 4', '6:9', 'minutes:'],
    ['behind a dash', `hears:\n  -${NBSP}Yes\n  -\u3000No`, 'hears:\n  - Yes\n  - No', '7:4', '-'],
    ['before a dash', `hears:\n${NBSP} - Yes`, 'hears:\n  - Yes', '7:1', '-'],
  ])('is named: %s', (_, fields, meant, at, marker) => {
    const name = found(fields)[0];
    expect(name).toMatch(
      new RegExp(`^${at} error yaml: The YAML cannot be read: there is a no-break space \\(U\\+00A0\\) at \`${marker}\``),
    );
    expect(mended(fields).text).toBe(practice(1, 'Text.\n', `${meant}\n`));
  });

  test('may stand in a text', () => {
    expect(found(`author: Ada${NBSP}B.`)).toEqual([]);
    const note = `hears:\n  - |\n    Note:${NBSP}x\n    -${NBSP}y`;
    expect(mended(`${note.replace('|', '>-')}`).spaces).toBe(0);
  });
});
