import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { digestOf } from '../../src/cache/digest.ts';
import { madeWith } from '../../src/cache/made-with.ts';
import { makeKeptFolder } from '../../src/cache/make-way.ts';
import { readSealed, writeSealed } from '../../src/cache/sealed.ts';
import type { PageScan } from './scan-page.ts';

/** What pages are read with. */
export const READER = ['.', '../../src/playbook/addresses'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

const fileSchema = z.object({
  madeWith: z.string(),
  pages: z.record(z.string(), z.object({ scripts: z.array(z.string()), styles: z.array(z.string()) })),
});

type Known = z.output<typeof fileSchema>['pages'];

export interface ScanCache {
  /** What is known of a page with exactly this HTML, or else what `read` finds. */
  scan(html: string, read: () => PageScan): PageScan;
  /** Keeps what was asked for since the cache was opened, and nothing older. */
  save(): void;
}

/**
 * Remembers what clean pages ask of the policy, by digest: parsing a page costs a millisecond, a digest a twentieth of it.
 *
 * @param file where it is kept; a missing or unreadable file is an empty cache
 */
export function scanCache(file: string): ScanCache {
  const before = read(file);
  const now: Known = {};
  return {
    scan(html, readPage) {
      const digest = digestOf(32, html);
      const known = before[digest];
      const scan = known ? { ...known, blocked: [] } : readPage();
      if (scan.blocked.length === 0) now[digest] = { scripts: scan.scripts, styles: scan.styles };
      return scan;
    },
    save() {
      makeKeptFolder(dirname(file));
      writeSealed(file, JSON.stringify({ madeWith: madeWith(...READER), pages: now } satisfies z.output<typeof fileSchema>));
    },
  };
}

function read(file: string): Known {
  try {
    const kept = fileSchema.parse(JSON.parse(readSealed(file) ?? ''));
    return kept.madeWith === madeWith(...READER) ? kept.pages : {};
  } catch {
    return {};
  }
}
