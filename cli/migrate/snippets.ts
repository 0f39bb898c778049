import type { Draft, Edit } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { folderOf, joined, wayTo } from './names.ts';
import type { TakeDown } from './notes.ts';
import { applied, type PartTexts } from './parts.ts';
import { matches } from './protect.ts';

/** Snippets in snippets are put in so many levels deep. */
const DEEPEST = 8;
/** Letters that all snippets of a page may have together: a file that names another ten times, eight levels deep, is a bomb. */
const MOST = 1_000_000;

/** Each of a place where a text shows another file: `--8<-- "file"`, `{{#include file}}`, `[words](file ':include')`. */
const PLACES: readonly RegExp[] = [
  // MkDocs: the file stands in quotes, with lines or a section behind a colon.
  /^(?<indent>[ \t]*)-{1,2}8<-{1,}[ \t]+(?<quote>["'])(?<file>[^"'\n]+)\k<quote>[ \t]*$/gm,
  // mdBook; `rustdoc_include` shows the same to a reader.
  /(?<indent>)\{\{[ \t]*#(?:rustdoc_)?include[ \t]+(?<file>[^}\n]+?)[ \t]*\}\}/gm,
  // docsify.
  /^(?<indent>[ \t]*)\[[^\]\n]*\]\(<?(?<file>[^\s()<>]+)>?[ \t]+(?<quote>["'])[^"'\n]*:include(?![\w-])[^"'\n]*\k<quote>[ \t]*\)[ \t]*$/gm,
];
/** Text that can stand in a page. */
const TEXT = /\.(?:mdx?|markdown|txt)$/i;

/** A path that a snippet names, as one below FROM; the folders in which the tools look for it. Never one outside. */
function candidates(page: string, written: string): string[] {
  if (/^[a-z][a-z\d+.-]*:/i.test(written)) return [];
  const file = written.replace(/^\/+/, '');
  const folder = folderOf(page);
  const top = page.split('/')[0] ?? '';
  const found = [
    ...(written.startsWith('/') ? [] : [joined(folder, file)]),
    joined('', file),
    ...(page.includes('/') ? [joined(top, file)] : []),
    joined('includes', file),
    joined('snippets', file),
  ];
  return [...new Set(found.filter((path) => path !== undefined))];
}

/** The file that is named, and the part of it that is meant: `file.md:12:20`, `file.md:name`. */
function named(written: string): { file: string; part: string } {
  const [, file = written, part = ''] = /^(.*?\.[A-Za-z]+)(?::(.*))?$/.exec(written.trim()) ?? [];
  return { file, part };
}

/**
 * Reads the texts that pages show of other files, and those that these show.
 *
 * @param pages texts by their paths
 * @param read the text of a file below FROM; nothing where there is none
 */
export async function readSnippets(
  pages: ReadonlyMap<string, string>,
  read: (path: string) => Promise<string | undefined>,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map(pages);
  const waiting = [...pages];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [page, text] = next;
    for (const pattern of PLACES)
      for (const { groups } of matches(text, pattern, [])) {
        const { file } = named(groups?.['file'] ?? '');
        for (const path of TEXT.test(file) ? candidates(page, file) : []) {
          const found = texts.has(path) ? undefined : await read(path);
          if (found !== undefined) {
            texts.set(path, found);
            waiting.push([path, found]);
          }
        }
      }
  }
  return texts;
}

/** Puts the texts that a page shows of other files where it shows them. What cannot be found stays for the next steps to tell. */
export function putSnippetsIn(draft: Draft, path: string, snippets: PartTexts, takeDown: TakeDown): void {
  const budget = { left: MOST };
  draft.apply(edits(draft.text, path, path, snippets, [path], budget));
  if (budget.left < 0)
    takeDown({ line: 1, column: 1 }, 'A snippet of another file was left out', 'the page would have more than a million letters');
}

function edits(text: string, path: string, page: string, snippets: PartTexts, above: readonly string[], budget: { left: number }): Edit[] {
  return PLACES.flatMap((pattern) =>
    matches(text, pattern).flatMap(({ index, 0: whole, groups }): Edit[] => {
      const { file, part } = named(groups?.['file'] ?? '');
      const from = candidates(path, file).find((candidate) => snippets.texts.has(candidate) && TEXT.test(candidate));
      if (from === undefined || above.includes(from) || above.length > DEEPEST) return [];
      const source = partOf(snippets.texts.get(from) ?? '', part);
      if (source === undefined) return [];
      budget.left -= source.length;
      if (budget.left < 0) return [];
      snippets.used.add(from);
      const inner = withLinks(applied(source, edits(source, from, page, snippets, [...above, from], budget)), from, page);
      const indent = groups?.['indent'] ?? '';
      return [{ start: index, end: index + whole.length, text: indented(inner.trim(), indent) }];
    }),
  );
}

/** What is shown of a file: all below its front matter, lines (from 1, both ends included), or a section between marks. */
function partOf(source: string, part: string): string | undefined {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const marks = /^.*(?:--8<--[ \t]*\[(?:start|end)|ANCHOR(?:_END)?):.*$\n?/gm;
  if (part === '') return text.slice(readFrontMatter(text).end).replace(marks, '');
  const [, first, last] = /^(\d*)(?::(\d*))?$/.exec(part) ?? [];
  if (first !== undefined) {
    const from = Number(first || 1);
    const to = last === undefined ? from : Number(last || Number.POSITIVE_INFINITY);
    return text
      .split('\n')
      .slice(Math.max(from, 1) - 1, to)
      .join('\n');
  }
  const lines = text.split('\n');
  const name = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const start = lines.findIndex((line) => new RegExp(`--8<--[ \\t]*\\[start:[ \\t]*${name}\\]|ANCHOR:[ \\t]*${name}(?![\\w-])`).test(line));
  const end = lines.findIndex((line) => new RegExp(`--8<--[ \\t]*\\[end:[ \\t]*${name}\\]|ANCHOR_END:[ \\t]*${name}(?![\\w-])`).test(line));
  return start < 0 || end < start
    ? undefined
    : lines
        .slice(start + 1, end)
        .join('\n')
        .replace(marks, '');
}

/** Links of a snippet begin where the page is. */
function withLinks(text: string, file: string, page: string): string {
  if (folderOf(file) === folderOf(page)) return text;
  const found = matches(text, /(\]\(<?|\b(?:src|href)=["'])(?![a-z][a-z\d+.-]*:|[/#@])([^\s)"'>#?]+)/gi);
  return applied(
    text,
    found.flatMap((match): Edit[] => {
      const to = joined(folderOf(file), match[2] ?? '');
      const start = match.index + (match[1]?.length ?? 0);
      return to === undefined ? [] : [{ start, end: start + (match[2]?.length ?? 0), text: wayTo(page, to) }];
    }),
  );
}

function indented(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : indent + line))
    .join('\n');
}
