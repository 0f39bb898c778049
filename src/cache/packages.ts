import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The installed packages of these names with everything that they need, each as `name version`, sorted: looked for as Node
 * does, so what is found is what runs, in the repository as where Chalktalk itself is a package. What is not there (types
 * that were left out, what another system needs) is passed over.
 *
 * @param from folder of the code that imports them
 */
export function installedPackages(names: Iterable<string>, from: string): string[] {
  const packages = new Map<string, string>();
  const add = (name: string, folder: string): void => {
    const file = find(name, folder);
    if (file === undefined || packages.has(file)) return;
    const { version, dependencies, optionalDependencies } = packageIn(file);
    packages.set(file, `${name} ${version ?? ''}`);
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) add(needed, dirname(file));
  };
  for (const name of names) add(name, from);
  return [...new Set(packages.values())].sort();
}

interface PackageFile {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** What has been found out in this process: what is installed does not change while it runs. */
const read = new Map<string, PackageFile>();
const found = new Map<string, string | undefined>();

function packageIn(file: string): PackageFile {
  const known = read.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as PackageFile);
  read.set(file, known);
  return known;
}

function find(name: string, folder: string): string | undefined {
  const file = join(folder, 'node_modules', name, 'package.json');
  if (!found.has(file)) found.set(file, lookFor(file, name, folder));
  return found.get(file);
}

function lookFor(file: string, name: string, folder: string): string | undefined {
  // Some package managers link a package from where it really lies, with what it needs beside it.
  if (existsSync(file)) return realpathSync(file);
  const above = dirname(folder);
  return above === folder ? undefined : find(name, above);
}
