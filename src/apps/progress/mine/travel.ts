import { address, type Here } from '../../../browser/catalogue.ts';
import { keepSitting } from '../../../browser/review/keep.ts';
import { backupName, download, readBackup } from '../../../browser/storage/backup.ts';
import { type Envelope, type EnvelopeProblem, makeEnvelope, type Refused, readEnvelope } from '../../../browser/storage/envelope.ts';
import { canLink, fromLink, type LinkResult, toLink } from '../../../browser/storage/link.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { inOrder } from '../../../learner/union.ts';

type LinkProblem = Extract<LinkResult, { ok: false }>['reason'];

/** What was found in a file or link: an envelope, or why there is none. Nothing has been taken over. */
export type Opened = { ok: true; envelope: Envelope; refused: Refused } | { ok: false; reason: EnvelopeProblem | LinkProblem };

/** Longest link that programs pass on whole. */
const LONGEST_LINK = 60_000;

/** Hands the whole log to the reader as a file, and takes down that it was saved. */
export async function saveBackup(here: Here, store: LogStore): Promise<void> {
  const now = Date.now();
  download(document, backupName(here.playbook, now), packed('backup', here, store));
  await store.backedUp(now);
}

/** A link that carries the whole log to another device; `undefined` where it would be too long, or the browser cannot make one. */
export async function makeLink(here: Here, store: LogStore): Promise<string | undefined> {
  if (!canLink()) return undefined;
  const link = await toLink(packed('device', here, store), new URL(address(here.base, 'progress/'), location.href).href);
  return link.length > LONGEST_LINK ? undefined : link;
}

export function openFile(here: Here, file: File): Promise<Opened> {
  return readBackup(file, { playbook: here.playbook });
}

/** Opens a link, whole or only what stands behind its `#`. */
export async function openLink(here: Here, text: string): Promise<Opened> {
  const hash = text.trim().replace(/^[^#]*#/, '#');
  const found = await fromLink(hash);
  return found.ok ? readEnvelope(found.text, { playbook: here.playbook }) : found;
}

/** Takes over what an envelope holds. A reader's own other device is known by its id from then on. */
export async function addTo(store: LogStore, { kind, person, events }: Envelope): Promise<number> {
  const { added } = await store.merge(events);
  if (kind === 'backup' || kind === 'device') await store.adopt(person);
  return added;
}

/** Leaves nothing: neither the log nor a review that was begun. */
export async function deleteAll(here: Here, store: LogStore): Promise<void> {
  keepSitting(here.playbook, undefined);
  await store.eraseAll();
}

function packed(kind: 'backup' | 'device', { playbook }: Here, store: LogStore): string {
  return makeEnvelope(kind, playbook, store.person.get(), inOrder(store.log.get()));
}
