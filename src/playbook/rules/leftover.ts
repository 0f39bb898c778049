import type { TableCell, Text } from 'mdast';
import type { PageView, Rule } from '../model/rule.ts';
import type { Finding, Place } from '../problems/problem.ts';
import { type Around, leftAtStart, listThatIsNone, shortened } from '../tree/left-at-start.ts';
import { findingAt, placeOf } from '../tree/nodes.ts';
import { itemLines } from './not-an-item.ts';

export const leftover: Rule = {
  name: 'leftover',
  group: 'text',
  severity: 'warning',
  mends: true,
  finds:
    'Markup that is none: a footnote or a reference without a definition, a heading without a space, a box outside a list or in a table, lines that begin like items and make no list, a callout that is none, bold with a space inside, a block of another generator, a link between `[[` and `]]`, bold that is never closed, a sign like `&foo;` that there is not, a table without its line `| --- |`, a block of code that is never closed. And text that nobody sees: cells beyond the head of a table, a footnote that nothing refers to.',
  why: 'Readers see signs in place of what was meant, or miss a text that its author can see.',
  wrong: 'A note that has no text.[^9]',
  right: 'A note that has one.[^9]\n\n[^9]: Here it is.',
  page: leftovers,
};

/** Signs of which something may be left over: whatever holds none of them need not be looked at. */
const SIGNS = /&[a-z\d]+;|[[\]［#＃|]|:::|\*\*|~~|==|^[ \t>]{0,9}[!?]{3}|\{%|\{\{[<%]/im;

interface Leftover {
  pattern: RegExp;
  message: (found: string) => string;
  fix: string | ((found: string) => string);
}

// Each is looked for in the source, where what is escaped can be told from what is not.
const LEFTOVERS: readonly Leftover[] = [
  {
    pattern: /(?<!\\)\[\^[^\s\][]+(?<!\\)\]/g,
    message: (found) => `The footnote \`${found}\` has no text`,
    fix: (found) => `write it on a line of its own: \`${found}: The text.\``,
  },
  {
    pattern: /(?<![\\\w\])])\[[^\][\n]+\]\[[^\][\n]*\]/g,
    message: (found) => `The reference \`${found}\` has no definition`,
    fix: 'write the address after the words, `[words](address)`, or on a line of its own: `[name]: address`',
  },
  {
    pattern: /(?<!\\)\[[^\][\n]+\](?: \((?:[/.#][^()\s]*|[^()\s]+\.mdx?)\)|\((?:[^()\s]+ )+[^()\s]*\.\w+[^()\s]*\)|\([/.#][^()\n]*\))/g,
    message: (found) => `\`${found}\` is no link`,
    fix: linkMeant,
  },
  {
    pattern: /(?<!\\)!\[\[[^\][\n]+\]\]/g,
    message: (found) => `\`${found}\` is a picture of another program`,
    fix: 'write `![what it shows](file.png)`',
  },
  {
    pattern: /(?<![!\\])\[\[(?=\p{L})[^\][\n]+\]\](?!\])/gu,
    message: (found) => `\`${found}\` is a link of another program`,
    fix: 'write `[words](page.mdx)`',
  },
  {
    pattern: /(?<![\\*\w])\*\*(?<!\*\*[\s\S]*\*\*)(?=[\p{L}\p{N}])(?![\s\S]*\*\*).*/gu,
    message: (found) => `\`${found}\` is not bold: nothing closes it`,
    fix: 'write `**` behind the words, too, or `\\*\\*` for the signs',
  },
  {
    pattern: /(?<![\\*\w])\*\*(?![*])[^*\n]+(?<!\\)\*\*(?![*])/g,
    message: (found) => `\`${found}\` is not bold`,
    fix: 'write no space between `**` and the words that it is around',
  },
  {
    pattern: /(?<![\\~\w])~~(?![~])[^~\n]+(?<!\\)~~(?![~])/g,
    message: (found) => `\`${found}\` is not struck out`,
    fix: 'write no space between `~~` and the words that it is around',
  },
  {
    pattern: /(?<![\\=\w])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])/g,
    message: (found) => `\`${found}\` is not marked`,
    fix: 'write `<mark>` and `</mark>` around the words, or make them bold: `**…**`',
  },
];

