import type { Finding } from '../problems/problem.ts';

/** Larger files are refused: nobody reads a page of two megabytes, and parsing it would hold up everyone else. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** Text of a page, taken apart. */
export interface Source {
  /** YAML between the fences, or `undefined` where there is none. */
  frontMatter: { text: string; firstLine: number } | undefined;
  /** The whole text with the front matter blanked out, so that places in it are places in the file. */
  body: string;
}

/**
 * Decodes a file. A byte order mark is dropped; anything that is not UTF-8 is a finding with its place.
 * A line that ends as on an old Mac, in CR alone, ends in LF: every place in the text stays where it is.
 */
export function decode(bytes: Uint8Array): { text: string } | { finding: Finding } {
  if (bytes.byteLength > MAX_BYTES) {
    const size = (bytes.byteLength / 1024 / 1024).toFixed(1);
    return {
      finding: {
        line: 1,
        column: 1,
        rule: 'file-size',
        message: `The file has ${size} MB; a page may have ${MAX_BYTES / 1024 / 1024} MB`,
        fix: 'split it into several pages, or keep data out of the text',
      },
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r(?!\n)/g, '\n') };
  } catch {
    return {
      finding: {
        ...badByte(bytes),
        rule: 'encoding',
        message: 'The file is not UTF-8',
        fix: 'save it as UTF-8 (in most editors: Save with encoding)',
      },
    };
  }
}

/** Place of the first byte that is no UTF-8: decode ever longer prefixes, halving. */
function badByte(bytes: Uint8Array): { line: number; column: number } {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // `stream` forgives a character that is cut at the end of the prefix.
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  // A character that is cut at the end is dropped here too: it is the bad one.
  const before = new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Splits front matter from the body. The fences are lines of exactly `---`. */
export function split(text: string): Source {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return { frontMatter: undefined, body: text };
  const blank = match[0].replace(/[^\r\n]/g, ' ');
  return { frontMatter: { text: match[1] ?? '', firstLine: 2 }, body: blank + text.slice(match[0].length) };
}
