import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import type { Body, Heading, Part } from '../model.ts';
import type { Finding, Place } from '../problems/problem.ts';
import { bodyOf } from './body.ts';
import { highlight } from './highlight.ts';
import { parse } from './parse.ts';
import { sanitise } from './sanitise.ts';
import { shape } from './shape.ts';

/** A mention of something that another file holds. Whether it exists is checked when all files are known. */
export interface Reference extends Place {
  kind: 'page' | 'file' | 'image' | 'skill' | 'evidence' | 'role' | 'stage' | 'practice' | 'module';
  /** Site path without base, file (an image: as written), or id. */
  to: string;
  /** Anchor on the page. */
  hash?: string;
}

/** An id that must be unique in the whole playbook: of a question, an assignment, a checklist. */
export interface NamedPart extends Place {
  component: string;
  id: string;
}

/** A page's text, compiled. */
export interface PageText {
  body: Body;
  headings: Heading[];
  parts: Part[];
  /** Every id that a link may end in. */
  anchors: string[];
  references: Reference[];
  named: NamedPart[];
  words: number;
  /** Images as written, in order. */
  images: string[];
  /** Holds imports, exports or expressions. */
  code: boolean;
  findings: Finding[];
  /** The text could not be read at all; whatever else is said of the page would be a follow-up error. */
  broken: boolean;
}

export interface PageOptions {
  /** File below the content folder. */
  file: string;
  /** Site path of the page, without the base. */
  url: string;
  format: 'md' | 'mdx';
  base: string;
  /** Imports and expressions are allowed. */
  code: boolean;
}

/**
 * Compiles the text of one page: Markdown or MDX → syntax tree → body tree. Knows nothing of other pages, so its result
 * depends on the text and the options alone and can be cached.
 *
 * @param text the page without its front matter; blank lines in its place keep the line numbers right
 */
export function compileText(text: string, options: PageOptions): PageText {
  const page: PageText = { body: [], headings: [], parts: [], anchors: [], references: [], named: [], words: 0, images: [], code: false, findings: [], broken: false };
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
