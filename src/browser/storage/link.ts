import { type FoundLink, findLink, type LinkFault } from '../link/find.ts';
import { base64url, unbase64url, writeForm } from '../link/form.ts';
import { LONGEST_ENVELOPE } from './limits.ts';

/** Why a link cannot be read. `foreign`: it is none of ours; `broken`, `cut`, `changed`: something happened to it on the way. */
export type LinkProblem = LinkFault | { reason: 'too-large' | 'unsupported' };

/** Text of an envelope from a link. */
export type LinkResult = { ok: true; text: string } | ({ ok: false } & LinkProblem);

/** Longest payload that is looked at, in characters. No browser takes longer addresses. */
const LONGEST_PAYLOAD = 2 * 1024 * 1024;

/**
 * A link that holds a whole envelope behind its `#`, where no server sees it.
 *
 * @param envelope as `makeEnvelope` writes it
 * @param url the page that will read it; its own fragment is replaced
 * @throws where the browser cannot compress: see `canLink`
 */
export async function toLink(envelope: string, url: string): Promise<string> {
  const packed = new Blob([envelope]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const link = new URL(url);
  link.hash = writeForm({ kind: kindOf(envelope), mode: 'p', payload: base64url(bytes) });
  return link.href;
}

/** Can this browser make and read links? */
export function canLink(): boolean {
  return typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';
}

/**
 * The envelope's text in a link, still to be read with `readEnvelope`. Stops unpacking where it becomes too long.
 *
 * @param text a fragment, an address, or whatever has one in it; where there are several, the first that can be read
 */
export async function fromLink(text: string): Promise<LinkResult> {
  if (text.length > LONGEST_PAYLOAD) return { ok: false, reason: /ct2\.|chalktalk=/.test(text) ? 'too-large' : 'foreign' };
  const found = findLink(text);
  return found ? fromFound(found) : { ok: false, reason: 'foreign' };
}

/** The same for one that `findLinks` found. */
export async function fromFound(found: FoundLink): Promise<LinkResult> {
  if (!found.form) return { ok: false, ...found.fault };
  if (!canLink()) return { ok: false, reason: 'unsupported' };
  if (found.form === 2) return unpacked(found.payload);
  let first: LinkResult | undefined;
  for (const payload of found.payloads()) {
    const result = await unpacked(payload);
    if (result.ok || result.reason === 'too-large') return result;
    first ??= result;
  }
  return first ?? { ok: false, reason: 'broken' };
}

async function unpacked(payload: string): Promise<LinkResult> {
  if (payload.length > LONGEST_PAYLOAD) return { ok: false, reason: 'too-large' };
  const bytes = payload === '' ? undefined : unbase64url(payload);
  return bytes ? inflated(bytes) : { ok: false, reason: 'broken' };
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<LinkResult> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ok: true, text: text + decoder.decode() };
      text += decoder.decode(value, { stream: true });
      if (text.length > LONGEST_ENVELOPE) {
        // Not waited for: it ends when the browser sees it, and our answer is ready.
        reader.cancel().catch(() => {});
        return { ok: false, reason: 'too-large' };
      }
    }
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

/** What an envelope is, from the text that `makeEnvelope` wrote. */
function kindOf(envelope: string): string {
  return /"kind":"([a-z]+)"/.exec(envelope)?.[1] ?? 'backup';
}
