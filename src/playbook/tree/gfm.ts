import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { quickAutolinks } from './autolinks.ts';
import { boxesAlone } from './boxes.ts';

/**
 * Options of `remark-gfm`. One tilde strikes nothing out: it is how ranges are written (`20~30 minutes … 45~60`), and how many
 * people write "about".
 */
export const GFM = { singleTilde: false } as const;

/**
 * What is read beside CommonMark, the same wherever a text is parsed: a plugin. Emphasis beside full-width punctuation needs no
 * space, since where Chinese, Japanese and Korean are written there is none.
 */
export function extensions(this: Processor): void {
  remarkGfm.call(this, GFM);
  remarkCjkFriendly.call(this);
  remarkCjkFriendlyStrikethrough.call(this, GFM);
  quickAutolinks.call(this);
  const data = this.data();
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), boxesAlone];
}
