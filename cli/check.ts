import { join, sep } from 'node:path';
import type { Mended } from '../integrations/content/mend.ts';
import type { ReadPlaybook } from '../integrations/content/read.ts';
import { byPlace, type FileFinding } from '../src/playbook/problems/problem.ts';
import { asGithub, asJson, asText, type Checked, type Format } from './check-formats.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { repositoryOf, shownFrom } from './paths.ts';
import type { Project } from './project.ts';
import { threads } from './threads.ts';

/**
 * Finds what reading a playbook cannot find: what it was in another revision, for instance. A failure is that of the command.
 */
export type Source = (project: Project, playbook: ReadPlaybook) => Promise<Outcome<readonly FileFinding[]>>;

/** How somebody wants to have a playbook checked. */
export interface CheckWish {
  format: Format;
  /** Mends what can be mended without asking, first. */
  fix: boolean;
  /** Warnings fail too. */
  strict: boolean;
  /** Leaves hints out. */
  quiet: boolean;
  /** Where problems come from, beside the playbook itself. */
  sources: readonly Source[];
}

const FORMATS = { text: asText, json: asJson, github: asGithub } as const;

/** Lists every problem of a playbook without building it. */
export async function check(project: Project, wish: CheckWish): Promise<Outcome<void>> {
  const { root, cwd, settings, tell } = project;
  const { cacheFolder, policyOf, readPlaybook } = await import('../integrations/content/read.ts');
  const { judge } = await import('../src/playbook/rules/severity.ts');
  const mended: readonly Mended[] | undefined = wish.fix
    ? await (await import('../integrations/content/mend.ts')).mend(settings.content)
    : undefined;
  const playbook = await readPlaybook({ settings, cache: cacheFolder(root, settings), drafts: false, threads: threads(), bodies: false });
  const problems = [...playbook.problems];
  for (const source of wish.sources) {
    const found = await source(project, playbook);
    if (!found.ok) return found;
    problems.push(...judge(found.value, policyOf(playbook.config, settings)));
  }
  // GitHub shows a problem at a path of the repository, people and other programs look from where they are.
  const from = wish.format === 'github' ? repositoryOf(cwd) : cwd;
  const show = (file: string) => shownFrom(from, join(settings.content, file)).split(sep).join('/');
  const checked: Checked = {
    problems: problems
      .filter(({ severity }) => !wish.quiet || severity !== 'hint')
      .toSorted(byPlace)
      .map((problem) => ({ ...problem, file: show(problem.file) })),
    mended: mended?.map((one) => ({ ...one, file: show(one.file) })),
  };
  const text = FORMATS[wish.format](checked);
  if (text) tell(text);
  const failing = problems.filter(({ severity }) => severity === 'error' || (wish.strict && severity === 'warning')).length;
  if (failing > 0) return failure(failing === 1 ? 'there is one problem' : `there are ${failing} problems`);
  if (wish.format === 'text') tell('The playbook can be built');
  return success(undefined);
}
