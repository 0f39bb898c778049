import { configSchema } from '../../src/playbook/schemas/config.ts';
import { canBeShown } from '../content/entries.ts';
import { type ReadPlaybook, withoutLostImages } from '../content/read.ts';

/** The settings where nothing is said. */
const EMPTY = JSON.stringify(configSchema.parse({}));

type File = ReadPlaybook['files'][number];

/** A playbook as it can be shown. */
export interface Shown {
  playbook: ReadPlaybook;
  /** Files of which an earlier version is shown. */
  old: ReadonlySet<string>;
  /** The settings are an earlier version. */
  oldSettings: boolean;
}

/** Remembers how each file was when it could last be shown: a page does not go because its author is in the middle of a sentence. */
export class LastGood {
  #files = new Map<string, File>();
  #config: ReadPlaybook['config'] | undefined;

  /** A playbook with the last good version of what holds errors; what never was good is left out. */
  of(read: ReadPlaybook): Shown {
    const old = new Set<string>();
    const files = read.files.map((file) => {
      if (canBeShown(file.compiled)) return file;
      const before = this.#files.get(file.compiled.file);
      if (!before) return file;
      old.add(file.compiled.file);
      // Its pictures may have gone meanwhile.
      return { ...before, compiled: withoutLostImages(before.compiled, read.paths) };
    });
    this.#files = new Map(files.filter(({ compiled }) => canBeShown(compiled)).map((file) => [file.compiled.file, file]));
    // Many editors empty a file before they write it: what nothing is said in is nobody’s last word.
    if (read.configIsSound && JSON.stringify(read.config) !== EMPTY) this.#config = read.config;
    const before = read.configIsSound ? undefined : this.#config;
    return { playbook: { ...read, files, config: before ?? read.config }, old, oldSettings: before !== undefined };
  }
}
