import { describe, expect, test } from 'vitest';
import { departsFromEven } from '../../../src/playbook/prose/chi-square.ts';
import { LISTENING, practice } from '../../support/playbook.ts';
import { question, questions } from './folders.ts';
import { ofPlaybook, ofText } from './lint.ts';

/** A question in plain Markdown: options that begin with `+` are right. */
const asks = (stem: string, ...options: string[]) => {
  const lines = options.map((option) => `- [${option.startsWith('+') ? 'x' : ' '}] ${option.replace(/^\+/, '')}\n  > So.`);
  return `<Question id="q">\n\n${stem}\n\n${lines.join('\n')}\n\nSo.\n\n</Question>\n`;
};

describe('the longest option is the right one', () => {
  const option = (length: number) => 'x'.repeat(length);
  const found = (right: number, ...wrong: number[]) =>
    ofText('longest-right', asks('Which?', `+${option(right)}`, ...wrong.map((length, index) => option(length - 1) + index)));

  test('by a clear margin: half as long again and twenty letters', () => {
    expect(found(60, 40, 10)).toEqual(['5:1 The right option has 60 letters, the longest wrong one 40']);
    expect(found(59, 40)).toEqual([]);
    expect(found(22, 3)).toEqual([]);
    expect(found(23, 3)).toHaveLength(1);
    expect(found(60, 70, 10)).toEqual([]);
  });

  test('says nothing of several right ones, nor of pictures', () => {
    expect(ofText('longest-right', asks('Which?', `+${option(90)}`, `+${option(91)}`, 'No'))).toEqual([]);
    expect(ofText('longest-right', asks('Which?', `+${option(90)}`, '![a](a.png)'))).toEqual([]);
  });

  test('counts neither ids nor feedback', () => {
    expect(ofText('longest-right', asks('Which?', `+Yes {/* #${option(40)} */}`, 'Perhaps'))).toEqual([]);
  });
});

describe('options without feedback', () => {
  test('are one problem of their question, however many they are', () => {
    const text = (options: string) => `<Question id="q">\n\nWhich?\n\n${options}\n\nSo.\n\n</Question>\n`;
    expect(ofText('feedback', text('- [x] One\n- [ ] Two\n- [ ] Three\n- [ ] Four\n- [ ] Five'))).toHaveLength(1);
    expect(ofText('feedback', text('- [x] One\n  > Yes.\n- [ ] Two\n- [ ] Three\n  > No.\n- [ ] Four\n- [ ] Five'))).toHaveLength(1);
  });
});

describe('two options are right', () => {
  const found = (right: string, wrong: string, language = 'en') => ofText('two-right', asks('Which?', `+${right}`, wrong), { language });

  test('where the wrong one holds the right one, or is held by it', () => {
    expect(found('A next step with a date', 'A next step with a date, and a smile')).toEqual([
      '7:1 The wrong option says nearly what the right one in line 12 says',
    ]);
    expect(found('“Who else should be there, in your view?”', 'Who else should be there')).toHaveLength(1);
    expect(found('Yes', 'Yes, on Monday')).toEqual([]);
    expect(found('Ask for the next stepping stone', 'Ask for the next step')).toEqual([]);
  });

  test('where a slip parts them, but not another number or another word', () => {
    expect(found('Ask who signs the contract', 'Ask who sings the contract')).toHaveLength(1);
    expect(found('Give them a discount of 10 per cent', 'Give them a discount of 15 per cent')).toEqual([]);
    expect(found('Ask before you show the product', 'Ask after you show the product')).toEqual([]);
  });

  test.each(['All of the above', 'None of the above.', 'Both A and B', 'A and C', 'Both of these'])(
    'where one points at others: %s',
    (wrong) => {
      expect(found('Something else', wrong)).toHaveLength(1);
      expect(found('Something else', wrong, 'fr')).toEqual([]);
    },
  );

  test('also where that is the right one', () => {
    expect(found('All of the above', 'Something else')).toHaveLength(1);
  });
});

