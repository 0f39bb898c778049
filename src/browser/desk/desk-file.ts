import type { Desk, Source } from '../../coaching/desk/desk.ts';
import { checkJson } from '../storage/safe-json.ts';
import { pause } from './pause.ts';
import { deskOf, personRecord, type ReadPerson, readPersonRecord, readSourceRecord, sourceRecord } from './records.ts';

const FORMAT = 'chalktalk-desk';
const VERSION = 1;
/** A desk of thirty people has about six million bytes. */
const LARGEST = 100 * 1024 * 1024;
const BEGINNING = 64;

export type DeskFileResult =
  | { ok: true; desk: Desk; refused: number }
  | { ok: false; reason: 'too-large' | 'not-json' | 'newer' | 'malformed' | 'forbidden-key' | 'other-playbook' };

/** The whole desk as a text. */
export function makeDeskFile(playbook: string, desk: Desk): string {
  const people = [...desk.pools.keys()].map((id) => personRecord(desk, id));
  return JSON.stringify({ format: FORMAT, version: VERSION, playbook, people, sources: [...desk.sources.values()].map(sourceRecord) });
}

/** Does a file begin like one of ours? Looks at no more than its beginning. */
export async function isDeskFile(file: Blob): Promise<boolean> {
  return (await file.slice(0, BEGINNING).text()).includes(`"${FORMAT}"`);
}

/** Reads a desk that anybody may have written, person by person. */
export async function readDeskFile(file: Blob, playbook: string, now: number = Date.now()): Promise<DeskFileResult> {
  if (file.size > LARGEST) return { ok: false, reason: 'too-large' };
  let given: unknown;
  try {
    given = JSON.parse(await file.text());
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  const verdict = checkJson(given);
  if (verdict !== 'safe') return { ok: false, reason: verdict };
  const { version, playbook: of, people, sources } = given as Record<string, unknown>;
  if (typeof version === 'number' && version > VERSION) return { ok: false, reason: 'newer' };
  if (version !== VERSION || !Array.isArray(people) || !Array.isArray(sources)) return { ok: false, reason: 'malformed' };
  if (of !== playbook) return { ok: false, reason: 'other-playbook' };
  const found: ReadPerson[] = [];
  for (const one of people as unknown[]) {
    const person = readPersonRecord(one, playbook, now);
    if (!person) return { ok: false, reason: 'malformed' };
    found.push(person);
    await pause();
  }
  const from = (sources as unknown[]).map(readSourceRecord);
  if (!from.every((source): source is Source => source !== undefined)) return { ok: false, reason: 'malformed' };
  return { ok: true, desk: deskOf(found, from), refused: found.reduce((sum, { refused }) => sum + refused, 0) };
}