/** `[a] (/b/)` → `[a](/b/)`. Pages have hyphens in their names; what else lies beside them is called as it was saved. */
function linkMeant(found: string): string {
  const [, words = '', written = ''] = /^(\[[^\]]*\])\s*\((.*)\)$/s.exec(found) ?? [];
  const address = written.trim();
  if (address === '' || /["']/.test(address)) return 'write no space between `]` and `(`, and `%20` for a space in an address';
  if (!address.includes(' ')) return `write \`${words}(${address})\`, without a blank`;
  const isPage = /\.mdx?(?:#.*)?$/i.test(address);
  const link = `write \`${words}(${address.replaceAll(' ', isPage ? '-' : '%20')})\``;
  return isPage ? `${link}, or \`%20\` for each blank that the name of the file really has` : `${link}: \`%20\` stands for a blank`;
}

function* leftovers(view: PageView): Iterable<Finding> {
  const asked = itemLines(view);
  let lines: readonly string[] | undefined;
  let opened = 0;
  const around = new Map(firstTexts(view));
  for (const node of view.all('text')) {
    // Beside an address that was found late a text has no place, and what was escaped in it cannot be told.
    if (!node.position || !SIGNS.test(node.value)) continue;
    const source = view.text.slice(node.position.start.offset, node.position.end.offset);
    lines ??= view.text.split('\n');
    const placeIn = placesOf(node, source);
    for (const { pattern, message, fix } of LEFTOVERS)
      for (const { index, 0: found } of source.matchAll(pattern))
        yield {
          ...placeIn(index),
          rule: 'leftover',
          message: message(shortened(found)),
          fix: typeof fix === 'string' ? fix : fix(found),
        };
    // One that there is has become its sign.
    for (const { index, 0: found } of source.matchAll(/(?<![\\\p{L}\p{N}])&[a-z][a-z\d]+;/giu))
      if (node.value.includes(found))
        yield {
          ...placeIn(index),
          rule: 'leftover',
          message: `\`${found}\` stands for no sign`,
          fix: 'write the sign itself, or `&amp;` for a lone `&`',
        };
    for (const { line, column, message, fix, box } of leftAtStart(node, source, lines, around.get(node) ?? 'other')) {
      // The end of a block that was told of.
      const block = lines[line - 1]?.trim() ?? '';
      if (/^:{3,}$/.test(block) && opened > 0) {
        opened -= 1;
        continue;
      }
      if (/^:{3,}\s*[\w{[]/.test(block)) opened += 1;
      if (!box || !asked.has(line)) yield { line, column, rule: 'leftover', message, fix };
    }
  }
  yield* lists(view, asked);
  yield* rows(view);
  yield* fences(view);
  yield* cells(view);
  yield* notes(view);
}

/** What the first text of a quote or a cell is in. */
function* firstTexts(view: PageView): Iterable<[Text, Around]> {
  for (const { children } of view.all('blockquote')) {
    const [first] = children;
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (text?.type === 'text') yield [text, 'quote'];
  }
  for (const { children } of view.all('tableCell')) for (const text of children) if (text.type === 'text') yield [text, 'cell'];
}

/** Lines that begin like items, and no list. */
function* lists(view: PageView, asked: ReadonlySet<number>): Iterable<Finding> {
  let lines: readonly string[] | undefined;
  for (const node of view.all('paragraph')) {
    if (node.position?.start.line === node.position?.end.line) continue;
    lines ??= view.text.split('\n');
    const none = listThatIsNone(node, lines);
    if (!none || asked.has(none.line)) continue;
    const { line, column, sign } = none;
    const message = `\`${sign}\` begins no list: its lines become one`;
    yield { line, column, rule: 'leftover', message, fix: 'begin each of them with `- `, or leave a blank line between them' };
  }
}

/** Rows of a table below which no line makes one of them. */
function* rows(view: PageView): Iterable<Finding> {
  for (const node of view.all('paragraph')) {
    const source = view.text.slice(node.position?.start.offset, node.position?.end.offset);
    const [first = '', second = ''] = source.split('\n', 2).map((line) => line.replace(/^[ \t>]+|[ \t\r]+$/g, ''));
    const bars = (line: string) => (/^\|.*[^\\]\|$/.test(line) ? (line.match(/(?<!\\)\|/g)?.length ?? 0) : 0);
    if (bars(first) < 3 || bars(first) !== bars(second) || /\|[ \t]*:?-{3,}/.test(source)) continue;
    yield findingAt(node, 'leftover', 'These rows make no table', 'write a line `| --- | --- |` below the first of them');
  }
}

/** Blocks of code that go on to the end of the page, because nothing closes them. */
function* fences(view: PageView): Iterable<Finding> {
  for (const node of view.all('code')) {
    const source = view.text.slice(node.position?.start.offset, node.position?.end.offset);
    const [open] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
    if (open === undefined) continue;
    const [, last = ''] = /\n[ \t>]*([^\n]*?)[ \t]*$/.exec(source) ?? [];
    if (last.length >= open.length && last === open.charAt(0).repeat(last.length)) continue;
    yield findingAt(
      node,
      'leftover',
      `The block of code that begins with ${quotedFence(open)} is never closed`,
      `write ${quotedFence(open)} on a line below it`,
    );
  }
}

const quotedFence = (fence: string): string => (fence.startsWith('`') ? `\`\` ${fence} \`\`` : `\`${fence}\``);

/** Cells beyond the head of a table, which no browser is given. */
function* cells(view: PageView): Iterable<Finding> {
  for (const table of view.all('table')) {
    const columns = table.children[0]?.children.length ?? 0;
    for (const { children } of table.children.slice(1)) {
      // A bar cuts code in two: what is left on both sides of it is a lone backtick.
      const cut = children.findIndex((cell, index) => holdsTick(cell) && holdsTick(children[index + 1]));
      if (cut >= 0)
        yield findingAt(
          children[cut] ?? table,
          'leftover',
          'A bar cuts the code in this cell',
          'write `\\|` for a bar that parts no cells, in code too',
        );
      const [beyond] = children.slice(columns);
      if (!beyond || cut >= 0) continue;
      const message = `The row has ${children.length} cells, the head of the table ${columns}: readers do not see what is beyond`;
      yield findingAt(beyond, 'leftover', message, 'write `\\|` for a bar that parts no cells, in code too, or give the head another cell');
    }
  }
}

function holdsTick(cell: TableCell | undefined): boolean {
  return cell?.children.some((child) => child.type === 'text' && child.value.includes('`')) ?? false;
}

/** Footnotes that nothing refers to, or that are there already. */
function* notes(view: PageView): Iterable<Finding> {
  const definitions = view.all('footnoteDefinition');
  if (definitions.length === 0) return;
  const used = new Set(view.all('footnoteReference').map(({ identifier }) => identifier));
  const seen = new Set<string>();
  for (const node of definitions) {
    const name = `[^${node.label ?? node.identifier}]`;
    if (!used.has(node.identifier))
      yield findingAt(
        node,
        'leftover',
        `Nothing refers to the footnote \`${name}\`: readers do not see it`,
        `write \`${name}\` where it belongs`,
      );
    else if (seen.has(node.identifier))
      yield findingAt(node, 'leftover', `The footnote \`${name}\` has a text already: readers do not see this one`, 'give it another name');
    seen.add(node.identifier);
  }
}

/** Places in a text: each is looked for from the one before it, unless it lies before that. */
function placesOf(node: Text, source: string): (index: number) => Place {
  const { line, column } = placeOf(node);
  let passed = 0;
  let start = 0;
  return (index) => {
    if (index < start) {
      passed = 0;
      start = 0;
    }
    for (let end = source.indexOf('\n', start); end >= 0 && end < index; end = source.indexOf('\n', start)) {
      passed++;
      start = end + 1;
    }
    return { line: line + passed, column: (passed === 0 ? column : 1) + index - start };
  };
}
