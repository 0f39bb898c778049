import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../integrations/search/document.ts';
import type { Entry } from '../../../integrations/search/entries.ts';

const ENTRY: Entry = {
  kind: 'practice',
  url: '/practices/ask/',
  number: 26,
  title: 'Ask "how" & <why>',
  summary: 'One sentence.',
  hears: ['I would rather try it alone.', '"Not today."'],
  facets: { skill: ['coachability'], role: ['new-rep', 'coach'], stage: [], level: ['2'] },
  lines: ['A further line.'],
};

const html = documentOf(ENTRY, { text: '<p>Text.</p>', parts: '<section id="q"></section>' }, { place: 7, language: 'de-AT' });

describe('the document of an entry', () => {
  test('number, title and what customers say stand in front, and weigh more than the text', () => {
    const order = ['>26<', '<h1>', 'I would rather', 'One sentence.', 'A further line.', 'Text.', 'id="q"'].map((piece) =>
      html.lastIndexOf(piece),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(html).toContain('<p data-pagefind-weight="10">26</p>');
    expect(html).toContain('<p data-pagefind-weight="9">“I would rather try it alone.”</p>');
  });

  test('somebody’s words get quotation marks once', () => {
    expect(html).toContain('>&quot;Not today.&quot;</p>');
  });

  test('the first words to say and the heading above them are known of a result', () => {
    const said = documentOf(
      ENTRY,
      { text: '', parts: '', say: { text: '“Which part?”', under: 'what-to-say' } },
      { place: 7, language: 'en' },
    );
    expect(said).toContain('<meta data-pagefind-meta="say[content]" content="“Which part?”">');
    expect(said).toContain('<meta data-pagefind-meta="under[content]" content="what-to-say">');
    expect(html).not.toContain('"say[content]"');
  });

  test('nothing of an author becomes markup', () => {
    expect(html).toContain('<h1>Ask &quot;how&quot; &amp; &lt;why&gt;</h1>');
    expect(html).not.toContain('<why>');
  });

  test('language and place are there', () => {
    expect(html).toContain('<html lang="de-AT">');
    expect(html).toContain('data-pagefind-sort="place[content]" content="7"');
  });
});
