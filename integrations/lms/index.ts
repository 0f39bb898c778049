import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type PackagedCourse, REVIEW } from '../../src/browser/lms/course.ts';
import { NOBODY } from '../../src/browser/lms/mirror.ts';
import { learnerLogName } from '../../src/browser/storage/app-names.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { packageAsset } from './assets.ts';
import { courseOf, type Packageable } from './course.ts';
import { launchPage } from './launch-page.ts';
import { manifestCmi5 } from './manifest-cmi5.ts';
import { manifestScorm12 } from './manifest-scorm12.ts';
import { packagedCatalogue } from './packaged-catalogue.ts';
import { rewritePage, type Site } from './rewrite-page.ts';
import { launchFiles } from './scripts.ts';
import { zip } from './zip.ts';

/** Browsers ask for one in any case. */
const ICON = 'favicon.svg';

export interface PackageOptions {
  /** Absolute folder of the built site. */
  webRoot: string;
  base: string;
  /** Origin of the published playbook, where it has one. */
  origin: string | undefined;
  language: string;
  /** Folder that Vite may use. */
  cache: string;
  standard: PackagedCourse['standard'];
  /** The score from which it is passed, 0 to 100. */
  mastery: number;
}

/** A package for an LMS. */
export interface Package {
  course: PackagedCourse;
  /** Everything in it, by path. */
  files: Map<string, Uint8Array | string>;
  zip: Uint8Array;
}

/** Makes a package of a module or program from the built site. */
export async function makePackage(what: Packageable, options: PackageOptions): Promise<Package> {
  const { webRoot, base, origin, standard, mastery, language } = options;
  const catalogue = JSON.parse(readFileSync(join(webRoot, 'practice.json'), 'utf8')) as Catalogue;
  const course = courseOf(what, catalogue, { standard, mastery, language });
  const hasFile = (path: string) => existsSync(join(webRoot, path)) && statSync(join(webRoot, path)).isFile();
  const site: Site = { base, origin, hasFile, pages: new Set(course.contents.map(({ url }) => url)), first: what.url };

  const files = new Map<string, Uint8Array | string>(await launchFiles(standard, { language, cache: options.cache }));
  const needed: string[] = [ICON].filter(hasFile);
  const styles = new Set<string>();
  for (const { url } of course.contents) {
    const file = `${url.slice(1)}index.html`;
    const page = rewritePage(readFileSync(join(webRoot, file), 'utf8'), url, site, learnerLogName(course.id, NOBODY));
    files.set(file, page.html);
    needed.push(...page.files);
    // The launch page looks like the pages that are read.
    if (url !== REVIEW) for (const path of page.files) if (path.endsWith('.css')) styles.add(path);
  }
  for (let path = needed.pop(); path !== undefined; path = needed.pop()) {
    if (files.has(path)) continue;
    const asset = packageAsset(path, readFileSync(join(webRoot, path)), site);
    files.set(path, asset.bytes);
    needed.push(...asset.needs);
  }
  if (site.pages.has(REVIEW)) files.set('practice.json', JSON.stringify(packagedCatalogue(course, catalogue)));
  files.set('index.html', launchPage(course, [...styles].sort(), language));
  if (standard === 'cmi5') {
    const { id, title, questions } = course;
    files.set('cmi5.xml', manifestCmi5({ id, title, description: what.summary, language, mastery, questions: questions.length }));
  } else files.set('imsmanifest.xml', manifestScorm12({ id: course.id, title: course.title, files: [...files.keys()].sort() }));
  return { course, files, zip: zip(files) };
}
