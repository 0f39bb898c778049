import { createHash } from 'node:crypto';

type Part = string | Uint8Array;

/**
 * Digest of texts and bytes, one after the other: whether something is what it was, and a name for what is kept of it.
 * SHA-256 in hex.
 *
 * @param digits how many of its 64 digits
 */
export function digestOf(digits: number, ...parts: readonly Part[]): string {
  return sha256(parts).digest('hex').slice(0, digits);
}

/** The whole digest as browsers have it in a policy: SHA-256 in base64. */
export function digestInBase64(...parts: readonly Part[]): string {
  return sha256(parts).digest('base64');
}

function sha256(parts: readonly Part[]) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash;
}
