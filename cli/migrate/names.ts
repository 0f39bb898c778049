/** Longer names are cut: some systems take no file name of more than 255 bytes, and nobody types them. */
const LONGEST = 60;

/**
 * A name as part of an id: small letters and digits of any script, hyphens for everything else.
 * `Größe & Übung 🙂` → `größe-übung`. It is a name that every system takes: `con` → `con-page`.
 */
export function slugOf(name: string): string {
  const slug = [
    ...name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-'),
  ]
    .slice(0, LONGEST)
    .join('')
    .replace(/-{2,}/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '');
  // Behind the first dot a name may end in whatever it likes: it is refused all the same.
  const [first = '', ...rest] = slug.split('.');
  return isDeviceName(first) ? [`${first}-page`, ...rest].join('.') : slug || 'page';
}

/** Names under which Windows knows devices: no file or folder may have them, whatever its ending. */
function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])$/i.test(name);
}

/** Whether a file or folder of the source has a name that not every system takes: that of a device, or one that ends in a dot or a blank. */
export function isRefusedName(name: string): boolean {
  return isDeviceName(name.split('.')[0]?.trim() ?? '') || /[. ]$/.test(withoutEnding(name)) || /[<>:"\\|?*\u0000-\u001F]/.test(name);
}

/** The ids that Notion puts behind the names of pages and folders: `Cold calls 0123456789abcdef0123456789abcdef`. */
const NOTION_ID = /[ -][0-9a-f]{32}(?=(_all)?(\.[a-z0-9]+)?$)/i;

/** Whether a file or folder has the kind of name that Notion gives. */
export function isNotionName(name: string): boolean {
  return NOTION_ID.test(name);
}

/** A name without Notion's id. */
export function withoutNotionId(name: string): string {
  return name.replace(NOTION_ID, '');
}

/** `02-first_call` → `First call`: the name of a file as a title, where nothing better is known. */
export function titleFromName(name: string): string {
  const words = withoutNotionId(name)
    .replace(/^\d+[-_. ]+(?=\S)/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of a file without its folder. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a file, `''` at the top. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** A path without the ending of its file. */
export function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

/** Ending of a file in small letters, without the dot; `''` where there is none. */
export function endingOf(path: string): string {
  return /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Files that stand for their folder. */
export function isIndexName(name: string): boolean {
  return /^(index|_index|readme)$/i.test(name);
}

/** `Sales/Calls/../Demo` → `Sales/Demo`; `undefined` where the path leads out of the top. */
export function joined(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Way from one file to another, both below the same folder. */
export function wayTo(from: string, to: string): string {
  const here = folderOf(from) === '' ? [] : folderOf(from).split('/');
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}

/** By parts of the path: numbers as numbers, the page of a folder before what lies in it. */
export function byPath(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const one = left[index];
    const other = right[index];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    if (one === other) continue;
    const front = (name: string, last: boolean) => (last && isIndexName(withoutEnding(name)) ? 0 : 1);
    const order = front(one, index === left.length - 1) - front(other, index === right.length - 1);
    return order || NATURAL.compare(one, other) || (one < other ? -1 : 1);
  }
  return 0;
}

const NATURAL = new Intl.Collator('en', { numeric: true });
