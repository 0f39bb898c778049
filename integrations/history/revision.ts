import { didYouMean } from '../../src/playbook/problems/suggest.ts';
import { git, line, NoGit } from './git.ts';

/** Where a playbook lies in its repository, and the commit that it is compared with. */
export interface Base {
  /** Id of the commit. */
  commit: string;
  /** The content folder from the top of the repository, with a slash at its end; empty: it is the top. */
  prefix: string;
}

/** Or one clear message for whoever asked. */
export type Found<T> = { ok: true; value: T } | { ok: false; problem: string };

const fail = (problem: string): { ok: false; problem: string } => ({ ok: false, problem });

/**
 * The commit that a revision stands for: where its branch and ours parted, so that what the other gained meanwhile is no loss of
 * ours.
 *
 * @param content absolute folder that exists
 * @param revision as somebody typed it: `origin/main`, a tag, the id of a commit
 */
export async function baseOf(content: string, revision: string): Promise<Found<Base>> {
  // Git would take it for an option. (No name of a branch may begin so.)
  if (revision === '' || revision.startsWith('-') || /\p{Cc}/u.test(revision))
    return fail(`"${revision}" is no revision: write --since origin/main, a tag, or the id of a commit`);
  try {
    return await found(content, revision);
  } catch (error) {
    if (error instanceof NoGit)
      return fail('there is nothing to compare with: git is not installed here. Install it, or check without --changes and --since');
    throw error;
  }
}

/** What the main branch may be called, what others have of it first. */
const MAIN = ['origin/main', 'origin/master', 'main', 'master'];

/**
 * The main branch of the repository that a folder lies in, as others have it where there are others.
 *
 * @returns `HEAD` where none can be made out: what was committed last
 */
export async function mainBranch(content: string): Promise<string> {
  try {
    const told = await line(content, ['rev-parse', '--abbrev-ref', '--verify', '--quiet', 'origin/HEAD']);
    for (const name of [...(told ? [told] : []), ...MAIN])
      if (await line(content, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])) return name;
  } catch (error) {
    // That there is no git is said by whoever compares.
    if (!(error instanceof NoGit)) throw error;
  }
  return 'HEAD';
}

async function found(content: string, revision: string): Promise<Found<Base>> {
  const inside = await git(content, ['rev-parse', '--is-inside-work-tree', '--show-prefix']);
  const [isInside, prefix = ''] = inside.out.toString('utf8').split('\n');
  if (inside.code !== 0 || isInside !== 'true') {
    if (/dubious ownership/.test(inside.error))
      return fail(`git does not read a repository that belongs to another user: run git config --global --add safe.directory ${content}`);
    return fail(
      `there is nothing to compare with: ${content} is in no git repository. Run it in a clone, or check without --changes and --since`,
    );
  }
  const shallow = (await line(content, ['rev-parse', '--is-shallow-repository'])) === 'true';
  const commit = await line(content, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if ((await line(content, ['rev-parse', '--verify', '--quiet', 'HEAD'])) === undefined)
    return fail('this branch has no commit yet: there is nothing to compare');
  if (!commit || !/^[0-9a-f]{40,64}$/.test(commit)) return fail(await unknown(content, revision, shallow));
  const base = await line(content, ['merge-base', commit, 'HEAD']);
  if (base) return { ok: true, value: { commit: base, prefix } };
  return fail(
    shallow
      ? `this clone is shallow and does not reach back to where it parted from "${revision}": ${DEEPEN}`
      : `"${revision}" and the commit that is checked out have no history in common: name a revision that this one comes from`,
  );
}

const DEEPEN = 'run git fetch --unshallow; in GitHub Actions set `fetch-depth: 0` for actions/checkout, in GitLab `GIT_DEPTH: 0`';

async function unknown(content: string, revision: string, shallow: boolean): Promise<string> {
  const says = `there is no revision "${revision}"`;
  const refs =
    (await line(content, ['for-each-ref', '--format=%(refname:short)', '--count=1000', 'refs/heads', 'refs/remotes', 'refs/tags'])) ?? '';
  const names = refs.split('\n').filter(Boolean);
  const near = didYouMean(revision, names);
  if (shallow) return `${says} in this clone, which is shallow: ${DEEPEN}`;
  const remotes = ((await line(content, ['remote'])) ?? '').split('\n').filter(Boolean);
  const remote = remotes.find((name) => revision.startsWith(`${name}/`));
  if (near?.startsWith('did you mean')) return `${says}: ${near}`;
  if (remote !== undefined) return `${says} here: run git fetch ${remote} ${revision.slice(remote.length + 1)}`;
  return near === undefined ? `${says}: run git fetch, or name another` : `${says}: ${near}`;
}
