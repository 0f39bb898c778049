import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Finding, Place } from './problem.ts';
import { didYouMean } from './suggest.ts';

/** The path of a field: `['skills', 0, 'skill']`. */
export type FieldPath = readonly PropertyKey[];

/** YAML that was read and validated, with a way back from a field to its place in the file. */
export interface ReadYaml<T> {
  /** The validated fields; `undefined` where errors were found. */
  value: T | undefined;
  findings: Finding[];
  /** Where a field stands; of a field that is missing: where its parent stands. */
  placeOf: (path: FieldPath) => Place;
}

/**
 * Reads YAML and validates it, keeping places. Never throws: whatever is wrong becomes a finding.
 *
 * @param source the YAML text
 * @param schema what it must look like; a field that the schema does not know is a warning
 * @param firstLine line of the file on which the text starts, from 1
 */
export function readYaml<S extends z.ZodObject>(source: string, schema: S, firstLine = 1): ReadYaml<z.output<S>> {
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
  if (document.errors.length > 0) {
    return { value: undefined, findings: document.errors.slice(0, 3).map((error) => syntaxFinding(error, at(error.pos[0]))), placeOf };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 50 }) ?? {};
  } catch (error) {
    return {
      value: undefined,
      findings: [{ ...at(0), rule: 'yaml', message: `The YAML cannot be read: ${String(error instanceof Error ? error.message : error)}` }],
      placeOf,
    };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return {
      value: undefined,
      findings: [{ ...at(0), rule: 'yaml', message: 'The YAML is no list of fields', fix: 'write `field: value`, one a line' }],
      placeOf,
    };
  }
  const known = Object.keys(schema.shape);
  const findings: Finding[] = [];
  let parsed = schema.safeParse(data);
  const strange = parsed.error?.issues.filter((issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0) ?? [];
  if (strange.length > 0) {
    const kept = Object.fromEntries(Object.entries(data).filter(([key]) => known.includes(key)));
    for (const key of Object.keys(data).filter((name) => !known.includes(name))) {
      findings.push({
        ...keyPlace(document.contents, key, at),
        rule: 'unknown-field',
        severity: 'warning',
        message: `There is no field \`${key}\``,
        fix: didYouMean(key, known) ?? 'take it out',
      });
    }
    parsed = schema.safeParse(kept);
  }
  if (parsed.success) return { value: parsed.data, findings, placeOf };
  for (const issue of parsed.error.issues.map(innermost)) findings.push(issueFinding(issue, data, placeOf));
  return { value: undefined, findings, placeOf };
}

function nodeAt(root: unknown, path: FieldPath): Node | undefined {
  let node: unknown = root;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
      node = pair?.value ?? pair?.key;
    } else if (isNode(node) && 'items' in node) {
      node = node.items[Number(key)];
    } else return undefined;
  }
  return isNode(node) ? node : undefined;
}

function keyPlace(root: unknown, key: string, at: (offset: number) => Place): Place {
  if (isMap(root)) {
    const pair = root.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (isScalar(pair?.key) && pair.key.range) return at(pair.key.range[0]);
  }
  return at(0);
}

function syntaxFinding(error: { code: string; message: string }, place: Place): Finding {
  const fixes: Record<string, string> = {
    TAB_AS_INDENT: 'indent with spaces, not with a tab',
    DUPLICATE_KEY: 'keep one of the two',
    BAD_INDENT: 'give lines of the same list or map the same indent',
    MULTILINE_IMPLICIT_KEY: 'put text that holds a colon into quotes',
    BLOCK_AS_IMPLICIT_KEY: 'put text that holds a colon into quotes',
    MISSING_CHAR: 'close the quote or the bracket',
  };
  const tab = /\btabs?\b/i.test(error.message);
  return {
    ...place,
    rule: 'yaml',
    message: `The YAML cannot be read: ${error.message.replace(/\.$/, '')}`,
    fix: tab ? fixes.TAB_AS_INDENT : fixes[error.code],
  };
}

/** Of a union's failed branches, the one that got furthest knows best what is wrong: `level: expert` in `{ skill, level }`. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
  return deepest && deepest.path.length > 0 ? { ...deepest, path: [...issue.path, ...deepest.path] } : issue;
}

function issueFinding(issue: z.core.$ZodIssue, data: unknown, placeOf: (path: FieldPath) => Place): Finding {
  const name = issue.path.map(String).join('.');
  const written = valueAt(data, issue.path);
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return {
      ...place,
      rule: 'unknown-field',
      message: `\`${name}\` has no field ${issue.keys.map((key) => `\`${key}\``).join(', ')}`,
      fix: 'take it out',
    };
  }
  if (written === undefined) {
    return { ...place, rule: 'missing-field', message: `The field \`${name}\` is missing`, fix: `add \`${String(issue.path.at(-1))}:\`` };
  }
  const shown = JSON.stringify(written);
  const what = shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
  return { ...place, rule: 'field', message: `\`${name}\` is ${what}`, fix: plain(issue.message) };
}

/** zod's own messages, in the words of the rest: `Invalid input: expected string, received number` → `expected string`. */
function plain(message: string): string {
  return message.replace(/^Invalid input: /, '').replace(/, received .*$/, '');
}

function valueAt(data: unknown, path: FieldPath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
