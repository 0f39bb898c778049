import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { PageScan } from './scan-page.ts';

/** Changes whenever a page may be read differently than before. */
const VERSION = 1;

const fileSchema = z.object({
  version: z.literal(VERSION),
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
      const digest = createHash('sha256').update(html).digest('base64url');
      const known = before[digest];
      const scan = known ? { ...known, blocked: [] } : readPage();
      if (scan.blocked.length === 0) now[digest] = { scripts: scan.scripts, styles: scan.styles };
      return scan;
    },
    save() {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ version: VERSION, pages: now }));
    },
  };
}

function read(file: string): Known {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).pages;
  } catch {
    return {};
  }
}
