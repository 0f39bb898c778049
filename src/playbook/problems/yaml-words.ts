import { parseDocument } from 'yaml';
import { quoted } from './cut-text.ts';

/** Why a line of YAML cannot be read, in words, and how it would be written. */
export interface YamlSlip {
  /** Of the line and the column, from 0. */
  line: number;
  column: number;
  why: string;
  fix: string;
  /** The line as it was meant. */
  mended?: string;
}

const FIELD = /^([ \t]*(?:-[ \t]+)*)([\w-]+|"[^"]*"):([ \t]*)(.*)$/;
const ITEM = /^([ \t]*(?:-[ \t]+)+)()()(.*)$/;
/** They mean something else where a text begins. */
const BEGINS = /^[*&!%@`[{}\]|>,?]/;
/** A fix longer than this is no use to copy. */
const LONGEST = 160;

/** The slip in the line at an offset, or in the one after it; `undefined` where it is none of those that people make. */
export function yamlSlip(source: string, offset: number): YamlSlip | undefined {
  const lines = source.split('\n');
  const at = source.slice(0, offset).split('\n').length - 1;
  return deeper(lines, at) ?? slipIn(lines, at) ?? (at > 0 ? slipIn(lines, at - 1) : undefined);
}

function slipIn(lines: readonly string[], line: number): YamlSlip | undefined {
  const written = lines[line] ?? '';
  const glued = /^([ \t]*(?:-[ \t]+)?)([a-z][\w-]*):(?=[^\s:/])(.*?)\r?$/i.exec(written);
  if (glued) {
    const [, indent = '', name = '', value = ''] = glued;
    const mended = `${indent}${name}: ${value}`;
    return {
      line,
      column: indent.length,
      why: `there is no space behind the colon of \`${name}\``,
      fix: `write \`${mended.trim()}\``,
      mended,
    };
  }
  const [, indent = '', name = '', space = '', rest = ''] = FIELD.exec(written) ?? ITEM.exec(written) ?? [];
  const value = rest.trimEnd();
  if (value === '') return undefined;
  const prefix = name ? `${indent}${name}:${space || ' '}` : indent;
  const slip = (why: string, text: string): YamlSlip => {
    const mended = prefix + quoted(text);
    const short = mended.length <= LONGEST;
    return { line, column: prefix.length, why, fix: short ? `write \`${mended.trim()}\`` : 'put the whole text into quotes', mended };
  };
  const [mark = ''] = value;
  if ((mark === '"' || mark === "'") && value.slice(1).includes(mark)) {
    const inner = value.endsWith(mark) && value.length > 1 ? value.slice(1, -1) : undefined;
    if (inner !== undefined) return inner.includes(mark) ? slip('the text holds the quote mark that ends it', inner) : undefined;
    // `"Yes," they say`: quotes around a part of it.
    return slip('the text goes on behind the quote mark that ends it', value);
  }
  if (BEGINS.test(value) && !/^[[{].*[\]}]$/.test(value)) return slip(`a text cannot begin with \`${mark}\``, plain(value));
  if (/:(?:\s|$)/.test(value) && !/^["'[{]/.test(value)) return slip('the text holds a colon with a space behind it', value);
  return undefined;
}

/** `**Bold**`: what stands in a field has no emphasis. */
function plain(value: string): string {
  return /^(\*{1,2})([^*]+)\1$/.exec(value)?.[2] ?? value;
}

/** A field below `- name: value` that is indented further than the name. */
function deeper(lines: readonly string[], at: number): YamlSlip | undefined {
  const [, indent = '', first = '', , value = ''] = FIELD.exec(lines[at] ?? '') ?? [];
  const [, below = '', second = ''] = FIELD.exec(lines[at + 1] ?? '') ?? [];
  if (!indent.includes('-') || value === '' || second === '' || below.includes('-') || below.length <= indent.length) return undefined;
  return {
    line: at + 1,
    column: below.length,
    why: `\`${second}\` is indented further than \`${first}\` above it`,
    fix: 'indent both alike: the second name stands below the first',
    mended: ' '.repeat(indent.length) + (lines[at + 1] ?? '').trimStart(),
  };
}

/** More than anybody writes in one file by mistake. */
const MOST = 200;

/** Writes lines as they were meant that cannot be read; what cannot be read either way stays as it is. */
export function mendSlips(source: string): { text: string; count: number } {
  let text = source;
  let count = 0;
  for (let round = 0; round < MOST; round++) {
    const [error] = errorsOf(text);
    if (!error) return { text, count };
    const slip = yamlSlip(text, error.pos[0]);
    if (slip?.mended === undefined) break;
    const mended = text
      .split('\n')
      .toSpliced(slip.line, 1, slip.mended + (text.split('\n')[slip.line]?.endsWith('\r') ? '\r' : ''))
      .join('\n');
    const [next] = errorsOf(mended);
    // It must be read further than before.
    if (next && next.pos[0] <= error.pos[0]) break;
    text = mended;
    count++;
  }
  return errorsOf(text).length === 0 ? { text, count } : { text: source, count: 0 };
}

function errorsOf(source: string): readonly { pos: [number, number] }[] {
  try {
    return parseDocument(source, { logLevel: 'silent' }).errors;
  } catch {
    // Lists in lists in lists: the check tells of them.
    return [{ pos: [0, 0] }];
  }
}
