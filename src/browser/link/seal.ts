import { AES, cipher, NONCE, SALT, TAG, utf8 } from './cipher.ts';

/** Rounds of PBKDF2: slow on purpose, for whoever tries codes. */
const ROUNDS = 600_000;

/** Can this browser seal and open what is sealed? Only where the page is served securely. */
export function canSeal(): boolean {
  return typeof globalThis.crypto?.subtle?.deriveKey === 'function';
}

/**
 * Seals bytes with a code: a key from the code and a random salt (PBKDF2 with SHA-256), then AES-256-GCM. Both are the
 * platform's, off the main thread.
 *
 * @param code as `plainCode` writes it
 * @param head stands beside it, readable, and is sealed along: it cannot be exchanged
 * @returns salt, nonce and what is sealed, one behind the other: 44 bytes more than was given
 */
export async function seal(bytes: Uint8Array<ArrayBuffer>, code: string, head: string): Promise<Uint8Array> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(SALT)), crypto.getRandomValues(new Uint8Array(NONCE))];
  const sealed = await crypto.subtle.encrypt(cipher(iv, head), await keyOf(code, salt, 'encrypt'), bytes);
  return new Uint8Array([...salt, ...iv, ...new Uint8Array(sealed)]);
}

/** @returns `undefined` where the code is another, or anything was changed: nobody can tell which */
export async function unseal(sealed: Uint8Array<ArrayBuffer>, code: string, head: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (sealed.length < SALT + NONCE + TAG) return undefined;
  const [salt, iv] = [sealed.slice(0, SALT), sealed.slice(SALT, SALT + NONCE)];
  const key = await keyOf(code, salt, 'decrypt');
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(iv, head), key, sealed.slice(SALT + NONCE)));
  } catch {
    return undefined;
  }
}

async function keyOf(code: string, salt: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const from = await crypto.subtle.importKey('raw', utf8(code), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, from, AES, false, [use]);
}
