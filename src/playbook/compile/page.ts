import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import type { Body } from '../model.ts';
import type { Finding } from '../problems/problem.ts';
import { bodyOf } from './body.ts';
import { highlight } from './highlight.ts';
import { parse } from './parse.ts';
import { sanitise } from './sanitise.ts';
import { shape } from './shape.ts';
import { emptyPage, type PageOptions, type PageText } from './types.ts';
import { visit } from './walk.ts';

/**
 * Compiles the text of one page: Markdown or MDX → syntax tree → body tree. Knows nothing of other pages, so its result
 * depends on the text and the options alone and can be cached.
 *
 * @param text the page without its front matter; blank lines in its place keep the line numbers right
 * @param look what else is to be said of the page as it was parsed
 */
export function compileText(text: string, options: PageOptions, look: (tree: Root) => Iterable<Finding> = () => []): PageText {
  try {
    const parsed = parse(text, options.format);
    if ('finding' in parsed) return { ...emptyPage(), findings: [parsed.finding], broken: true };
    const page = emptyPage();
    page.findings.push(...look(parsed.tree));
    shape(parsed.tree, options, page);
    // What is HTML in Markdown shows when it is rendered; of MDX nothing new is said then.
    if (options.bodies !== false || (options.format === 'md' && holdsHtml(parsed.tree)))
      page.body = render(parsed.tree, text, options, page);
    // An option of a question stands in the page twice, once to choose and once with its answer. What it says is said once.
    return { ...page, findings: unique(page.findings), references: unique(page.references) };
  } catch (error) {
    // Trees are walked by functions that call themselves.
    if (!(error instanceof RangeError)) throw error;
    return {
      ...emptyPage(),
      findings: [
        { line: 1, column: 1, rule: 'syntax', message: 'The text is nested too deeply', fix: 'take levels of quotes, lists or tags out' },
      ],
      broken: true,
    };
  }
}

function holdsHtml(tree: Root): boolean {
  let found = false;
  visit(tree, (node) => {
    found ||= node.type === 'html';
  });
  return found;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function nothing(): undefined {
  return undefined;
}

function render(tree: Root, text: string, options: PageOptions, page: PageText): Body {
  const file = new VFile(text);
  const hast = toHast(tree, {
    allowDangerousHtml: true,
    passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
    // Expressions and imports have no HTML: a page with code is rendered by MDX, this is what search and check see of it.
    handlers: { mdxjsEsm: nothing, mdxFlowExpression: nothing, mdxTextExpression: nothing },
    file,
  });
  const root = hast.type === 'root' ? hast : { type: 'root' as const, children: [hast] };
  const safe = options.format === 'md' ? sanitise(root, file, options, page) : root;
  if (options.bodies === false) return [];
  highlight(safe);
  return bodyOf(safe);
}
