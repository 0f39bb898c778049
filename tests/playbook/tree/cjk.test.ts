import { describe, expect, test } from 'vitest';
import { extensions } from '../../../src/playbook/tree/gfm.ts';
import { html, md, mdx } from '../../support/compile.ts';
import { alike, official, ours } from '../../support/official.ts';

describe.each([
  ['md', md],
  ['mdx', mdx],
] as const)('beside full-width signs, in .%s', (_, compile) => {
  const written = (text: string) => html(compile(text).body);

  test.each([
    ['含**「重点」**内容。', '<p>含<strong>「重点」</strong>内容。</p>'],
    ['**注意：**先に質問する。', '<p><strong>注意：</strong>先に質問する。</p>'],
    ['これは**大事（必ず）。**次へ。', '<p>これは<strong>大事（必ず）。</strong>次へ。</p>'],
    ['まず*「聞く」*ことです。', '<p>まず<em>「聞く」</em>ことです。</p>'],
    ['이것은 **중요(필수)**입니다.', '<p>이것은 <strong>중요(필수)</strong>입니다.</p>'],
    ['これは~~廃止（旧）~~です。', '<p>これは<del>廃止（旧）</del>です。</p>'],
    ['20~30 分、45~60 分。', '<p>20~30 分、45~60 分。</p>'],
  ])('bold, italics and strokes need no space: %s', (text, expected) => {
    expect(written(text)).toBe(expected);
    expect(compile(text).findings).toEqual([]);
  });

  test.each([
    ['https://a.example/b。次の**太字**です。', 'https://a.example/b', '。次の<strong>太字</strong>です。'],
    ['https://a.example。', 'https://a.example', '。'],
    ['https://a.example/b）と', 'https://a.example/b', '）と'],
    ['https://a.example/b)。', 'https://a.example/b', ')。'],
    ['https://a.example/a_(b)、c', 'https://a.example/a_(b)', '、c'],
    ['https://a.example/x…次の', 'https://a.example/x', '…次の'],
    ['https://a.example/x“次の”', 'https://a.example/x', '“次の”'],
    ['https://a.example/b, c', 'https://a.example/b', ', c'],
  ])('a bare address ends: %s', (text, address, rest) => {
    expect(written(text)).toBe(`<p><a href="${address}">${address}</a>${rest}</p>`);
  });

  test('an address holds letters of any script, and in brackets whatever stands there', () => {
    expect(written('https://a.example/x次の')).toContain('>https://a.example/x次の</a>');
    expect(written('https://a.example/L’Aquila–Rome—b…')).toContain('>https://a.example/L’Aquila–Rome—b</a>…');
    expect(written('https://a.example/日本語 あ')).toContain('>https://a.example/日本語</a> あ');
    expect(written('[あ](https://a.example/b。)')).toContain('b%E3%80%82">あ</a>');
    expect(written('**見る：www.a.example/b。次**だ')).toBe(
      '<p><strong>見る：<a href="http://www.a.example/b">www.a.example/b</a>。次</strong>だ</p>',
    );
  });
});

test('the MDX compiler with the same extensions makes the same of it', async () => {
  const text = '含**「重点」**内容 https://a.example/b。次の**太字**と~~廃止（旧）~~。20~30、45~60。';
  expect(alike(await official(text, 'mdx', [extensions]))).toBe(alike(ours(mdx(text).body)));
});
