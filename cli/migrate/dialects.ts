import { alertHead } from './alerts.ts';
import type { Draft, Edit } from './draft.ts';
import { convertFences } from './fences.ts';
import type { TakeDown } from './notes.ts';
import { matches } from './protect.ts';

/** Scheme of the addresses that stand for `[[links]]` until it is known which pages there are. */
export const WIKI = 'wiki:';

/** A change of every match of a pattern outside code. */
interface Change {
  pattern: RegExp;
  to(match: RegExpExecArray): string;
  /** What to take down of each. */
  note?: string;
}

const CHANGES: readonly Change[] = [
  // `[[Page|words]]`, `![[picture.png]]`: Obsidian, wikis, MkDocs plug-ins.
  {
    pattern: /(!?)\[\[([^[\]\n|]+?)(?:\\?\|([^[\]\n]+))?\]\](?![([:])/g,
    to: ([, bang, target = '', words]) => {
      if (/^_?TOC_?$/i.test(target)) return '';
      const shown = words ?? target.replace(/^#/, '').replace(/#/g, ' › ');
      return `${bang}[${shown}](${WIKI}${encodeURIComponent(target.trim()).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
    },
  },
  // Sizes of pictures, and addresses with blanks, which not every Markdown allows.
  { pattern: /(?<=!\[[^\]\n]*\]\([^\s()]+)[ \t]+=\d*%?x?\d*%?(?=[ \t]*\))/g, to: () => '' },
  {
    pattern:
      /(?<=\]\()([^()<>\n"'\s][^()<>\n"']* [^()<>\n"']*\.(?:mdx?|png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?|pptx?|csv|zip|mp4)(?:#[^\s()<>]*)?)(?=\))/gi,
    to: ([, written = '']) => `<${written}>`,
  },
  { pattern: /^[ \t]*\[TOC\][ \t]*$/gim, to: () => '' },
  // An alert with words behind its mark: here and at GitHub the mark stands alone, or it is a quote that shows it.
  {
    pattern: /^((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*>[ \t]*)\[!(\w[\w-]*)(?:\|[^\]\n]*)?\]([+-]?)(?:[ \t]+(\S.*?))?[ \t]*$/gm,
    to: ([whole, before = '', kind = '', fold, words]) => {
      const github = /^(note|tip|important|warning|caution)$/i.test(kind) && !fold;
      if (github && words === undefined) return whole;
      // Obsidian takes the words for the title.
      const head = github ? [...alertHead(kind, undefined), words ?? ''] : alertHead(kind, words, true);
      const next = before.replace(/[^\s>]/g, ' ');
      return head.map((line, at) => ((at === 0 ? before : next) + line.replace(/^> ?/, '')).trimEnd()).join('\n');
    },
  },
  { pattern: /^[ \t]*-{1,2}8<-{1,}[ \t]*(?:".*"|'.*')?[ \t]*$/gm, to: () => '', note: 'A snippet of another file was left out' },
  {
    pattern: /^[ \t]*\{\{?[:%][ \t]*include.*$|\{\{[ \t]*#\w*include[^}\n]*\}\}/gm,
    to: () => '',
    note: 'A snippet of another file was left out',
  },
  { pattern: /:(?:material|octicons|fontawesome|simple)-[\w-]+:(?:\{[^}\n]*\})?[ \t]?/g, to: () => '', note: 'An icon was left out' },
  // Attributes of Python-Markdown and kramdown: behind a link, a picture or code, at the end of a line, on a line of their own.
  {
    pattern:
      /(?<=[)\]`*_])\{:?[ \t]*(?:[.#][\w-]|[\w-]+=)[^}\n]*\}|^[ \t]*\{:[^}\n]*\}[ \t]*$|(?<=^[^#\n].*\S)[ \t]+\{:?[ \t]*[.][\w-][^}\n]*\}[ \t]*$|^[ \t]*\{[ \t]*[.#][\w-][^}\n]*\}[ \t]*$/gm,
    to: ([written]) => {
      const id = /#([\w:.-]+)/.exec(written)?.[1];
      return id === undefined ? '' : `<a id="${id}"></a>`;
    },
    note: 'Attributes in braces were left out',
  },
  { pattern: /^[ \t]*\*\[[^\]\n]+\]:[ \t].*$/gm, to: () => '', note: 'The explanation of an abbreviation was left out' },
];

/** Changes small things that other tools write in Markdown of their own. */
export function convertDialects(draft: Draft, takeDown: TakeDown): void {
  convertFences(draft);
  for (const list of matches(draft.text, /^[^\s>:|#-].*\n(?:[ \t]*\n)?:[ \t]+\S/gm))
    takeDown(draft.placeOf(list.index), 'A list of definitions (`: text` below a word) was left as it is: it shows as text');
  for (const { pattern, to, note } of CHANGES) {
    const edits: Edit[] = [];
    for (const match of matches(draft.text, pattern)) {
      const text = to(match);
      // What stands in braces behind a heading is its id: that is read later.
      if (match[0].includes('#') && isHeading(draft.text, match.index)) continue;
      edits.push({ start: match.index, end: match.index + match[0].length, text });
      if (note) takeDown(draft.placeOf(match.index), note, match[0].trim());
    }
    draft.apply(edits);
  }
}

function isHeading(text: string, at: number): boolean {
  return /^ {0,3}#{1,6}[ \t]/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}
