import type { Desk } from '../../coaching/desk/desk.ts';
import { knownBy } from '../link/device-keys.ts';
import { type FoundLink, findLinks } from '../link/find.ts';
import { fromFound, fromLink, type LinkProblem, type LinkResult, type Sealed, through, type Unsealed } from '../link/link.ts';
import { readBackup } from '../storage/backup.ts';
import { type Envelope, type EnvelopeProblem, type Refused, readEnvelope } from '../storage/envelope.ts';
import { type DeskFileResult, isDeskFile, readDeskFile } from './desk-file.ts';

export type BringProblem = LinkProblem | { reason: EnvelopeProblem | Extract<DeskFileResult, { ok: false }>['reason'] };

/** What a file or a link turned out to be. Nothing has been taken over. `refused`: so many of its events cannot be used. */
export type Found =
  | { what: 'envelope'; envelope: Envelope; refused: number }
  | { what: 'desk'; desk: Desk; refused: number }
  | ({ what: 'refused' } & BringProblem);

export async function lookIntoFile(file: File, playbook: string): Promise<Found> {
  if (await isDeskFile(file).catch(() => false)) {
    const read = await readDeskFile(file, playbook);
    return read.ok ? { what: 'desk', desk: read.desk, refused: read.refused } : { what: 'refused', reason: read.reason };
  }
  return foundIn(await readBackup(file, { playbook }));
}

/** Looks into a link: a fragment, an address, or whatever holds one. */
export async function lookIntoLink(link: string | FoundLink, playbook: string): Promise<Found | Sealed<Found>> {
  const read: LinkResult = await (typeof link === 'string' ? fromLink(link) : fromFound(link));
  const inside = async (unsealed: Unsealed) => {
    if (!unsealed.ok) return foundIn(unsealed);
    const opened = readEnvelope(unsealed.text, { playbook });
    if (opened.ok) await knownBy(playbook, opened.envelope, unsealed.key);
    return foundIn(opened);
  };
  return through(read, playbook, inside);
}

/** The links in a pasted text: one to a line or with anything between them. Where there is none, the text itself is what was pasted. */
export function linksIn(text: string): (string | FoundLink)[] {
  const links = findLinks(text);
  return links.length > 0 || text.trim() === '' ? links : [text];
}

/** What was opened, as the desk takes it. */
export function foundIn(read: { ok: true; envelope: Envelope; refused: Refused } | ({ ok: false } & BringProblem)): Found {
  if (read.ok) return { what: 'envelope', envelope: read.envelope, refused: read.refused.date + read.refused.malformed };
  const { ok: _, ...problem } = read;
  return { what: 'refused', ...problem };
}
