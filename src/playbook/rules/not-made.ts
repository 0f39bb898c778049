import type { Code, Paragraph } from 'mdast';
import { parsePlay } from '../diagram/index.ts';
import type { PageView, Rule } from '../model/rule.ts';
import { misread } from '../problems/misread.ts';
import type { Finding, Place } from '../problems/problem.ts';
import { findingAt, isComponent } from '../tree/nodes.ts';
import { itemLines } from './not-an-item.ts';

export const notMade: Rule = {
  name: 'not-made',
  group: 'text',
  severity: 'warning',
  finds:
    'What was meant to become something and stays text: a point behind a bullet of Word, rows that tabs or bars part, a play in a block without its name, steps without numbers, a link whose address is none, letters that were read wrongly (`â€™` for `’`).',
  why: 'It looks right where it was copied from. Readers see signs in a row.',
  wrong: '• Ask who decides.',
  right: '- Ask who decides.',
  *page(view) {
    yield* bullets(view);
    yield* rows(view);
    yield* plays(view);
    yield* steps(view);
    yield* links(view);
    yield* letters(view);
  },
};

const BULLET = /^([•‣◦▪●■·∙\uf0b7\uf0a7])[ \t\u00a0]+(?=\S)/u;
/**
 * Points behind a bullet that is no list marker. Those that follow one another are one list; where several stand in one paragraph,
 * `leftover` tells of them.
 */
function* bullets(view: PageView): Iterable<Finding> {
  const asked = itemLines(view);
  let last: number | undefined;
  for (const node of view.all('paragraph')) {
    const [line = '', second = ''] = linesOf(node, view);
    const [, sign] = BULLET.exec(line) ?? [];
    const { start, end } = node.position ?? {};
    if (sign === undefined || !start || !end || asked.has(start.line)) continue;
    const first = last === undefined || start.line > last + 2;
    last = end.line;
    if (!first || BULLET.test(second)) continue;
    const shown = sign > '\ue000' ? 'A sign of another font' : `\`${sign}\``;
    yield findingAt(
      node,
      'not-made',
      `${shown} begins no point of a list`,
      `write a hyphen and a space: \`- ${short(line.replace(BULLET, ''))}\``,
    );
  }
}

/** Rows of a table as a text processor copies them, or without the bars at their sides. */
function* rows(view: PageView): Iterable<Finding> {
  for (const node of view.all('paragraph')) {
    const lines = linesOf(node, view);
    if (lines.length < 2 || lines.some((line) => BULLET.test(line))) continue;
    for (const [part, name] of [
      [/\S\t+(?=\S)/g, 'tabs'],
      [/(?<=[^\s|]) \| (?=[^\s|])/g, 'bars'],
    ] as const) {
      const counts = lines.map((line) => (line.startsWith('|') ? 0 : (line.match(part)?.length ?? 0)));
      const [count = 0] = counts;
      if (count === 0 || counts.some((other) => other !== count)) continue;
      const cells = (lines[0] ?? '').split(name === 'tabs' ? /\t+/ : ' | ').map((cell) => cell.trim());
      const head = `| ${cells.join(' | ')} |`;
      const rule = `|${' --- |'.repeat(cells.length)}`;
      yield findingAt(
        node,
        'not-made',
        `These rows make no table: ${name} part them`,
        head.length <= 80
          ? `write \`${head}\`, below it \`${rule}\`, and the other rows as the first`
          : `write bars around the cells, and \`${rule}\` below the first row`,
      );
      break;
    }
  }
}

/** A play without the word behind its fence. */
function* plays(view: PageView): Iterable<Finding> {
  for (const node of view.all('code'))
    if (isPlay(node))
      yield findingAt(
        node,
        'not-made',
        'This block would be a play, and does not say so',
        'write `play` behind the three signs that begin it: ```` ```play ````',
      );
}

function isPlay({ lang, value }: Code): boolean {
  return !lang && /^[OXo] \S+ \(\d+,\d+\)/m.test(value) && parsePlay(value).problems.length === 0;
}

