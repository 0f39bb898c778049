import { describe, expect, test } from 'vitest';
import { mendSpaces } from '../../../src/playbook/compile/mend-spaces.ts';
import { mdx } from '../../support/compile.ts';
import { ofText } from './lint.ts';

const NBSP = '\u00a0';
const inside = (tag: string, ...lines: string[]) => `<${tag}>\n\n${lines.join('\n')}\n\n</${tag.split(' ')[0]}>\n`;
const question = (...lines: string[]) => inside('Question id="q"', 'What now?', '', ...lines, '', 'So.');
const twoRight = (second: string) => question('- [x] Ask', '  > Yes.', second, '  > Too.', '- [ ] Sell', '  > No.');
/** Places of an option that is none. */
const lost = (text: string) => ofText('not-an-item', text).map((said) => said.split(' ')[0]);

describe('an option that is none', () => {
  test.each([
    ['no space behind its dash', '-[x] Wait'],
    ['no space behind its box', '- [x]Wait'],
    ['a dash of another kind', '– [x] Wait'],
    ['a dash of a third kind', '—[x] Wait'],
    ['a minus sign', '− [x] Wait'],
    ['the bullet of a word processor', '• [x] Wait'],
    ['a bullet alone', '• Wait'],
    ['a middle dot', '· Wait'],
    ['a middle dot and the gap of a word processor', '·\u00a0\u00a0\u00a0Wait'],
    ['the letter that a bullet becomes when it is pasted', 'o\tWait'],
    ['the sign that another becomes', '§   Wait'],
    ['another dash alone', '– Wait'],
    ['a dash without a space', '-Wait'],
    ['a star without a space', '*Wait'],
    ['no dash', '[x] Wait'],
    ['an empty box', '- [] Wait'],
    ['a box that is a sign', '☑ Wait'],
    ['full-width brackets', '- ［x］ Wait'],
    ['a full-width dash', '－ [x] Wait'],
    ['a soft hyphen', '\u00ad[x] Wait'],
    ['a soft hyphen and a space', '\u00ad [ ] Wait'],
    ['a soft hyphen alone', '\u00ad Wait'],
    ['a round box', '( ) Wait'],
    ['a round box with a cross', '(x) Wait'],
    ['full-width round brackets', '（x） Wait'],
    ['a letter', 'a) Wait'],
    ['a circled number', '③ Wait'],
    ['a full-width quote sign', '＞ Wait'],
    ['an angle for a quote sign', '› Wait'],
  ])('is an error at its line: %s', (_, line) => {
    const at = /^-( )\[|^-( )［/.test(line) ? '7:3' : '7:1';
    expect(lost(twoRight(line))).toEqual([at]);
  });

  test.each([
    ['a no-break space', '\u00a0', '7:2'],
    ['a narrow no-break space', '\u202f', '7:2'],
    ['an ideographic space', '\u3000', '7:2'],
    ['a zero-width space', '\u200b', '7:2'],
    ['a blank of braille', '\u2800', '7:2'],
    ['a Mongolian vowel separator', '\u180e', '7:2'],
    ['a Hangul filler', '\u3164', '7:2'],
    ['a right-to-left mark', '\u200f', '7:2'],
    ['a soft hyphen', '\u00ad', '7:2'],
  ])('is named with its character: %s', (name, character, at) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    expect(ofText('not-an-item', twoRight(`-${character}[x] Wait`))).toEqual([
      `${at} The line begins like an item and is none: there is ${name} (U+${code}) at \`- [x]\``,
    ]);
    expect(lost(twoRight(`- [x]${character}Wait`))).toEqual(['7:6']);
    expect(lost(twoRight(`- [${character}] Wait`))).toEqual(['7:4']);
  });

  test('is one for all that a font shows as nothing', () => {
    for (const code of [
      0x0b, 0x85, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x200c, 0x200d, 0x2029, 0x202d, 0x2061, 0x206f, 0xfe0f, 0xffa0, 0xfff9,
      0x1d173, 0xe0020,
    ]) {
      const text = twoRight(`-${String.fromCodePoint(code)}[x] Wait`);
      expect(lost(text), code.toString(16)).toEqual(['7:2']);
      expect(mdx(mendSpaces(text, 'mdx').text).questions[0]?.optionIds, code.toString(16)).toHaveLength(3);
    }
  });

  test('is found on the line of another one, too', () => {
    expect(ofText('not-an-item', question('- [x] Ask - [ ] Tell', '  > Yes.', '- [ ] Sell', '  > No.'))).toEqual([
      '5:13 A second box, `[ ]`, stands in the line',
    ]);
  });

  test('is a number in the middle of a paragraph, which begins no list', () => {
    expect(ofText('not-an-item', inside('Steps', 'Do this:', '2. Ask', '3. Wait'))).toEqual([
      '4:1 The line begins with `2.` and is no item of a list',
      '5:1 The line begins with `3.` and is no item of a list',
    ]);
  });

  test('is found in lines that end in CR LF', () => {
    const text = twoRight(`-${NBSP}[x] Wait`).replaceAll('\n', '\r\n');
    expect(mdx(text).questions[0]?.optionIds).toHaveLength(2);
    expect(mdx(mendSpaces(text, 'mdx').text).questions[0]?.optionIds).toHaveLength(3);
  });

  test('is found in steps, in an order and in a checklist', () => {
    for (const tag of ['Steps', 'Question id="q"'])
      for (const line of [`2.${NBSP}Two`, '2.Two', '２．Two', '2)Two'])
        expect(lost(inside(tag, 'In which order?', '', '1. One', line, '3. Three')), `${tag} ${line}`).toEqual([
          '6:1'.replace(':1', line.includes(NBSP) ? ':3' : ':1'),
        ]);
    expect(lost(inside('Checklist id="c"', '- [ ] One', '-[ ] Two'))).toEqual(['4:1']);
  });

  test('is a number in digits of another script, or in a circle, whatever stands behind it', () => {
    for (const line of ['３. Three', '٣. Three', '３．Three', '３) Three', '③ Three', '③Three', '❸ Three'])
      for (const tag of ['Steps', 'Question id="q"'])
        expect(lost(inside(tag, 'In which order?', '', '1. One', '2. Two', line)), `${tag} ${line}`).toEqual(['7:1']);
  });

  test('is a line among the items that begins as people number them, or with a sign', () => {
    const numbers = [
      '2） Two',
      '(2) Two',
      '（2）Two',
      '[2] Two',
      '2 . Two',
      '2: Two',
      '2：Two',
      '2 - Two',
      '2- Two',
      '2.<b>Two</b>',
      '2.**Two**',
    ];
    const letters = ['b. Two', 'B. Two', '(b) Two', 'b: Two', 'ii. Two', '(ii) Two', 'б) Two', '二、Two', '（二）Two', '乙、Two'];
    const signs = ['✅ Two', '❌Two', '→ Two', '⇒ Two', '👉 Two', '2️⃣ Two', '☞ Two', '◆ Two'];
    for (const line of [...numbers, ...letters, ...signs]) {
      for (const tag of ['Steps', 'Question id="q"'])
        expect(lost(inside(tag, 'In which order?', '', '1. One', line, '3. Three')), `${tag} ${line}`).toEqual(['6:1']);
      expect(lost(twoRight(line)), line).toEqual(['7:1']);
      expect(lost(inside('Checklist id="c"', '- [ ] One', line)), line).toEqual(['4:1']);
      expect(lost(inside('Scenario id="s"', 'What now?', '', '- [x] Ask', '  - [x] Wait', `  ${line}`, '- [ ] Sell')), line).toEqual([
        '7:3',
      ]);
    }
    for (const line of [...numbers, ...letters]) expect(lost(inside('Steps', '1. One', '', line, '', '3. Three')), line).toEqual(['5:1']);
    expect(ofText('not-an-item', inside('Steps', '1. One', '2） Two'))).toEqual([
      '4:1 The line begins with `2）` and is no item of a list',
    ]);
  });

  test('is no line of a sentence in an item, a stem or an answer that begins so', () => {
    for (const line of ['(2) of them.', 'b. Two', '2: it is.', '2 - 3 days.', '→ Two', '✅ Two', '二、Two']) {
      expect(lost(inside('Steps', '1. One is', `   ${line}`, '2. Two')), line).toEqual([]);
      expect(lost(question('- [x] Ask', '  > It is', `  > ${line}`, '- [ ] Sell', '  > No.')), line).toEqual([]);
      expect(lost(inside('Question id="q"', 'Which of', line, '', '- [x] Ask', '- [ ] Sell', '', 'It is', line)), line).toEqual([]);
      expect(lost(`1. One\n${line}\n`), line).toEqual([]);
    }
    for (const line of ['2.5 of them.', '12:30 is late.', '2, of course.', 'I. e. you.', '© Two', '2 of them.', 'a dog.', '3.'])
      expect(lost(inside('Steps', '1. One', line, '2. Two')), line).toEqual([]);
    expect(lost(inside('Steps', '1. One', '', '→ Wait a day.', '', '2. Two'))).toEqual([]);
  });

  test('is a quote sign that is none, below an option', () => {
    for (const sign of ['＞', '›', '»']) expect(lost(question('- [x] Ask', `  ${sign} yes`, '- [ ] Sell', '  > No.'))).toEqual(['6:3']);
  });

  test('is no word in round brackets, no sentence that begins with a letter or an angle', () => {
    for (const text of ['(x is a number) Ask.', '(Yes) Ask.', 'a) Ask.', '» Ask. «', '① Ask.'])
      expect(lost(inside('Steps', '1. One', '', text)), text).toEqual([]);
  });

  test('is no line of a sentence, no number, no emphasis, no code and no link', () => {
    const reply = (text: string) => question('- [x] Ask', `  > ${text}`, '- [ ] Sell', '  > No.');
    for (const text of [
      '– that was a pause.',
      '*Never* say so.',
      '`[x]` is a box.',
      '-10 per cent.',
      '+10.',
      '2026 was good.',
      '[x](/practices/x/)',
    ])
      expect(lost(reply(text)), text).toEqual([]);
    expect(lost(question('- [x] -10', '  > Yes.', '- [ ] +10', '  > No.'))).toEqual([]);
    expect(lost(question('- [x] `-[x]`', '  > Yes.', '- [ ] *b*', '  > No.'))).toEqual([]);
    expect(lost('-[x] Elsewhere\n')).toEqual([]);
  });
});

