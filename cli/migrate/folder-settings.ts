import { parse } from 'yaml';
import { folderOf } from './names.ts';
import type { Note } from './notes.ts';

/** What a source says of a folder beside its pages. */
export interface FolderSettings {
  /** File that says it. */
  file: string;
  title?: string;
  position?: number;
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** File in which Docusaurus says what a folder is called and where it stands. */
const NAME = /(^|\/)_category_\.(?:json|ya?ml)$/;

/**
 * Reads the `_category_` files of Docusaurus, by folder below FROM. What they say beside name and place is a note.
 *
 * @param read gives the text of a file
 */
export async function folderSettings(
  files: readonly string[],
  read: (path: string) => Promise<string | undefined>,
  notes: Note[],
): Promise<Map<string, FolderSettings>> {
  const found = new Map<string, FolderSettings>();
  for (const file of files.filter((path) => NAME.test(path))) {
    const note = (what: string, detail: string) => notes.push({ file, line: 1, column: 1, what, detail });
    const text = await read(file);
    if (text === undefined) continue;
    let said: unknown;
    try {
      // JSON is YAML, too.
      said = parse(text, { logLevel: 'silent', maxAliasCount: 50 });
    } catch (error) {
      note('A file that says what a folder is called cannot be read', error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
      continue;
    }
    if (typeof said !== 'object' || said === null) continue;
    const { label, position, description, link } = said as Record<string, unknown>;
    const settings: FolderSettings = { file };
    if (typeof label === 'string' && label.trim() !== '') settings.title = label.trim();
    if (Number.isFinite(Number(position)) && position !== null && position !== undefined) settings.position = Number(position);
    found.set(folderOf(file), settings);
    const words = textsIn([description, link, (said as Record<string, unknown>)['customProps']]).filter((value) => /\s/.test(value.trim()));
    for (const each of words) note('What a folder says of itself was left out', each);
  }
  return found;
}
