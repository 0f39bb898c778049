import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import generator from '../../package.json' with { type: 'json' };

/** Name of the file in a web root that says: Chalktalk built this, and may replace it. */
export const MARKER_FILE = '.chalktalk.json';

const markerSchema = z.object({
  generator: z.literal('chalktalk'),
  version: z.string(),
  /** Path the site was built for, with a slash at both ends. */
  base: z.string().regex(/^\/(?:.*\/)?$/),
  /** The `Content-Security-Policy` header that fits the pages. */
  csp: z.string(),
});

export type Marker = z.output<typeof markerSchema>;

/** Reads the marker of a web root; `undefined` where there is none, or none of ours. */
export function readMarker(webRoot: string): Marker | undefined {
  try {
    return markerSchema.parse(JSON.parse(readFileSync(join(webRoot, MARKER_FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Marks a web root as built by this version. */
export function writeMarker(webRoot: string, built: Pick<Marker, 'base' | 'csp'>): void {
  const marker: Marker = { generator: 'chalktalk', version: generator.version, ...built };
  writeFileSync(join(webRoot, MARKER_FILE), `${JSON.stringify(marker, null, 2)}\n`);
}
