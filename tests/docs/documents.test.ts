import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { beforeAll, describe, expect, test } from 'vitest';
import generator from '../../package.json' with { type: 'json' };
import { root } from '../support/playbook.ts';
import { EVERY_DOCUMENT } from './guide.ts';
import { documentText, headings, links } from './support.ts';

describe.each(EVERY_DOCUMENT)('%s', (path) => {
  let text: string;

  beforeAll(async () => {
    text = await documentText(path);
  });

  test('leads nowhere that is not there', async () => {
    for (const link of links(text).filter((url) => !/^[a-z]+:/.test(url))) {
      const [file = '', anchor] = link.split('#');
      const target = file ? join(dirname(path), file) : path;
      expect(existsSync(join(root, target)), link).toBe(true);
      if (anchor) expect(await anchors(target), link).toContain(anchor);
    }
  });

  test('names only files, folders and commands that there are', () => {
    const prose = text.replace(/^( *)```[\s\S]*?^\1```/gm, '');
    const paths = [...prose.matchAll(/`((?:src|integrations|cli|scripts|tests|docs|bench|examples)\/[\w./-]*)`/g)].map(
      ([, name = '']) => name,
    );
    expect(paths.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    const commands = [...text.matchAll(/\bnpm run ([a-z]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !Object.hasOwn(generator.scripts, name))).toEqual([]);
  });

  test('is written in the voice of the house: no long dash', () => {
    expect(text.match(/.*—.*/g) ?? []).toEqual([]);
  });
});

describe('the README', () => {
  test('holds each line of what you get with a test', async () => {
    const [, list = ''] = /## What you get\n([\s\S]*?)\n## /.exec(await documentText('README.md')) ?? [];
    const lines = list.split('\n').filter((line) => line.startsWith('- '));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const held = /<!-- (tests\/\S+\.test\.ts) -->$/.exec(line)?.[1];
      expect(held && existsSync(join(root, held)), line).toBe(true);
    }
  });

  test('is read in a few minutes: under a thousand words beside its tables and pictures', async () => {
    const prose = (await documentText('README.md')).replaceAll(/<[^>]*>|^\|.*$/gm, '');
    expect(prose.split(/\s+/).length).toBeLessThan(1000);
  });

  test('shows pictures of at most 100 KB each', async () => {
    const pictures = links(await documentText('README.md')).filter((url) => url.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(5);
    for (const picture of pictures) expect((await stat(join(root, picture))).size, picture).toBeLessThan(100_000);
  });

  test('counts the sample playbook right', async () => {
    const count = async (folder: string, pattern: RegExp) =>
      (await readdir(join(root, 'src/content', folder), { recursive: true })).filter((name) => pattern.test(name)).length;
    const practices = await count('practices', /\.mdx?$/);
    const modules = await count('modules', /index\.mdx?$/);
    const skills = await count('skills', /\.yaml$/);
    expect(await documentText('README.md')).toContain(`${practices} practices, ${modules} modules, ${skills} skills`);
  });
});

const known = new Map<string, Promise<string[]>>();

/** What a link to a document may end in. Each document is read once: the longest have a hundred links. */
function anchors(path: string): Promise<string[]> {
  const read = async () => {
    const slugger = new GithubSlugger();
    return headings(await documentText(path)).map((heading) => slugger.slug(heading));
  };
  const found = known.get(path) ?? read();
  known.set(path, found);
  return found;
}

test('docs/deploying.md has nginx lead readers on without its own name and port, which nobody outside knows', async () => {
  const servers = [...(await documentText('docs/deploying.md')).matchAll(/```nginx\n([\s\S]*?)```/g)].filter(([, code]) =>
    code?.includes('server {'),
  );
  expect(servers.length).toBeGreaterThan(0);
  for (const [, code] of servers) expect(code).toContain('absolute_redirect off;');
});
