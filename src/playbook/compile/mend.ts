import { ALONE } from '../components.ts';
import { parse } from '../tree/parse.ts';
import { split } from '../tree/source.ts';

/** Tags between which nothing stands. In HTML some need no slash, in MDX all of them do. */
const ALONE_TAG = new RegExp(
  `^<(?:(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)|(?:${ALONE.join('|')}))\\b(?:[^>"']|"[^"]*"|'[^']*')*>`,
  'i',
);
/** An address as other kinds of Markdown write it. */
const ADDRESS = /^<((?:https?:\/\/[^<>\s]+)|(?:[^<>\s@]+@[^<>\s@]+))>/;
/** A tag whose values stand between quotes of Word, or between none. */
const CURLY = /^<[A-Za-z][\w.]*(?:\s+[\w-]+=(?:"[^"\n]*"|[“”„‟][^“”„‟"\n]*[“”„‟]|[^\s"'<>=“”„‟/{]+))+\s*\/?>/u;

/** The page is read anew after each change: whoever has more of them runs it again. */
const MOST = 500;

/**
 * Rewrites what is right elsewhere and no MDX at all, so that the page could not be read: `<!-- comment -->` becomes
 * `{/* comment *\/}`, `<br>` becomes `<br />`, `id=“first”` becomes `id="first"`, `<10k` becomes `\<10k`, and an address
 * loses its `<` and `>`. The parser says where they stand: code that shows such a thing stays.
 */
export function mendSyntax(text: string): { text: string; comments: number; tags: number; signs: number } {
  const mended = { text, comments: 0, tags: 0, signs: 0 };
  for (let round = 0; round < MOST; round++) {
    const parsed = parse(split(mended.text).body, 'mdx');
    if ('tree' in parsed) return mended;
    const { line, column } = parsed.finding;
    const at = offsetOf(mended.text, line, column);
    // The parser stumbles over the `!`, or notices much later that a tag has no end and says where it began.
    const comment = /^<!--([\s\S]*?)-->/.exec(mended.text.slice(at - 1));
    const here = mended.text.slice(at);
    const tag = ALONE_TAG.exec(here)?.[0];
    const address = ADDRESS.exec(here);
    // Inside a tag the place is that of the value.
    const begin = mended.text.lastIndexOf('<', at);
    const curly = CURLY.exec(mended.text.slice(begin))?.[0];
    if (comment && !/\*\//.test(comment[1] ?? '')) {
      mended.text = replaced(mended.text, at - 1, comment[0], `{/*${comment[1]}*/}`);
      mended.comments++;
    } else if (tag && !tag.endsWith('/>')) {
      mended.text = replaced(mended.text, at, tag, `${tag.slice(0, -1).trimEnd()} />`);
      mended.tags++;
    } else if (address) {
      mended.text = replaced(mended.text, at, address[0], address[1] ?? '');
      mended.signs++;
    } else if (curly && straight(curly) !== curly && begin + curly.length > at) {
      mended.text = replaced(mended.text, begin, curly, straight(curly));
      mended.tags++;
    } else if (/^<(?:[\d=\s]|$)/.test(here)) {
      mended.text = replaced(mended.text, at, '<', '\\<');
      mended.signs++;
    } else return mended;
  }
  return mended;
}

/** The tag with straight quotes around all of its values. */
function straight(tag: string): string {
  return tag.replace(/=[“”„‟]([^“”„‟"\n]*)[“”„‟]/gu, '="$1"').replace(/(\s[\w-]+=)([^\s"'<>=/]+)(?=[\s/>])/gu, '$1"$2"');
}

function replaced(text: string, at: number, before: string, after: string): string {
  return text.slice(0, at) + after + text.slice(at + before.length);
}

function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed++) offset = text.indexOf('\n', offset) + 1;
  return offset + column - 1;
}