describe('everything is right', () => {
  test('in a question', () => {
    expect(ofText('all-right', asks('Which?', '+A', '+B'))).toEqual(['1:1 Every option of the question is right']);
    expect(ofText('all-right', asks('Which?', '+A', '+B', 'C'))).toEqual([]);
  });

  test('in an order, a match or gaps by their nature', () => {
    expect(ofText('all-right', '<Question id="q">\n\nWhich?\n\n1. A\n2. B\n\nSo.\n\n</Question>')).toEqual([]);
  });
});

const scenario = (...lines: string[]) => `<Scenario id="s">\n\n“No.”\n\n${lines.join('\n')}\n\nSo.\n\n</Scenario>\n`;

describe('a scenario', () => {
  const step = (mark: string, words: string, depth = 0) => `${'  '.repeat(depth)}- [${mark}] ${words}\n${'  '.repeat(depth)}  > So.`;

  test('with a step at which everything is wrong has a dead end', () => {
    const text = scenario(step('x', 'A'), step(' ', 'B'), '', step(' ', 'C', 1), step(' ', 'D', 1));
    expect(ofText('dead-end', text)).toEqual(['7:1 After this choice there is no right one']);
    expect(ofText('dead-end', text.replace('[ ] C', '[x] C'))).toEqual([]);
  });

  test('may let a branch end with its reply', () => {
    expect(ofText('dead-end', scenario(step('x', 'A'), step(' ', 'B')))).toEqual([]);
  });

  test('with a branch that ends in nothing is an error of another rule', () => {
    const text = scenario('- [x] A\n  > So.', '- [ ] B');
    expect(ofText('dead-end', text)).toEqual([]);
    expect(ofText('question', text)).toEqual(['7:1 A branch of the scenario ends in nothing']);
  });

  test('without a right choice at its first step too, and it is said once', () => {
    const text = scenario(step(' ', 'A'), step(' ', 'B'));
    expect(ofText('dead-end', text)).toEqual([]);
    expect(ofText('question', text)).toEqual(['5:1 No option is marked as right']);
  });

  test('with a step at which everything is right asks nothing', () => {
    const text = scenario(step('x', 'A'), '', step('x', 'C', 1), step('x', 'D', 1), step(' ', 'B'));
    expect(ofText('all-right', text)).toEqual(['8:3 Every choice of this step is right']);
  });
});

describe('a question that asks for what is not so', () => {
  const found = (stem: string, language = 'en') => ofText('negative-stem', asks(stem, '+A', 'B'), { language });

  test.each([
    'Which of these is not a sign of listening?',
    'They say no. What should you never answer?',
    'Which of these doesn’t open a talk?',
    'What would you do, except wait?'.replace(', except', ' except'),
    '“Fine,” they say. Which answer is *least* helpful, and which not at all?'.replace('*least*', 'least'),
  ])('is found: %s', (stem) => {
    expect(found(stem)).toHaveLength(1);
    expect(found(stem, 'de')).toEqual([]);
  });

  test.each([
    'Which of these is **not** a sign of listening?',
    'Which of these is NOT a sign of listening?',
    'What do you say when they do not answer?',
    'They do not answer. What do you say?',
    'Which question helps a buyer who never decides?',
    'You cannot wait, can you? Which is better?',
  ])('is not: %s', (stem) => {
    expect(found(stem)).toEqual([]);
  });

  test('stands in the paragraph above the options', () => {
    expect(found('Not this one, is it not?\n\nWhich one?')).toEqual([]);
    expect(ofText('negative-stem', '<Question id="q">\n\nWhat is not <Blank answers="a" />?\n\nSo.\n\n</Question>')).toEqual([]);
  });
});

describe('absolute words', () => {
  test('give away what is wrong where only wrong options have them', () => {
    expect(ofText('absolute-words', asks('Which?', 'Always A', 'Never B', '+C'))).toEqual([
      '5:1 Only wrong options say “always” and “never”',
    ]);
  });

  test('do not in one option, nor where the right one has them too, nor in another language', () => {
    expect(ofText('absolute-words', asks('Which?', 'Always A', 'B', '+C'))).toEqual([]);
    expect(ofText('absolute-words', asks('Which?', 'Always A', 'Never B', '+Never C'))).toEqual([]);
    expect(ofText('absolute-words', asks('Which?', 'Always A', 'Never B', '+C'), { language: 'nl' })).toEqual([]);
  });
});

