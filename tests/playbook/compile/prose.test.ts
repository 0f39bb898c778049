import { describe, expect, test } from 'vitest';
import { blocks, compile, html, mdx, said } from '../../support/compile.ts';
import { practice } from '../../support/playbook.ts';

describe('a figure', () => {
  const figures = (text: string) =>
    said(compile('practices/a.mdx', practice(1, text)).compiled.findings.filter(({ rule }) => rule === 'figure'));

  test.each([
    'Sales grew by 25 %.',
    'It is 3.5% more.',
    'Three per cent is 3 per cent.',
    'You are twice as likely to win.',
    '- won 4x more deals',
    '## 80 % of deals',
  ])('without evidence is a hint: %s', (text) => {
    expect(figures(text)).toEqual([
      expect.stringMatching(/^8:\d+ hint figure: The figure “.+” has no evidence → add `<Evidence id="…" \/>`/),
    ]);
  });

  test.each([
    'Sales grew by 25 %. <Evidence id="a" />',
    'Call twice a week, at 10 or 11.',
    'Ask 3 times.',
    'Text. {/* 25 % */}',
    'They said “we lost 30 % of it”, and "20 % of them" too.',
    '> We grew by 25 % last year.',
    '| Won | 90 % |\n|---|---|\n| Lost | 10 % |',
    'Listen 100 % of the time, and 0 % of the blame is yours.',
    'The target is 80 % of the calls.',
    'The discount is 15 %, the commission 5 %.',
    'Nobody who won less than 20 % should do it.',
    '<TalkTrack>\n<Say>\n\n"Ten per cent, 10 %."\n\n</Say>\n</TalkTrack>',
  ])('with evidence, in speech, quoted, in a table, in a comment, aimed at, paid, or that compares nothing is none: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });

  test('is looked for in each sentence by itself', () => {
    expect(figures('The target is 80 % of the calls. Teams that pause win 20 % more.')).toEqual([expect.stringContaining('“20 %”')]);
  });
});

describe('a checklist', () => {
  const checklist = (inner: string) => mdx(`<Checklist id="c">\n\n${inner}\n\n</Checklist>`);
  const ids = (inner: string) => blocks(checklist(inner).body, 'ChecklistItem').map(({ props }) => props['id']);

  test('has an item for each line, whose id stays with its words', () => {
    const before = ids('- [ ] one\n- [ ] *two*\n  - [ ] three');
    expect(new Set(before).size).toBe(3);
    expect(ids('- [ ] two!\n  - [ ] three\n- [x] one')).toEqual([before[1], before[2], before[0]]);
  });

  test('keeps what stands below a line out of its label', () => {
    const { body, findings } = checklist('- [ ] one\n\n  More.');
    expect(findings).toEqual([]);
    expect(blocks(body, 'ChecklistLabel').map(({ children }) => html(children))).toEqual(['one']);
    expect(html(body)).toContain('<p>More.</p>');
  });

  test.each([
    ['nothing to tick', 'Text.', /^1:1 error checklist: `<Checklist id="c">` has nothing to tick/],
    ['two lines alike', '- [ ] a\n- [ ] *a*', /^4:1 error checklist: Two lines of the checklist say the same/],
  ])('with %s is a problem', (_, inner, problem) => {
    expect(said(checklist(inner).findings)).toEqual([expect.stringMatching(problem)]);
  });
});
