/** The kinds of pages and data that a content folder holds. */
export type Kind = 'practice' | 'module' | 'lesson' | 'skill' | 'role' | 'program' | 'evidence';

/** What a file's path says about it. */
export interface Located {
  kind: Kind;
  id: string;
  /** Site path without the base. */
  url: string;
  format: 'md' | 'mdx' | 'yaml';
}

/** The folders of data, and what lies in each. */
const DATA: ReadonlyMap<string, Kind> = new Map([
  ['skills', 'skill'],
  ['roles', 'role'],
  ['programs', 'program'],
  ['evidence', 'evidence'],
]);

/**
 * Maps a file below the content folder to its kind, id and address (the contract "Files → URLs"),
 * or to `undefined` where the file is none of ours.
 *
 * @param path path below the content folder, with `/`
 */
export function locate(path: string): Located | undefined {
  // A Mac may hand names over decomposed, and people type them composed: ids and addresses have one form.
  const file = path.normalize('NFC');
  const text = /^(practices|modules)\/(.+)\.(mdx?)$/s.exec(file);
  if (text?.[2] && text[3]) {
    const format = text[3] === 'mdx' ? 'mdx' : 'md';
    return text[1] === 'practices' ? practice(text[2], format) : inModule(text[2], format);
  }
  const data = /^(\w+)\/([^/]+)\.ya?ml$/.exec(file);
  const kind = DATA.get(data?.[1] ?? '');
  if (!kind || !data?.[2]) return undefined;
  const id = data[2];
  return { kind, id, url: kind === 'evidence' ? `/evidence/#${id}` : `/${data[1]}/${id}/`, format: 'yaml' };
}

function practice(path: string, format: 'md' | 'mdx'): Located {
  const id = path.replace(/(^|\/)index$/, '') || 'index';
  return { kind: 'practice', id, url: `/practices/${id}/`, format };
}

function inModule(path: string, format: 'md' | 'mdx'): Located | undefined {
  const [module, file, ...rest] = path.split('/');
  if (!module || !file || rest.length > 0) return undefined;
  if (file === 'index') return { kind: 'module', id: module, url: `/modules/${module}/`, format };
  const lesson = /^\d+-(.+)$/.exec(file)?.[1];
  return lesson ? { kind: 'lesson', id: `${module}/${lesson}`, url: `/modules/${module}/${lesson}/`, format } : undefined;
}

/** Pages that exist in every playbook, whatever its content. */
export const FIXED_PAGES = [
  '/',
  '/practices/',
  '/modules/',
  '/skills/',
  '/roles/',
  '/programs/',
  '/evidence/',
  '/archive/',
  '/search/',
  '/for/',
  '/review/',
  '/progress/',
  '/progress/history/',
  '/progress/record/',
  '/coaching/',
  '/plan/',
  '/brief/',
  '/observe/',
  '/desk/',
  '/top-20/',
  '/retro/',
  '/self-audit/',
  '/succession/',
  '/authors/',
  '/authors/help/',
  '/contribute/',
  '/privacy/',
  '/embed/',
  '/atom.xml',
  '/feed.json',
];
