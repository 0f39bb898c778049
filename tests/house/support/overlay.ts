import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../support/playbook.ts';

/** Folders of the program. */
const HOUSE = ['src', 'integrations', 'cli'];

/** A file that imports, as dependency-cruiser has seen it. */
export interface Module {
  /** Path below the root of the repository, also in `resolved`. */
  source: string;
  dependencies: { resolved: string; coreModule: boolean; dependencyTypes: readonly string[] }[];
}

/** What is wrong with the imports of the house. */
export interface Seen {
  modules: Module[];
  /** `rule: from → to` */
  violations: string[];
}

/**
 * Reads every import of the house, those in `.astro` files too: in a copy of the repository in which each of them lies as
 * TypeScript (`Header.astro.ts`, found by the name it is imported by).
 *
 * @param planted files that are there beside those of the repository: path → source
 */
export async function importsOf(planted: Record<string, string>): Promise<Seen> {
  const folder = await mkdtemp(join(tmpdir(), 'chalktalk-imports-'));
  try {
    await overlay(folder, planted);
    return await cruised(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function overlay(folder: string, planted: Record<string, string>): Promise<void> {
  const put = async (path: string, source: string) => {
    const astro = path.endsWith('.astro');
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, astro ? `${path}.ts` : path), astro ? scriptOf(source) : source);
  };
  for (const path of await sources()) await put(path, await readFile(join(root, path), 'utf8'));
  for (const [path, source] of Object.entries(planted)) await put(path, source);
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs']) await cp(join(root, name), join(folder, name));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

async function sources(): Promise<string[]> {
  const all = await Promise.all(
    HOUSE.map(async (room) => (await readdir(join(root, room), { recursive: true })).map((path) => join(room, path))),
  );
  return all.flat().filter((path) => /\.(?:tsx?|mjs|json|astro)$/.test(path));
}

/** What an Astro component runs: its front matter, and the scripts that are bundled. */
function scriptOf(astro: string): string {
  const frontMatter = /^\s*---\r?\n([\s\S]*?)\n---/.exec(astro)?.[1] ?? '';
  const scripts = [...astro.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes = '', source = '']) => {
    const src = /\bsrc="(\.[^"]+)"/.exec(attributes)?.[1];
    return src ? `import '${src}';` : source;
  });
  return [frontMatter, ...scripts].join('\n');
}

async function cruised(folder: string): Promise<Seen> {
  const args = [join(root, 'node_modules/.bin/depcruise'), '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...HOUSE];
  // A violation is an exit code, too; without output something else went wrong.
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 }).catch((error) => error);
  if (!stdout) throw new Error(`dependency-cruiser says nothing:\n${stderr}`);
  const named = stdout.replaceAll('.astro.ts"', '.astro"');
  const { modules, summary } = JSON.parse(named) as {
    modules: Module[];
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return { modules, violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`) };
}

/** The files of the house that run when this one does, itself first. */
export function runWith(file: string, modules: readonly Module[]): Set<string> {
  const known = new Map(modules.map((module) => [module.source, module.dependencies]));
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path) || !/^(?:src|integrations|cli)\//.test(path)) return;
    found.add(path);
    for (const { resolved, dependencyTypes } of known.get(path) ?? []) if (!dependencyTypes.includes('type-only')) follow(resolved);
  };
  follow(file);
  return found;
}

/** The folder of a room that a file lies in, with the room: `src/playbook/tree`, `cli/new`. A file beside the folders lies in none. */
function drawer(path: string): { room: string; name: string } | undefined {
  const [, room, folder] = /^(src\/[^/]+|integrations|cli)\/([^/]+)\//.exec(path) ?? [];
  return room && folder ? { room, name: `${room}/${folder}` } : undefined;
}

/** Folders of one room that import one another, each with all that it leads to and that leads back, and an import of each step. */
export function folderCircles(modules: readonly Module[]): string[] {
  const edges = new Map<string, Map<string, string>>();
  for (const { source, dependencies } of modules)
    for (const { resolved } of dependencies) {
      const [from, to] = [drawer(source), drawer(resolved)];
      if (!from || !to || from.room !== to.room || from.name === to.name) continue;
      const known = edges.get(from.name) ?? new Map<string, string>();
      edges.set(from.name, known.set(to.name, `${source} → ${resolved}`));
    }
  const reached = (name: string, seen = new Set<string>()): Set<string> => {
    for (const next of edges.get(name)?.keys() ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        reached(next, seen);
      }
    return seen;
  };
  return [...edges].flatMap(([name, next]) => [...next].filter(([to]) => reached(to).has(name)).map(([, step]) => step)).toSorted();
}
