const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** A site path (`/practices/ask/`) with the base in front. */
export function href(path: string): string {
  return base + encodeURI(path.replace(/^\//, ''));
}

/** The same as an absolute address, for feeds and canonical links. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
