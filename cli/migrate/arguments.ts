import { didYouMean } from '../../src/playbook/problems/suggest.ts';
import type { OptionValues } from '../command.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { KINDS, type SourceKind } from './kinds.ts';

/** What `chalktalk migrate` was asked for. */
export interface MigrateOptions {
  from: string;
  to: string;
  kind: SourceKind | undefined;
  /** File that says what becomes of fields and folders. */
  map: string | undefined;
  /** Tells what would be done, and writes nothing. */
  dryRun: boolean;
}

/** Reads the arguments of `chalktalk migrate`. */
export function readMigrateArguments(
  args: readonly string[],
  { from: written, map, 'dry-run': dryRun }: OptionValues,
): Outcome<MigrateOptions> {
  const [from, to, ...more] = args;
  if (!from || !to) return failure('migrate needs the folder that the pages come from and the folder that they go to');
  if (more.length > 0) return failure(`migrate takes two folders, but got "${more.join(' ')}", too`);
  if (map !== undefined && (typeof map !== 'string' || map === '')) return failure('--map needs the name of a file');
  const kind = KINDS.find((each) => each === written);
  if (written !== undefined && !kind)
    return failure(`--from does not know "${written}": ${didYouMean(String(written), KINDS) ?? KINDS.join(', ')}`);
  return success({ from, to, kind, map: typeof map === 'string' ? map : undefined, dryRun: dryRun === true });
}
