import type { Draft, Edit } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { tagAt } from './html-tags.ts';
import { leftWords } from './left-words.ts';
import { folderOf, joined, wayTo } from './names.ts';
import type { TakeDown } from './notes.ts';
import { matches } from './protect.ts';

/** `import Part from './_part.mdx';` */
const IMPORT = /^import[ \t]+(\w+)(?:[ \t]*,[ \t]*\{[^}\n]*\})?[ \t]+from[ \t]+(['"])([^'"\n]+\.(?:mdx?|markdown))\2[ \t]*;?[ \t]*$/gm;

/** Parts in parts are put in so many levels deep. */
const DEEPEST = 8;

/** Texts of pages and of parts of pages, by their paths below FROM. */
export interface PartTexts {
  texts: ReadonlyMap<string, string>;
  /** Those that stand in a page by now. */
  used: Set<string>;
}

/** The files of Markdown that a text imports, by the names that it gives them. */
function importsOf(path: string, text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', , written = ''] of matches(text, IMPORT)) {
    const file = written.startsWith('@site/')
      ? joined('', written.slice('@site/'.length))
      : written.startsWith('.')
        ? joined(folderOf(path), written)
        : joined('', written);
    if (file !== undefined) found.set(name, file);
  }
  return found;
}

/**
 * Reads the texts that pages import, and those that these import.
 *
 * @param pages texts of the pages by their paths
 * @param read the text of a file; nothing where there is none
 */
export async function readParts(
  pages: ReadonlyMap<string, string>,
  read: (path: string) => Promise<string | undefined>,
): Promise<PartTexts> {
  const texts = new Map(pages);
  const waiting = [...pages];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const file of importsOf(...next).values()) {
      const text = texts.has(file) ? undefined : await read(file);
      if (text === undefined) continue;
      texts.set(file, text);
      waiting.push([file, text]);
    }
  return { texts, used: new Set() };
}

/** Puts the texts that a page imports where it shows them. */
export function putPartsIn(draft: Draft, path: string, parts: PartTexts, takeDown: TakeDown): void {
  draft.apply(partEdits(draft.text, path, path, parts, [path], (at, what, detail) => takeDown(draft.placeOf(at), what, detail)));
}

type Note = (at: number, what: string, detail: string) => void;

/**
 * @param page path of the page in which all of it will stand
 * @param above files that are being put in: none stands in itself
 */
function partEdits(text: string, path: string, page: string, parts: PartTexts, above: readonly string[], note: Note): Edit[] {
  const edits: Edit[] = [];
  const imports = importsOf(path, text);
  for (const match of matches(text, IMPORT))
    if (parts.texts.has(imports.get(match[1] ?? '') ?? ''))
      edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
  for (const [name, file] of imports) {
    const source = parts.texts.get(file);
    if (source === undefined || above.includes(file) || above.length > DEEPEST) continue;
    for (const { index } of matches(text, new RegExp(`<${name}(?=[\\s/>])`, 'g'))) {
      const tag = tagAt(text, index, true);
      const closing = tag && !tag.selfClosing ? text.indexOf(`</${name}>`, tag.end) : -1;
      if (!tag || (!tag.selfClosing && closing < 0)) continue;
      const end = tag.selfClosing ? tag.end : closing + name.length + 3;
      const props = new Map(
        tag.attributes.flatMap((each) => (each.expression || each.value === undefined ? [] : [[each.name, each.value]])),
      );
      if (!tag.selfClosing) props.set('children', text.slice(tag.end, closing).trim());
      const body = partText(source, file, page, parts, above, (_, what, detail) => note(index, what, detail)).replace(
        /\{[ \t]*props\.(\w+)[ \t]*\}/g,
        (whole, prop: string) => props.get(prop) ?? whole,
      );
      for (const words of Object.values(leftWords(Object.fromEntries(props), body)).flat())
        note(index, 'Words that a page gives to a part of it, which does not show them, were left out', words);
      const inner = props.get('children') ?? '';
      edits.push({
        start: index,
        end,
        text: fitted(inner !== '' && !body.includes(inner) ? `${body}\n\n${inner}` : body, text, index, end),
      });
      parts.used.add(file);
    }
  }
  return edits;
}

/** The text of a part as it stands in a page: without front matter, with links that begin at the page. */
function partText(source: string, file: string, page: string, parts: PartTexts, above: readonly string[], note: Note): string {
  const whole = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const front = readFrontMatter(whole);
  for (const [field, value] of front.fields)
    if (typeof value === 'string' && /\p{L}/u.test(value))
      note(0, 'The front matter of a part of a page was left out', `${field}: ${value}`);
  const text = whole.slice(front.end);
  const edits = partEdits(text, file, page, parts, [...above, file], note);
  if (folderOf(file) !== folderOf(page))
    for (const match of matches(text, /(\]\(<?|\b(?:src|href)=["']|require\(\s*["'])(?![a-z][a-z\d+.-]*:|[/#@])([^\s)"'>#?]+)/gi)) {
      const to = joined(folderOf(file), match[2] ?? '');
      const start = match.index + (match[1]?.length ?? 0);
      if (to !== undefined) edits.push({ start, end: start + (match[2]?.length ?? 0), text: wayTo(page, to) });
    }
  return applied(text, edits).trim();
}

/** A text with edits; what stands in another edit is left. */
export function applied(text: string, edits: readonly Edit[]): string {
  let made = '';
  let done = 0;
  for (const { start, end, text: words } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    made += text.slice(done, start) + words;
    done = end;
  }
  return made + text.slice(done);
}

/** A text in place of a tag: indented as its line is, between blank lines where it is more than one line. */
function fitted(words: string, text: string, start: number, end: number): string {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const [indent = ''] = /^[ \t]*/.exec(before) ?? [];
  const lines = words.split('\n').map((line, at) => (at === 0 || line === '' ? line : indent + line));
  const alone = before.trim() === '';
  const last = /^[ \t]*(?=\n|$)/.test(text.slice(end));
  if (lines.length === 1 && !/^(#|[-*+>|] |\d+[.)] )/.test(words)) return words;
  return `${alone ? '' : `\n\n${indent}`}${lines.join('\n')}${last ? '\n' : `\n\n${indent}`}`;
}
