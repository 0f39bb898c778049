import { LONGEST_ENVELOPE } from './limits.ts';

/** Text of an envelope from a link; `foreign`: the fragment is not ours and harmless; `broken`: cut off on the way, or changed. */
export type LinkResult = { ok: true; text: string } | { ok: false; reason: 'foreign' | 'newer' | 'broken' | 'too-large' | 'unsupported' };

const NAME = 'chalktalk';
const VERSION = '1';
/** Longest fragment that is looked at, in characters. No browser takes longer addresses. */
const LONGEST_FRAGMENT = 2 * 1024 * 1024;

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
  link.hash = `${NAME}=${VERSION}.${base64url(bytes)}`;
  return link.href;
}

/** Can this browser make and read links? */
export function canLink(): boolean {
  return typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';
}

/**
 * The envelope's text in a fragment, still to be read with `readEnvelope`. Stops unpacking where it becomes too long.
 *
 * @param fragment `location.hash`, with or without `#`
 */
export async function fromLink(fragment: string): Promise<LinkResult> {
  const [, version, data] = new RegExp(`^#?${NAME}=(\\d+)\\.(.*)$`, 's').exec(fragment) ?? [];
  if (version === undefined || data === undefined) return { ok: false, reason: 'foreign' };
  if (version !== VERSION) return { ok: false, reason: 'newer' };
  if (data.length > LONGEST_FRAGMENT) return { ok: false, reason: 'too-large' };
  if (!canLink()) return { ok: false, reason: 'unsupported' };
  // Some programs write an address with its reserved characters escaped; ours has none, so what is left is broken.
  const bytes = /^[\w-]+$/.test(data) ? unbase64url(data) : undefined;
  if (!bytes) return { ok: false, reason: 'broken' };
  return inflated(bytes);
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

const CHUNK = 8192;

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function unbase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
