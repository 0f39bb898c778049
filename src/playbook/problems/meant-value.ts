import type { z } from 'zod';
import { suggest } from './suggest.ts';

// What people write into a field that does not fit, and what they meant by it: the line to copy.

/** Words of other tools for what we have a word for. */
const CALLED: Readonly<Record<string, string>> = {
  wip: 'draft',
  todo: 'draft',
  review: 'draft',
  'in review': 'draft',
  'in progress': 'draft',
  unpublished: 'draft',
  live: 'published',
  public: 'published',
  final: 'published',
  done: 'published',
  approved: 'published',
  active: 'published',
  archived: 'retired',
  archive: 'retired',
  obsolete: 'retired',
  deprecated: 'retired',
  old: 'retired',
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const BULLET = /^[•·‣◦▪●■–—\uf0b7]\s*/u;

/** How the value would be written; `undefined` where nobody knows. */
export function meantValue(issue: z.core.$ZodIssue, written: unknown, name: string, fieldsOf: () => readonly string[]): string | undefined {
  if (issue.code === 'invalid_value' && typeof written === 'string') {
    const values = issue.values.filter((value) => typeof value === 'string');
    const known = CALLED[written.trim().toLowerCase()];
    const near = known && values.includes(known) ? known : suggest(written.trim(), values);
    return near === undefined ? undefined : `did you mean \`${near}\`?`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'date' && typeof written === 'string') return daysMeant(written);
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'string' && isRecord(written)) return quoted(written);
  if (issue.expected === 'array' && typeof written === 'string') return listOf(written);
  if (issue.expected === 'object' && typeof written === 'string') return fieldsFrom(written, fieldsOf());
  if (issue.expected === 'record' && Array.isArray(written)) {
    const [first] = written;
    const [key, value] = isRecord(first) ? (Object.entries(first)[0] ?? []) : [];
    return key === undefined ? undefined : `take the hyphens out: \`${key}: ${String(value)}\`, one a line`;
  }
  const [digits] =
    ((issue.expected === 'int' || issue.expected === 'number') && typeof written === 'string'
      ? /^[^\d]*(\d+)[^\d]*$/.exec(written)?.slice(1)
      : undefined) ?? [];
  return digits === undefined || Number(digits) === 0 ? undefined : `write \`${name}: ${Number(digits)}\``;
}

/** `advisor, manager` → `[advisor, manager]`; what is a sentence becomes an entry of its own. */
function listOf(written: string): string {
  const text = written.trim();
  if (BULLET.test(text))
    return `begin each line with a hyphen and a space: \`- ${text.replace(BULLET, '').split(/\s[•·‣◦▪●■\uf0b7]\s/u)[0]}\``;
  const parts = text.split(/\s*[,;]\s*/).filter((part) => part !== '');
  if (parts.length > 0 && parts.every((part) => /^[\p{L}\p{N}._-]+$/u.test(part))) return `write a list: \`[${parts.join(', ')}]\``;
  return `write it on a line of its own, with a hyphen: \`- ${text.length <= 60 ? text : '…'}\``;
}

/** `- Too dear: for now` was one text: `"Too dear: for now"`. */
function quoted(written: Record<string, unknown>): string | undefined {
  const [[key, value] = [], ...more] = Object.entries(written);
  if (key === undefined || more.length > 0 || (typeof value === 'object' && value !== null)) return undefined;
  return `a colon makes a field: put the text into quotes, \`${JSON.stringify(`${key}:${value === null ? '' : ` ${String(value)}`}`)}\``;
}

/** `First visit` → `{ id: first-visit, name: First visit }`, where that is what is needed. */
function fieldsFrom(written: string, fields: readonly string[]): string | undefined {
  const text = written.trim();
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (fields.includes('id') && fields.includes('name') && id !== '')
    return `write \`{ id: ${id}, name: ${/[:#{}[\],&*!|>'"%@`]/.test(text) ? JSON.stringify(text) : text} }\``;
  return fields.length > 0 && fields.length <= 8 ? `write fields: ${fields.map((field) => `\`${field}:\``).join(', ')}` : undefined;
}

/** `2026-3-4`, `2 March 2026`, `3/4/2026`: one day, or the two that it may be. */
function daysMeant(written: string): string | undefined {
  const say = (days: (string | undefined)[]) => {
    const known = [...new Set(days.filter((day) => day !== undefined))];
    return known.length === 0 ? undefined : `write ${known.map((day) => `\`${day}\``).join(' or ')}`;
  };
  const text = written.trim();
  const [, year, month, date] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year) return say([dayFrom(year, month, date)]);
  const [, first, second, last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (last) return say([dayFrom(last, second, first), dayFrom(last, first, second)]);
  const [, day, word = '', of] = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text) ?? [];
  if (of) return say([dayFrom(of, monthOf(word), day)]);
  const [, named = '', at, ofYear] = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text) ?? [];
  return ofYear ? say([dayFrom(ofYear, monthOf(named), at)]) : undefined;
}

function monthOf(word: string): string | undefined {
  const index = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : String(index + 1);
}

function dayFrom(year: string | undefined, month: string | undefined, date: string | undefined): string | undefined {
  if (!year || !month || !date) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
