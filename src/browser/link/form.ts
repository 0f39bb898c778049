import { fnv1a, unitsOf } from '../../playbook/hash/fnv1a.ts';

/** How the payload of a link is kept: as it is (`p`), sealed with a code (`c`), or for one other device (`k`). */
export type LinkMode = 'p' | 'c' | 'k';

/**
 * A link as it stands behind the `#`: `ct2.<kind>.<mode>.<length>.<payload>.<check>`. It has unreserved characters alone
 * (letters, digits, `-`, `_` and the dot), which nothing on the way escapes; the length says how much of a cut link is
 * missing, the check that one was changed.
 */
export interface LinkForm {
  /** What it holds: a kind of envelope. */
  kind: string;
  mode: LinkMode;
  /** In base64url. */
  payload: string;
}

/** Characters of the check. */
export const CHECK = 4;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What stands before the length: it is sealed along, so that no other can be put in its place. */
export function headOf({ kind, mode }: Omit<LinkForm, 'payload'>): string {
  return `ct2.${kind}.${mode}`;
}

export function writeForm(form: LinkForm): string {
  const body = `${headOf(form)}.${form.payload.length}.${form.payload}`;
  return `${body}.${checkOf(body)}`;
}

/** Four characters that depend on all of a text: FNV-1a, folded to 24 bits. Against accidents, not against people. */
export function checkOf(text: string): string {
  const value = fnv1a(unitsOf(text));
  const folded = (value >>> 24) ^ (value & 0xffffff);
  return [18, 12, 6, 0].map((shift) => ALPHABET[(folded >>> shift) & 63]).join('');
}

const CHUNK = 8192;

export function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @returns `undefined` for what is no base64url */
export function unbase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
