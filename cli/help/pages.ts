import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';

/** A page of `docs/` that `chalktalk help NAME` shows. */
export interface HelpPage {
  /** As short as it can be: `plays`, and `authoring/questions` where another page or a command is called `questions`. */
  name: string;
  /** Its path below `docs/`. */
  file: string;
}

const PROGRAM = resolve(import.meta.dirname, '../..');
/** The package ships the program one folder further down than the repository holds it. */
const DOCS = [join(PROGRAM, 'docs'), join(PROGRAM, '../docs')].find((folder) => existsSync(folder));

/** How it came to be is for those who change Chalktalk. */
const LEFT_OUT = /^decisions\//;

/**
 * The pages that can be shown, those of the first folder first.
 *
 * @param taken names that mean something else
 */
export function helpPages(taken: Iterable<string>): HelpPage[] {
  if (DOCS === undefined) return [];
  const files = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md') && !LEFT_OUT.test(file))
    .toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const names = new Set(taken);
  return files.map((file) => {
    const path = file.slice(0, -'.md'.length);
    const name = names.has(posix.basename(path)) ? path : posix.basename(path);
    names.add(name);
    return { name, file };
  });
}

/** A page as plain text for a terminal. */
export async function helpPage({ file }: HelpPage, pages: readonly HelpPage[]): Promise<string> {
  const { forTerminal } = await import('./terminal.ts');
  return forTerminal(await readFile(join(DOCS ?? '', file), 'utf8'), (url) => follow(url, file, pages));
}

/** The titles of pages, by file. */
export async function titlesOf(pages: readonly HelpPage[]): Promise<Map<string, string>> {
  const texts = await Promise.all(pages.map(async ({ file }) => [file, await readFile(join(DOCS ?? '', file), 'utf8')] as const));
  return new Map(texts.map(([file, text]) => [file, /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? '']));
}

function follow(url: string, from: string, pages: readonly HelpPage[]): string | undefined {
  if (/^https?:/.test(url)) return url;
  const [path = '', anchor] = url.split('#');
  const file = path === '' ? from : posix.join(posix.dirname(from), path);
  if (file === 'rules.md' && anchor) return `chalktalk rule ${anchor}`;
  if (file === from) return undefined;
  const page = pages.find((known) => known.file === file);
  return page && `help ${page.name}`;
}

function depth(file: string): number {
  return file.split('/').length;
}
