import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What a lock file says of one package; only the fields that matter here. */
interface Locked {
  version?: string;
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
  const added = completeLock(lock);
  if (added.length > 0) await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length > 0 ? `Added ${added.join(', ')}` : 'The lock file is complete.');
}
