import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../../src/cache/digest.ts';
import { madeWith } from '../../src/cache/made-with.ts';
import type { Located } from '../../src/playbook/addresses/paths.ts';
import { dayOf } from '../../src/playbook/days/day-of.ts';
import type { CompiledFile } from '../../src/playbook/model/compiled.ts';
import { byPlace, type FileFinding, type Finding, findingIn, type Problem } from '../../src/playbook/problems/problem.ts';
import { readYaml } from '../../src/playbook/problems/yaml.ts';
import { draftsOf } from '../../src/playbook/relations/drafts.ts';
import { holdsCode, imagePath } from '../../src/playbook/relations/files.ts';
import { checkPlaybook } from '../../src/playbook/rules/check.ts';
import { completed } from '../../src/playbook/rules/number.ts';
import { placeholderFinding, placeholdersIn } from '../../src/playbook/rules/placeholder.ts';
import { checkRuleSettings, judge, type Policy } from '../../src/playbook/rules/severity.ts';
import { playbookView } from '../../src/playbook/rules/view.ts';
import { configSchema, type PlaybookConfig } from '../../src/playbook/schemas/config.ts';
import type { Settings } from '../../src/playbook/settings.ts';
import { decode } from '../../src/playbook/tree/source.ts';
import type { Tell } from '../steps.ts';
import { Cache, type Cached } from './cache.ts';
import type { Job, JobOptions } from './job.ts';
import type { Memory } from './memory.ts';
import { checkPictures } from './pictures.ts';
import { Pool } from './pool.ts';
import { sameNames } from './same-names.ts';
import { savedAsText } from './saved-as-text.ts';
import { type Scan, scan } from './scan.ts';

/** A playbook as it lies on disk, compiled and checked. */
export interface ReadPlaybook {
  config: PlaybookConfig;
  /** Whether the settings could be read as a whole. */
  configIsSound: boolean;
  /** Pages and data that a build shows; drafts only where they were asked for. */
  files: { compiled: CompiledFile; digest: string }[];
  /** All that could be read, drafts too. */
  all: CompiledFile[];
  /** Every file below the content folder, by its composed name. */
  paths: ReadonlySet<string>;
  /** What the disk calls them. */
  onDisk: ReadonlyMap<string, string>;
  /** Sorted. */
  problems: Problem[];
  /** Files that pages link to, to be published beside them: composed names. */
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
  /** `false` leaves out what only a built page needs: the problems are the same, and nothing can be rendered. */
  bodies?: boolean;
  /** Milliseconds that compiling a page of ordinary size may take; two seconds where nothing is said. */
  patience?: number;
  /** Is told how many of the pages that have to be compiled are. */
  tell?: Tell | undefined;
  /** What this process has read of the same playbook with the same settings. The cache on the disk is not written meanwhile. */
  memory?: Memory;
}

const CONFIG = 'playbook.yaml';
/** What pages are compiled with. */
export const COMPILER = fileURLToPath(new URL('../../src/playbook', import.meta.url));

/** Where compiled pages of a content folder are kept: one folder each, so that two playbooks do not mix. */
export function cacheFolder(root: string, settings: Settings): string {
  return join(root, 'node_modules/.cache/chalktalk', digestOf(12, settings.content));
}

/** Reads `playbook.yaml` of a content folder. Missing is fine, everything has a default; so is whatever is wrong, for the time being. */
export async function readConfig(content: string): Promise<{ config: PlaybookConfig; sound: boolean; findings: FileFinding[] }> {
  const bytes = await readFile(join(content, CONFIG)).catch(() => new Uint8Array());
  const decoded = decode(bytes);
  const file = (finding: Finding) => findingIn(CONFIG, finding);
  if ('finding' in decoded) return { config: configSchema.parse({}), sound: false, findings: [file(decoded.finding)] };
  const { value, sound, findings, nameOf, placeOf } = readYaml(decoded.text.normalize('NFC'), configSchema);
  const config = { ...configSchema.parse({}), ...sound };
  const unwritten = placeholdersIn(sound).map(({ path, found }) => placeholderFinding(placeOf(path), found, false));
  return {
    config,
    sound: value !== undefined,
    findings: [...findings, ...checkRuleSettings(config.rules, nameOf), ...unwritten].map(file),
  };
}

