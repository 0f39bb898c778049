import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { z } from 'zod';
import generator from '../../package.json' with { type: 'json' };

/** What a playbook's own `package.json` says about the generator. */
export interface Dependency {
  /** A version, an address or `file:…`. */
  spec: string;
  /** Path in the playbook at which the package of the generator is to lie, where nobody else has it for everybody. */
  vendored?: string;
}

/** The folder of a playbook in which packages lie that no registry has. */
const VENDOR = 'vendor';

/**
 * Where a new playbook takes the generator from: from where the one that runs now came, if others can reach that too; else from
 * a file of its own.
 *
 * @param program folder of the generator: a checkout, or `lib` of the installed package
 */
export async function dependencyOn(program: string): Promise<Dependency> {
  const path = `${VENDOR}/${generator.name}-${generator.version}.tgz`;
  const vendored = { spec: `file:${path}`, vendored: path };
  if (!isInstalled(program)) return vendored;
  // Some package managers lay one node_modules into another: the first is that of the project.
  const host = program.split(sep, program.split(sep).indexOf('node_modules')).join(sep);
  const project = await fileOf(join(host, 'package.json'));
  const named = [project.dependencies, project.devDependencies].map((packages) => packages?.[generator.name]).find(Boolean);
  if (named !== undefined) return /^(file|link):/.test(named) ? vendored : { spec: named };
  // Installed for the whole machine, for instance. What is private is on no registry.
  const { private: unpublished } = await fileOf(resolve(program, '../package.json'));
  return unpublished ? vendored : { spec: generator.version };
}

/** Whether a program lies where packages are installed; else it is a checkout. */
export function isInstalled(program: string): boolean {
  return program.split(sep).includes('node_modules');
}

/** The version of Node that the generator is tested with. */
export const NODE_VERSION = generator.devDependencies.node;

const packages = z.record(z.string(), z.string()).optional().catch(undefined);
const packageSchema = z.object({ dependencies: packages, devDependencies: packages, private: z.boolean().catch(false) });

/** What a `package.json` says; nothing where there is none, as in a global installation. */
async function fileOf(path: string): Promise<Partial<z.output<typeof packageSchema>>> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  try {
    return packageSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
