import { address, type Here } from '../../browser/here.ts';
import { knownBy } from '../../browser/link/device-keys.ts';
import { canLink, fromLink, type LinkSeal, type Sealed, through, toLink, type Unsealed } from '../../browser/link/link.ts';
import { readBackup } from '../../browser/storage/backup.ts';
import { type Envelope, type Refused, readEnvelope } from '../../browser/storage/envelope.ts';
import { namePart } from '../../browser/storage/file-name.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import type { TravelProblem } from './why-not.ts';

/**
 * What was found in a file or link: an envelope, or why there is none. Nothing has been taken over. `otherKey`: it did not come
 * from the device that its sender had before.
 */
export type Opened = { ok: true; envelope: Envelope; refused: Refused; otherKey?: boolean | undefined } | ({ ok: false } & TravelProblem);

/** Longest link that programs pass on whole. */
const LONGEST_LINK = 60_000;

/** Longest link, in characters, that mail programs and chats pass on whole and clickable. */
export const MAIL_LENGTH = 2000;

/**
 * A link that carries an envelope to a page of this site, behind its `#`.
 *
 * @param envelope as `makeEnvelope` writes it
 * @param page site path without the base
 * @returns `undefined` where it would be too long, or the browser cannot make one
 */
export async function linkTo(here: Here, page: string, envelope: string, seal: LinkSeal = {}): Promise<string | undefined> {
  if (!canLink()) return undefined;
  const link = await toLink(envelope, new URL(address(here.base, page), location.href).href, seal);
  return link.length > LONGEST_LINK ? undefined : link;
}

export function openFile(here: Here, file: File): Promise<Opened> {
  return readBackup(file, { playbook: here.playbook });
}

/** Opens a link: what stands behind its `#`, all of it, or a text with one in it. */
export async function openLink(here: Here, text: string): Promise<Opened | Sealed<Opened>> {
  return through(await fromLink(text), here.playbook, (unsealed) => opened(here, unsealed));
}

async function opened({ playbook }: Here, found: Unsealed): Promise<Opened> {
  if (!found.ok) return found;
  const read = readEnvelope(found.text, { playbook });
  const otherKey = read.ok && (await knownBy(playbook, read.envelope, found.key)) === 'other';
  return read.ok && otherKey ? { ...read, otherKey } : read;
}

/** `brief-kim-2027-03-14.chalktalk.json`; what no file name should hold is left out of the words. */
export function fileName(words: readonly string[], now: number): string {
  return `${[...words.map(namePart).filter(Boolean), dayOf(now)].join('-')}.chalktalk.json`;
}
