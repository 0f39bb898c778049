import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Indexed, indexed } from '../../../bench/ask/indexed.ts';
import { indexInto } from '../../../integrations/search/indexer.ts';
import { find } from '../../../src/browser/search/find.ts';
import { EVERYTHING, type SearchState } from '../../../src/browser/search/state.ts';
import { intoFile, intoFolder, intoLoop } from '../../support/damage.ts';
import { LISTENING, playbook, practice, temporaryFolder, write } from '../../support/playbook.ts';

async function index(files: Record<string, string>): Promise<{ content: string; site: Indexed }> {
  const content = await playbook({ ...LISTENING, ...files });
  const site = await indexed(content);
  onTestFinished(() => site.close());
  return { content, site };
}

async function found(site: Indexed, q: string, chosen: Partial<SearchState['chosen']> = {}): Promise<string[]> {
  const { results } = await find(site.index, { q, chosen: { ...EVERYTHING.chosen, ...chosen } }, 'Practice');
  return Promise.all(results.map(async ({ data }) => new URL((await data()).url).pathname.replace('/play', '')));
}

describe('what is indexed', () => {
  test('drafts and retired pages are not', async () => {
    const { site } = await index({
      'practices/open.mdx': practice(1, 'Zebra.\n'),
      'practices/draft.mdx': practice(2, 'Zebra.\n', 'status: draft\n'),
      'practices/old.mdx': practice(3, 'Zebra.\n', 'status: retired\n'),
    });
    expect(await found(site, 'zebra')).toEqual(['/practices/open/']);
  });

  test('lessons of a retired module are not, and those of a module for one role are for that role', async () => {
    const lesson = (text: string) => `---\ntitle: Lesson\n---\n\n${text}\n`;
    const module = (fields: string) => `---\ntitle: Module\nsummary: What for.\n${fields}---\n\nText.\n`;
    const { site } = await index({
      'practices/a.mdx': practice(1),
      'roles/rep.yaml': 'name: Rep\n',
      'roles/coach.yaml': 'name: Coach\n',
      'modules/one/index.mdx': module('roles: [rep]\nskills: [listening]\n'),
      'modules/one/01-a.mdx': lesson('Zebra.'),
      'modules/two/index.mdx': module('status: retired\n'),
      'modules/two/01-b.mdx': lesson('Zebra.'),
    });
    expect(await found(site, 'zebra')).toEqual(['/modules/one/a/']);
    expect(await found(site, 'zebra', { role: ['coach'] })).toEqual([]);
    expect(await found(site, 'zebra', { skill: ['listening'] })).toEqual(['/modules/one/a/']);
    expect(await found(site, '', { role: ['coach'] })).toEqual(['/practices/a/', '/roles/coach/']);
  });

  test('plain Markdown is', async () => {
    const { site } = await index({ 'practices/plain.md': practice(1, '## Head\n') });
    expect(await found(site, 'head')).toEqual(['/practices/plain/']);
  });

  test('a playbook in another language is', async () => {
    const { site } = await index({ 'playbook.yaml': 'language: de-AT\n', 'practices/a.mdx': practice(1, 'Die Äpfel sind zu teuer.\n') });
    expect(await found(site, 'Apfel')).toEqual(['/practices/a/']);
  });

  test('a title and a sentence without blanks find their page', async () => {
    const titled = (number: number, title: string, text: string) =>
      practice(number, `${text}\n`).replace(/^title: .*$/m, `title: ${title}`);
    const { site } = await index({
      'playbook.yaml': 'language: ja\n',
      'practices/price.mdx': titled(1, '価格を守る質問', '値引きの前に質問をする。お客様は理由を話してくれる。'),
      'practices/silence.mdx': titled(2, '沈黙を活かす', '質問のあとは黙って待つ。価格の話は最後にする。'),
      'practices/boss.mdx': titled(3, '決める人を知る', '上司に聞かないと決められないお客様には、誰が決めるかを聞く。'),
    });
    for (const [title, path] of [
      ['価格を守る質問', '/practices/price/'],
      ['沈黙を活かす', '/practices/silence/'],
      ['決める人を知る', '/practices/boss/'],
    ] as const)
      expect((await found(site, title))[0], title).toBe(path);
    expect((await found(site, '黙って待つ'))[0]).toBe('/practices/silence/');
    expect((await found(site, '上司に聞かないと決められない'))[0]).toBe('/practices/boss/');
  });

  test('words with signs are found as they are written', async () => {
    const { site } = await index({
      'practices/a.mdx': practice(1, 'We write it in C++ and in C#.\n'),
      'practices/b.mdx': practice(2, 'Leave ten minutes for Q&A.\n'),
      'practices/c.mdx': practice(3, 'Cats and quails.\n'),
    });
    expect((await found(site, 'C++'))[0]).toBe('/practices/a/');
    expect(await found(site, 'Q&A')).toEqual(['/practices/b/']);
  });

  test('a changed page is found with its new words, and the bundle before it stays for whoever is still searching', async () => {
    const { site, content } = await index({ 'practices/a.mdx': practice(1, 'Zebra.\n') });
    await write(content, { 'practices/a.mdx': practice(1, 'Ocelot.\n') });
    const again = await site.again();
    expect(again.reused).toBe(false);
    expect(again.folder).not.toBe(site.bundle.folder);
    expect(await found(site, 'zebra')).toEqual(['/practices/a/']);
  });

  test('is indexed anew where something else stands in the place of what was kept', async () => {
    const { site } = await index({ 'practices/a.mdx': practice(1, 'Zebra.\n') });
    // An index is opened while nobody waits for it: not while its files are being damaged.
    await Promise.all([found(site, 'zebra'), site.plain.search('zebra', { filters: {} })]);
    const { folder } = site.bundle;
    const damages = [
      () => intoFolder(join(folder, 'labels.json')),
      () => intoLoop(join(folder, 'ask.json')),
      () => intoFolder(`${folder}.seal`),
      () => intoFile(folder),
      () => intoLoop(folder),
      () => intoFile(dirname(folder)),
    ];
    for (const damage of damages) {
      damage();
      expect(await site.again()).toEqual({ folder, reused: false });
      expect(await site.again()).toEqual({ folder, reused: true });
    }
    expect(await found(site, 'zebra')).toEqual(['/practices/a/']);
  });
});

describe('an indexer that cannot work', () => {
  async function* documents() {
    yield { url: '/a/', html: '<html lang="en"><body data-pagefind-body><p>Text</p></body></html>' };
  }

  test('stops the build, even if its process just ends', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await expect(indexInto(join(file, 'below'), documents(), 'en')).rejects.toThrow(/broke off/);
  });

  test('a document that cannot be made stops it too', async () => {
    async function* broken() {
      yield* documents();
      throw new Error('no body');
    }
    await expect(indexInto(await temporaryFolder(), broken(), 'en')).rejects.toThrow('no body');
  });
});
