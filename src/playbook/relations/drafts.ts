import type { CompiledFile } from '../model/compiled.ts';

/** The files that a build leaves out: drafts, and the lessons of a module that is one. */
export function draftsOf<T extends Pick<CompiledFile, 'kind' | 'id' | 'sound'>>(files: readonly T[]): Set<T> {
  const isDraft = ({ sound }: T) => sound['status'] === 'draft';
  const modules = new Set(files.filter((file) => file.kind === 'module' && isDraft(file)).map(({ id }) => id));
  return new Set(files.filter((file) => isDraft(file) || (file.kind === 'lesson' && modules.has(file.id.split('/')[0] ?? ''))));
}
