import { type Zippable, zipSync } from 'fflate';

/** A ZIP of these files, by their paths. The same files give the same bytes, whenever and wherever. */
export function zip(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const encoder = new TextEncoder();
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  // ZIP keeps the time as a clock on the wall shows it: the same digits in every time zone, and so the same bytes.
  const mtime = new Date(2020, 0, 1);
  const entries: Zippable = {};
  for (const [path, content] of sorted)
    entries[path] = [typeof content === 'string' ? encoder.encode(content) : content, { mtime, level: 9 }];
  return zipSync(entries);
}
