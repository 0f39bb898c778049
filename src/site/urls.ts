import { NO_SITE } from '../playbook/addresses/no-site.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** A site path (`/practices/ask/`) with the base in front. */
export function href(path: string): string {
  return base + encodeURI(path.replace(/^\//, ''));
}

/** The same as an absolute address, for feeds and canonical links. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** A page's address where it is published; `undefined` as long as nobody has said where that is. */
export function publishedAt(path: string): string | undefined {
  return new URL(import.meta.env.SITE).origin === NO_SITE ? undefined : absolute(path);
}
