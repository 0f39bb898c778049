import { didYouMean } from '../../src/playbook/problems/suggest.ts';
import type { OptionValues } from '../command.ts';
import { failure, type Outcome, success } from '../outcome.ts';

const STANDARDS = ['scorm12', 'cmi5'] as const;
type Standard = (typeof STANDARDS)[number];

/** What to make into a package. */
export interface PackageOptions {
  standard: Standard;
  /** Id of a module or program. */
  id: string;
  /** Where the package goes; by default `<id>-<standard>.zip` in the current folder. */
  out?: string | undefined;
  /** The score from which it is passed, 0 to 100. */
  mastery: number;
}

/** Who answered four of five rightly has understood it. */
const USUAL_MASTERY = '80';

/** Reads the arguments of `chalktalk package`. */
export function readPackageArguments(args: readonly string[], { out, mastery = USUAL_MASTERY }: OptionValues): Outcome<PackageOptions> {
  const [standard, id, ...more] = args;
  if (standard === undefined) return failure(`package needs a standard (${STANDARDS.join(' or ')}) and the id of a module or program`);
  const known = STANDARDS.find((each) => each === standard);
  if (!known) return failure(`unknown standard "${standard}": ${didYouMean(standard, STANDARDS)}`);
  if (id === undefined) return failure(`package ${standard} needs the id of a module or program`);
  if (more.length > 0) return failure(`package takes one module or program, but got "${more.join(' ')}", too`);
  if (typeof out === 'boolean' || out === '') return failure('--out needs the name of a file');
  const score = typeof mastery === 'string' && /^\d{1,3}$/.test(mastery) ? Number(mastery) : 101;
  if (score > 100) return failure('--mastery needs a whole number from 0 to 100');
  return success({ standard: known, id, out, mastery: score });
}
