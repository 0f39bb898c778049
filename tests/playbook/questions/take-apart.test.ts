import { describe, expect, test } from 'vitest';
import type { Body } from '../../../src/playbook/model/playbook.ts';
import { blocks, html, mdx } from '../../support/compile.ts';
import * as fc from '../../support/properties.ts';

const question = (inner: string, tag = 'Question id="q"') => mdx(`<${tag}>\n\n${inner}\n\n</${tag.split(' ')[0]}>`);
const part = (body: Body, name: string) => html(blocks(body, name)[0]?.children ?? []).replace(/\n/g, ' ');

const SINGLE = 'Who speaks first?\n\n- [ ] The coach\n  > No: the rep drives.\n- [x] The rep\n  > Yes.\n\nWhoever speaks first decides.';

describe('the static form of a question', () => {
  test('keeps what is asked, what can be chosen and the answer apart', () => {
    const { body, findings } = question(SINGLE);
    expect(findings).toEqual([]);
    expect(blocks(body, 'Question')[0]?.props).toMatchObject({
      id: 'q',
      kind: 'single',
      rev: '1',
      key: expect.stringMatching(/^\w{1,5}$/),
    });
    expect(part(body, 'QuestionStem')).toBe('Who speaks first?');
    expect(
      blocks(body, 'QuestionOption')
        .map(({ children }) => html(children))
        .toSorted(),
    ).toEqual(['<p>The coach</p>', '<p>The rep</p>']);
    expect(part(body, 'QuestionAnswer')).toMatch(/The coach.*No: the rep drives.*The rep.*Yes\..*Whoever speaks first decides/);
  });

  test('names options by their words, whatever their order or their mark', () => {
    const ids = (text: string) => blocks(question(text).body, 'QuestionOption').map(({ props }) => props['id']);
    expect(ids('?\n\n- [ ] A b\n- [x] C')).toEqual(ids('?\n\n- [x] C\n- [ ] *a* B!'));
  });

  test('names options by the comment that fixes their id, and by no other', () => {
    const { body } = question('?\n\n- [x] a {/* #k3 */}\n- [ ] b {/* see #12 */}\n  > {/* #no */} c');
    const ids = blocks(body, 'QuestionOption').map(({ props }) => props['id']);
    expect(ids).toContain('k3');
    expect(ids).toContain(blocks(question('?\n\n- [x] b').body, 'QuestionOption')[0]?.props['id']);
  });

  test('of several right options is multiple choice', () => {
    expect(blocks(question('?\n\n- [x] a\n- [x] b\n- [ ] c').body, 'Question')[0]?.props['kind']).toBe('multiple');
  });

  test('with a bullet list before its options keeps it in what is asked', () => {
    const { body, findings } = question('You hear:\n\n- one\n- two\n\nWhat now?\n\n- [x] a\n  > b\n- [ ] c\n  > d\n\nSo.');
    expect(findings).toEqual([]);
    expect(part(body, 'QuestionLead')).toContain('<li>two</li>');
    expect(part(body, 'QuestionStem')).toBe('What now?');
  });

  test('asks for an order in another than the right one', () => {
    for (const steps of [
      ['Ask', 'Listen', 'Answer'],
      ['1', '2', '3', '4'],
      ['x', 'y', 'z'],
    ]) {
      const { body } = question(`?\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`);
      const shown = blocks(body, 'QuestionOption').map(({ children }) => html(children).replace(/<\/?p>/g, ''));
      expect(shown.toSorted()).toEqual(steps.toSorted());
      expect(shown).not.toEqual(steps);
      expect(part(body, 'QuestionAnswer')).toMatch(new RegExp(steps.join('.*')));
    }
  });

  test('matches two columns, the right one in another order', () => {
    const { body, findings } = question('?\n\n| a | b |\n|---|---|\n| one | eins |\n| two | zwei |\n| three | drei |\n\nSo.');
    expect(findings).toEqual([]);
    const [left, right] = blocks(body, 'QuestionOptions').map(({ children }) => html(children).match(/(?<=<p>)\w+/g));
    expect(left).toEqual(['one', 'two', 'three']);
    expect(right?.toSorted()).toEqual(['drei', 'eins', 'zwei']);
    expect(right).not.toEqual(['eins', 'zwei', 'drei']);
  });

  test('with a gap keeps it in the sentence and names what is accepted', () => {
    const { body } = question('End with a <Blank answers="next step | dated step" />.\n\nA date.');
    expect(part(body, 'QuestionLead')).toMatch(/^<p>End with a <span class="held"><Blank .*<\/Blank>\.<\/span><\/p>$/);
    expect(part(body, 'QuestionAnswer')).toBe(
      '<AnswerGap accept="next step|dated step">next step / dated step</AnswerGap><QuestionExplanation><p>A date.</p></QuestionExplanation>',
    );
  });

  test('of a scenario shows the first choices only; what follows is in the answer', () => {
    const text =
      'A buyer says no.\n\n- [x] Ask why\n  > "Too dear."\n\n  - [x] Ask what it costs to wait\n    > "A day a week."\n  - [ ] Argue\n    > Silence.\n- [ ] Leave\n  > Gone.\n\nAsk.';
    const { body, findings } = question(text, 'Scenario id="s"');
    expect(findings).toEqual([]);
    expect(blocks(body, 'Scenario')[0]?.props['kind']).toBe('scenario');
    expect(part(body, 'QuestionOptions')).not.toContain('costs to wait');
    expect(blocks(body, 'OptionFeedback')).toHaveLength(4);
  });

  test('gives nothing away among its options, whatever is marked and however deep', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const option = fc.record({ right: fc.boolean(), words: fc.array(word, { minLength: 1, maxLength: 4 }), feedback: fc.option(word) });
    fc.assert(
      fc.property(
        fc.array(option, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('Question id="q"', 'Scenario id="q"'),
        (options, tag) => {
          const list = options
            .map(
              ({ right, words, feedback }) => `- [${right ? 'x' : ' '}] ${words.join(' ')}${feedback ? `\n  > feedback ${feedback}` : ''}`,
            )
            .join('\n');
          const shown = part(question(`?\n\n${list}`, tag).body, 'QuestionOptions');
          expect(shown).not.toMatch(/checkbox|checked|task-list|feedback|right=/);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is noted as a part of its page, by what it asks', () => {
    expect(question(SINGLE.replace('speaks', '*speaks* {/* note */}')).parts).toEqual([
      { kind: 'question', id: 'q', title: 'Who speaks first?' },
    ]);
  });
});
