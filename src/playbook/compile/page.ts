import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import type { Body } from '../model.ts';
import { bodyOf } from './body.ts';
import { highlight } from './highlight.ts';
import { parse } from './parse.ts';
import { sanitise } from './sanitise.ts';
import { shape } from './shape.ts';
import type { PageOptions, PageText } from './types.ts';

/**
 * Compiles the text of one page: Markdown or MDX → syntax tree → body tree. Knows nothing of other pages, so its result
 * depends on the text and the options alone and can be cached.
 *
 * @param text the page without its front matter; blank lines in its place keep the line numbers right
 */
export function compileText(text: string, options: PageOptions): PageText {
  const page: PageText = {
    body: [],
    headings: [],
    parts: [],
    anchors: [],
    references: [],
    named: [],
    words: 0,
    images: [],
    code: false,
    findings: [],
    broken: false,
  };
  const parsed = parse(text, options.format);
  if ('finding' in parsed) {
    page.findings.push(parsed.finding);
    page.broken = true;
    return page;
  }
  shape(parsed.tree, options, page);
  page.body = render(parsed.tree, text, options, page);
  return page;
}

function render(tree: Root, text: string, options: PageOptions, page: PageText): Body {
  const file = new VFile(text);
  const hast = toHast(tree, {
    allowDangerousHtml: true,
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
    file,
  });
  const root = hast.type === 'root' ? hast : { type: 'root' as const, children: [hast] };
  const safe = options.format === 'md' ? sanitise(root, file, page) : root;
  highlight(safe);
  return bodyOf(safe);
}
