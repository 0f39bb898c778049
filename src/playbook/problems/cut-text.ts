import { type Document, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';

/** A text of a YAML file that ends where it was not meant to: a `#` after a space begins a comment. */
export interface CutText {
  path: (string | number)[];
  /** What is left of it; `null` where it begins with the `#`. */
  left: string | null;
  /** What stands in the line, to its end. */
  whole: string;
  /** Of the whole text in the source. */
  start: number;
  end: number;
  /** Of the `#`. */
  hash: number;
  /** `#1`, `#always`: a comment begins with a space. */
  meant: boolean;
}

/** Texts without quotes that a comment follows on their line, in the order of the source. */
export function cutTexts(document: Document, source: string): CutText[] {
  const found: CutText[] = [];
  if (!/(?:^|\s)#/.test(source)) return found;
  const look = (node: unknown, path: (string | number)[]): void => {
    if (isMap(node)) for (const { key, value } of node.items) look(value, [...path, isScalar(key) ? String(key.value) : '']);
    if (isSeq(node)) for (const [index, value] of node.items.entries()) look(value, [...path, index]);
    const cut =
      isNode(node) && isScalar(node) && node.type === 'PLAIN' && node.range ? cutAt(source, node.range[0], node.range[1]) : undefined;
    const left = isScalar(node) ? node.value : undefined;
    if (cut && (typeof left === 'string' || left === null)) found.push({ path, left, ...cut });
  };
  look(document.contents, []);
  return found;
}

function cutAt(source: string, start: number, end: number): Pick<CutText, 'whole' | 'start' | 'end' | 'hash' | 'meant'> | undefined {
  // Of nothing at all the line goes on right here, or after the space that follows a colon.
  const [between] = /^[ \t]*(?=#)/.exec(source.slice(end)) ?? [];
  if (between === undefined) return undefined;
  const hash = end + between.length;
  const [rest = ''] = /^[^\r\n]*/.exec(source.slice(hash)) ?? [];
  const from = start === end ? hash : start;
  const whole = source.slice(from, hash) + rest.trimEnd();
  return { whole, start: from, end: from + whole.length, hash, meant: /^#[^\s#]/.test(rest) };
}

/** Would the field take the text as it stands there? An id or a number takes none, so a comment behind it is one. */
export function takesText(schema: z.ZodObject, data: Record<string, unknown>, { path, whole, left }: CutText): boolean {
  const [field, ...rest] = path;
  if (typeof field !== 'string' || !Object.hasOwn(schema.shape, field)) return false;
  if (left !== null && /^[a-z][a-z+.-]*:\S*$/i.test(left)) return false;
  const parsed = z.safeParse(schema.shape[field], replaced(data[field], rest, whole.replace(/\s*\n\s*/g, ' ')));
  return parsed.success || !parsed.error.issues.some((issue) => issue.path.every((key, index) => key === rest[index]));
}

function replaced(value: unknown, path: readonly (string | number)[], by: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, by) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, name === key ? replaced(item, rest, by) : item]));
}

/**
 * Puts texts into quotes that a `#` cuts. Where a space follows the `#` it may be a comment: its author knows.
 *
 * @param source the YAML text
 */
export function quoteCutTexts(source: string, schema: z.ZodObject): { text: string; count: number } {
  let document: Document;
  let data: unknown;
  try {
    document = parseDocument(source, { logLevel: 'silent' });
    if (document.errors.length > 0) return { text: source, count: 0 };
    data = document.toJS({ maxAliasCount: 50 });
  } catch {
    // Lists in lists in lists, or aliases of aliases: the check tells of them.
    return { text: source, count: 0 };
  }
  if (typeof data !== 'object' || data === null) return { text: source, count: 0 };
  const fields = data as Record<string, unknown>;
  const cut = cutTexts(document, source).filter((one) => one.meant && takesText(schema, fields, one));
  let text = source;
  for (const { start, end, whole } of cut.toReversed()) text = text.slice(0, start) + quoted(whole) + text.slice(end);
  return { text, count: cut.length };
}

/** A text in quotes that need nothing escaped, or single ones. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
