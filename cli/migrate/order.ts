import { byPath, isIndexName } from './names.ts';
import type { SourcePage } from './page.ts';

interface Entry {
  page: SourcePage;
  parts: string[];
}

/**
 * Pages in the order in which people read them: folder by folder, the page of a folder first; among neighbours those that
 * have a place (`sidebar_position`, `weight`) before the others, and else by name.
 *
 * @param folders places of folders that no page of theirs names
 */
export function sorted<T extends Entry>(entries: readonly T[], folders: ReadonlyMap<string, number> = new Map()): T[] {
  const places = new Map<string, number>(folders);
  for (const { page, parts } of entries) {
    const { position } = page.fields;
    if (position === undefined) continue;
    const own = isIndexName(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
    const key = own.join('/');
    if (!folders.has(key)) places.set(key, position);
  }
  return entries.toSorted((a, b) => {
    for (let index = 0; index < Math.min(a.parts.length, b.parts.length); index++) {
      if (a.parts[index] === b.parts[index]) continue;
      const last = (entry: T) => index === entry.parts.length - 1 && isIndexName(entry.parts[index] ?? '');
      if (last(a) !== last(b)) return last(a) ? -1 : 1;
      const place = (entry: T) => places.get(entry.parts.slice(0, index + 1).join('/')) ?? Number.POSITIVE_INFINITY;
      const [one, other] = [place(a), place(b)];
      if (one !== other) return one - other;
      break;
    }
    return byPath(a.parts.join('/'), b.parts.join('/'));
  });
}
