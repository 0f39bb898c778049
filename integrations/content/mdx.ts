import { relative, sep } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { locate } from '../../src/playbook/addresses/paths.ts';
import { finish } from '../../src/playbook/compile/finish.ts';
import { shape } from '../../src/playbook/compile/shape.ts';
import { emptyPage } from '../../src/playbook/model/compiled.ts';
import { extensions } from '../../src/playbook/tree/gfm.ts';

/**
 * `@astrojs/mdx` with the compiler's own plugins: pages with code (`PLAYBOOK_CODE=1`) come out as all others do.
 * What the checks say of such a page was said before Astro started; here only the shape is wanted.
 *
 * @param content absolute folder of the playbook; MDX elsewhere (`src/pages/*.mdx`) is ordinary Astro MDX
 */
export function playbookMdx(content: string, base: string): AstroIntegration {
  const inside = (file: VFile) => {
    const path = relative(content, file.path ?? '')
      .split(sep)
      .join('/');
    return path.startsWith('..') ? undefined : path;
  };
  const remarkShape = () => (tree: Root, file: VFile) => {
    const path = inside(file);
    const located = path === undefined ? undefined : locate(path);
    if (path === undefined || !located || located.format === 'yaml') return;
    shape(tree, { file: path, url: located.url, format: located.format, base, code: true }, emptyPage());
  };
  const rehypeFinish = () => (tree: Html, file: VFile) => {
    if (inside(file) !== undefined) finish(tree);
  };
  return mdx({
    processor: unified({
      remarkPlugins: [extensions, remarkShape],
      rehypePlugins: [rehypeFinish],
      gfm: false,
      smartypants: false,
    }),
    syntaxHighlight: false,
    extendMarkdownConfig: false,
  });
}
