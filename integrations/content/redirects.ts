import { FIXED_PAGES } from '../../src/playbook/addresses/paths.ts';
import { redirectsOf } from '../../src/playbook/identity/addresses.ts';
import { formerOf } from '../../src/playbook/identity/former.ts';
import type { ReadPlaybook } from './read.ts';

/** Addresses that pages of a playbook had earlier, and where they lead. */
export function redirectsIn({ files }: ReadPlaybook): Map<string, string> {
  return redirectsOf(
    files.map(({ compiled }) => formerOf(compiled)),
    FIXED_PAGES,
  );
}
