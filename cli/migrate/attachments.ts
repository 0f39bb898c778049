import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceConfig } from './detect.ts';
import type { SourceKind } from './kinds.ts';
import { refusedFile } from './links.ts';
import type { Mention } from './mentions.ts';
import { baseName, endingOf, folderOf, slugOf, withoutEnding, withoutNotionId } from './names.ts';
import { type PlannedPage, targetFolder } from './plan.ts';

/** Larger files stay behind: they belong into a store for files, not into git. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Pictures and files that pages show or offer, and where they go. */
export class Attachments {
  readonly #from: string;
  readonly #kind: SourceKind;
  readonly #config: SourceConfig;
  /** Where the pages of a folder went, for those that became modules. */
  readonly #folders = new Map<string, string>();
  readonly #carried = new Map<string, { target: string } | { problem: string }>();
  readonly #used = new Set<string>();

  constructor(from: string, kind: SourceKind, config: SourceConfig, planned: readonly PlannedPage[]) {
    this.#from = from;
    this.#kind = kind;
    this.#config = config;
    for (const { page, target, kind: what } of planned) if (what !== 'practice') this.#folders.set(folderOf(page.path), folderOf(target));
  }

  /** Where a file will lie, below TO; or why it stays behind. Asked twice, it says the same. */
  carry(path: string, kind: Mention['kind']): { target: string } | { problem: string } {
    const key = `${kind} ${path}`;
    const known = this.#carried.get(key);
    if (known) return known;
    const other = this.#carried.get(`${kind === 'image' ? 'link' : 'image'} ${path}`);
    const problem = refusedFile(path, kind) ?? (other && 'target' in other ? undefined : this.#problemOf(path, kind));
    const result = problem === undefined ? (other && 'target' in other ? other : { target: this.#place(path) }) : { problem };
    this.#carried.set(key, result);
    return result;
  }

  #problemOf(path: string, kind: Mention['kind']): string | undefined {
    try {
      if (statSync(join(this.#from, path)).size > MOST_BYTES) return 'A linked file of more than 25 MB was left behind';
      if (endingOf(path) === 'svg' && hasCode(readFileSync(join(this.#from, path), 'utf8')))
        return 'An SVG that holds code was left behind';
      if (kind === 'image' && !isPicture(join(this.#from, path)))
        return 'A picture that is none (broken, or a pointer of Git LFS) was left behind';
      return undefined;
    } catch {
      return 'A linked file cannot be read: it was left behind';
    }
  }

  #place(path: string): string {
    const { pages } = this.#config;
    const inside = pages === '' || path.startsWith(`${pages}/`);
    const inner = inside && pages !== '' ? path.slice(pages.length + 1) : path;
    const folder =
      this.#folders.get(folderOf(path)) ?? [inside ? 'practices' : 'files', targetFolder(inner, this.#kind)].filter(Boolean).join('/');
    const ending = endingOf(path).replace(/[^\p{L}\p{N}]+/gu, '');
    const own = withoutEnding(baseName(path));
    const name = slugOf(this.#kind === 'notion' ? withoutNotionId(own) : own);
    const file = (count: number) => `${folder}/${name}${count > 1 ? `-${count}` : ''}${ending ? `.${ending}` : ''}`;
    let count = 1;
    while (this.#used.has(file(count))) count++;
    this.#used.add(file(count));
    return file(count);
  }

  /** Everything that comes along, each file once. */
  files(): { path: string; copyOf: string; source: string }[] {
    const found = new Map<string, string>();
    for (const [key, result] of this.#carried) if ('target' in result) found.set(result.target, key.slice(key.indexOf(' ') + 1));
    return [...found].map(([path, source]) => ({ path, copyOf: join(this.#from, source), source }));
  }
}

/** Whether a file begins as pictures do. What a build cannot read would stop it. */
function isPicture(file: string): boolean {
  const head = Buffer.alloc(512);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, head, 0, head.length, 0);
  } finally {
    closeSync(opened);
  }
  const text = head.toString('latin1');
  return (
    /^(\x89PNG|\xFF\xD8\xFF|GIF8|RIFF....WEBP|....ftyp(avif|avis|mif1|msf1))/s.test(text) || /<svg|<\?xml|<!--|<!DOCTYPE svg/i.test(text)
  );
}

function hasCode(svg: string): boolean {
  return /<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY/i.test(svg);
}
