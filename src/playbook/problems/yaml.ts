import { type ErrorCode, isMap, isNode, isPair, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { type CurlyText, curlyTexts } from './curly-text.ts';
import { type CutText, cutTexts, quoted, takesText } from './cut-text.ts';
import { type FieldPath, innermost, issueFindings } from './field-faults.ts';
import { type OddYaml, oddYaml } from './odd-yaml.ts';
import type { Finding, Place } from './problem.ts';
import { didYouMean, suggest } from './suggest.ts';
import { unseenInText } from './unseen.ts';
import { yamlSlip } from './yaml-words.ts';

/** YAML that was read and validated, with a way back from a field to its place in the file. */
export interface ReadYaml<T> {
  /** The validated fields; `undefined` where errors were found. */
  value: T | undefined;
  /** The fields that are right, each for itself: what they say about other files can be checked even where others are wrong. */
  sound: Partial<T>;
  findings: Finding[];
  /** Where a field's value stands; of a field that is missing: where its parent stands. */
  placeOf: (path: FieldPath) => Place;
  /** Where a field's name stands. */
  nameOf: (path: FieldPath) => Place;
}

/**
 * Reads YAML and validates it, keeping places. Never throws: whatever is wrong becomes a finding.
 *
 * @param source the YAML text
 * @param schema what it must look like; a field that the schema does not know is a warning
 * @param firstLine line of the file on which the text starts, from 1
 */
export function readYaml<S extends z.ZodObject>(source: string, schema: S, firstLine = 1): ReadYaml<z.output<S>> {
  try {
    return read(source, schema, firstLine);
  } catch (error) {
    // Trees are walked by functions that call themselves, the parser's too.
    if (!(error instanceof RangeError)) throw error;
    const start = () => ({ line: firstLine, column: 1 });
    const finding = { ...start(), rule: 'yaml', message: `The YAML cannot be read: ${TOO_DEEP}`, fix: 'take levels of lists out' };
    return { value: undefined, sound: {}, findings: [finding], placeOf: start, nameOf: start };
  }
}

const TOO_DEEP = 'it is nested too deeply';

function read<S extends z.ZodObject>(source: string, schema: S, firstLine: number): ReadYaml<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const placeOf = (path: FieldPath): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = nodeAt(document.contents, path.slice(0, length));
      if (node?.range) return at(node.range[0]);
    }
    return at(0);
  };
  const nameOf = (path: FieldPath): Place => {
    const parent = nodeAt(document.contents, path.slice(0, -1));
    const pair = isMap(parent) ? pairIn(parent, path.at(-1)) : undefined;
    return isScalar(pair?.key) && pair.key.range ? at(pair.key.range[0]) : placeOf(path);
  };
  const unread = (...findings: Finding[]) => ({ value: undefined, sound: {}, findings, placeOf, nameOf });

  if (document.errors.length > 0) {
    const odd = oddYaml(source);
    return unread(...(odd.length > 0 ? odd.map((one) => oddFinding(one, at(one.offset))) : syntaxFindings(document.errors, source, at)));
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 50 }) ?? {};
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // It throws for aliases of aliases of aliases, a few bytes that become gigabytes.
    return unread({
      ...at(0),
      rule: 'yaml',
      message: 'The YAML cannot be read: its aliases (`*name`) stand for too much',
      fix: 'write the values out',
    });
  }
  if (!isRecord(data))
    return unread({ ...at(0), rule: 'yaml', message: 'The YAML is no list of fields', fix: 'write `field: value`, one a line' });

  const faulty = faultyTexts(data);
  if (faulty.length > 0) return unread(...faulty.map(({ path, name, fault }) => ({ ...(name ? nameOf(path) : placeOf(path)), ...fault })));
  const known = Object.keys(schema.shape);
  const kept = Object.fromEntries(Object.entries(data).filter(([key]) => known.includes(key)));
  const parsed = schema.safeParse(kept);
  const issues = parsed.success ? [] : parsed.error.issues.flatMap(innermost);
  const missing = issues
    .filter((issue) => issue.path.length === 1 && !Object.hasOwn(kept, String(issue.path[0])))
    .map((issue) => String(issue.path[0]));
  const findings: Finding[] = [];
  const ends = cutTexts(document, source);
  const cut = ends.filter((one) => takesText(schema, data, one));
  findings.push(...curlyTexts(document).map((one) => ({ ...at(one.start), ...curlyFinding(one) })));
  findings.push(...cut.map((one) => ({ ...at(one.hash), ...cutFinding(one) })));
  // A list whose dashes are none is a text, and a text is no list.
  if (!parsed.success) findings.push(...oddYaml(source).map((one) => oddFinding(one, at(one.offset))));
  const meant = new Set<string>();
  for (const key of Object.keys(data).filter((name) => !known.includes(name))) {
    const near = suggest(key, known);
    if (near !== undefined) meant.add(near);
    findings.push({
      ...nameOf([key]),
      // A required field under a wrong name is one mistake, not a missing and a strange field.
      rule: near !== undefined && missing.includes(near) ? 'missing-field' : 'unknown-field',
      message: `There is no field \`${key}\``,
      fix: didYouMean(key, known) ?? 'take it out',
    });
  }
  // A record is read without it: no error of the schema says so.
  for (const path of protoPaths(kept))
    findings.push({ ...nameOf(path), rule: 'unknown-field', message: 'There is no field `__proto__`', fix: 'take it out' });
  for (const issue of issues) {
    if (issue.path.length === 1 && meant.has(String(issue.path[0])) && missing.includes(String(issue.path[0]))) continue;
    // Of a text that begins with the comment nothing is left: that has been said.
    if (cut.some(({ left, path }) => left === null && path.join('.') === issue.path.join('.'))) continue;
    const marked = ends.find(
      ({ left, whole, path }) => left === null && /^#\s?\d+$/.test(whole) && path.join('.') === issue.path.join('.'),
    );
    if (marked) {
      const name = String(issue.path.at(-1));
      const message = `A \`#\` begins a comment: nothing is left of \`${name}\``;
      findings.push({ ...at(marked.hash), rule: 'field', message, fix: `write \`${name}: ${Number(marked.whole.slice(1))}\`` });
      continue;
    }
    findings.push(...issueFindings(issue, data, schema, { placeOf, nameOf }));
  }
  if (parsed.success) return { value: parsed.data, sound: parsed.data, findings, placeOf, nameOf };
  const wrong = new Set(issues.map((issue) => String(issue.path[0])));
  const sound = known
    .filter((name) => !wrong.has(name))
    .flatMap((name) => {
      const field = z.safeParse(schema.shape[name], kept[name]);
      return field.success ? [[name, field.data] as const] : [];
    });
  // The names and types are the schema's own, field by field.
  return { value: undefined, sound: Object.fromEntries(sound) as Partial<z.output<S>>, findings, placeOf, nameOf };
}

