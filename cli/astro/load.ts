import { existsSync, lstatSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Variant } from '../../integrations/renderer/key.ts';
import generator from '../../package.json' with { type: 'json' };
import { makeKeptFolder, makeWay } from '../../src/cache/make-way.ts';
import { astroProject } from '../folders/astro-project.ts';
import type { Astro } from '../project.ts';
import { astroLogging } from './logging.ts';

/** Folder of this program: a checkout, or `lib` of the installed package. */
const GENERATOR = resolve(import.meta.dirname, '../..');

/** Generated files that Astro believes to be those of this playbook when they are another's: one set per Astro project. */
const OF_LAST_RUN = ['content-assets.mjs', 'content-modules.mjs', 'data-store.json'];

/**
 * Astro with the options of the playbook that the environment names. What it generates goes into a folder of the project,
 * for the folder of an installed package belongs to the package manager; a checkout is its own project.
 *
 * @param root folder of the project
 */
export async function loadAstro(root: string): Promise<Astro> {
  const own = enterAstroProject(root);
  const [{ build, dev }, { astroOptions }] = await Promise.all([import('astro'), import('../../integrations/astro-options.ts')]);
  const options = async (config: AstroInlineConfig) => ({
    ...(await astroOptions(root)),
    ...config,
    root: own,
    configFile: false as const,
  });
  return {
    build: async (config) => build(await options(config)),
    dev: async (config) => dev(await options(config)),
  };
}

/**
 * Has Astro compile the program, for any playbook.
 *
 * @param root folder of the project
 * @param folder an empty one, to which it is written
 * @param debug shows all that Astro logs
 */
export async function compileProgram(root: string, folder: string, variant: Variant, debug: boolean): Promise<void> {
  const own = enterAstroProject(root);
  const { makeProgram } = await import('../../integrations/renderer/make.ts');
  await makeProgram(folder, variant, { root: own, ...astroLogging(debug) });
}

/**
 * Makes the Astro project of a project, where that is not a checkout. What Astro compiles finds its packages there.
 *
 * @returns its folder
 */
export function prepareAstroProject(root: string): string {
  const own = astroProject(root, GENERATOR);
  if (own !== root) prepare(own);
  return own;
}

/** Prepares the Astro project of a project, and makes it the current folder: Astro puts some of what it generates there. */
function enterAstroProject(root: string): string {
  const own = prepareAstroProject(root);
  for (const name of OF_LAST_RUN) makeWay(join(own, '.astro', name));
  process.chdir(own);
  return own;
}

/** An Astro project without pages of its own. What Astro looks for by name it finds where this program would. */
function prepare(folder: string): void {
  makeKeptFolder(folder);
  const { type, dependencies } = generator;
  put(join(folder, 'package.json'), JSON.stringify({ private: true, type, dependencies }));
  put(join(folder, 'tsconfig.json'), '{}');
  link(packagesOf(GENERATOR), join(folder, 'node_modules'));
}

/** The `node_modules` in which a folder finds its packages. */
function packagesOf(folder: string): string {
  const packages = join(folder, 'node_modules');
  if (existsSync(join(packages, 'astro')) || dirname(folder) === folder) return packages;
  return packagesOf(dirname(folder));
}

function put(file: string, text: string): void {
  if (textOf(file) === text) return;
  makeWay(file);
  writeFileSync(file, text);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Another build may be reading through a link that is right: it stays. */
function link(target: string, path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() && readlinkSync(path) === target) return;
  makeWay(path);
  symlinkSync(target, path, 'junction');
}
