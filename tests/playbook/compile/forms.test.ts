import { describe, expect, test } from 'vitest';
import { between, compile, loud, md, mdx, said } from '../../support/compile.ts';
import { practice } from '../../support/playbook.ts';

const decomposed = (text: string) => text.normalize('NFD');

describe('names that are decomposed', () => {
  test('are the same as composed ones: pages, skills, anchors', () => {
    const files = [
      compile(decomposed('skills/écouter.yaml'), 'name: Écouter\n'),
      compile(decomposed('practices/prix-élevé.mdx'), practice(1, decomposed('## Pourquoi ça\n')).replace('listening', 'écouter')),
      compile(
        'practices/b.mdx',
        practice(2, '[a](prix-élevé.mdx#pourquoi-ça) [b](/practices/prix-élevé/) [c](#été)\n\n## Été\n', 'related: [prix-élevé]\n').replace(
          'listening',
          decomposed('écouter'),
        ),
      ),
    ].map(({ compiled }) => compiled);
    expect(loud(between(files))).toEqual([]);
    expect(files[1]?.url).toBe('/practices/prix-élevé/');
  });
});

test('two addresses that differ in capital letters, or in form, are an error', () => {
  const files = ['practices/case.mdx', 'practices/Case.mdx', 'practices/é.mdx', decomposed('practices/é.mdx')].map(
    (file, index) => compile(file, practice(index + 1)).compiled,
  );
  expect(
    between(files)
      .filter(({ rule }) => rule === 'address')
      .map(({ message }) => message),
  ).toEqual([
    '`practices/case.mdx` already has the address `/practices/case/`',
    '`practices/é.mdx` already has the address `/practices/é/`',
  ]);
});

test('curly quotes around a value are called what they are', () => {
  expect(said(mdx('<Question id=“q”>\n\nx\n\n</Question>').findings)).toEqual([
    '1:14 error syntax: `“` is no quote mark that begins or ends a value → write straight quotes around it: `id="…"`',
  ]);
});

describe('words are counted', () => {
  test('in tables and in HTML, without its tags', () => {
    expect(mdx('| one two | three |\n| --- | --- |\n| four | five |').words).toBe(5);
    expect(md('<table>\n<tr><td class="x">one two</td></tr>\n</table>\n\n<!-- not seen -->').words).toBe(2);
  });

  test('by signs where no spaces part them: 500 are as much as 200 words', () => {
    expect(mdx('質問'.repeat(250)).words).toBe(200);
    expect(mdx(`${'あ'.repeat(10)} one two`).words).toBe(6);
    expect(mdx('이것은 중요합니다').words).toBe(2);
  });
});
