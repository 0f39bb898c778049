/** What `?embed` may say beside itself. */
const FORM = ['embed', 'theme', 'accent'] as const;

/** The address of another page in the same form as this one: what its own address says comes first. */
export function inFrame(to: URL, from: Pick<URL, 'search'>): URL {
  const form = new URLSearchParams(from.search);
  const url = new URL(to);
  for (const name of FORM) {
    const value = form.get(name);
    if (value !== null && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url;
}

/** The address of the full page, at the same place. */
export function outOfFrame(from: Pick<URL, 'href'>): URL {
  const url = new URL(from.href);
  for (const name of FORM) url.searchParams.delete(name);
  return url;
}
