import { describe, expect, test } from 'vitest';
import { describePlay, drawPlay, parsePlay } from '../../../src/playbook/diagram/index.ts';
import { layout } from '../../../src/playbook/diagram/layout.ts';
import { words } from '../../../src/words/en/index.ts';

const BRIEF = `O you (1,2)
X customer (7,2)
o coach (4,1)
you -> customer
you .> coach : brief
coach ~> you : one thing`;

describe('the notation', () => {
  test('names marks and moves', () => {
    const play = parsePlay(BRIEF);
    expect(play.problems).toEqual([]);
    expect(play.marks.map(({ kind, name, col, row }) => [kind, name, col, row])).toEqual([
      ['rep', 'you', 1, 2],
      ['other', 'customer', 7, 2],
      ['helper', 'coach', 4, 1],
    ]);
    expect(play.moves).toEqual([
      { kind: 'move', from: 0, to: 1 },
      { kind: 'message', from: 0, to: 2, label: 'brief' },
      { kind: 'return', from: 2, to: 0, label: 'one thing' },
    ]);
  });

  test('takes names of two words, any case, Windows line ends and empty lines', () => {
    const play = parsePlay('O old rep (1,1)\r\n\r\nX Key account (7,1)\r\nOld rep -| key account : too soon\r\n');
    expect(play.problems).toEqual([]);
    expect(play.moves).toEqual([{ kind: 'stopped', from: 0, to: 1, label: 'too soon' }]);
  });

  test('a mark may be used before it is placed', () => {
    expect(parsePlay('you -> customer\nO you (1,1)\nX customer (7,1)').problems).toEqual([]);
  });

  test.each([
    ['O you (1,2)\nX customer (7,2)\nyou -> custmer', 3, 8, 'no mark is called "custmer"', 'did you mean "customer"?'],
    ['O you (8,2)', 1, 7, '(8,2) is off the board', 'columns go from 1 to 7, rows from 1 to 3'],
    ['O you (1,2)\nX you (7,2)', 2, 3, '"you" stands on the board twice', 'give every mark a name of its own'],
    ['O you (1,2)\nX them (1,2)', 2, 8, '"them" stands on top of "you"', 'choose a free column or row'],
    ['O you (1,2)\n  you -> you', 2, 3, '"you" moves to itself', 'a move leads from one mark to another'],
    ['O you (1,2)\nX it (4,2)\nyou => it', 3, 1, 'cannot read "you => it"', 'a move is written'],
    ['O you 1,2', 1, 1, 'cannot read "O you 1,2"', 'a mark is written'],
    [
      'O you (1,2)\nX it (4,2)\nyou -> it : far too many words',
      3,
      13,
      'the label "far too many words" is too long to be drawn',
      'at most 3 words',
    ],
    ['', 1, 1, 'a play needs marks', 'start with'],
  ])('%j is a problem with a place and a fix', (notation, line, column, message, fix) => {
    const [problem] = parsePlay(notation).problems;
    expect(problem).toMatchObject({ line, column, message });
    expect(problem?.fix).toContain(fix);
  });
});

describe('the text alternative', () => {
  test('says the moves in order', () => {
    expect(describePlay(parsePlay(BRIEF), words.play)).toBe(
      'You move to customer. You send brief to coach. Coach gives one thing back to you.',
    );
  });
  test('says who stands there when nothing moves', () => {
    expect(describePlay(parsePlay('O you (1,1)\nX customer (7,1)'), words.play)).toBe('On the board: you and customer.');
  });
});

describe('the drawing', () => {
  const svg = drawPlay(parsePlay(BRIEF), BRIEF, 'a "quoted" <text>');

  test('is the same every time', () => {
    expect(drawPlay(parsePlay(BRIEF), BRIEF, 'a "quoted" <text>')).toBe(svg);
  });
  test('needs no style attribute and escapes what authors wrote', () => {
    expect(svg).not.toMatch(/style=|<style|NaN|undefined/);
    expect(svg).toContain('aria-label="a &quot;quoted&quot; &lt;text&gt;"');
    expect(drawPlay(parsePlay('O <b>you (1,1)'), '', '')).toContain('&lt;b&gt;you');
  });
  test('draws something for one mark and for none', () => {
    expect(drawPlay(parsePlay('O you (3,3)'), 'x', 'x')).not.toMatch(/NaN|Infinity/);
    expect(drawPlay(parsePlay(''), 'x', 'x')).not.toMatch(/NaN|Infinity/);
  });
  test('keeps every label on the board and off the marks', () => {
    const { marks, moves } = layout(parsePlay(`${BRIEF}\no procurement department (6,3)\nyou -> procurement department : a long label`));
    const points = [...marks.map((mark) => mark.label), ...moves.flatMap((move) => (move.labelAt ? [move.labelAt] : []))];
    for (const point of points) {
      expect(point.x).toBeGreaterThan(0);
      expect(point.x).toBeLessThan(480);
      for (const mark of marks) expect(Math.hypot(point.x - mark.at.x, point.y - mark.at.y)).toBeGreaterThan(mark.radius);
    }
  });
});