/** How this playbook wants to have findings judged. */
export function policyOf(config: PlaybookConfig, { lenient }: Settings): Policy {
  return { rules: config.rules, lenient };
}

/** A folder that says that it is a playbook is one that has just been begun; any other is most often the wrong one. */
function emptyFinding(isThere: boolean, isPlaybook: boolean, content: string): FileFinding {
  const [rule, message, fix] = isPlaybook
    ? ['first-page', 'There is no page yet', 'begin one with `npm run new -- skill "…"` and `npm run new -- practice "…"`']
    : isThere
      ? ['empty', 'The content folder holds no pages', 'add practices/<name>.mdx and skills/<name>.yaml']
      : ['empty', `There is no content folder ${content}`, 'set PLAYBOOK_CONTENT to the folder that holds practices/ and skills/'];
  return findingIn('.', { line: 1, column: 1, rule, message, fix });
}

/**
 * Reads, compiles and checks a whole playbook. What did not change since the last time comes from the cache.
 * Never throws for what an author did: that is in `problems`.
 */
export async function readPlaybook(options: ReadOptions): Promise<ReadPlaybook> {
  const { settings, cache: folder, drafts, threads = 0, bodies = true, patience, memory, tell } = options;
  const { config, sound, findings } = await readConfig(settings.content);
  const judged = () => judge(findings, policyOf(config, settings)).toSorted(byPlace);
  const found = await scan(settings.content);
  findings.push(...(found?.stray ?? []).map((one) => strayFinding(one, found?.paths ?? [])));
  if (found) findings.push(...(await savedAsText(settings.content, found.paths)));
  if (!found || found.located.size === 0) {
    findings.push(emptyFinding(found !== undefined, found?.paths.includes(CONFIG) ?? false, settings.content));
    const onDisk = found?.onDisk ?? new Map();
    return { config, configIsSound: sound, files: [], all: [], paths: new Set(onDisk.keys()), onDisk, attachments: [], problems: judged() };
  }
  const base = settings.base ?? config.base;
  const { index, unreadable } = await compileAll(found.located, {
    settings,
    folder,
    base,
    language: config.language,
    threads,
    bodies,
    patience,
    clean: bodies && !drafts,
    memory,
    tell,
  });
  findings.push(...unreadable);
  const { onDisk } = found;
  const paths = new Set(onDisk.keys());

  const all = [...index.values()].map((entry) => ({ ...entry, compiled: withoutLostImages(entry.compiled, paths) }));
  const compiled = all.map((entry) => entry.compiled);
  // Of settings that cannot be read nobody knows what they name.
  const named = !found.paths.includes('playbook.yml');
  const stages = sound && named ? config.stages.map(({ id }) => id) : undefined;
  const view = playbookView({ files: compiled, paths, stages, drafts, code: settings.code, config, today: today() });
  const ofFiles = compiled.flatMap((file) => file.findings.map((finding) => findingIn(file.file, finding)));
  findings.push(...completed(ofFiles, view), ...checkPlaybook(view));
  findings.push(...(await checkPictures(compiled, settings.content, onDisk)));
  const left = drafts ? new Set() : draftsOf(compiled);
  const shown = all.filter((entry) => !left.has(entry.compiled));
  const linked = shown.flatMap(({ compiled: { references } }) => references.filter(({ kind }) => kind === 'file').map(({ to }) => to));
  const attachments = [...new Set(linked)].filter((path) => paths.has(path) && (settings.code || !holdsCode(path)));
  findings.push(...sameNames(found, attachments));
  return {
    config,
    configIsSound: sound,
    files: shown,
    all: compiled,
    paths,
    onDisk,
    problems: judged(),
    attachments,
  };
}

/** Today, where it is built. */
function today(): string {
  return dayOf(Date.now());
}

/** A picture that is not there is a problem; where the playbook is built all the same, nobody may look for the file. */
export function withoutLostImages(file: CompiledFile, paths: ReadonlySet<string>): CompiledFile {
  if (!file.text || file.text.images.length === 0) return file;
  const images = file.text.images.filter((written) => paths.has(imagePath(file.file, written) ?? ''));
  return { ...file, text: { ...file.text, images } };
}

