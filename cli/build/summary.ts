import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Step } from '../../integrations/steps.ts';

/** What a build came to. */
export interface Summary {
  /** Absolute folder. */
  output: string;
  /** Pages of content that it shows. */
  pages: number;
  /** Files below the content folder that it leaves out. */
  drafts: readonly string[];
  /** HTML documents: made now, and kept from before; absent where Astro made them all. */
  documents?: { made: number; kept: number };
  questions: number;
  /** How many warnings of each rule there are. */
  warnings: Readonly<Record<string, number>>;
  /** Of the whole output folder. */
  files: number;
  bytes: number;
  /** Bytes of the search index. */
  search: number;
  /** Seconds on the clock. */
  seconds: Partial<Record<Step, number>>;
}

/** How much lies in a web root, and how much of it is for search. */
export function sizeOf(webRoot: string): Pick<Summary, 'files' | 'bytes' | 'search'> {
  const size = { files: 0, bytes: 0, search: 0 };
  const index = join(webRoot, 'pagefind');
  for (const entry of readdirSync(webRoot, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = statSync(join(entry.parentPath, entry.name)).size;
    size.files++;
    size.bytes += bytes;
    if (entry.parentPath === index || entry.parentPath.startsWith(index + sep)) size.search += bytes;
  }
  return size;
}

/** A line for each figure, without those that say nothing. */
export function summaryText({ documents, questions, warnings, files, bytes, search, seconds }: Summary): string {
  const found = Object.entries(warnings).toSorted(([, a], [, b]) => b - a);
  const all = Object.values(seconds).reduce((sum, each) => sum + each, 0);
  // What took no time is no answer to where the time went.
  const steps = Object.entries(seconds).filter(([, each]) => each >= 0.05);
  const rows: [what: string, figure: string | undefined][] = [
    ['documents', documents && `${count(documents.made + documents.kept)} (${count(documents.made)} new, ${count(documents.kept)} kept)`],
    ['questions', count(questions)],
    ['warnings', found.length === 0 ? undefined : found.map(([rule, number]) => `${number} ${rule}`).join(', ')],
    ['search', search === 0 ? undefined : size(search)],
    ['size', `${size(bytes)} in ${count(files)} ${files === 1 ? 'file' : 'files'}`],
    ['time', `${inSeconds(all)}${steps.length > 1 ? `: ${steps.map(([step, each]) => `${step} ${inSeconds(each)}`).join(', ')}` : ''}`],
  ];
  return rows.flatMap(([what, figure]) => (figure === undefined ? [] : `  ${what.padEnd(9)} ${figure}`)).join('\n');
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

/** In powers of ten, as hosts count. */
function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