describe('a question without a skill', () => {
  test('is found where the page trains some, and told which', () => {
    expect(ofText('question-skill', question('q'))).toEqual(['1:1 `<Question id="q">` does not say which skill it tests']);
    expect(ofText('question-skill', question('q', { attributes: ' skill="listening"' }))).toEqual([]);
  });

  test('is fine on a page that trains none', () => {
    const page = practice(1, question('q')).replace('[listening]', '[]');
    expect(ofPlaybook('question-skill', { 'practices/a.mdx': page })).toEqual([]);
  });
});

describe('a skill without a question', () => {
  const found = (files: Record<string, string>) => ofPlaybook('untested-skill', files);
  const role = 'name: Rep\nexpects:\n  listening: 3\n';

  test('at the levels that roles expect and pages lead to', () => {
    const page = practice(1, question('q', { attributes: ' skill="listening" level="1"' })).replace(
      '[listening]',
      '[{ skill: listening, level: 2 }]',
    );
    expect(found({ 'roles/rep.yaml': role, 'practices/a.mdx': page })).toEqual([
      'skills/listening.yaml:1:1 No question tests `listening` at levels 2 and 3',
    ]);
  });

  test('needs one question where nobody speaks of levels', () => {
    const asked = { 'practices/a.mdx': practice(1, question('q')) };
    expect(found(asked)).toEqual(['skills/listening.yaml:1:1 No question tests the skill `listening`']);
    expect(found({ 'practices/a.mdx': practice(1) })).toEqual([]);
    expect(found({ 'practices/a.mdx': practice(1, question('q', { attributes: ' skill="listening"' })) })).toEqual([]);
  });

  test('that nobody trains or expects needs none', () => {
    expect(found({ 'practices/a.mdx': practice(1).replace('[listening]', '[]') })).toEqual([]);
  });

  test('is not said where a page could not be read: the question may stand there', () => {
    expect(found({ 'practices/a.mdx': practice(1), 'practices/b.mdx': practice(2, '<Steps>\n') })).toEqual([]);
  });
});

describe('the place of the right option', () => {
  const found = (count: number, place: (index: number) => number) =>
    ofPlaybook('position-bias', { ...LISTENING, 'practices/a.mdx': practice(1, questions(count, place)) });

  test('is said where it is the same far too often', () => {
    expect(found(36, (index) => (index < 26 ? 2 : 1))).toEqual([
      'playbook.yaml:1:1 Of 36 questions with one right option it stands in place 2 of 3 26 times; even would be 12',
    ]);
  });

  test('is fine where chance could do it, and where there are few questions', () => {
    expect(found(36, (index) => (index < 18 ? 2 : (index % 2) * 2 + 1))).toEqual([]);
    expect(found(29, () => 1)).toEqual([]);
  });

  test('of a page that is retired counts for nothing', () => {
    expect(
      ofPlaybook('position-bias', {
        'practices/a.mdx': practice(
          1,
          questions(40, () => 1),
          'status: retired\n',
        ),
      }),
    ).toEqual([]);
  });

  test('departs from even as the tables of chi-square have it', () => {
    // Two degrees of freedom: 13.82 at p = 0.001, and 14.13 as it is reckoned here.
    expect(departsFromEven([[20, 20, 35]])).toBe(false);
    const statistic = (more: number) => [[100 + more, 100 - more / 2, 100 - more / 2]];
    // 1.5 × more² ÷ 100
    expect(departsFromEven(statistic(30.2))).toBe(false);
    expect(departsFromEven(statistic(30.8))).toBe(true);
    expect(departsFromEven([[7, 7, 7, 7, 7, 7, 7, 7, 7]])).toBe(false);
    expect(departsFromEven([])).toBe(false);
    expect(departsFromEven([[], [3]])).toBe(false);
  });
});
