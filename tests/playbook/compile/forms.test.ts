import { describe, expect, test } from 'vitest';
import { between, compile, html, loud, md, mdx, said } from '../../support/compile.ts';
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

describe('files beside pages', () => {
  const body = (name: string) =>
    `![a](${name}.png) ![b][ref] [c](${name}.pdf) <img src="${name}.jpg" alt="a"/> <a href="${name}.zip">d</a>\n\n<Video src="${name}.mp4" title="A" captions="${name}.vtt">\n\nText.\n\n</Video>\n\n[ref]: ${name}.webp\n`;
  const names = ['png', 'webp', 'pdf', 'jpg', 'zip', 'mp4', 'vtt'].map((ending) => `practices/schéma.${ending}`);

  test.each([
    ['whole', 'schéma'],
    ['in pieces', decomposed('schéma')],
    ['in pieces and encoded', encodeURIComponent(decomposed('schéma'))],
  ])('are found whether the link is typed %s', (_, name) => {
    const page = compile(decomposed('practices/à.mdx'), practice(1, body(name))).compiled;
    const skill = compile('skills/listening.yaml', 'name: Listening\n').compiled;
    const view = between([page, skill], { paths: new Set(names) });
    expect(loud(view)).toEqual([]);
    const to = page.references.filter(({ kind }) => kind === 'file').map((reference) => reference.to);
    expect(to.toSorted()).toEqual(names.filter((path) => !/png|webp|jpg/.test(path)).toSorted());
  });

  test('have one address', () => {
    expect(html(mdx(`[a](${decomposed('é')}.pdf)`).body)).toContain('href="/files/practices/%C3%A9.pdf"');
  });
});

test('attributes are found by their letters: anchors and skills', () => {
  const text = decomposed('<div id="été">x</div>\n\n<Question id="q-é" skill="écouter">\n\nWhat?\n\n- [x] A\n- [ ] B\n\n</Question>\n');
  expect(mdx(text).anchors).toEqual(['q-é', 'été']);
  expect(mdx(text).references).toMatchObject([{ kind: 'skill', to: 'écouter' }]);
  expect(md(decomposed('<a id="été"></a> <a name="où"></a>')).anchors).toEqual(['été', 'où']);
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
    '1:14 error syntax: `“` is no quote mark that begins or ends a value → write straight quotes: `id="q"`',
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
