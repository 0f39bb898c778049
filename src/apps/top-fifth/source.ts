import { type NotText, textOf } from '../../coaching/tables/file-text.ts';

/** Where the table comes from. */
export interface Source {
  text: string;
  /** Name of the file, or of a paste that is too long to show. */
  file?: string | undefined;
  /** The made-up one. */
  example?: boolean;
}

export type Problem = NotText | 'large' | 'unreadable';

/** A longer text is kept beside the field: nobody edits it there, and the field would be slow. */
export const LONG = 20_000;
/** A longer paste is put in by us: browsers take seconds to insert a thousand lines. */
export const LONG_PASTE = 2000;
const LARGEST = 20 * 1024 * 1024;

/** A file as a table, or why it is none. */
export async function openTable(file: File): Promise<Source | Problem> {
  if (file.size > LARGEST) return 'large';
  try {
    const read = textOf(new Uint8Array(await file.arrayBuffer()));
    return 'problem' in read ? read.problem : { text: read.text, file: file.name };
  } catch {
    return 'unreadable';
  }
}
