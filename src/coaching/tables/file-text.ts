/** Why a file cannot be a table of text. */
export type NotText = 'spreadsheet' | 'binary';

/** How the letters of a file are written, by the names that browsers know. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-kr' | 'gb18030' | 'windows-1251' | 'windows-1252';

/** So many bytes decide about a file that says nothing of its encoding. */
const LOOKED_AT = 64 * 1024;

/**
 * The text of a file: UTF-8; UTF-16 by its byte order mark or by what comes out; Japanese, Korean, Chinese and Cyrillic
 * encodings by what comes out; and otherwise Windows-1252, which is what Excel still writes in much of Europe.
 */
export function textOf(bytes: Uint8Array): { text: string } | { problem: NotText } {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return { problem: 'spreadsheet' };
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return { problem: 'spreadsheet' };
  const encoding = encodingOf(bytes);
  return encoding ? { text: new TextDecoder(encoding).decode(bytes) } : { problem: 'binary' };
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Tables of text in UTF-8 hold no zero byte; those in UTF-16 hold one beside every delimiter and digit.
  if (bytes.subarray(0, 4096).includes(0)) return WIDE.find((encoding) => isPlain(decoded(bytes, encoding)));
  if (decoded(bytes, 'utf-8', bytes.length) !== undefined) return 'utf-8';
  return LOCAL.find(([encoding, fits]) => fits(decoded(bytes, encoding) ?? ''))?.[0] ?? 'windows-1252';
}

const WIDE = ['utf-16le', 'utf-16be'] as const;

/**
 * Encodings that any bytes could be in, each with what its text looks like. Western text comes out as lone signs where an
 * accent meets a letter, never as words, and half-wide signs are what everything else comes out as.
 */
const LOCAL: readonly (readonly [Encoding, (text: string) => boolean])[] = [
  [
    'shift_jis',
    (text) => share(text, /(?:(?![ｦ-ﾟ])[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}ーａ-ｚＡ-Ｚ０-９　-】]){2,}/gu) > 0.8 && !/\p{Co}/u.test(text),
  ],
  ['euc-kr', (text) => share(text, /\p{sc=Hang}{2,}/gu) > 0.8],
  ['gb18030', (text) => share(text, /\p{sc=Han}{2,}/gu) > 0.8 && !/\p{Co}/u.test(text)],
  ['windows-1251', (text) => share(text, /\p{sc=Cyrl}{3,}/gu) > 0.8],
];

/** How much of what is not ASCII stands in runs of this kind, from 0 to 1. */
function share(text: string, runs: RegExp): number {
  const others = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const fitting = text.match(runs)?.reduce((sum, run) => sum + [...run].length, 0) ?? 0;
  return others > 0 ? fitting / others : 0;
}

/** The text of the beginning, without a letter that was cut; `undefined` where the bytes are none in this encoding. */
function decoded(bytes: Uint8Array, encoding: Encoding, length = LOOKED_AT): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: length < bytes.length });
  } catch {
    return undefined;
  }
}

/** Text with lines in it and without signs that nobody types. */
function isPlain(text: string | undefined): boolean {
  return text !== undefined && /[\t,;|\n]/.test(text) && !/[^\P{C}\t\r\n\v\f\u0085\p{Cf}]/u.test(text);
}
