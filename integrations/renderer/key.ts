import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import generator from '../../package.json' with { type: 'json' };
import { digestOf } from '../../src/cache/digest.ts';
import { installedPackages } from '../../src/cache/packages.ts';
import { GENERATOR } from '../program-options.ts';

/** What a compiled program is compiled for. With another of these it is another program; all else is given to it. */
export interface Variant {
  /** Path of the published site, with a slash at both ends: it stands in scripts and stylesheets. */
  base: string;
  /** Language of the content, a BCP 47 tag: scripts hold the words of one language, and say which parts are in another. */
  language: string;
}

/** Folders and files of this program that make the pages. */
const PARTS = ['src', 'public', 'integrations', 'package.json'];
/** The sample playbook is content as any other. */
const SAMPLE = join('src', 'content');

/** Names a compiled program by everything that it is made of: code, styles, installed packages, Node, and its variant. */
export function programKey({ base, language }: Variant): string {
  const packages = installedPackages(Object.keys(generator.dependencies), GENERATOR);
  const files = PARTS.flatMap(filesIn).flatMap((path) => [`\n${path}\n`, readFileSync(join(GENERATOR, path))]);
  return digestOf(24, JSON.stringify([GENERATOR, process.version, process.platform, process.arch, base, language, packages]), ...files);
}

function filesIn(part: string): string[] {
  if (part === SAMPLE) return [];
  const entries = part.includes('.') ? undefined : readdirSync(join(GENERATOR, part), { withFileTypes: true });
  if (!entries) return [part];
  return entries.flatMap((entry) => (entry.isDirectory() ? filesIn(join(part, entry.name)) : [join(part, entry.name)])).toSorted();
}