describe('a space that is none', () => {
  const found = (text: string, file?: string) => ofText('marker-space', text, file ? { file } : {});

  test.each([
    ['a heading', `##${NBSP}Two`, '## Two', '1:3'],
    ['a heading with something before it', '\u200b## Two', '## Two', '1:1'],
    ['a list', `-${NBSP}Two`, '- Two', '1:2'],
    ['a box', `- [${NBSP}] Two`, '- [ ] Two', '1:4'],
    ['a list in a quote', `> -\u3000Two`, '> - Two', '1:4'],
    ['an alert', `>${NBSP}[!NOTE]\n> Two`, '> [!NOTE]\n> Two', '1:2'],
    ['a quote', `${NBSP} > Two`, '  > Two', '1:1'],
    ['a quote, behind its sign', `>${NBSP}Two`, '> Two', '1:2'],
    ['the line below the head of a table', `| A |\n|${NBSP}---${NBSP}|\n| b |`, '| A |\n| --- |\n| b |', '2:2'],
    ['a block of code', '\u200b```\nTwo\n```', '```\nTwo\n```', '1:1'],
    ['a numbered list', `1. One\n2.${NBSP}Two`, '1. One\n2. Two', '2:3'],
  ])('is found at the marker of %s, and mended', (_, text, meant, at) => {
    for (const format of ['md', 'mdx'] as const) {
      expect(found(text, `practices/own.${format}`).map((said) => said.split(' ')[0])).toEqual([at]);
      expect(mendSpaces(text, format)).toEqual({ text: meant, count: 1 });
      expect(mendSpaces(meant, format)).toEqual({ text: meant, count: 0 });
    }
  });

  test.each([
    ['a date', `It ends on\n1.${NBSP}January.`],
    ['a number', `It fell by\n-${NBSP}5 %.`],
    ['a first place', `They are\n#${NBSP}1 there.`],
    ['a quote that begins further right', '>\u3000先に質問する。'],
    ['a cell', `| A |\n| --- |\n|${NBSP}b |`],
    ['words of a language from right to left', '## \u200fשאל\n\n- \u200fשאל\n- [x] \u2067שאל\u2069\n\n> \u200fשאל'],
    ['a sign on a key', '#\ufe0f\u20e3 Ask\n\n*\ufe0f\u20e3 Wait'],
    ['words that are emphasised', '*\u200fשאל* them'],
    ['a sentence', `About 5${NBSP}% – or more.`],
    ['code', `\`\`\`md\n##${NBSP}Two\n-${NBSP}One\n\`\`\``],
  ])('may stand in %s', (_, text) => {
    expect(found(text)).toEqual([]);
    expect(mendSpaces(text, 'mdx').count).toBe(0);
  });

  test('leaves front matter and everything else as it is', () => {
    const text = (marker: string) => `---\r\ntitle: A${NBSP}b\r\n---\r\n\r\n${marker}Two${NBSP}words\r\n\r\n| a${NBSP}b |\r\n`;
    expect(mendSpaces(text(`##${NBSP}`), 'mdx')).toEqual({ text: text('## '), count: 1 });
  });
});

