import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { readMarker } from '../../integrations/headers/marker.ts';
import { writeWhole } from '../../src/cache/write-whole.ts';
import { plural } from '../../src/words/en/formats.ts';
import { buildPlaybook } from '../build/build-playbook.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import { whenProcessEnds } from '../process/exits.ts';
import type { Project } from '../project.ts';
import type { PackageOptions } from './arguments.ts';

/**
 * Builds the playbook aside and makes a ZIP for an LMS of one module or program. What was built before stays as it is.
 *
 * @throws what Astro and the compile step throw
 */
export async function packageCourse(project: Project, options: PackageOptions): Promise<Outcome<void>> {
  const { settings, root, cwd, print, compile } = project;
  const { cacheFolder, readPlaybook } = await import('../../integrations/content/read.ts');
  const { findPackageable, isTooLarge } = await import('../../integrations/lms/course.ts');
  const cache = cacheFolder(root, settings);
  const playbook = await readPlaybook({ settings, cache, drafts: false });
  // An empty playbook, a wrong folder: the compile step says what is the matter.
  if (playbook.files.length === 0 && (await compile(settings)).errors > 0) return failure('nothing was packaged');
  const meant = findPackageable(playbook, options.id);
  if ('problem' in meant) return failure(meant.problem);
  const target = resolve(cwd, options.out ?? `${meant.found.id}-${options.standard}.zip`);
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) return failure(`${target} is a folder: name a file, with --out`);

  const { tell, end } = await project.progress();
  const aside = mkdtempSync(join(tmpdir(), 'chalktalk-package-'));
  const remove = () => rmSync(aside, { recursive: true, force: true });
  const cancel = whenProcessEnds(remove);
  try {
    const out = join(aside, 'site');
    const built = await buildPlaybook({ ...project, settings: { ...settings, out }, print: () => {} });
    if (!built.ok) return built;
    tell('package');
    const { makePackage } = await import('../../integrations/lms/index.ts');
    const made = await makePackage(meant.found, {
      webRoot: out,
      base: readMarker(out)?.base ?? '/',
      origin: settings.site ?? playbook.config.url,
      language: playbook.config.language,
      cache,
      standard: options.standard,
      mastery: options.mastery,
    });
    end();
    const written = write(target, made.zip);
    if (!written.ok) return written;
    const { contents, pages, questions } = made.course;
    const size = Math.ceil(made.zip.length / 1024);
    if (isTooLarge(made.course)) {
      print(
        `warning: SCORM 1.2 does not have room for ${plural(pages.length, 'page', 'pages')} and ${plural(questions.length, 'question', 'questions')} of a learner: on another computer the oldest are asked again. Take cmi5, or make a package of each module`,
      );
    }
    print(
      `Wrote ${relative(cwd, target) || target}: ${plural(contents.length, 'page', 'pages')}, ${plural(questions.length, 'question', 'questions')}, ${size} KB`,
    );
    return success(undefined);
  } finally {
    end();
    cancel();
    remove();
  }
}

/** Writes the whole file or nothing. */
function write(target: string, bytes: Uint8Array): Outcome<void> {
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeWhole(target, bytes);
    return success(undefined);
  } catch (error) {
    return failure(`${target} cannot be written (${errorCode(error) ?? String(error)}): name another place, with --out`);
  }
}
