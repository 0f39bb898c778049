import { readDraft, saveDraft } from '../../browser/draft.ts';
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
/** A longer text is not kept over a reload: the tab has room for about five million characters in all. */
export const LONGEST_DRAFT = 1_000_000;
/** Name under which a tab keeps it. */
const DRAFT = 'top-fifth';
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

/** The table that stood here before a reload. */
export const keptTable = (playbook: string): Source | undefined => readDraft(playbook, DRAFT, isSource);

/** @returns whether it is there after a reload */
export function keepTable(playbook: string, source: Source): boolean {
  const fits = source.text.length <= LONGEST_DRAFT;
  return saveDraft(playbook, DRAFT, source.text === '' || !fits ? undefined : source) && fits;
}

function isSource(value: unknown): value is Source {
  const { text, file, example } = (typeof value === 'object' && value ? value : {}) as Record<string, unknown>;
  return (
    typeof text === 'string' && (file === undefined || typeof file === 'string') && (example === undefined || typeof example === 'boolean')
  );
}
