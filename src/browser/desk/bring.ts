import type { Desk } from '../../coaching/desk/desk.ts';
import { readBackup } from '../storage/backup.ts';
import { type Envelope, type EnvelopeProblem, readEnvelope } from '../storage/envelope.ts';
import { fromLink, type LinkResult } from '../storage/link.ts';
import { type DeskFileResult, isDeskFile, readDeskFile } from './desk-file.ts';

type LinkProblem = Extract<LinkResult, { ok: false }>['reason'];
export type BringProblem = EnvelopeProblem | LinkProblem | Extract<DeskFileResult, { ok: false }>['reason'];

/** What a file or a link turned out to be. Nothing has been taken over. `refused`: so many of its events cannot be used. */
export type Found =
  | { what: 'envelope'; envelope: Envelope; refused: number }
  | { what: 'desk'; desk: Desk; refused: number }
  | { what: 'refused'; reason: BringProblem };

export async function lookIntoFile(file: File, playbook: string): Promise<Found> {
  if (await isDeskFile(file).catch(() => false)) {
    const read = await readDeskFile(file, playbook);
    return read.ok ? { what: 'desk', desk: read.desk, refused: read.refused } : { what: 'refused', reason: read.reason };
  }
  return found(await readBackup(file, { playbook }));
}

/** Looks into a link, whole or only what stands behind its `#`. */
export async function lookIntoLink(text: string, playbook: string): Promise<Found> {
  const read = await fromLink(text.trim().replace(/^[^#]*#/, '#'));
  return read.ok ? found(readEnvelope(read.text, { playbook })) : { what: 'refused', reason: read.reason };
}

/** The links in a pasted text: one to a line or with anything between them. */
export function linksIn(text: string): string[] {
  return text.split(/\s+/).filter((part) => part !== '');
}

function found(read: Awaited<ReturnType<typeof readBackup>>): Found {
  if (!read.ok) return { what: 'refused', reason: read.reason };
  return { what: 'envelope', envelope: read.envelope, refused: read.refused.date + read.refused.malformed };
}
