import { describe, expect, test } from 'vitest';
import { beginsWith } from '../../src/site/lede.ts';
import { md, mdx } from '../support/compile.ts';

describe('a summary is not said again above a text', () => {
  test.each([
    ['that begins with it', 'Say it once.\n\nThen wait.', 'Say it once.'],
    ['that goes on in the same paragraph', 'Say it once. Then wait.', 'Say it once.'],
    [
      'that writes it with links, emphasis and other quotation marks',
      '*Say* "[it](https://a.example)" & once. Then wait.',
      'Say “it” & once.',
    ],
    ['of which it is the beginning, cut', 'Say it once and then wait for an answer.', 'Say it once and then…'],
    ['in another alphabet', '一度だけ言う。待つ。', '一度だけ言う。'],
  ])('%s', (_, text, summary) => {
    expect(beginsWith(md(text).body, summary)).toBe(true);
    expect(beginsWith(mdx(text).body, summary)).toBe(true);
  });

  test.each([
    ['says something else first', 'Then wait. Say it once.', 'Say it once.'],
    ['begins with a heading', '## Say it once\n\nThen wait.', 'Say it once'],
    ['begins with an alert', '> [!NOTE]\n> Say it once.', 'Say it once.'],
    ['is empty', '', 'Say it once.'],
    ['goes on where there is no summary', 'Say it once.', '…'],
  ])('but it stands above a text that %s', (_, text, summary) => {
    expect(beginsWith(md(text).body, summary)).toBe(false);
  });
});
