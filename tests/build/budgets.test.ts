import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { gzipped, htmlPages, loadedBy } from '../support/site-files.ts';

const { out } = inject('site');
let pages: Map<string, string>;
let contentPages: [file: string, html: string][];

beforeAll(async () => {
  pages = await htmlPages(out);
  contentPages = [...pages].filter(([file]) => /^(practices|modules|skills|roles|programs)\/.+\/index\.html$/.test(file));
  // Where there is no page no budget is ever exceeded.
  expect(contentPages.length, 'pages of content').toBeGreaterThan(70);
  expect(contentPages.filter(([, html]) => html.includes('<chalk-')).length, 'of them with questions').toBeGreaterThan(40);
});

describe('a content page is lean', () => {
  test('at most 12 KB of CSS, and of JavaScript 6 KB, or 14.5 KB where there are questions, gzipped', async () => {
    for (const [file, html] of contentPages) {
      const { styles, scripts } = await loadedBy(html, out);
      expect(styles.length, `${file} has styles`).toBeGreaterThan(0);
      expect(scripts.length, `${file} has scripts`).toBeGreaterThan(0);
      expect(await gzipped(styles, out), `CSS of ${file}`).toBeLessThanOrEqual(12 * 1024);
      const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].reduce((sum, [, text = '']) => sum + text.length, 0);
      expect((await gzipped(scripts, out)) + inline, `JavaScript of ${file}`).toBeLessThanOrEqual((/<chalk-/.test(html) ? 14.5 : 6) * 1024);
    }
  });

  test('two fonts are preloaded; all that a Latin page can use have at most 120 KB', async () => {
    for (const [file, html] of contentPages) {
      const { fonts, styles } = await loadedBy(html, out);
      expect(fonts.length, file).toBe(2);
      const css = (await Promise.all(styles.map((style) => readFile(join(out, style), 'utf8')))).join('\n');
      // A face that begins at U+0000 or U+0020 is a Latin one; the others wait for letters that need them.
      const latin = new Set(
        [...css.matchAll(/@font-face\s*\{[^}]*\}/g)]
          .filter(([face]) => /unicode-range:\s*U\+(0{1,4}|00?20|20)\b/i.test(face))
          .flatMap(([face]) => [...face.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map((match) => match[1] ?? '')),
      );
      expect(latin.size, file).toBeGreaterThanOrEqual(2);
      const sizes = await Promise.all([...latin].map(async (font) => (await stat(join(out, font))).size));
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        file,
      ).toBeLessThanOrEqual(120 * 1024);
    }
  });

  test('no script blocks rendering', () => {
    const tags = [...pages].flatMap(([file, html]) => [...html.matchAll(/<script[^>]+src=[^>]*>/g)].map(([tag]) => ({ tag, file })));
    expect(tags.length).toBeGreaterThan(pages.size);
    for (const { tag, file } of tags) expect(tag, file).toMatch(/type="module"|defer|async/);
  });

  test('nothing comes from another origin, and nothing is styled inline', () => {
    for (const [file, html] of pages) {
      expect(
        [...html.matchAll(/<(?:script|img|source|video|iframe)[^>]+(?:src|srcset)="(?:https?:)?\/\/[^"]*"/g)].map(([tag]) => tag),
        file,
      ).toEqual([]);
      expect(
        [...html.matchAll(/<link(?![^>]*rel="(?:canonical|alternate)")[^>]+href="(?:https?:)?\/\/[^"]*"/g)].map(([tag]) => tag),
        file,
      ).toEqual([]);
      expect(
        [...html.matchAll(/<[a-z][^>]*\sstyle="/g)].map(([tag]) => tag),
        file,
      ).toEqual([]);
    }
  });

  test('no page grows with the number of pages: a practice holds links to a few others, not to all', () => {
    const practice = pages.get('practices/ask-to-be-coached/index.html') ?? '';
    const others = new Set([...practice.matchAll(/href="\/practices\/([^/"#]+)\//g)].map((match) => match[1]));
    expect(others.size).toBeGreaterThan(2);
    expect(others.size).toBeLessThan(16);
  });
});
