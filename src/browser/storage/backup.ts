import { dayOf } from '../../playbook/days/day-of.ts';
import { saveFile } from '../save-file.ts';
import { type EnvelopeResult, readEnvelope } from './envelope.ts';
import { namePart } from './file-name.ts';
import { LONGEST_ENVELOPE } from './limits.ts';

/** `acme-kim-2027-03-14.chalktalk.json`: a coach who gets many can tell whose they are. */
export function backupName(playbook: string, name: string, now: number): string {
  return `${[playbook, namePart(name), dayOf(now)].filter(Boolean).join('-')}.chalktalk.json`;
}

/**
 * Hands a file to the reader as a download. Nothing is sent anywhere.
 *
 * @param envelope as `makeEnvelope` writes it
 */
export function download(page: Document, name: string, envelope: string): void {
  saveFile(page, name, new Blob([envelope], { type: 'application/json' }));
}

/** A UTF-8 character has at most three bytes for each UTF-16 unit. */
const MOST_BYTES = 3 * LONGEST_ENVELOPE;

/**
 * Reads a file that a reader chose. One in which no envelope fits is not read.
 *
 * @param options as for `readEnvelope`
 */
export async function readBackup(
  file: Pick<Blob, 'size' | 'text'>,
  options: { playbook?: string; now?: number } = {},
): Promise<EnvelopeResult> {
  if (file.size > MOST_BYTES) return { ok: false, reason: 'too-large' };
  try {
    return readEnvelope(await file.text(), options);
  } catch {
    // It was moved or changed since it was chosen.
    return { ok: false, reason: 'not-json' };
  }
}
