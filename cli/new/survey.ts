import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { scan } from '../../integrations/content/scan.ts';
import type { Kind, Located } from '../../src/playbook/addresses/paths.ts';
import { readYaml } from '../../src/playbook/problems/yaml.ts';
import { configSchema, type PlaybookConfig } from '../../src/playbook/schemas/config.ts';
import { split } from '../../src/playbook/tree/source.ts';

/** What a content folder holds already, read without checking it: a playbook with problems can grow, too. */
export interface Survey {
  /** Files of the playbook by their path. */
  files: ReadonlyMap<string, Located>;
  /** Every file below the folder. */
  paths: readonly string[];
  /** Ids of a kind, sorted. */
  ids(kind: Kind): string[];
  /** The highest number that a practice has or had. */
  highest: number;
  /** Ids of questions, assignments and the like that are or were in use. */
  named: ReadonlySet<string>;
  /** Site paths that led to a page once, which must not become something else. */
  gone: ReadonlySet<string>;
  config: PlaybookConfig;
  /** What could not be read, in words. */
  troubles: string[];
}

const CONFIG = 'playbook.yaml';

/** Looks through a content folder; `undefined` where there is none, or no playbook in it. */
export async function survey(content: string): Promise<Survey | undefined> {
  const found = await scan(content);
  if (!found || (found.located.size === 0 && !found.paths.includes(CONFIG))) return undefined;
  const troubles: string[] = [];
  const numbers = [0];
  const named = new Set<string>();
  const gone = new Set<string>();
  for (const [file, { kind, format, url }] of found.located) {
    if (format === 'yaml') continue;
    const text = await readFile(join(content, file), 'utf8').catch(() => undefined);
    if (text === undefined) {
      troubles.push(`${file} cannot be read: what is in it is not known`);
      continue;
    }
    const { frontMatter, body } = split(text);
    for (const old of formerNames(frontMatter?.text ?? '')) gone.add(sitePath(old, url));
    if (kind === 'practice') numbers.push(...numbersIn(frontMatter?.text ?? text));
    for (const [, id = ''] of body.matchAll(/\sid=["']([^"']+)["']/g)) named.add(id);
  }
  const { config, retired, trouble } = await readConfig(content);
  if (trouble) troubles.push(trouble);
  numbers.push(...retired.numbers);
  for (const id of retired.questions) named.add(id);
  for (const page of retired.pages) gone.add(page);
  return {
    files: found.located,
    paths: found.paths,
    ids: (kind) => [...new Set([...found.located.values()].filter((file) => file.kind === kind).map(({ id }) => id))].toSorted(),
    highest: numbers.reduce((highest, number) => Math.max(highest, number)),
    named,
    gone,
    config,
    troubles,
  };
}

/** Also where the rest of the front matter is broken: a number that nobody sees would be given away twice. */
function numbersIn(frontMatter: string): number[] {
  return [...frontMatter.matchAll(/^\s*["']?number["']?\s*:\s*["']?(\d+)/gm)]
    .map(([, digits]) => Number(digits))
    .filter(Number.isSafeInteger);
}

/** What a page was called before, from `from` in its front matter. */
function formerNames(frontMatter: string): string[] {
  if (!/^from\s*:/m.test(frontMatter)) return [];
  return words.parse(fieldIn(frontMatter, 'from'));
}

/** An old name as a site path: it is one, or an id of the same kind. */
function sitePath(old: string, url: string): string {
  return old.startsWith('/') ? old : `/${url.split('/')[1]}/${old}/`;
}

/** What was retired for good, as far as it can be made out. */
const words = z.array(z.coerce.string()).catch([]);
const tombstones = z
  .object({ numbers: z.array(z.coerce.number().int().catch(0)).catch([]), questions: words, pages: words })
  .catch({ numbers: [], questions: [], pages: [] });

async function readConfig(
  content: string,
): Promise<{ config: PlaybookConfig; retired: z.output<typeof tombstones>; trouble: string | undefined }> {
  const source = await readFile(join(content, CONFIG), 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? '' : undefined,
  );
  const { sound, findings } = readYaml(source ?? '', configSchema);
  const [first] = findings;
  const why = source === undefined ? 'cannot be read' : first && `has a mistake in line ${first.line} (${first.message})`;
  return {
    config: { ...configSchema.parse({}), ...sound },
    retired: tombstones.parse(fieldIn(source ?? '', 'retired') ?? {}),
    trouble: why && `${CONFIG} ${why}: numbers that it retires may have been missed`,
  };
}

/** A field of YAML, as far as that can be read. */
function fieldIn(source: string, name: string): unknown {
  try {
    const data: unknown = parseDocument(source, { logLevel: 'silent' }).toJS({ maxAliasCount: 50 });
    return typeof data === 'object' && data !== null ? Object.getOwnPropertyDescriptor(data, name)?.value : undefined;
  } catch {
    return undefined;
  }
}
