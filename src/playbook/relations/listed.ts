import type { CompiledFile } from '../model/compiled.ts';
import { draftsOf } from './drafts.ts';

const known = new WeakMap<readonly CompiledFile[], CompiledFile[]>();

/** What readers find in the playbook's lists: no draft, nothing retired, and no lesson of a module that is either. */
export function listedFiles(files: readonly CompiledFile[]): readonly CompiledFile[] {
  const listed = known.get(files) ?? workOut(files);
  known.set(files, listed);
  return listed;
}

function workOut(files: readonly CompiledFile[]): CompiledFile[] {
  const drafts = draftsOf(files);
  const isRetired = ({ sound }: CompiledFile) => sound['status'] === 'retired';
  const retired = new Set(files.filter((file) => file.kind === 'module' && isRetired(file)).map(({ id }) => id));
  return files.filter((file) => !drafts.has(file) && !isRetired(file) && !(file.kind === 'lesson' && retired.has(moduleOf(file))));
}

/** The module that a lesson belongs to. */
export function moduleOf({ id }: CompiledFile): string {
  return id.split('/')[0] ?? '';
}

/** Could the text of every page be read? What nothing seems to use may stand in one that could not. */
export function allTextsRead(files: readonly CompiledFile[]): boolean {
  return files.every(({ format, text }) => format === 'yaml' || (text !== undefined && !text.broken));
}