describe('items that begin with another sign than those above them', () => {
  const found = (text: string) => ofText('split-list', text);

  test('are an error where they begin a list of their own', () => {
    expect(found(inside('Steps', '1. Ask', '2) Wait', '3. Answer'))).toEqual([
      `4:1 The item begins with \`2)\` and those above it with \`1.\`: they are two lists`,
      `5:1 The item begins with \`3.\` and those above it with \`2)\`: they are two lists`,
    ]);
    const places = (text: string) => found(text).map((said) => said.split(' ')[0]);
    expect(places(inside('Steps', '1. Ask', '- Wait', '', '* Answer'))).toEqual(['4:1', '6:1']);
    expect(places(inside('Steps', '1. Ask', '   - who', '   + when', '2. Wait'))).toEqual(['5:4']);
    expect(places(inside('Checklist id="c"', '- [ ] Ask', '* [ ] Wait'))).toEqual(['4:1']);
    expect(places(inside('Quiz', question('- [x] Ask', '  > Yes.', '* [ ] Sell', '  > No.')))).toEqual(['9:1']);
  });

  test('explain what else would be said of the question', () => {
    const text = question('- [x] Ask', '  > Yes.', '* [ ] Sell', '  > No.');
    expect(found(text)).toHaveLength(1);
    expect(ofText('question', text)).toEqual([]);
  });

  test('are two lists where a sentence stands between them, and in plain text', () => {
    expect(found(inside('Steps', '1. Ask', '', 'Then, on another day:', '', '1) Wait'))).toEqual([]);
    expect(found('- Ask\n* Wait\n')).toEqual([]);
  });
});