type Fault = Omit<Finding, 'line' | 'column'>;

/** Texts, and names of fields, that hold what no text can hold. */
function faultyTexts(value: unknown, path: FieldPath = []): { path: FieldPath; name: boolean; fault: Fault }[] {
  if (typeof value === 'string') {
    const fault = faultOf(value);
    return fault ? [{ path, name: false, fault }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    const fault = faultOf(key);
    return fault ? [{ path: at, name: true, fault }] : faultyTexts(inner, at);
  });
}

/** Fields of fields that are named `__proto__`. */
function protoPaths(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    return key === '__proto__' && path.length > 0 ? [at] : protoPaths(inner, at);
  });
}

function faultOf(text: string): Fault | undefined {
  // Nothing written in UTF-8 can say half of a character, no address and no feed.
  if (!text.isWellFormed())
    return {
      rule: 'yaml',
      message: 'The YAML cannot be read: a text holds half of a character (a lone surrogate)',
      fix: 'write the character itself, or both halves: `"\\uD83D\\uDE42"`',
    };
  const unseen = unseenInText(text);
  return unseen ? { rule: 'field', message: `A text holds ${unseen}, which nobody sees`, fix: 'take it out' } : undefined;
}

function cutFinding({ left, whole, meant }: CutText): Fault {
  return {
    // Nothing is left of it: the field is empty.
    rule: left === null ? 'field' : 'cut-text',
    message: left === null ? 'A `#` begins a comment: nothing is left of the text' : 'A `#` begins a comment: the text ends before it',
    fix: `put the text into quotes, ${quoted(whole)}${meant ? '' : ', or the comment on a line of its own'}`,
  };
}

