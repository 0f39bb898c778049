import type { Event } from '../../learner/events.ts';
import { inOrder, union } from '../../learner/union.ts';
import { canLink, toLink } from '../link/link.ts';
import { makeEnvelope } from '../storage/envelope.ts';
import { openLog } from '../storage/log-store.ts';

/** Longest address that every browser opens. */
const LONGEST_LINK = 60_000;

/**
 * The address of the full page that takes over what was done in this frame. Where that is too much for an address, of the
 * page alone.
 *
 * @param done what happened on this page, for a frame that keeps nothing
 */
export async function handOver(playbook: string, base: string, done: readonly Event[]): Promise<string> {
  const page = new URL(`${base.replace(/\/*$/, '/')}progress/`, location.href).href;
  if (!canLink()) return page;
  const store = openLog(playbook);
  const kept = store.log.get();
  // What was written has another id than what was overheard: the one or the other, never both.
  const events = kept.size > 0 ? kept : union(done);
  const link = await toLink(makeEnvelope('device', playbook, store.person.get(), inOrder(events)), page);
  return link.length > LONGEST_LINK ? page : link;
}
