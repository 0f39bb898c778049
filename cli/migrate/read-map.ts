import { readFile } from 'node:fs/promises';
import { readYaml } from '../../src/playbook/problems/yaml.ts';
import { decode } from '../../src/playbook/tree/source.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import { type MigrationMap, mapSchema } from './map.ts';

/**
 * Reads the file behind `--map`; without one, everything has its default.
 *
 * @param path absolute
 * @param shown the path as it was typed
 */
export async function readMap(path: string | undefined, shown = ''): Promise<Outcome<MigrationMap>> {
  if (path === undefined) return success(mapSchema.parse({}));
  const bytes = await readFile(path).catch((error: unknown) => errorCode(error) ?? 'unknown');
  if (typeof bytes === 'string') return failure(`the map ${shown} cannot be read (${bytes})`);
  const text = decode(bytes);
  const read = 'finding' in text ? { findings: [text.finding], value: undefined } : readYaml(text.text, mapSchema);
  // A key that is not known is a warning in a page. Here it is a wish that would not be granted.
  if (read.value !== undefined && read.findings.length === 0) return success(read.value);
  const lines = read.findings.map(({ line, column, message, fix }) => `${shown}:${line}:${column} ${message}${fix ? `: ${fix}` : ''}`);
  return failure(`the map is wrong:\n${lines.join('\n')}`);
}
