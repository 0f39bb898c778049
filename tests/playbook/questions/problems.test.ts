import { describe, expect, test } from 'vitest';
import { mdx, said } from '../../support/compile.ts';

const question = (inner: string, tag = 'Question id="q"') => said(mdx(`<${tag}>\n\n${inner}\n\n</${tag.split(' ')[0]}>`).findings);
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => `- [${index ? ' ' : 'x'}] Number ${index}\n  > Why.`).join('\n');

describe('a question', () => {
  test.each([
    [
      'nothing to answer',
      'Who?',
      [
        '1:1 error question: `<Question id="q">` has nothing to answer → add a task list, a numbered list, a two-column table or a `<Blank>`',
      ],
    ],
    [
      'nothing asked',
      '- [x] a\n  > b\n- [ ] c\n  > d\n\ne',
      ['1:1 error question: `<Question id="q">` asks nothing → write the question above what can be chosen'],
    ],
    [
      'no right option',
      '?\n\n- [ ] a\n  > b\n- [ ] c\n  > d\n\ne',
      ['5:1 error question: No option is marked as right → mark it with `[x]`'],
    ],
    [
      'two options alike',
      '?\n\n- [x] a b\n  > c\n- [ ] *A* b\n  > d\n\ne',
      [
        '7:1 error question: Two options say the same → word one of them differently, or give each an id of its own: `npm run check -- --fix` does',
      ],
    ],
    [
      'two options of one id',
      '?\n\n- [x] a {/* #k */}\n  > c\n- [ ] b {/* #k */}\n  > d\n\ne',
      ['7:1 error question: Two options have the id `k` → give this one another: `{/* #k2 */}`'],
    ],
    [
      'an option without a box',
      '?\n\n- [x] a\n  > b\n- c\n  > d\n\ne',
      ['7:1 error question: An option has no box → begin it with `[ ]` (wrong) or `[x]` (right)'],
    ],
    ['one option', '?\n\n- [x] a\n  > b\n\nc', ['5:1 error question: The question has one option only → add at least a second one']],
    [
      'forty options',
      `?\n\n${options(40)}\n\ne`,
      ['45:1 warning many-options: The question has 40 options → nobody weighs more than 20: make two questions of it'],
    ],
    [
      'more options than an answer holds',
      `?\n\n${options(61)}\n\ne`,
      ['125:1 error question: The question has 61 options → leave at most 60: an answer holds no more'],
    ],
    [
      'several lists',
      '?\n\n- [x] a\n  > b\n- [ ] c\n  > d\n\nOr:\n\n- [x] e\n- [ ] f\n\ng',
      [
        '12:1 error question: The question holds several lists to answer → keep one; make each of the others a question of its own, or sentences',
      ],
    ],
    [
      'a gap and a list',
      'a <Blank answers="b" />\n\n1. c\n2. d\n\ne',
      ['3:3 error question: The question holds a gap and a list to answer → make two questions of it'],
    ],
    [
      'a gap that accepts nothing',
      'a <Blank answers=" | " />\n\nb',
      ['3:3 error question: A gap accepts no answer → write `answers="one | another"`'],
    ],
    [
      'a gap without answers',
      'a <Blank />\n\nb',
      ['3:3 error component: `<Blank>` needs `answers` → add `answers="…"`: Accepted answers, separated by ` | `.'],
    ],
    [
      'a table of three columns',
      '?\n\n| a | b | c |\n|---|---|---|\n| d | e | f |\n\ng',
      ['5:1 error question: A table to match has two columns and at least two rows → write `| left | right |`'],
    ],
    [
      'rows that begin alike',
      '?\n\n| a | b |\n|---|---|\n| c | d |\n| c | e |\n\nf',
      ['8:1 error question: Two rows of a match begin with the same → word one of them differently, or take it out'],
    ],
    [
      'choices after an option',
      '?\n\n- [x] a\n  > b\n\n  - [ ] c\n- [ ] d\n  > e\n\nf',
      [
        '5:1 error question: Choices follow an option of a question → write `<Scenario>` in place of `<Question>`, or move the list out of the option',
      ],
    ],
    [
      'no feedback for several options: one thing is said, not one for each',
      '?\n\n- [x] a\n- [ ] b\n- [ ] c\n  > d\n\ne',
      ['5:1 warning feedback: 2 of 3 options have no feedback → write below each what the choice would lead to: `  > …`'],
    ],
    [
      'no feedback and no explanation',
      '?\n\n- [x] a\n- [ ] b\n  > c',
      [
        '5:1 warning feedback: An option has no feedback → write below it what the choice would lead to: `  > …`',
        '1:1 warning feedback: `<Question id="q">` has no explanation → say after the options why the right answer is right',
      ],
    ],
  ])('with %s', (_, inner, problems) => {
    expect(question(inner).filter((problem) => !problems.includes(problem))).toEqual([]);
    expect(question(inner)).toEqual(problems);
  });

  test('in a table, in a line or inside another one', () => {
    expect(said(mdx('| a |\n|---|\n| <Question id="q">b</Question> |').findings)).toEqual([
      '3:3 error question: A question cannot stand in a table → put it below the table, with its tags on lines of their own',
    ]);
    expect(said(mdx('a <Question id="q">b</Question> c').findings)[0]).toContain(
      '1:3 error question: `<Question id="q">` stands in the middle of a line',
    );
  });
});

describe('a scenario', () => {
  const scenario = (inner: string) => question(inner, 'Scenario id="q"');

  test.each([
    [
      'a branch that ends in nothing',
      '?\n\n- [x] a\n  > b\n- [ ] c\n\nd',
      ['7:1 error question: A branch of the scenario ends in nothing → write below the choice what happens then: `  > …`'],
    ],
    [
      'a choice without reply',
      '?\n\n- [x] a\n\n  - [x] b\n    > c\n  - [ ] d\n    > e\n- [ ] f\n  > g\n\nh',
      ['5:1 error question: A choice of the scenario has no reply → write below it what the other one says: `  > …`'],
    ],
    [
      'a step without a choice',
      '?\n\n- [x] a\n  > b\n\n  - [x] c\n    > d\n- [ ] e\n  > f\n\ng',
      ['8:3 error question: A step of the scenario leaves no choice → add a second choice, or put the text into the reply'],
    ],
    [
      'a numbered list',
      '?\n\n1. a\n2. b\n\nc',
      ['5:1 error question: A scenario is a task list → write each choice as `- [ ] …` or `- [x] …`, and the reply below it as `> …`'],
    ],
  ])('with %s', (_, inner, problems) => {
    expect(scenario(inner)).toEqual(problems);
  });
});

test('a quiz without a question and a reflection without a prompt', () => {
  expect(said(mdx('<Quiz id="z">\n\na\n\n</Quiz>\n\n<Reflect id="r">\n\n</Reflect>').findings)).toEqual([
    '1:1 error question: `<Quiz id="z">` holds no question → put at least one `<Question>` between its tags',
    '7:1 error question: A reflection asks nothing → write the prompt between its tags',
  ]);
});
