import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledFile } from '../../src/playbook/compile/file.ts';
import type { Located } from '../../src/playbook/compile/paths.ts';
import { byPlace, lenient, type Problem, problemIn } from '../../src/playbook/problems/problem.ts';
import { readYaml } from '../../src/playbook/problems/yaml.ts';
import { checkRelations } from '../../src/playbook/relations/check.ts';
import { configSchema, type PlaybookConfig } from '../../src/playbook/schemas/config.ts';
import type { Settings } from '../../src/playbook/settings.ts';
import { Cache, type Cached, compilerDigest, digestOf } from './cache.ts';
import type { Job } from './job.ts';
import { Pool } from './pool.ts';
import { scan } from './scan.ts';

/** A playbook as it lies on disk, compiled and checked. */
export interface ReadPlaybook {
  config: PlaybookConfig;
  /** Pages and data that a build shows; drafts only where they were asked for. */
  files: { compiled: CompiledFile; digest: string }[];
  /** Sorted. */
  problems: Problem[];
  /** Files that pages link to, to be published beside them. */
  attachments: string[];
}

export interface ReadOptions {
  settings: Settings;
  /** Folder of the cache, from `cacheFolder`. */
  cache: string;
  /** Drafts are part of the playbook: in dev. */
  drafts: boolean;
  /** Threads beside this one that may compile; without any, this one does. */
  threads?: number;
}

const COMPILER = fileURLToPath(new URL('../../src/playbook', import.meta.url));

/** Where compiled pages of a content folder are kept: one folder each, so that two playbooks do not mix. */
export function cacheFolder(root: string, settings: Settings): string {
  return join(root, 'node_modules/.cache/chalktalk', createHash('sha256').update(settings.content).digest('hex').slice(0, 12));
}

/** Reads `playbook.yaml` of a content folder. Missing is fine, everything has a default. */
export async function readConfig(content: string): Promise<{ config: PlaybookConfig; problems: Problem[] }> {
  const text = await readFile(join(content, 'playbook.yaml'), 'utf8').catch(() => '');
  const { value, findings } = readYaml(text, configSchema);
  return { config: value ?? configSchema.parse({}), problems: findings.map((finding) => problemIn('playbook.yaml', finding)) };
}

/**
 * Reads, compiles and checks a whole playbook. What did not change since the last time comes from the cache.
 * Never throws for what an author did: that is in `problems`.
 */
export async function readPlaybook({ settings, cache: folder, drafts, threads = 0 }: ReadOptions): Promise<ReadPlaybook> {
  const { config, problems } = await readConfig(settings.content);
  const found = await scan(settings.content);
  if (!found || found.located.size === 0) {
    const message = found ? 'The content folder holds no pages' : `There is no content folder ${settings.content}`;
    const fix = found
      ? 'add practices/<name>.mdx and skills/<name>.yaml'
      : 'set PLAYBOOK_CONTENT to the folder that holds practices/ and skills/';
    return {
      config,
      files: [],
      attachments: [],
      problems: [...problems, problemIn(`${basename(settings.content)}/`, { line: 1, column: 1, rule: 'empty', message, fix })],
    };
  }
  const base = settings.base ?? config.base;
  const index = await compileAll(found.located, { settings, folder, base, threads });
  const all = [...index.values()];
  const compiled = all.map((entry) => entry.compiled);
  problems.push(...compiled.flatMap((file) => file.problems));
  problems.push(
    ...found.stray.map((file) =>
      problemIn(file, { line: 1, column: 1, rule: 'stray', severity: 'warning', message: 'This file is not read', fix: strayFix(file) }),
    ),
  );
  problems.push(...checkRelations({ files: compiled, paths: new Set(found.paths), stages: config.stages.map(({ id }) => id), drafts }));
  const shown = all.filter(({ compiled: { fields } }) => drafts || fields?.['status'] !== 'draft');
  return {
    config,
    files: shown,
    problems: (settings.lenient ? problems.map(lenient) : problems).toSorted(byPlace),
    attachments: [
      ...new Set(shown.flatMap(({ compiled: { references } }) => references.filter(({ kind }) => kind === 'file').map(({ to }) => to))),
    ].filter((path) => found.paths.includes(path)),
  };
}

async function compileAll(
  located: ReadonlyMap<string, Located>,
  options: { settings: Settings; folder: string; base: string; threads: number },
): Promise<Map<string, Cached>> {
  const { settings, folder, base } = options;
  const cache = new Cache(folder);
  const before = await cache.open();
  const salt = `${compilerDigest(COMPILER)} ${base} ${settings.code}`;
  const after = new Map<string, Cached>();
  const stale: Job[] = [];
  for (const [file, where] of located) {
    const bytes = await readFile(join(settings.content, file));
    const digest = digestOf(bytes, `${salt} ${file} `);
    const known = before.get(file);
    if (known?.digest === digest) after.set(file, known);
    else stale.push({ file, located: where, digest });
  }
  if (stale.length === 0 && before.size === after.size) return after;
  const job = { content: settings.content, cache: folder, base, code: settings.code };
  // A thread takes a third of a second to start: not worth it for a few pages.
  const pool = new Pool(stale.length > 64 ? options.threads : 0, job);
  for (const result of await pool.run(stale)) after.set(result.compiled.file, result);
  const sorted = new Map([...after].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await cache.close(sorted);
  return sorted;
}

function strayFix(file: string): string {
  if (file.startsWith('modules/'))
    return 'a lesson is named `modules/<module>/01-<lesson>.mdx`, a module’s own page `modules/<module>/index.mdx`';
  return file.startsWith('practices/') ? 'a practice ends in .md or .mdx' : `a file in ${file.split('/')[0]}/ is named <id>.yaml`;
}
