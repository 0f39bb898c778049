import { NO_SITE } from '../playbook/addresses/no-site.ts';
import { given } from './given.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
const site = (): string => given()?.site ?? import.meta.env.SITE;

/** A site path (`/practices/ask/`) with the base in front. */
export function href(path: string): string {
  return base + encodeURI(path.replace(/^\//, ''));
}

/** The same as an absolute address, for feeds and canonical links. */
export function absolute(path: string): string {
  return new URL(href(path), site()).href;
}

/** A page's address where it is published; `undefined` as long as nobody has said where that is. */
export function publishedAt(path: string): string | undefined {
  return new URL(site()).origin === NO_SITE ? undefined : absolute(path);
}
