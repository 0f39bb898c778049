import { appendFile, cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { normalised, part } from '../support/html.ts';
import { chalktalk, LISTENING, playbook, practice, root, temporaryFolder } from '../support/playbook.ts';

/** A script of a component. Astro writes it once a page, after whichever use is finished first: its place says nothing. */
const SCRIPT = /<script type="module" src="[^"]*"><\/script>/g;

test('every sample page gives the same HTML through MDX as from its body tree', async () => {
  const folder = await temporaryFolder();
  const content = join(folder, 'content');
  await cp(join(root, 'src/content'), content, { recursive: true });
  const pages = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.mdx'));
  // An export makes a page one with code, and shows nothing.
  for (const file of pages) await appendFile(join(content, file), '\n\nexport const code = true;\n');
  const out = join(folder, 'out');
  const built = await chalktalk(['build'], { PLAYBOOK_CODE: '1', PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: out });
  expect(built).toMatchObject({ code: 0 });

  const site = inject('site').out;
  let compared = 0;
  for (const file of (await readdir(site, { recursive: true })).filter((path) => /^(practices|modules)\/.+\/index\.html$/.test(path))) {
    const [tree, mdx] = await Promise.all([readFile(join(site, file), 'utf8'), readFile(join(out, file), 'utf8')]);
    expect(normalised(part(mdx, 'main').replaceAll(SCRIPT, '')), file).toBe(normalised(part(tree, 'main').replaceAll(SCRIPT, '')));
    expect(new Set(mdx.match(SCRIPT)), file).toEqual(new Set(tree.match(SCRIPT)));
    compared++;
  }
  expect(compared).toBeGreaterThanOrEqual(pages.length);
});

test('without PLAYBOOK_CODE, code is a problem and nothing is built', async () => {
  const content = await playbook({ ...LISTENING, 'practices/a.mdx': practice(1, 'export const a = 1;\n\nTwo and two is {2 + 2}.\n') });
  const built = await chalktalk(['build'], { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: join(content, '../never') });
  expect(built.code).toBe(1);
  expect(built.output).toContain('practices/a.mdx:8:1');
  expect(built.output).toContain('practices/a.mdx:10:16');
});

test('with PLAYBOOK_CODE=1, expressions and imports of the team’s own components work, and the rest is checked as ever', async () => {
  const folder = await temporaryFolder();
  const content = join(folder, 'content');
  const code =
    "import Shout from '../Shout.astro';\n\n## Two\n\nTwo and two is {2 + 2}. <Shout>loud</Shout> [Here](#two).\n\n含**「重点」**内容 https://a.example/b。 20~30, 45~60.\n";
  const { write } = await import('../support/playbook.ts');
  await write(content, { ...LISTENING, 'Shout.astro': '<b class="shout"><slot /></b>', 'practices/a.mdx': practice(1, code) });
  const env = { PLAYBOOK_CODE: '1', PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: join(folder, 'out') };
  expect(await chalktalk(['build'], env)).toMatchObject({ code: 0 });
  const html = await readFile(join(folder, 'out/practices/a/index.html'), 'utf8');
  expect(html).toContain('Two and two is 4.');
  expect(html).toContain('<b class="shout">loud</b>');
  expect(html).toContain('id="two"');
  expect(html).toMatch(/含<strong>「重点」<\/strong>内容 <a [^>]*>https:\/\/a\.example\/b<\/a>。 20~30, 45~60\./);

  await write(content, { 'practices/a.mdx': practice(1, `${code}\n[Nowhere](/practices/nowhere/)\n`) });
  const broken = await chalktalk(['build'], env);
  expect(broken.code).toBe(1);
  expect(broken.output).toContain('practices/a.mdx:16:1');
});
