import type { CompiledFile } from '../model/compiled.ts';
import type { Moved } from './addresses.ts';

/** A compiled file with the addresses that it had earlier, as far as they are written as they should be. */
export function formerOf<T extends Pick<CompiledFile, 'kind' | 'id' | 'url' | 'file' | 'sound'>>(file: T): Moved & { compiled: T } {
  const from = file.sound['from'];
  const { kind, id, url } = file;
  return { kind, id, url, from: Array.isArray(from) ? from.filter((old) => typeof old === 'string') : [], compiled: file };
}
