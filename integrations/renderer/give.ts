import { dirname, join } from 'node:path';
import type { Kind } from '../../src/playbook/addresses/paths.ts';
import type { Given, GivenEntry } from '../../src/site/given.ts';
import { type Entry, entriesOf } from '../content/entries.ts';
import type { ReadPlaybook } from '../content/read.ts';
import type { Source } from './pictures.ts';

/** The collections of `src/content.config.ts`, and what is in them. */
const COLLECTIONS: Readonly<Record<string, Kind>> = {
  practices: 'practice',
  modules: 'module',
  lessons: 'lesson',
  skills: 'skill',
  roles: 'role',
  programs: 'program',
  evidence: 'evidence',
};

/** Absolute paths of all pictures that texts of a playbook show, each once. */
export function picturePaths(playbook: ReadPlaybook, content: string): string[] {
  const entries = Object.values(COLLECTIONS).flatMap((kind) => entriesOf(kind, playbook));
  return [...new Set(entries.flatMap((entry) => Object.values(entry.images ?? {}).map((to) => pathOf(entry, to, content))))];
}

/** A playbook as pages are given it. @param sources its pictures, by path */
export function givenOf(
  playbook: ReadPlaybook,
  { content, cache, site, sources }: { content: string; cache: string; site: string; sources: ReadonlyMap<string, Source> },
): Given {
  const given = (entry: Entry): GivenEntry => {
    const { id, data, images } = entry;
    if (!images) return { id, data };
    const metadata = Object.entries(images).map(([written, to]) => [written, sources.get(pathOf(entry, to, content))?.metadata]);
    return { id, data: { ...data, images: Object.fromEntries(metadata) } };
  };
  return {
    site,
    cache,
    entries: {
      config: [{ id: 'config', data: { ...playbook.config } }],
      ...Object.fromEntries(Object.entries(COLLECTIONS).map(([name, kind]) => [name, entriesOf(kind, playbook).map(given)])),
    },
  };
}

function pathOf({ file }: Entry, image: string, content: string): string {
  return join(content, dirname(file), image);
}
