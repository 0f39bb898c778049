import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MARKER_FILE } from '../../integrations/headers/marker.ts';
import { enterProject } from '../astro/environment.ts';
import { astroLogging } from '../astro/logging.ts';
import { astroProject } from '../folders/astro-project.ts';
import { type Lock, takeAstro, takeLock } from '../folders/lock.ts';
import { takesPaths } from '../folders/takes-path.ts';
import { failure, type Outcome } from '../outcome.ts';
import { checkTarget } from '../output/replaceable.ts';
import { type Output, openOutput } from '../output/staging.ts';
import { progressOn } from '../progress/progress.ts';
import type { Project } from '../project.ts';
import { type Summary, sizeOf, summaryText } from './summary.ts';

/** What is said of a build: a few lines, JSON, or only what is wrong. */
type Say = 'text' | 'json' | 'nothing';

/**
 * Builds the playbook and exchanges the output folder for it. Whatever goes wrong, the folder stands as before.
 *
 * @param say what is printed when it is done; what goes on is shown for `text` alone
 * @throws what Astro and the compile step throw
 */
export async function buildPlaybook(project: Project, say: Say = 'text'): Promise<Outcome<void>> {
  const { root, generator, home, settings } = project;
  const place = takesPaths(project);
  if (!place.ok) return place;
  const precious = { content: settings.content, root, home };
  const target = checkTarget(settings.out, precious);
  if (!target.ok) return target;
  const lock = takeLock(root, 'build', settings.content);
  if (!lock.ok) return lock;
  try {
    const output = await openOutput(target.value, undefined, join(astroProject(root, generator), '.astro'));
    return output.ok ? await buildInto(output.value, project, say) : output;
  } finally {
    lock.value.release();
  }
}

async function buildInto(output: Output, project: Project, say: Say): Promise<Outcome<void>> {
  const { root, settings, debug, compile, render, loadAstro, print } = project;
  const { tell, end } = say === 'text' ? await project.progress() : progressOn();
  let committed = false;
  let lock: Lock | undefined;
  try {
    enterProject(root, settings, 'production');
    const { errors, pages = 0, questions = 0, drafts = [], warnings = {} } = await compile(settings, tell);
    if (errors > 0) return failure(`nothing was built: ${errors === 1 ? 'there is one problem' : `there are ${errors} problems`}`);
    const rendered = await render(settings, output.staging, tell);
    if (!rendered.ok) return rendered;
    if (!rendered.value) {
      const alone = await takeAstro(root, 'build', settings.content, print);
      if (!alone.ok) return alone;
      lock = alone.value;
      tell('pages');
      await (await loadAstro()).build({ root, outDir: output.staging, ...astroLogging(debug) });
    }
    tell('files');
    const size = sizeOf(output.staging);
    const exchange = await output.commit();
    committed = exchange.ok;
    if (!committed || say === 'nothing') return exchange;
    const summary: Summary = {
      output: settings.out,
      pages,
      drafts,
      ...(rendered.value && { documents: rendered.value }),
      questions,
      warnings,
      ...size,
      seconds: Object.fromEntries(end()),
    };
    const head = `Built ${settings.out}${leftOut(pages, drafts)}${readableByOthers(settings.out) ? '' : ONLY_YOURS}`;
    print(say === 'json' ? JSON.stringify(summary, undefined, 2) : `${head}\n${summaryText(summary)}`);
    return exchange;
  } finally {
    end();
    (await import('../../integrations/content/reading.ts')).forgetReading();
    if (!committed) await output.discard();
    lock?.release();
  }
}

/** So many drafts are named. */
const NAMED = 5;

/** What a build leaves out: whoever wrote it looks for it. */
function leftOut(pages: number, drafts: readonly string[]): string {
  if (drafts.length === 0) return '';
  const named = drafts.length <= NAMED ? drafts.join(', ') : `${drafts.slice(0, NAMED).join(', ')} and ${drafts.length - NAMED} more`;
  const [left, shown] = drafts.length === 1 ? ['1 draft', 'it'] : [`${drafts.length} drafts`, 'them'];
  return `: ${pages} ${pages === 1 ? 'page' : 'pages'}; ${left} left out (${named}): \`npm run dev\` shows ${shown}`;
}

const ONLY_YOURS =
  '. Only you may read it: a web server that another user runs will refuse every page. Build with `umask 022`, or give it the rights';

/** Windows has no such rights. */
function readableByOthers(folder: string): boolean {
  return process.platform === 'win32' || (statSync(join(folder, MARKER_FILE)).mode & 0o004) !== 0;
}
