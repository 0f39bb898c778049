import { AES, cipher, NONCE, SALT, TAG, utf8 } from './cipher.ts';
import { base64url, unbase64url } from './form.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const PUBLIC = 65;
/** Words that two people may compare: 44 bits, each of which somebody in between would have to meet. */
const COMPARED = 4;
const LIST = 2048;

/** The keys of this device. The private one cannot be read, by this program neither. */
export interface OwnKeys {
  private: CryptoKey;
  /** In base64url. */
  public: string;
}

export async function newKeys(): Promise<OwnKeys> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ['deriveKey']);
  return { private: privateKey, public: base64url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))) };
}

/**
 * Seals bytes so that one other device alone can open them: ECDH on P-256, HKDF with SHA-256 over both public keys and the
 * playbook, AES-256-GCM.
 *
 * @param theirs their public key, in base64url
 * @param about playbook and head of the link: other than these it does not open
 * @returns the sender's public key, salt, nonce and what is sealed, one behind the other
 * @throws where their key is none
 */
export async function sealFor(
  bytes: Uint8Array<ArrayBuffer>,
  own: OwnKeys,
  theirs: string,
  about: { playbook: string; head: string },
): Promise<Uint8Array> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(SALT)), crypto.getRandomValues(new Uint8Array(NONCE))];
  const key = await shared(own, theirs, salt, about.playbook, 'encrypt');
  const sealed = await crypto.subtle.encrypt(cipher(iv, about.head), key, bytes);
  return new Uint8Array([...(unbase64url(own.public) ?? []), ...salt, ...iv, ...new Uint8Array(sealed)]);
}

/** @returns what was sealed and the sender's public key; `undefined` where it is for another device, or was changed */
export async function openFrom(
  sealed: Uint8Array<ArrayBuffer>,
  own: OwnKeys,
  about: { playbook: string; head: string },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; key: string } | undefined> {
  if (sealed.length < PUBLIC + SALT + NONCE + TAG) return undefined;
  const [behindKey, behindSalt, behindNonce] = [PUBLIC, PUBLIC + SALT, PUBLIC + SALT + NONCE];
  const theirs = base64url(sealed.slice(0, behindKey));
  try {
    const key = await shared(own, theirs, sealed.slice(behindKey, behindSalt), about.playbook, 'decrypt');
    const opened = await crypto.subtle.decrypt(cipher(sealed.slice(behindSalt, behindNonce), about.head), key, sealed.slice(behindNonce));
    return { bytes: new Uint8Array(opened), key: theirs };
  } catch {
    return undefined;
  }
}

/** Four words of both public keys: the same on both sides, and others where somebody stands in between. */
export async function wordsToCompare(one: string, other: string): Promise<string[]> {
  const [{ LISTS }, digest] = await Promise.all([
    import('./code.ts'),
    crypto.subtle.digest('SHA-256', utf8(`chalktalk compare ${[one, other].sort().join(' ')}`)),
  ]);
  const { wordlist = [] } = (await LISTS.get('en')?.()) ?? {};
  const view = new DataView(digest);
  return Array.from({ length: COMPARED }, (_, index) => wordlist[view.getUint16(2 * index) % LIST] ?? '');
}

async function shared(
  own: OwnKeys,
  theirs: string,
  salt: Uint8Array<ArrayBuffer>,
  playbook: string,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const point = await crypto.subtle.importKey('raw', unbase64url(theirs) ?? new Uint8Array(), CURVE, false, []);
  const agreed = await crypto.subtle.deriveKey({ name: 'ECDH', public: point }, own.private, { name: 'HKDF' }, false, ['deriveKey']);
  const info = utf8(`chalktalk ${playbook} ${[own.public, theirs].sort().join(' ')}`);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return crypto.subtle.deriveKey(how, agreed, AES, false, [use]);
}
