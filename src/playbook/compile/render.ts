import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import type { PageOptions, PageText } from '../model/compiled.ts';
import type { Body } from '../model/playbook.ts';
import { bodyOf } from './body.ts';
import { finish } from './finish.ts';
import { sanitise } from './sanitise.ts';

/**
 * The last step of compiling a page: its tree becomes HTML between blocks. Notes what raw HTML of a Markdown page holds.
 * Takes half a second to load; whoever only checks MDX does without.
 */
export function render(tree: Root, text: string, options: PageOptions, page: PageText): Body {
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
  finish(safe);
  return bodyOf(safe);
}

function nothing(): undefined {
  return undefined;
}
