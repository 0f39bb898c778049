import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { scan } from '../../integrations/content/scan.ts';
import type { Kind, Located } from '../../src/playbook/compile/paths.ts';
import { split } from '../../src/playbook/compile/source.ts';
import { readYaml } from '../../src/playbook/problems/yaml.ts';
import { configSchema, type PlaybookConfig } from '../../src/playbook/schemas/config.ts';

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
  /** Ids, files and addresses of pages that are gone and must not come back as something else. */
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
  for (const [file, { kind, format }] of found.located) {
    if (format === 'yaml') continue;
    const text = await readFile(join(content, file), 'utf8').catch(() => undefined);
    if (text === undefined) {
      troubles.push(`${file} cannot be read: what is in it is not known`);
      continue;
    }
    const { frontMatter, body } = split(text);
    if (kind === 'practice') numbers.push(...numbersIn(frontMatter?.text ?? text));
    for (const [, id = ''] of body.matchAll(/\sid=["']([^"']+)["']/g)) named.add(id);
  }
  const { config, retired, trouble } = await readConfig(content);
  if (trouble) troubles.push(trouble);
  numbers.push(...retired.numbers);
  for (const id of retired.questions) named.add(id);
  return {
    files: found.located,
    paths: found.paths,
    ids: (kind) => [...new Set([...found.located.values()].filter((file) => file.kind === kind).map(({ id }) => id))].toSorted(),
    highest: numbers.reduce((highest, number) => Math.max(highest, number)),
    named,
    gone: new Set(retired.pages),
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

/** What was retired for good, as far as it can be made out. */
const words = z.array(z.coerce.string()).catch([]);
const tombstones = z.object({ numbers: z.array(z.coerce.number().int().catch(0)).catch([]), questions: words, pages: words });

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
    retired: tombstones.parse(retiredIn(source ?? '')),
    trouble: why && `${CONFIG} ${why}: numbers that it retires may have been missed`,
  };
}

function retiredIn(source: string): unknown {
  try {
    const data: unknown = parseDocument(source, { logLevel: 'silent' }).toJS({ maxAliasCount: 50 });
    const retired = typeof data === 'object' && data !== null && 'retired' in data ? data.retired : undefined;
    return typeof retired === 'object' && retired !== null ? retired : {};
  } catch {
    return {};
  }
}
