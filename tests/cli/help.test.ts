import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { helpOn } from '../../cli/help/help-on.ts';
import { helpPages } from '../../cli/help/pages.ts';
import { forTerminal } from '../../cli/help/terminal.ts';
import { TOPICS } from '../../cli/help/topics.ts';
import { explainRule } from '../../cli/rule/explain.ts';
import { RULES } from '../../src/playbook/rules/index.ts';

const names = [...COMMANDS, ...TOPICS].map(({ name }) => name);
const pages = helpPages(names);

async function help(...args: string[]): Promise<string> {
  const told = await helpOn(args);
  return told.ok ? told.value : told.problem;
}

describe('help', () => {
  test('shows every page of the documentation under a name of its own', async () => {
    const topics = [...names, ...pages.map(({ name }) => name)];
    expect(new Set(topics).size).toBe(topics.length);
    expect(pages.map(({ name }) => name)).toEqual(expect.arrayContaining(['authoring', 'plays', 'authoring/questions', 'authoring/check']));
    const empty = [];
    for (const { name } of pages) if (!/^.+\n=+\n\n\S/.test(await help(name))) empty.push(name);
    expect(empty).toEqual([]);
  });

  test('leads on by names that it knows', async () => {
    const guide = await help('authoring');
    expect(guide).toContain('Plays (help plays)');
    const named = [...guide.matchAll(/\(help ([^)]+)\)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !pages.some((page) => page.name === name))).toEqual([]);
  });

  test('of a command leads to the page about it', async () => {
    expect(await help('check')).toMatch(/--fix[\s\S]*\nchalktalk help authoring\/check explains it$/);
  });

  test('takes the path of a page, too, and says what was meant', async () => {
    expect(await help('docs/authoring/plays.md')).toBe(await help('plays'));
    expect(await help('pleys')).toBe('there is no help on "pleys": did you mean plays?');
    expect(await help('astrology')).toBe('there is no help on "astrology": chalktalk help topics lists what there is');
  });

  test('lists all topics with what they are about', async () => {
    expect(await help('topics')).toMatch(/^ {2}plays +Plays$/m);
  });
});

describe('a page in a terminal', () => {
  test('has headings, lists, quotes and code in lines of 80 characters', () => {
    const long = 'word '.repeat(30);
    const shown = forTerminal(
      `# A *b*\n\n<!-- no -->\n\n${long}\n\n- [x] ${long}\n\n> Said\n\n\`\`\`sh\nnpm  start\n\n{x}\n\`\`\`\n\n## \`c\`\n\n1. one\n2. two`,
    );
    expect(shown.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(shown).toMatch(
      /^A b\n===\n\nword .*\nword .*\n\n- \[x\] word .*\n {6}word .*\n\n\| Said\n\n {4}npm {2}start\n\n {4}\{x\}\n\n`c`\n---\n\n1\. one\n2\. two$/,
    );
  });

  test('has tables in columns, wrapped where they are wide, and row by row where a word would not fit', () => {
    const text = 'ten letters '.repeat(8).trim();
    expect(forTerminal('| A | B |\n| - | - |\n| `x \\| y` | two |')).toBe('A        B\n-------  ---\n`x | y`  two');
    expect(forTerminal(`| A | B |\n| - | - |\n| one | ${text} |`)).toMatch(/^A {4}B\n-+ {2}-+\none {2}ten.{1,73}\n {5}\S.*$/);
    expect(forTerminal(`| A | B | C |\n| - | - | - |\n| one | two | ${'x'.repeat(80)} |`)).toBe(
      `one\n    B: two\n    C:\n    ${'x'.repeat(80)}`,
    );
  });

  test('keeps what is typed in one piece, and says where a link leads', () => {
    expect(forTerminal(`${'x'.repeat(75)} \`npm run dev\``)).toBe(`${'x'.repeat(75)}\n\`npm run dev\``);
    expect(forTerminal('[Plays](plays.md) and [up](#up)', (url) => (url === 'plays.md' ? 'help plays' : undefined))).toBe(
      'Plays (help plays) and up',
    );
  });
});

describe('the explanation of a rule', () => {
  test.each(RULES.map((rule) => [rule.name, rule] as const))('%s says what it finds and why, wrong and right', (name, rule) => {
    const told = explainRule(name);
    const lines = told.ok ? told.value.split('\n') : [];
    expect(lines[0]).toBe(name);
    for (const example of [rule.wrong, rule.right]) for (const line of example.split('\n')) expect(lines).toContain(line && `    ${line}`);
    expect(lines.at(-1)).toMatch(rule.fixed ? /^It is fixed/ : new RegExp(`^ {6}${name}: hint`));
  });

  test('without a name lists each rule once, those that stop a build first', () => {
    const told = explainRule(undefined);
    const text = told.ok ? told.value : '';
    const listed = [...text.matchAll(/^ {2}.+$/gm)].flatMap(([line]) => line.split(',')).map((name) => name.trim());
    expect(listed.filter(Boolean).toSorted()).toEqual(RULES.map(({ name }) => name).toSorted());
    expect(text).toMatch(/^Errors[\s\S]*\nWarnings[\s\S]*\nHints/);
  });

  test('of a name that is none says which was meant', () => {
    expect(explainRule('unkown-skill')).toMatchObject({
      ok: false,
      misuse: true,
      problem: 'there is no rule "unkown-skill": did you mean unknown-skill?',
    });
  });
});
