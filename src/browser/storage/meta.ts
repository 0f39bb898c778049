import { json } from './append.ts';
import { LOG_VERSION } from './keys.ts';
import { type Person, readPerson } from './person.ts';

/** What is kept beside the events. Which segments there are is seen from their keys: a list could only be wrong. */
export interface Meta {
  person: Person;
  /** Milliseconds since 1970. */
  lastBackup: number | undefined;
}

/** Reads stored meta data: `undefined` when there are none, or none that can be read. */
export function readMeta(text: string | null): Meta | undefined {
  const { person, lastBackup } = json(text);
  const known = readPerson(person);
  return known && { person: known, lastBackup: typeof lastBackup === 'number' && lastBackup > 0 ? lastBackup : undefined };
}

export function metaText({ person, lastBackup }: Meta): string {
  return JSON.stringify({ version: LOG_VERSION, person, ...(lastBackup !== undefined && { lastBackup }) });
}

/** Did a later version write it? */
export function isNewerMeta(text: string | null): boolean {
  const { version } = json(text);
  return typeof version === 'number' && version > LOG_VERSION;
}
