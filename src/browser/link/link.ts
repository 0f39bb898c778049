import { LONGEST_ENVELOPE } from '../storage/limits.ts';
import { type FoundLink, findLink, type LinkFault } from './find.ts';
import { base64url, headOf, unbase64url, writeForm } from './form.ts';
import type { OwnKeys } from './pair.ts';

/** Why a link cannot be read. `foreign`: it is none of ours; `broken`, `cut`, `changed`: something happened to it on the way;
 * `elsewhere`: it is sealed for another device. */
export type LinkProblem = LinkFault | { reason: 'too-large' | 'unsupported' | 'elsewhere' };

/** Text of an envelope from a link. `key`: public key of the device that sent it, where it sent one along. */
export type Unsealed = { ok: true; text: string; key?: string | undefined } | ({ ok: false } & LinkProblem);

/** The same, or what a code, or the key of a device has to open first. */
export type LinkResult = Unsealed | Sealed<Unsealed> | Paired;

/** A link for one device: this one, or another. */
export interface Paired {
  ok: false;
  reason: 'paired';
  kind: string;
  /** @returns `elsewhere` where this device has not the key that it was sealed for */
  open(playbook: string): Promise<Unsealed | 'elsewhere'>;
}

/** How a link is sealed, and what goes along. */
export interface LinkSeal {
  /** Seals it with this code; takes a second or more. */
  code?: string | undefined;
  /** Keys of this device: the public one goes along, so that the answer needs no code. */
  own?: OwnKeys | undefined;
  /** Seals it for this device alone: its public key. `own` is needed, too. */
  to?: { key: string; playbook: string } | undefined;
}

/** A link that a code opens. */
export interface Sealed<T> {
  ok: false;
  reason: 'sealed';
  /** Kind of the envelope, as the link says. */
  kind: string;
  /** Takes a second or more. @param code as it was typed @returns `wrong` for another code: the link stays as it is */
  open(code: string): Promise<T | 'wrong'>;
}

/** Longest payload that is looked at, in characters. No browser takes longer addresses. */
const LONGEST_PAYLOAD = 2 * 1024 * 1024;

/**
 * A link that holds a whole envelope behind its `#`, where no server sees it.
 *
 * @param envelope as `makeEnvelope` writes it
 * @param url the page that will read it; its own fragment is replaced
 * @throws where the browser cannot compress or seal: see `canLink` and `canSeal`
 */
export async function toLink(envelope: string, url: string, { code, own, to }: LinkSeal = {}): Promise<string> {
  const mode = own && to ? 'k' : code === undefined ? 'p' : 'c';
  // The text of an envelope has no line breaks: what stands behind one is the key.
  const text = own && mode !== 'k' ? `${envelope}\n${own.public}` : envelope;
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const link = new URL(url);
  const form = { kind: kindOf(envelope), mode } as const;
  const head = headOf(form);
  link.hash = writeForm({ ...form, payload: base64url(await payload()) });
  return link.href;

  async function payload(): Promise<Uint8Array> {
    if (own && to) return (await pairing()).sealFor(bytes, own, to.key, { playbook: to.playbook, head });
    return code === undefined ? bytes : sealedWith(code, bytes, head);
  }
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
  if (found.form === 2) return found.mode === 'p' ? unpacked(found.payload) : found.mode === 'c' ? sealed(found) : paired(found);
  let first: Unsealed | undefined;
  for (const payload of found.payloads()) {
    const result = await unpacked(payload);
    if (result.ok || result.reason !== 'broken') return result;
    first ??= result;
  }
  return first ?? { ok: false, reason: 'broken' };
}

/**
 * Reads what is in a link, as soon as it is open: at once, with the keys of this device, or when its code is there.
 *
 * @param read is given the text of the envelope, or why there is none
 */
export async function through<T>(
  found: LinkResult,
  playbook: string,
  read: (unsealed: Unsealed) => T | Promise<T>,
): Promise<T | Sealed<T>> {
  if (found.ok) return read(found);
  if (found.reason === 'paired') {
    const inside = await found.open(playbook);
    return read(inside === 'elsewhere' ? { ok: false, reason: inside } : inside);
  }
  if (found.reason !== 'sealed') return read(found);
  const { reason, kind, open } = found;
  return {
    ok: false,
    reason,
    kind,
    async open(code) {
      const inside = await open(code);
      return inside === 'wrong' ? inside : read(inside);
    },
  };
}

// What seals is loaded where there is something to seal or to open: nobody else carries it.
const sealing = () => import('./seal.ts');
const pairing = () => import('./pair.ts');
const codes = () => import('./code.ts');

async function sealedWith(code: string, bytes: Uint8Array<ArrayBuffer>, head: string): Promise<Uint8Array> {
  const [{ seal }, { plainCode }] = await Promise.all([sealing(), codes()]);
  const plain = plainCode(code);
  if (plain === undefined) throw new Error('A code has six words');
  return seal(bytes, plain, head);
}

function sealed({ kind, mode, payload }: Extract<FoundLink, { form: 2 }>): LinkResult {
  const open = async (code: string): Promise<Unsealed | 'wrong'> => {
    const [{ canSeal, unseal }, { plainCode }] = await Promise.all([sealing(), codes()]);
    if (!canSeal()) return { ok: false, reason: 'unsupported' };
    const bytes = payload.length > LONGEST_PAYLOAD ? undefined : unbase64url(payload);
    const plain = plainCode(code);
    const opened = bytes && plain !== undefined ? await unseal(bytes, plain, headOf({ kind, mode })) : undefined;
    return opened ? inflated(opened) : 'wrong';
  };
  return { ok: false, reason: 'sealed', kind, open };
}

function paired({ kind, mode, payload }: Extract<FoundLink, { form: 2 }>): LinkResult {
  const open = async (playbook: string): Promise<Unsealed | 'elsewhere'> => {
    const [{ openFrom }, { ownKeys }] = await Promise.all([pairing(), import('./device-keys.ts')]);
    const bytes = payload.length > LONGEST_PAYLOAD ? undefined : unbase64url(payload);
    const own = await ownKeys(playbook);
    const opened = bytes && own && (await openFrom(bytes, own, { playbook, head: headOf({ kind, mode }) }));
    if (!opened) return 'elsewhere';
    const inside = await inflated(opened.bytes);
    return inside.ok ? { ...inside, key: opened.key } : inside;
  };
  return { ok: false, reason: 'paired', kind, open };
}

async function unpacked(payload: string): Promise<Unsealed> {
  if (payload.length > LONGEST_PAYLOAD) return { ok: false, reason: 'too-large' };
  const bytes = payload === '' ? undefined : unbase64url(payload);
  return bytes ? inflated(bytes) : { ok: false, reason: 'broken' };
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Unsealed> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return parted(text + decoder.decode());
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

/** Envelope and key, where one came along. */
function parted(whole: string): Unsealed {
  const [, text, key] = /^([^\n]*)\n([\w-]{87})$/.exec(whole) ?? [];
  return text === undefined ? { ok: true, text: whole } : { ok: true, text, key };
}

/** What an envelope is, from the text that `makeEnvelope` wrote. */
function kindOf(envelope: string): string {
  return /"kind":"([a-z]+)"/.exec(envelope)?.[1] ?? 'backup';
}
