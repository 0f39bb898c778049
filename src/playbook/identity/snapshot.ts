import { FIXED_PAGES } from '../addresses/paths.ts';
import type { CompiledFile, NamedPart } from '../model/compiled.ts';
import type { PageQuestion } from '../model/page-record.ts';
import type { Place } from '../problems/problem.ts';
import { draftsOf } from '../relations/drafts.ts';
import type { PlaybookConfig } from '../schemas/config.ts';
import { movedAddresses, oldAddress } from './addresses.ts';
import { formerOf } from './former.ts';

/** What was taken out for good: `retired` in `playbook.yaml`. */
export type Retired = PlaybookConfig['retired'];

/** What identity is about in a compiled file. */
export type File = Pick<CompiledFile, 'kind' | 'id' | 'url' | 'file' | 'sound' | 'text' | 'places' | 'references'>;

/** Something that readers' events name by its id: a question, an assignment, a checklist, a note. */
export interface Part extends Place {
  id: string;
  /** What it is called in messages. */
  what: 'question' | 'assignment' | 'checklist' | 'note';
  file: File;
  question?: PageQuestion | undefined;
  /** What it says, in short, where that is known. */
  title?: string | undefined;
}

/** Everything that a playbook is known by outside itself: addresses, numbers, ids. Of what is published. */
export interface Snapshot {
  /** By address; evidence has none of its own. */
  pages: ReadonlyMap<string, File>;
  numbers: ReadonlyMap<number, File>;
  parts: ReadonlyMap<string, Part>;
  /** Old addresses that lead to a page. */
  moved: ReadonlyMap<string, string>;
  /** Not published, and what they hold. */
  drafts: ReadonlyMap<string, File>;
  draftParts: ReadonlyMap<string, Part>;
  retired: Retired;
  /** Files that could not be understood: nobody knows what they hold. */
  broken: ReadonlySet<string>;
}

/** Takes down what a playbook is known by. */
export function snapshotOf(files: readonly File[], retired: Retired): Snapshot {
  const unpublished = draftsOf(files);
  const shown = files.filter((file) => !unpublished.has(file));
  // Of two with one address or number the first has it, as everywhere.
  const pages = firsts(shown.filter(({ kind }) => kind !== 'evidence').map((file) => [file.url, file]));
  const numbers = firsts(
    [...pages.values()].flatMap((file) => {
      const number = numberOf(file);
      return number === undefined ? [] : [[number, file] as const];
    }),
  );
  return {
    pages,
    numbers,
    parts: partsOf([...pages.values()]),
    moved: movedAddresses([...pages.values()].map(formerOf), FIXED_PAGES),
    drafts: firsts([...unpublished].map((file) => [file.url, file])),
    draftParts: partsOf([...unpublished]),
    retired,
    broken: new Set(files.filter(isBroken).map(({ file }) => file)),
  };
}

/** The number of a practice; `undefined` where it has none that can be read. */
export function numberOf({ kind, sound }: File): number | undefined {
  const number = sound['number'];
  return kind === 'practice' && typeof number === 'number' ? number : undefined;
}

export function titleOf({ sound, id }: File): string {
  const title = sound['title'] ?? sound['name'];
  return typeof title === 'string' ? title : id;
}

/** Addresses that a page had earlier, as it says itself. */
export function formerAddresses(file: File): string[] {
  return (formerOf(file).from ?? []).map((written) => oldAddress(file, written));
}

/** A quiz keeps nothing of its own. */
const WHAT: Readonly<Record<NamedPart['component'], Part['what'] | undefined>> = {
  Question: 'question',
  Scenario: 'question',
  Assignment: 'assignment',
  Checklist: 'checklist',
  Reflect: 'note',
  Quiz: undefined,
};

function partsOf(files: readonly File[]): Map<string, Part> {
  return firsts(
    files.flatMap((file) =>
      (file.text?.named ?? []).flatMap(({ id, component, line, column }) => {
        const what = WHAT[component];
        if (!what || !file.text) return [];
        const question = file.text.questions.find((each) => each.id === id);
        const other = [...file.text.assignments, ...file.text.prompts].find((each) => each.id === id);
        return [[id, { id, what, file, line, column, question, title: question?.title ?? other?.title }] as const];
      }),
    ),
  );
}

/** The text or its fields could not be read, so what stands in it is not known. */
function isBroken({ kind, sound, text }: File): boolean {
  return text ? text.broken || (kind === 'practice' && typeof sound['number'] !== 'number') : Object.keys(sound).length === 0;
}

function firsts<K, V>(entries: Iterable<readonly [K, V]>): Map<K, V> {
  const found = new Map<K, V>();
  for (const [key, value] of entries) if (!found.has(key)) found.set(key, value);
  return found;
}
