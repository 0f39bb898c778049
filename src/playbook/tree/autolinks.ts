import type { Nodes, Root, RootContent } from 'mdast';
import type { Data, Processor } from 'unified';

// As `remark-parse` declares them.
type Extension = NonNullable<Data['micromarkExtensions']>[number];
type TreeExtension = NonNullable<Data['fromMarkdownExtensions']>[number];
type OneTreeExtension = Exclude<TreeExtension, unknown[]>;
type ConstructRecord = NonNullable<Extension['text']>;
type Construct = Exclude<ConstructRecord[number], undefined | unknown[]>;
type Previous = NonNullable<Construct['previous']>;
type Tokenizer = Construct['tokenize'];
type State = ReturnType<Tokenizer>;

/**
 * A plugin after `remark-gfm` that makes its search for addresses quick. As it comes, it stops at every word, since a mail
 * address may begin there; and looks through the whole tree once more in the end. What it finds is the same, but for one thing:
 * a bare address ends before full-width punctuation, behind which no space is written, and before `…` and quotes.
 */
export function quickAutolinks(this: Processor): void {
  const data = this.data();
  // Lines of the page being parsed in which a mail address can stand. Parsing is never interrupted.
  let lines = new Set<number>();
  const { parser } = this;
  if (!parser) return;
  this.parser = (text, file) => {
    lines = linesWith('@', text);
    return parser(text, file);
  };
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => onlyIn(() => lines, extension));
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map(local);
}

function linesWith(sign: string, text: string): Set<number> {
  const lines = new Set<number>();
  if (text.includes(sign)) for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) if (line.includes(sign)) lines.add(index + 1);
  return lines;
}

/** Lets the tokenizer try a mail address in some lines alone. */
function onlyIn(lines: () => Set<number>, extension: Extension): Extension {
  if (!extension.text) return extension;
  const quick = (construct: Construct): Construct => {
    const { name, previous } = construct;
    if (name === 'protocolAutolink' || name === 'wwwAutolink') return endingBeforeWide(construct);
    if (name !== 'emailAutolink' || !previous) return construct;
    const inLines: Previous = function (code) {
      return lines().size > 0 && previous.call(this, code) && lines().has(this.now().line);
    };
    return { ...construct, previous: inLines };
  };
  const text: ConstructRecord = {};
  for (const [code, list] of Object.entries(extension.text)) {
    if (list) text[Number(code)] = Array.isArray(list) ? list.map(quick) : quick(list);
  }
  return { ...extension, text };
}

/** `…` `‥` `⋯` `“` `”` `„` `‟`: they stand for full-width signs where Chinese, Japanese and Korean are written. */
const BESIDE_WIDE: ReadonlySet<number> = new Set([...'…‥⋯“”„‟'].map((sign) => sign.codePointAt(0) ?? 0));

/**
 * `。` `、` `）` `」` `…` and their kin: no address holds one that is not encoded. Letters of any script go on, as in GFM: addresses
 * hold them (`/wiki/東京`), and where one ends before a word nobody can tell. `’` and dashes are part of many a name (`/wiki/L’Aquila`).
 */
function isWide(code: number | null): boolean {
  if (code === null) return false;
  if (code < 0x3001) return BESIDE_WIDE.has(code);
  if (code <= 0x301f) return code <= 0x3003 || code >= 0x3008;
  return (
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff40) ||
    (code >= 0xff5b && code <= 0xff65)
  );
}

/** The path of an address is tried as a construct of its own, and so is the punctuation that may end it. */
function endingBeforeWide(construct: Construct): Construct {
  const { tokenize } = construct;
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const attempt: typeof effects.attempt = (inner, yes, no) =>
        effects.attempt(isOne(inner) && inner.tokenize.name === 'tokenizePath' ? untilWide(inner) : inner, yes, no);
      return tokenize.call(this, { ...effects, attempt }, ok, nok);
    },
  };
}

/** Ends a construct, as found, at the first full-width sign. */
function untilWide(construct: Construct): Construct {
  const { tokenize } = construct;
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      // Its own states stop at such a sign. Those of a construct that is tried inside do so themselves, and those that follow
      // when it is over are somebody else's.
      let own = true;
      const stopping =
        (state: State): State =>
        (code) => {
          if (isWide(code)) return ok(code);
          const next = state(code);
          return next && own ? stopping(next) : next;
        };
      const leaving =
        (state: State): State =>
        (code) => {
          own = false;
          return state(code);
        };
      const check: typeof effects.check = (inner, yes, no) => (code) => {
        own = false;
        const back: State = (code) => {
          own = true;
          return no ? stopping(no)(code) : undefined;
        };
        return effects.check(isOne(inner) ? untilWide(inner) : inner, yes, back)(code);
      };
      return stopping(tokenize.call(this, { ...effects, check }, leaving(ok), leaving(nok)));
    },
  };
}

function isOne(inner: Construct | Construct[] | ConstructRecord): inner is Construct {
  return 'tokenize' in inner;
}

/** Text in which an address may stand that the tokenizer has not made a link already. */
const CANDIDATE = /https?:\/\/|www\.|@/i;

/** Applies the changes of an extension to the finished tree only where there can be an address: they are local to a text. */
function local(extension: TreeExtension): TreeExtension {
  if (Array.isArray(extension)) return extension.map(localOne);
  return localOne(extension);
}

function localOne(extension: OneTreeExtension): OneTreeExtension {
  const { transforms } = extension;
  if (!transforms) return extension;
  return {
    ...extension,
    transforms: transforms.map((transform) => (tree: Root) => {
      for (const parent of candidates(tree)) {
        transform(parent as Root);
        if ('children' in parent) parent.children = (parent.children as RootContent[]).flatMap(cutLate) as typeof parent.children;
      }
      return undefined;
    }),
  };
}

/** An address that is found so late has no place in the source; it ends before full-width punctuation, too. */
function cutLate(node: RootContent): RootContent[] {
  const [text] = node.type === 'link' && !node.position ? node.children : [];
  if (node.type !== 'link' || text?.type !== 'text') return [node];
  const at = [...text.value].findIndex((sign) => isWide(sign.codePointAt(0) ?? null));
  if (at < 0) return [node];
  const kept = [...text.value].slice(0, at).join('');
  const rest = text.value.slice(kept.length);
  return [
    { ...node, url: node.url.slice(0, node.url.length - rest.length), children: [{ ...text, value: kept }] },
    { type: 'text', value: rest },
  ];
}

/** Nodes with a text that may hold an address; nothing inside links, and nothing below a node that is found already. */
function candidates(node: Nodes, found: Nodes[] = []): Nodes[] {
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return found;
  if (node.children.some((child) => child.type === 'text' && CANDIDATE.test(child.value))) found.push(node);
  else for (const child of node.children) candidates(child, found);
  return found;
}
