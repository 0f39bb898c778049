import { posix } from 'node:path';
import type { Kind } from '../../src/playbook/addresses/paths.ts';
import type { CompiledFile, Reference } from '../../src/playbook/model/compiled.ts';
import { type PageRecord, textRecordOf } from '../../src/playbook/model/page-record.ts';
import { imagePath } from '../../src/playbook/relations/files.ts';
import type { ReadPlaybook } from './read.ts';

/** Words that a reader reads in a minute: prose that one thinks about. */
const WORDS_A_MINUTE = 200;

/** A file of the playbook as pages are given it: its fields, and what the compiler found out. */
export interface Entry {
  id: string;
  /** Path below the content folder. */
  file: string;
  /** Of what it was compiled from. */
  digest: string;
  data: Record<string, unknown>;
  /** Pictures of a text: as written → path from its file (`./ask.png`). */
  images?: Record<string, string>;
  /** Whether its text holds code. */
  code: boolean;
}

/** The entries of one kind, in the order of their files, but for those whose fields hold errors. */
export function entriesOf(kind: Kind, { files, onDisk }: Pick<ReadPlaybook, 'files' | 'onDisk'>): Entry[] {
  return files.flatMap(({ compiled, digest }) => {
    const { id, file, fields, text } = compiled;
    if (compiled.kind !== kind || !fields || !canBeShown(compiled)) return [];
    const images = text && Object.fromEntries(text.images.map((written) => [written, besides(file, written, onDisk)]));
    return [{ id, file, digest, data: { ...fields, ...about(compiled, digest) }, ...(images && { images }), code: text?.code ?? false }];
  });
}

/** Whether there is something to show: neither its fields nor its text hold errors that leave nothing of it. */
export function canBeShown({ fields, text }: CompiledFile): boolean {
  return fields !== undefined && !text?.broken;
}

/** What is known of an entry beside its fields, as the collections' schemas declare it. */
function about({ url, file, text, references, fields }: CompiledFile, digest: string): Record<string, unknown> {
  if (!text) return { url, file };
  const unique = (kind: Reference['kind']) => [...new Set(references.filter((reference) => reference.kind === kind).map(({ to }) => to))];
  const record: PageRecord = {
    ...textRecordOf(text),
    url,
    file,
    digest,
    evidence: unique('evidence'),
    links: unique('page').filter((to) => to !== url),
  };
  return { ...record, minutes: fields?.['minutes'] ?? Math.max(1, Math.round(text.words / WORDS_A_MINUTE)) };
}

/** An image as a path from its page, by the name that the disk has for it: `./ask.png`. */
function besides(file: string, written: string, onDisk: ReadPlaybook['onDisk']): string {
  const named = imagePath(file, written) ?? written;
  const path = posix.relative(posix.dirname(file), onDisk.get(named) ?? named);
  return path.startsWith('.') ? path : `./${path}`;
}
