import { lostSince } from '../../src/playbook/identity/compare.ts';
import { snapshotOf } from '../../src/playbook/identity/snapshot.ts';
import type { FileFinding } from '../../src/playbook/problems/problem.ts';
import type { Settings } from '../../src/playbook/settings.ts';
import { plural } from '../../src/words/en/formats.ts';
import type { ReadPlaybook } from '../content/read.ts';
import { filesOf, type Reading } from './files.ts';
import { baseOf, type Found } from './revision.ts';

export { mainBranch } from './revision.ts';

/** What came of a comparison. */
export interface Since {
  findings: FileFinding[];
  /** What whoever asked should know beside it. */
  note?: string | undefined;
}

/**
 * What a playbook lost since a revision: ids, numbers, addresses, answer keys. It is compared with the commit at which the
 * revision's branch and ours parted; what is in the folder and not committed counts as now.
 *
 * @param playbook the state of now, as `readPlaybook` read it
 * @param cache folder of the playbook's cache
 * @returns or a message: no git, no repository, no such revision, a shallow clone
 */
export async function since(
  revision: string,
  playbook: ReadPlaybook,
  { settings, cache, isSample }: Pick<Reading, 'cache' | 'isSample'> & { settings: Settings },
): Promise<Found<Since>> {
  const { all, paths, config, problems, configIsSound } = playbook;
  // A playbook that cannot be read at all has lost nothing but itself: that is said already.
  if (problems.some(({ rule }) => rule === 'empty')) return { ok: true, value: { findings: [] } };
  const base = await baseOf(settings.content, revision);
  if (!base.ok) return base;
  const then = await filesOf(base.value, { content: settings.content, now: all, code: settings.code, cache, isSample });
  const short = base.value.commit.slice(0, 10);
  if (!then)
    return { ok: true, value: { findings: [], note: `Nothing to compare: the playbook is not in ${revision} yet (commit ${short})` } };
  if (then.missing.length > 0)
    return {
      ok: false,
      problem: `this clone has left ${plural(then.missing.length, 'file', 'files')} of ${revision} out, for instance ${then.missing[0]}: fetch the whole history`,
    };
  const findings = lostSince(snapshotOf(then.files, then.retired), snapshotOf(all, config.retired), { paths, problems, configIsSound });
  return { ok: true, value: { findings } };
}