function curlyFinding({ name, text }: CurlyText): Fault {
  return {
    rule: 'curly-quotes',
    message: `The curly quotes are part of \`${name}\`: readers see them`,
    fix: `write \`${name}: ${quoted(text.slice(1, -1).trim())}\`, or for something that is said \`${name}: ${quoted(text)}\``,
  };
}

function oddFinding({ character, marker }: OddYaml, place: Place): Finding {
  return {
    ...place,
    rule: 'yaml',
    message: `The YAML cannot be read: there is ${character} at \`${marker}\``,
    fix: 'write a space in its place: `npm run check -- --fix` does',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The field of a map. Each map is looked through once: a role may name a thousand skills, and each is asked for. */
function pairIn(map: YAMLMap, key: PropertyKey | undefined): Pair | undefined {
  const known =
    pairs.get(map) ??
    new Map(
      map.items.toReversed().flatMap((item) => (isPair(item) && isScalar(item.key) ? [[String(item.key.value), item] as const] : [])),
    );
  pairs.set(map, known);
  return known.get(String(key));
}

function nodeAt(root: unknown, path: FieldPath): Node | undefined {
  let node: unknown = root;
  for (const key of path) {
    if (isMap(node)) {
      const pair = pairIn(node, key);
      node = pair?.value ?? pair?.key;
    } else if (isNode(node) && 'items' in node) {
      node = node.items[Number(key)];
    } else return undefined;
  }
  return isNode(node) ? node : undefined;
}

/** What cannot be read: the first reason (those after it usually follow from it), and every field that stands there twice. */
function syntaxFindings(
  errors: readonly { code: ErrorCode; message: string; pos: [number, number] }[],
  source: string,
  at: (offset: number) => Place,
): Finding[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors
    .filter((error) => error === first || error.code === 'DUPLICATE_KEY')
    .map(({ code, message, pos }) => {
      const tab = /\btabs?\b/i.test(message);
      const slip = tab || code === 'DUPLICATE_KEY' ? undefined : yamlSlip(source, pos[0]);
      if (slip) {
        const start = source.split('\n').slice(0, slip.line).join('\n').length + (slip.line > 0 ? 1 : 0);
        return { ...at(start + slip.column), rule: 'yaml', message: `The YAML cannot be read: ${slip.why}`, fix: slip.fix };
      }
      const reason =
        code === 'DUPLICATE_KEY' ? 'a field stands there twice' : /call stack/.test(message) ? TOO_DEEP : lower(message.replace(/\.$/, ''));
      return {
        ...at(pos[0]),
        rule: 'yaml',
        message: `The YAML cannot be read: ${reason}`,
        fix: FIXES[tab ? 'TAB_AS_INDENT' : code] ?? 'put text that holds `:`, `#`, quotes or brackets into quotes',
      };
    });
}

const FIXES: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'indent with spaces, not with a tab',
  DUPLICATE_KEY: 'keep one of the two',
  BAD_INDENT: 'give lines of the same list or map the same indent',
  MULTILINE_IMPLICIT_KEY: 'put text that holds a colon into quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put text that holds a colon into quotes',
  MISSING_CHAR: 'close the quote or the bracket',
};

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