function* steps(view: PageView): Iterable<Finding> {
  for (const node of view.all('mdxJsxFlowElement')) {
    if (!isComponent(node) || node.name !== 'Steps' || node.children.some((child) => child.type === 'list' && child.ordered)) continue;
    yield findingAt(
      node.children[0] ?? node,
      'not-made',
      '`<Steps>` holds no numbered list',
      'begin each step with its number: `1. `, `2. `',
    );
  }
}

/** `[words](an address with blanks)`, `(words)[address]`, `[words]()`. */
function* links(view: PageView): Iterable<Finding> {
  for (const node of view.all('text')) {
    if (!node.position || !/[[\]]/.test(node.value)) continue;
    const source = sourceOf(node, view);
    const place = placesOf(node.position.start, source);
    for (const { index, 0: found, 1: words = '', 2: address = '' } of source.matchAll(
      /(?<!\\)\[([^\][\n]+)\]\(([^()\n"']*[^\s()"'] [^()\n"']+)\)/g,
    )) {
      // Of files with blanks in their names `leftover` speaks.
      if (/^[/.#]|\.\w+(?:#\S*)?$/.test(address.trim())) continue;
      const file = `${slug(address)}.mdx`;
      yield {
        ...place(index),
        rule: 'not-made',
        message: `\`${short(found)}\` is no link: an address has no blanks`,
        fix: `write the name of the file: \`[${words}](${file})\``,
      };
    }
    for (const { index, 0: found, 1: words = '', 2: address = '' } of source.matchAll(
      /(?<!\\)\(([^()\n]+)\)\[((?:[./#]|https?:|[\w-]+\.mdx?)[^\][\s]*)\]/g,
    ))
      yield {
        ...place(index),
        rule: 'not-made',
        message: `\`${short(found)}\` is no link`,
        fix: `write the words in square brackets: \`[${words}](${address})\``,
      };
  }
  for (const node of view.all('link'))
    if (node.url.trim() === '' && node.children.length > 0)
      yield findingAt(node, 'not-made', 'The link leads nowhere', 'write the address between its round brackets, or take the brackets out');
}

/** Letters of an old file, or of a page that was copied, read in the wrong way. The first of a page is told: the others come from there. */
function* letters(view: PageView): Iterable<Finding> {
  for (const [name, value] of Object.entries(view.fields)) {
    const found = typeof value === 'string' ? misread(value)[0] : undefined;
    if (!found) continue;
    yield wrongLetter(view.placeOf([name]), found);
    return;
  }
  for (const node of view.all('text')) {
    const [found] = misread(node.value);
    if (!found || !node.position) continue;
    const source = sourceOf(node, view);
    const index = source.indexOf(found.written);
    yield wrongLetter(index < 0 ? node.position.start : placesOf(node.position.start, source)(index), found);
    return;
  }
}

function wrongLetter({ line, column }: Place, { written, meant }: { written: string; meant: string }): Finding {
  return {
    line,
    column,
    rule: 'not-made',
    message: `\`${written}\` stands where \`${meant}\` was meant`,
    fix: `write \`${meant}\`; what was copied with it may hold more of them`,
  };
}

function sourceOf(node: { position?: Paragraph['position'] }, view: PageView): string {
  return view.text.slice(node.position?.start.offset, node.position?.end.offset);
}

function linesOf(node: Paragraph, view: PageView): string[] {
  return sourceOf(node, view)
    .split('\n')
    .map((line) => line.replace(/^[ \t>]+/, '').trimEnd());
}

function placesOf(start: Place, source: string): (index: number) => Place {
  return (index) => {
    const before = source.slice(0, index).split('\n');
    const last = before.at(-1)?.length ?? 0;
    return { line: start.line + before.length - 1, column: before.length === 1 ? start.column + last : last + 1 };
  };
}

function slug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 58).trim()}…`;
}