async function compileAll(
  located: ReadonlyMap<string, Located>,
  options: Omit<JobOptions, 'content' | 'cache' | 'code'> & {
    settings: Settings;
    folder: string;
    threads: number;
    clean: boolean;
    memory: Memory | undefined;
    tell: Tell | undefined;
  },
): Promise<{ index: Map<string, Cached>; unreadable: FileFinding[] }> {
  const { settings, folder, base, language, bodies, patience, memory } = options;
  const cache = new Cache(folder);
  const first = !memory || memory.isEmpty;
  const before = first ? await cache.open(bodies && memory ? 'named' : bodies) : new Map<string, Cached>();
  const salt = `${madeWith(COMPILER)} ${base} ${settings.code} ${language}`;
  const after = new Map<string, Cached>();
  const stale: Job[] = [];
  const unreadable: FileFinding[] = [];
  for (const [file, where] of located) {
    const same = memory?.recall(file, join(settings.content, file), salt);
    if (same) {
      after.set(file, same);
      continue;
    }
    const bytes = bytesOf(join(settings.content, file));
    if (typeof bytes === 'string') {
      unreadable.push(
        findingIn(file, {
          line: 1,
          column: 1,
          rule: 'unreadable',
          message: `The file cannot be read (${bytes})`,
          fix: 'look at its permissions',
        }),
      );
      continue;
    }
    const digest = digestOf(24, `${salt} ${file} `, bytes);
    const known = before.get(file);
    if (known?.digest === digest) after.set(file, known);
    else stale.push({ file, located: where, digest });
  }
  if (stale.length === 0 && before.size === after.size) {
    memory?.keep(after, true);
    return { index: after, unreadable };
  }
  const job = { content: settings.content, cache: folder, base, code: settings.code, language, bodies, patience };
  // A thread takes a third of a second to start: not worth it for a few pages.
  const pool = new Pool(stale.length > 64 ? options.threads : 0, job);
  const results = await pool.run(stale, (done) => options.tell?.('read', done, stale.length));
  for (const result of results) after.set(result.compiled.file, result);
  const sorted = new Map([...after].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  memory?.keep(sorted, first);
  if (first) cache.close(sorted);
  // In dev a page that is broken shows its last good text, however old that is.
  if (options.clean) await cache.clean(sorted);
  return { index: sorted, unreadable };
}

/** What a file holds, else the system’s code of why it cannot be read. To wait for each of many files takes far longer. */
function bytesOf(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

function strayFinding({ path, why }: Scan['stray'][number], paths: readonly string[]): FileFinding {
  const at = { line: 1, column: 1, rule: 'stray' };
  if (why === 'folder') return findingIn(path, { ...at, message: 'This folder is named like a page', fix: 'rename the folder' });
  if (why === 'link')
    return findingIn(path, {
      ...at,
      message: 'This link leads out of the content folder, or nowhere: it is not read',
      fix: 'put the file itself there',
    });
  return findingIn(path, { ...at, message: 'This file is not read', fix: strayFix(path, paths) });
}

function strayFix(file: string, paths: readonly string[]): string {
  if (file === 'playbook.yml') return 'name it playbook.yaml';
  const [, folder, name = ''] = /^(modules\/[^/]+)\/([^/]+)\.mdx?$/i.exec(file) ?? [];
  if (folder) {
    const lessons = paths.flatMap((path) =>
      (path.startsWith(`${folder}/`) ? (/^\d+/.exec(path.slice(folder.length + 1)) ?? []) : []).map(Number),
    );
    const id = name
      .toLowerCase()
      .replace(/^\d+/, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '');
    const own = /^\d+/.exec(name)?.[0] ?? String(Math.max(0, ...lessons) + 1);
    return `a lesson begins with its number and a hyphen: \`${folder}/${own.padStart(2, '0')}-${id || 'name'}.mdx\``;
  }
  if (file.startsWith('modules/'))
    return 'a lesson is named `modules/<module>/01-<lesson>.mdx`, a module’s own page `modules/<module>/index.mdx`';
  return file.startsWith('practices/') ? 'a practice ends in .md or .mdx' : `a file in ${file.split('/')[0]}/ is named <id>.yaml`;
}
