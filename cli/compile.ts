import { join } from 'node:path';
import { cacheFolder } from '../integrations/content/read.ts';
import { readForBuild } from '../integrations/content/reading.ts';
import { problemsAsText } from '../src/playbook/problems/problems-as-text.ts';
import { shownFrom } from './folders/shown-path.ts';
import { threads } from './process/threads.ts';
import type { Compile } from './project.ts';

/**
 * The compile step of a build: reads and checks the whole playbook, and prints every problem that it finds. Hints are for
 * authors, who ask for them with `check`.
 *
 * @param root project root, where compiled pages are kept
 * @param cwd folder that the printed paths start from
 */
export function compileStep(root: string, cwd: string): Compile {
  return async (settings, tell) => {
    tell?.('read');
    const read = await readForBuild({ settings, cache: cacheFolder(root, settings), drafts: false, threads: threads(), tell });
    const problems = read.problems.filter(({ severity }) => severity !== 'hint');
    if (problems.length > 0) console.error(problemsAsText(problems, (file) => shownFrom(cwd, join(settings.content, file))));
    const shown = new Set(read.files.map(({ compiled }) => compiled));
    const warnings = Object.groupBy(
      problems.filter(({ severity }) => severity === 'warning'),
      ({ rule }) => rule,
    );
    return {
      errors: problems.filter(({ severity }) => severity === 'error').length,
      pages: read.files.filter(({ compiled }) => compiled.format !== 'yaml').length,
      questions: read.files.reduce((sum, { compiled }) => sum + (compiled.text?.questions.length ?? 0), 0),
      warnings: Object.fromEntries(Object.entries(warnings).map(([rule, found = []]) => [rule, found.length])),
      drafts: read.all.filter((file) => !shown.has(file)).map(({ file }) => file),
    };
  };
}
