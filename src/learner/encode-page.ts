import type { Event } from './events.ts';

/**
 * Events as they lie in storage and travel in files: an array with a code in front, about eighty characters for an
 * answer where plain objects take twice that.
 */
export type Stored = readonly unknown[];

/**
 * Code and fields of a kind, in their order; those that may be missing stand at the end. A table, for every content page
 * carries it.
 */
export type Shapes = Readonly<Record<string, string>>;

/** What happens on content pages. */
export const PAGE_SHAPES: Shapes = {
  answered: 'a question rev key options score confidence',
  read: 'r page',
  'self-rated': 's skill level did',
  committed: 'c assignment until',
  'assignment-done': 'd assignment note',
  reflected: 'n prompt text',
  ticked: 't checklist item on',
  bookmarked: 'b page on',
  erased: 'e event',
};

/** @returns `undefined` for a kind that the table does not have */
export function encodeBy(shapes: Shapes, event: Event): Stored | undefined {
  const [code, ...names] = shapes[event.kind]?.split(' ') ?? [];
  if (!code) return undefined;
  const fields = names.map((name) => {
    const value: unknown = event[name as keyof Event] ?? null;
    return typeof value === 'boolean' ? Number(value) : value;
  });
  // A field that is missing before another is `null`.
  while (fields.at(-1) === null) fields.pop();
  return [code, event.id, ...fields];
}
