const counts = new WeakMap<object, number>();

/** An id for the next note of a page. `Astro.locals` lives as long as the rendering of one page. */
export function noteId(locals: object): string {
  const count = (counts.get(locals) ?? 0) + 1;
  counts.set(locals, count);
  return `page:term-${count}`;
}
