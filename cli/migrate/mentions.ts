import type { Definition, Image, Link, Nodes } from 'mdast';

/** A place of a text that names an address: a link, a picture, the definition of a reference. */
export interface Mention {
  kind: 'link' | 'image';
  /** As read: escapes are resolved, percent signs are not. */
  url: string;
  /** Where the address stands. Of `form` node: where the whole stands. */
  start: number;
  end: number;
  form: 'bare' | 'angle' | 'attribute' | 'node';
  /** Where the whole stands. */
  node: { start: number; end: number };
  /** Text of a link as written; alternative text of a picture. */
  label: string;
  /** What a browser says of it when it is pointed at. */
  title?: string | undefined;
  /** Stands inside a link. */
  linked: boolean;
  /** Is the definition of a reference: of a picture where pictures refer to it. */
  definition: boolean;
}

/** What is said of a picture that pages cannot load. */
export const FAR_PICTURE = 'A picture of another site became a link: pages load nothing from elsewhere';

/** Finds the address in the source of a link, picture or definition; of an address that links itself, nothing. */
export function mentionOf(text: string, node: Link | Image | Definition, linked: boolean): Mention | undefined {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const kind = node.type === 'image' ? 'image' : 'link';
  const image = node.type === 'image';
  const open = start + (image ? 2 : 1);
  if (text[start] === '<' || (!image && text[start] !== '[')) return undefined;
  const inner = 'children' in node ? node.children : [];
  const close = inner.length > 0 ? (inner.at(-1)?.position?.end.offset ?? open) : bracketEnd(text, open, end);
  const labelEnd = text.indexOf(']', close);
  const base = {
    kind,
    url: node.url,
    node: { start, end },
    linked,
    definition: node.type === 'definition',
    title: node.title ?? undefined,
    label: image ? (node.alt ?? '') : text.slice(open, labelEnd),
  } as const;
  const sign = node.type === 'definition' ? ']:' : '](';
  const lead = /^[\s>]*/.exec(text.slice(labelEnd + 2, end))?.[0].length ?? 0;
  const at = labelEnd + 2 + (text[labelEnd + 2 + lead - 1] === '>' ? 0 : lead);
  if (labelEnd < 0 || labelEnd >= end || text.slice(labelEnd, labelEnd + 2) !== sign) return { ...base, start, end, form: 'node' };
  if (text[at] === '<') {
    const angle = /^<((?:\\.|[^<>\\\n])*)>/.exec(text.slice(at, end));
    return angle ? { ...base, start: at, end: at + angle[0].length, form: 'angle' } : { ...base, start, end, form: 'node' };
  }
  return { ...base, start: at, end: at + bareLength(text.slice(at, end)), form: 'bare' };
}

/** How long an address is that stands without brackets: up to a blank or the parenthesis that closes the link. */
function bareLength(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (/\s/.test(sign)) return at;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return at;
  }
  return text.length;
}

/** Where the bracket stands that closes one that is open. */
function bracketEnd(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && depth-- === 0) return at;
  }
  return to;
}

/** Whether a node stands inside a link. */
export function isLinked(ancestors: readonly Nodes[]): boolean {
  return ancestors.some(({ type }) => type === 'link' || type === 'linkReference');
}
