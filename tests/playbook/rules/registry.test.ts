import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GROUPS } from '../../../src/playbook/model/rule.ts';
import { RULES } from '../../../src/playbook/rules/index.ts';
import { judge, severityOf } from '../../../src/playbook/rules/severity.ts';
import { WRONG } from '../../docs/wrong.ts';
import { LISTENING, playbook, practice, root } from '../../support/playbook.ts';
import { LINT_FOLDERS } from './folders.ts';
import { exampleOf, type Files, problemsIn, problemsOf } from './support.ts';

const NAMES = RULES.map(({ name }) => name);
const module = (prerequisites = '') => `---\ntitle: M\nsummary: Why.\nprerequisites: [${prerequisites}]\n---\n`;
const lines = (count: number) => [...Array(count)].map((_, index) => `${index + 1}. Step ${index + 1}`).join('\n');
const ordering = (count: number) => practice(1, `<Question id="order">\n\nIn which order?\n\n${lines(count)}\n\nSo.\n\n</Question>\n`);

/** The folders that a rule about files speaks of: its examples name them only. */
const FOLDERS: Record<string, { wrong: Files; right: Files }> = {
  stray: { wrong: { ...LISTENING, 'modules/m/plan.mdx': '' }, right: { ...LISTENING, 'notes/plan.mdx': '' } },
  'blank-name': { wrong: { 'practices/what then.mdx': practice(1) }, right: { 'practices/what-then.mdx': practice(1) } },
  'file-name': { wrong: { 'practices/what-then?.mdx': practice(1) }, right: { 'practices/what-then.mdx': practice(1) } },
  'file-size': {
    wrong: { 'practices/everything.mdx': practice(1, 'word '.repeat(500_000)) },
    right: { 'practices/one-thing.mdx': practice(1, 'word '.repeat(1000)) },
  },
  encoding: {
    wrong: { 'practices/cafe.mdx': Uint8Array.from(Buffer.from(practice(1, 'Caf\xe9\n'), 'latin1')) },
    right: { 'practices/cafe.mdx': practice(1, 'Café\n') },
  },
  empty: { wrong: { 'notes.txt': '' }, right: { ...LISTENING } },
  'first-page': { wrong: { 'playbook.yaml': '' }, right: { 'playbook.yaml': '', ...LISTENING } },
  'broken-image': {
    wrong: { 'practices/a.mdx': practice(1, '![Board](board.png)\n'), 'practices/board.png': 'no picture' },
    right: {
      'practices/a.mdx': practice(1, '![Board](board.svg)\n'),
      'practices/board.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    },
  },
  number: {
    wrong: { 'practices/a.mdx': practice(4), 'practices/b.mdx': practice(4) },
    right: { 'practices/a.mdx': practice(4), 'practices/b.mdx': practice(5) },
  },
  address: {
    wrong: { 'practices/pause.md': practice(1), 'practices/pause.mdx': practice(1) },
    right: { 'practices/pause.mdx': practice(1) },
  },
  prerequisites: {
    wrong: { 'modules/a/index.mdx': module('b'), 'modules/b/index.mdx': module('a') },
    right: { 'modules/a/index.mdx': module(), 'modules/b/index.mdx': module('a') },
  },
  'module-page': {
    wrong: { 'modules/m/01-plan.mdx': '---\ntitle: L\n---\n\nText.\n' },
    right: { 'modules/m/01-plan.mdx': '---\ntitle: L\n---\n\nText.\n', 'modules/m/index.mdx': module() },
  },
  'moved-link': {
    wrong: { 'practices/pause.mdx': practice(1, 'See [this](/practices/silence/).\n', 'from: [silence]\n') },
    right: { 'practices/pause.mdx': practice(1, 'See [this](/practices/pause/).\n', 'from: [silence]\n') },
  },
  'old-address': {
    wrong: { 'practices/pause.mdx': practice(1, 'Text.\n', 'from: [silence]\n'), 'practices/silence.mdx': practice(2) },
    right: { 'practices/pause.mdx': practice(1, 'Text.\n', 'from: [silence]\n') },
  },
  'used-again': {
    wrong: { 'playbook.yaml': 'retired: { numbers: [26] }\n', 'practices/pause.mdx': practice(26) },
    right: { 'playbook.yaml': 'retired: { numbers: [26] }\n', 'practices/pause.mdx': practice(27) },
  },
  'many-options': { wrong: { 'practices/order.mdx': ordering(21) }, right: { 'practices/order.mdx': ordering(7) } },
  ...LINT_FOLDERS,
};

describe('the rules', () => {
  test('have a file each, named like the rule', async () => {
    const helpers = ['check', 'index', 'rule', 'severity', 'view'];
    const files = (await readdir(join(root, 'src/playbook/rules'))).map((file) => file.replace(/\.ts$/, ''));
    expect(files.filter((file) => !helpers.includes(file)).toSorted()).toEqual(NAMES.toSorted());
  });

  test('stand in the order of their groups', () => {
    const groups = RULES.map(({ group }) => GROUPS.indexOf(group));
    expect(groups).toEqual(groups.toSorted((a, b) => a - b));
  });

  test('are all that the code names', async () => {
    const found = new Set((await problemsOf(WRONG)).map(({ rule }) => rule));
    for (const folder of ['src/playbook', 'integrations', 'cli'])
      for (const file of (await readdir(join(root, folder), { recursive: true })).filter((name) => name.endsWith('.ts')))
        for (const [, rule = ''] of (await readFile(join(root, folder, file), 'utf8')).matchAll(
          /(?:\brule: |findingAt\(\w+, )'([a-z][a-z-]*)'/g,
        ))
          found.add(rule);
    expect([...found].filter((name) => !NAMES.includes(name))).toEqual([]);
  });

  test('that are fixed are errors, and those that a lenient build softens are not fixed', () => {
    for (const { name, severity, fixed, lenient } of RULES) {
      if (fixed) expect(severity, name).toBe('error');
      if (lenient) expect({ severity, fixed }, name).toEqual({ severity: 'error', fixed: undefined });
    }
  });
});

describe.each(RULES)('the rule $name', (rule) => {
  const folder = FOLDERS[rule.name];
  const count = (problems: readonly { rule: string }[]) => problems.filter(({ rule: name }) => name === rule.name).length;

  // What became of a page since a revision: tests/playbook/identity. What takes too long: tests/integrations/content.
  test.skipIf(rule.name === 'unreadable' || rule.name === 'too-slow' || rule.in === 'history')(
    'finds what it calls wrong, and nothing in what it calls right',
    async () => {
      if (rule.in === 'files') expect(folder, 'a rule about several files has a folder here').toBeDefined();
      // What an example leaves out other rules have hints about.
      const saidOf = async (files: Files) =>
        (await problemsOf(files)).filter(({ severity, rule: name }) => severity !== 'hint' || name === rule.name);
      const alone = rule.name === 'empty' || rule.name === 'first-page';
      const wrong = await saidOf(folder ? { ...(alone ? {} : LISTENING), ...folder.wrong } : exampleOf(rule, rule.wrong));
      expect(wrong.map(({ rule: name }) => name)).toEqual(Array(Math.max(1, count(wrong))).fill(rule.name));
      // Place, words and way out: whoever changes them sees it here.
      expect(wrong.filter(({ rule: name }) => name === rule.name)).toMatchSnapshot();
      const right = await saidOf(folder ? { ...LISTENING, ...folder.right } : exampleOf(rule, rule.right));
      expect(right).toEqual([]);
    },
  );
});

describe('names of files', () => {
  test.each([
    ['practices/con.mdx', 'The file name holds `con`, which no file and no folder can be called on Windows'],
    ['practices/NUL/a.mdx', 'The file name holds `NUL`, which no file and no folder can be called on Windows'],
    ['practices/com1.v2.mdx', 'The file name holds `com1.v2`, which no file and no folder can be called on Windows'],
    ['practices/trailing .mdx', 'The file name holds `trailing `, which no file and no folder can be called on Windows'],
    ['practices/a\\b.pdf', 'The file name holds `\\`, which means something else in an address'],
  ])('%s is told', async (file, message) => {
    const problems = await problemsOf({ ...LISTENING, 'practices/x.mdx': practice(1), [file]: file.endsWith('x') ? practice(2) : 'x' });
    expect(problems.filter(({ rule }) => rule === 'file-name')).toMatchObject([{ file, severity: 'error', message }]);
  });

  test.each(['console', 'nullify', 'icon', 'auxiliary', 'com10', 'dots.v1.2', "it's", 'a&b', 'emoji-🎯'])(
    'practices/%s.mdx is none of them',
    async (name) => {
      const problems = await problemsOf({ ...LISTENING, [`practices/${name}.mdx`]: practice(1) });
      expect(problems.filter(({ rule }) => rule === 'file-name')).toEqual([]);
    },
  );

  test.each(['docm', 'xlsm', 'pptm', 'XLSB', 'dotm'])('a document with macros is not published: .%s', async (ending) => {
    const problems = await problemsOf({
      ...LISTENING,
      'practices/a.mdx': practice(1, `[Sheet](sheet.${ending})\n`),
      [`practices/sheet.${ending}`]: 'x',
    });
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toContain(
      `active-file: \`practices/sheet.${ending}\` may hold macros, which run on the reader’s computer: it is not published`,
    );
  });
});

// Nothing is unreadable to whoever may read everything.
test.skipIf(process.getuid?.() === 0)('a file that may not be read is one problem', async () => {
  const content = await playbook({ ...LISTENING, 'practices/a.mdx': practice(1) });
  await chmod(join(content, 'practices/a.mdx'), 0);
  expect((await problemsIn(content)).map(({ rule }) => rule)).toEqual(['unreadable']);
});

describe('how bad it is', () => {
  const finding = { file: 'a', line: 1, column: 1, message: '' };
  const judged = (rule: string, rules: Parameters<typeof judge>[1]['rules'], lenient = false) =>
    judge([{ ...finding, rule }], { rules, lenient }).map(({ severity }) => severity);

  test('says the rule, unless playbook.yaml says otherwise', () => {
    expect(judged('figure', {})).toEqual(['hint']);
    expect(judged('figure', { figure: 'warning' })).toEqual(['warning']);
    expect(judged('figure', { figure: 'error' })).toEqual(['error']);
    expect(judged('figure', { figure: 'off' })).toEqual([]);
    expect(judged('link', { figure: 'off' })).toEqual(['error']);
  });

  test('cannot be said otherwise of a fixed rule', () => {
    expect(judged('yaml', { yaml: 'off' }, true)).toEqual(['error']);
  });

  test('is softened by a lenient build, never raised', () => {
    expect(judged('link', {}, true)).toEqual(['warning']);
    expect(judged('link', { link: 'hint' }, true)).toEqual(['hint']);
    expect(judged('id', {}, true)).toEqual(['error']);
  });

  test.each(['constructor', '__proto__', 'toString'])('of a rule named %s is an error, for there is none', (rule) => {
    expect(severityOf(rule, { rules: {}, lenient: true })).toBe('error');
  });
});

describe('rules in playbook.yaml', () => {
  /** A playbook of a file or two leaves much to hint at. */
  const loud = ({ severity }: { severity: string }) => severity !== 'hint';
  const said = async (rules: string) =>
    (await problemsOf({ ...LISTENING, 'playbook.yaml': `rules:\n${rules}` }))
      .filter(loud)
      .map(({ line, column, severity, rule, message, fix }) => `${line}:${column} ${severity} ${rule}: ${message} → ${fix}`);

  test('change how bad it is', async () => {
    const content = await playbook({
      ...LISTENING,
      'practices/a.mdx': practice(1, 'Wins 20 % more.\n'),
      'playbook.yaml': 'rules:\n  figure: error\n',
    });
    expect((await problemsIn(content)).filter(loud).map(({ severity, rule }) => [severity, rule])).toEqual([['error', 'figure']]);
  });

  test('that do not exist are a warning with the one that was meant', async () => {
    expect(await said('  figur: off\n')).toEqual(['2:3 warning unknown-field: There is no rule `figur` → did you mean `figure`?']);
  });

  test('named as what every object has are unknown like any other', async () => {
    expect(await said('  __proto__: off\n')).toEqual(['2:3 warning unknown-field: There is no field `__proto__` → take it out']);
    expect(await said('  toString: off\n')).toEqual([expect.stringContaining('There is no rule `toString`')]);
  });

  test('that are fixed cannot be softened', async () => {
    expect(await said('  yaml: warning\n  syntax: error\n')).toEqual([
      '2:3 error field: The rule `yaml` is always an error → take the line out, and mend what the rule finds',
    ]);
  });

  test('have one of four values', async () => {
    expect(await said('  figure: fatal\n')).toEqual(['2:11 error field: `rules.figure` is "fatal" → write off, hint, warning or error']);
    // `off` without quotes is text in YAML 1.2.
    expect(await said('  figure: off\n')).toEqual([]);
  });
});
