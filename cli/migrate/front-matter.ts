import { parse as parseToml } from 'smol-toml';
import { type Document, isScalar, parseDocument, visit } from 'yaml';
import { cutTexts } from '../../src/playbook/problems/cut-text.ts';
import type { Place } from '../../src/playbook/problems/problem.ts';

/** Fields above the text of a page, and where the text begins. */
export interface FrontMatter {
  /** Every field by name; fields in fields with dots: `last_update.date`. */
  fields: Map<string, unknown>;
  /** Offset of the text below. */
  end: number;
  placeOf(field: string): Place;
  /** What a value is where a field holds several names: of Notion, names between commas. A text is a text whatever it holds. */
  namesIn?(value: unknown): unknown;
  /** What stood behind ` #` in YAML, where nothing says that a comment was meant. */
  comments?: { offset: number; text: string; kept: boolean }[];
  /** Why it could not be read whole. */
  problem?: string;
}

const NONE: FrontMatter = { fields: new Map(), end: 0, placeOf: () => ({ line: 1, column: 1 }) };

/** Reads front matter in YAML (`---`), TOML (`+++`) or JSON (`{`). A page without it has no fields. */
export function readFrontMatter(text: string): FrontMatter {
  const yaml = /^\s*---[ \t]*\r?\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (yaml) return yamlFields(text, yaml[0], yaml[1] ?? '');
  const toml = /^\s*\+\+\+[ \t]*\r?\n([\s\S]*?)(?<=\n)\+\+\+[ \t]*(?:\r?\n|$)/.exec(text);
  if (toml) return tomlFields(text, toml[0], toml[1] ?? '');
  return /^\s*\{\s*"/.test(text) ? jsonFields(text) : NONE;
}

function yamlFields(text: string, whole: string, inner: string): FrontMatter {
  const document = parseDocument(inner, { strict: false, uniqueKeys: false, logLevel: 'silent' });
  const at = { end: whole.length, placeOf: placesIn(text.slice(0, whole.length)) };
  if (document.errors.length > 0) return { ...at, fields: salvaged(inner), problem: oneLine(document.errors[0]?.message) };
  try {
    // `title: The #1 reason`: other generators cut it too, and its author wrote it to be read.
    for (const { path, whole, meant } of cutTexts(document, inner)) if (meant) document.setIn(path, whole);
    const comments = keepComments(document, inner).map((comment) => ({ ...comment, offset: comment.offset + whole.indexOf(inner) }));
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    if (isRecord(data)) return { ...at, fields: flat(data), comments };
    // Between two rules there can be a text as well.
    return data === null ? { ...at, fields: new Map() } : NONE;
  } catch (error) {
    return { ...at, fields: new Map(), problem: oneLine(error) };
  }
}

/**
 * In YAML a comment begins at ` #`, and a sentence without quotation marks ends there: `Ask the #1 question`. Behind words
 * it is part of them; behind a key, a number or a day it is a comment.
 */
function keepComments(document: Document, inner: string): { offset: number; text: string; kept: boolean }[] {
  const found: { offset: number; text: string; kept: boolean }[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
      const [start, end] = node.range;
      const [text = ''] = /^[ \t]+#[^\r\n]*/.exec(inner.slice(end)) ?? [];
      if (text === '') return;
      const kept = typeof node.value === 'string' && /\s/.test(node.value);
      found.push({ offset: end, text: text.trim(), kept });
      if (kept) node.value = inner.slice(start, end) + text.trimEnd();
    },
  });
  return found;
}

function tomlFields(text: string, whole: string, inner: string): FrontMatter {
  const at = { end: whole.length, placeOf: placesIn(text.slice(0, whole.length)) };
  try {
    return { ...at, fields: flat(parseToml(inner)) };
  } catch (error) {
    return { ...at, fields: new Map(), problem: oneLine(error) };
  }
}

/** JSON front matter ends with the brace that closes it. */
function jsonFields(text: string): FrontMatter {
  for (const match of text.matchAll(/^\}[ \t]*$/gm)) {
    const end = match.index + match[0].length;
    try {
      const data: unknown = JSON.parse(text.slice(0, end));
      if (isRecord(data)) return { fields: flat(data), end, placeOf: placesIn(text.slice(0, end)) };
    } catch {
      // A brace inside.
    }
  }
  return NONE;
}

/** Of YAML that is broken somewhere, the lines that can be read alone. */
function salvaged(inner: string): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const line of inner.split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):[ \t]+(.+?)[ \t]*$/.exec(line) ?? [];
    if (name && value && !/^[|>&*!{[]/.test(value)) fields.set(name, value.replace(/^(['"])(.*)\1$/, '$2'));
  }
  return fields;
}

function flat(data: Record<string, unknown>, prefix = '', into = new Map<string, unknown>()): Map<string, unknown> {
  for (const [key, value] of Object.entries(data)) {
    if (isRecord(value) && !(value instanceof Date) && prefix.length < 60) flat(value, `${prefix}${key}.`, into);
    else into.set(prefix + key, value instanceof Date ? value.toISOString() : value);
  }
  return into;
}

function placesIn(head: string): FrontMatter['placeOf'] {
  const lines = head.split('\n');
  return (field) => {
    const name = (field.split('.').at(-1) ?? '').replace(/[^\w-]/g, '\\$&');
    const pattern = new RegExp(`^([\\s{,-]*)["']?${name}["']?\\s*[:=]`);
    const line = lines.findIndex((each) => pattern.test(each));
    return line < 0 ? { line: 1, column: 1 } : { line: line + 1, column: (pattern.exec(lines[line] ?? '')?.[1]?.length ?? 0) + 1 };
  };
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '').replace(/ at line \d+, column \d+$/, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
