import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { type BuiltSite, builtSite, bytesOf } from '../support/built-site.ts';
import { LISTENING, practice } from '../support/playbook.ts';

const picture = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();

const MODULE = {
  'modules/first/index.mdx': '---\ntitle: First\nsummary: To begin with.\nskills: [listening]\n---\n\nThe module.\n',
  'modules/first/01-hear.mdx': '---\ntitle: Hear\nobjective: To hear.\nskills: [listening]\n---\n\nThe lesson.\n',
};

/** Builds, and says how many pages were taken from the build before. */
async function build(site: BuiltSite): Promise<number> {
  const { code, output } = await site.build({ CHALKTALK_DEBUG: '1' });
  expect(code, output).toBe(0);
  return output.split('(restored)').length - 1;
}

/** What a build gives that knows of no build before it. */
async function anew(files: Record<string, string | Uint8Array>): Promise<Record<string, string>> {
  const site = builtSite(onTestFinished);
  await site.write(files);
  await build(site);
  return bytesOf(site.out);
}

test('a build takes over the pages that nothing has changed, and no other', async () => {
  const files: Record<string, string | Uint8Array> = {
    ...LISTENING,
    ...MODULE,
    'practices/one.mdx': practice(1, 'The first.\n'),
    'practices/two.mdx': practice(2, 'The second, see [the third](three.mdx).\n'),
    'practices/three.mdx': practice(3, '![A picture](dot.png)\n'),
    'practices/dot.png': await picture('red'),
  };
  const site = builtSite(onTestFinished);
  await site.write(files);
  expect(await build(site)).toBe(0);

  const text = { 'practices/one.mdx': practice(1, 'The first, said better and at some more length.\n') };
  await site.write(text);
  // The module, its lesson, and the two other practices.
  expect(await build(site)).toBe(4);
  expect(await bytesOf(site.out)).toEqual(await anew({ ...files, ...text }));

  // Other pages name it: in their lists, beside them, as the next one.
  const title = {
    'practices/dot.png': await picture('blue'),
    'practices/one.mdx': practice(1, 'The first.\n').replace('Practice 1', 'A new name'),
  };
  await site.write(title);
  expect(await build(site)).toBe(0);
  expect(await bytesOf(site.out)).toEqual(await anew({ ...files, ...text, ...title }));
  expect(await site.read('practices/two/index.html')).toContain('A new name');
});
