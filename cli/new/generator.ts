import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import generator from '../../package.json' with { type: 'json' };

/** What a playbook's own `package.json` says about the generator. */
export interface Dependency {
  /** A version, an address or `file:…`. */
  spec: string;
  /** Only this machine can reach it. */
  local: boolean;
}

/**
 * Where a new playbook takes the generator from: from where the one that runs now came.
 *
 * @param program folder of the generator: a checkout, or `lib` of the installed package
 * @param folder folder of the new playbook
 */
export async function dependencyOn(program: string, folder: string): Promise<Dependency> {
  // Some package managers lay one node_modules into another: the first is that of the project.
  const installed = program.split(sep).indexOf('node_modules');
  if (installed < 0) return local(program, folder);
  const host = program.split(sep, installed).join(sep);
  const spec = await specIn(join(host, 'package.json'));
  if (spec?.startsWith('file:')) return local(resolve(host, spec.slice('file:'.length)), folder);
  return { spec: spec ?? generator.version, local: false };
}

/** The version of Node that the generator is tested with. */
export const NODE_VERSION = generator.devDependencies.node;

function local(path: string, folder: string): Dependency {
  return { spec: `file:${relative(folder, path).split(sep).join('/')}`, local: true };
}

/** What the project says that the generator is installed in; `undefined` where there is none, as in a global installation. */
async function specIn(file: string): Promise<string | undefined> {
  const data: unknown = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  for (const kind of ['dependencies', 'devDependencies']) {
    const found = entry(entry(data, kind), generator.name);
    if (typeof found === 'string') return found;
  }
  return undefined;
}

function entry(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
