import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Mended } from '../../integrations/content/mend.ts';
import { byPlace } from '../../src/playbook/problems/problem.ts';
import type { Command } from '../command.ts';
import { repositoryOf, shownFrom } from '../folders/shown-path.ts';
import { LENIENT_OPTION, LENIENT_USAGE, withLenience } from '../lenience.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { threads } from '../process/threads.ts';
import { progressOn } from '../progress/progress.ts';
import type { Project } from '../project.ts';
import { asGithub, asJson, asText, type CheckResult, type Format } from './formats.ts';
import { MAIN_BRANCH, type ProblemSource, problemsSince } from './since.ts';

/** How somebody wants to have a playbook checked. */
interface CheckOptions {
  format: Format;
  /** Mends what can be mended without asking, first. */
  fix: boolean;
  /** Warnings fail too. */
  strict: boolean;
  /** Leaves hints out. */
  quiet: boolean;
  /** Broken links and relations are warnings, whatever the environment says. */
  lenient: boolean;
  /** Where problems come from, beside the playbook itself. */
  sources: readonly ProblemSource[];
}

export const check: Command = {
  name: 'check',
  usage: [
    ['check [DIR]', 'list every problem of the playbook'],
    ['  --fix', 'mend what is safe to mend first'],
    ['  --changes', 'what readers would lose against the main branch too'],
    ['  --since REV', 'the same against any revision of git, for instance v1.2'],
    ['  --json', 'as JSON, for programs'],
    ['  --github', 'as annotations of a pull request on GitHub'],
    ['  --strict', 'exit code 1 for warnings too'],
    LENIENT_USAGE,
    ['  --quiet', 'without hints'],
  ],
  playbook: true,
  folder: true,
  options: {
    fix: { type: 'boolean' },
    changes: { type: 'boolean' },
    since: { type: 'string' },
    json: { type: 'boolean' },
    github: { type: 'boolean' },
    strict: { type: 'boolean' },
    quiet: { type: 'boolean' },
    ...LENIENT_OPTION,
  },
  readArguments(args, { fix, changes, since, json, github, strict, quiet, lenient }) {
    if (args.length > 0) return failure(`check takes no more arguments, but got "${args.join(' ')}"`);
    if (json && github) return failure('check writes one format at a time: --json or --github');
    if (since !== undefined && typeof since !== 'string') return failure('--since needs a revision, for instance --since origin/main');
    if (since !== undefined && changes) return failure('check compares with one state at a time: --since or --changes');
    const revision = since ?? (changes ? MAIN_BRANCH : undefined);
    return success((project) =>
      checkPlaybook(project, {
        format: json ? 'json' : github ? 'github' : 'text',
        fix: fix === true,
        strict: strict === true,
        quiet: quiet === true,
        lenient: lenient === true,
        sources: revision === undefined ? [] : [problemsSince(revision, { quiet: json === true || github === true })],
      }),
    );
  },
};

const FORMATS = { text: asText, json: asJson, github: asGithub } as const;

const COMPARED_WITH_NOTHING =
  'It was compared with nothing: with --changes (`npm run check:changes`) it also finds what readers would lose against the main branch';

/** Lists every problem of a playbook without building it. */
async function checkPlaybook(project: Project, options: CheckOptions): Promise<Outcome<void>> {
  const { root, cwd, print } = project;
  const settings = withLenience(project.settings, options.lenient);
  const { cacheFolder, policyOf, readPlaybook } = await import('../../integrations/content/read.ts');
  const { judge } = await import('../../src/playbook/rules/severity.ts');
  const mended: readonly Mended[] | undefined = options.fix
    ? await (await import('../../integrations/content/mend.ts')).mend(settings.content)
    : undefined;
  // What other programs read is told when it is whole.
  const { tell, end } = options.format === 'text' && !options.quiet ? await project.progress() : progressOn();
  tell('read');
  const cache = cacheFolder(root, settings);
  const playbook = await readPlaybook({ settings, cache, drafts: false, threads: threads(), bodies: false, tell }).finally(end);
  const problems = [...playbook.problems];
  for (const source of options.sources) {
    const found = await source(project, playbook);
    if (!found.ok) return found;
    problems.push(...judge(found.value, policyOf(playbook.config, settings)));
  }
  // GitHub shows a problem at a path of the repository, people and other programs look from where they are.
  const from = options.format === 'github' ? repositoryOf(cwd) : cwd;
  const show = (file: string) => shownFrom(from, join(settings.content, file)).split(sep).join('/');
  const result: CheckResult = {
    problems: problems
      .filter(({ severity }) => !options.quiet || severity !== 'hint')
      .toSorted(byPlace)
      .map((problem) => ({ ...problem, file: show(problem.file) })),
    mended: mended?.map((one) => ({ ...one, file: show(one.file) })),
  };
  const text = FORMATS[options.format](result);
  if (text) print(text);
  const failing = problems.filter(({ severity }) => severity === 'error' || (options.strict && severity === 'warning')).length;
  if (failing > 0) return failure(failing === 1 ? 'there is one problem' : `there are ${failing} problems`);
  if (options.format !== 'text') return success(undefined);
  print('The playbook can be built');
  if (options.sources.length === 0 && !options.quiet && existsSync(join(repositoryOf(settings.content), '.git')))
    print(COMPARED_WITH_NOTHING);
  return success(undefined);
}
