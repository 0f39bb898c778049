import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a lock file says of one package; only the fields that matter here. */
interface Locked {
  version?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface LockFile {
  packages: Record<string, Locked>;
}

const SYSTEMS: Record<string, string> = { windows: 'win32', wasm32: '' };
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

/**
 * Adds the packages for other platforms that a lock file leaves out. npm writes down only the optional packages that
 * its registry could name at that moment; on another system `npm ci` then refuses the lock file as incomplete.
 *
 * @param lock changed in place
 * @returns names of the packages that were missing
 */
export function completeLock(lock: LockFile): string[] {
  const added: string[] = [];
  for (const [path, parent] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      const known = Object.keys(lock.packages).some(
        (other) => other === `node_modules/${name}` || other === `${path}/node_modules/${name}`,
      );
      // Only packages of one exact version are builds of their parent for a platform.
      if (path === '' || known || !/^\d+\.\d+\.\d+/.test(range)) continue;
      lock.packages[`node_modules/${name}`] = { version: range, ...platform(name), ...(parent.dev && { dev: true }), optional: true };
      added.push(name);
    }
  }
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  return added;
}

/** Packages whose digest the lock file does not name: npm would take whatever it is given for them. */
export function withoutDigest(lock: LockFile): { name: string; entry: Locked }[] {
  return Object.entries(lock.packages)
    .filter(([path, { integrity, link }]) => path !== '' && integrity === undefined && !link)
    .map(([path, entry]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), entry }));
}

/**
 * Writes down the digests that are missing, as npm's own question for them answers.
 *
 * @param lock changed in place
 * @param digestOf digest of a package, `sha512-…`
 * @throws where an answer is no digest
 */
export async function addDigests(lock: LockFile, digestOf: (name: string, version: string) => Promise<string>): Promise<string[]> {
  const missing = withoutDigest(lock);
  for (const { name, entry } of missing) {
    const digest = await digestOf(name, entry.version ?? '');
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(digest)) throw new Error(`npm names no digest of ${name}@${entry.version}`);
    // Behind the version, where npm writes it.
    const { version, ...rest } = entry;
    for (const key of Object.keys(rest)) delete entry[key as keyof Locked];
    Object.assign(entry, { version, integrity: digest }, rest);
  }
  return missing.map(({ name }) => name);
}

async function askNpm(name: string, version: string): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['view', `${name}@${version}`, 'dist.integrity']);
  return stdout.trim();
}

/** `@biomejs/cli-linux-arm64-musl` → linux, arm64, musl. */
function platform(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const os = words
    .map((word) => SYSTEMS[word] ?? word)
    .find((word) => ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) ? 'glibc' : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(os === 'linux' && libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

if (import.meta.main) {
  const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(await readFile(path, 'utf8')) as LockFile;
  const added = [...new Set([...completeLock(lock), ...(await addDigests(lock, askNpm))])];
  if (added.length > 0) await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length > 0 ? `Completed ${added.join(', ')}` : 'The lock file is complete.');
}
