import { gzipSync } from 'node:zlib';
import type { Files } from './write.ts';

const BLOCK = 512;
/** Where the fields of a header stand (POSIX ustar): from, and how many bytes. */
const FIELDS = { name: [0, 100], mode: [100, 8], uid: [108, 8], gid: [116, 8], size: [124, 12], mtime: [136, 12], sum: [148, 8] } as const;
const PREFIX = [345, 155] as const;

/** The day that npm gives to every file of a package: 1985-10-26, in seconds. */
const DAY = 499_162_500;
/** Place of the byte in which a gzip file says on which system it was made, and what it says where nobody knows. */
const SYSTEM = { at: 9, unknown: 255 } as const;

/**
 * Files as a package that npm installs: a `.tgz` in which everything lies in `package/`. The same files give the same bytes,
 * wherever and whenever it is made.
 *
 * @throws for a path that the format has no room for
 */
export function tarball(files: Files): Uint8Array {
  const entries = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const blocks = entries.flatMap(([path, content]) => {
    const bytes = Buffer.from(content);
    // What npm is to run must be allowed to.
    return [
      header(`package/${path}`, bytes.length, path.startsWith('bin/') ? 0o755 : 0o644),
      bytes,
      Buffer.alloc(-bytes.length & (BLOCK - 1)),
    ];
  });
  const zipped = gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]), { level: 9 });
  zipped[SYSTEM.at] = SYSTEM.unknown;
  return zipped;
}

function header(path: string, size: number, mode: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const [name, prefix] = parted(path);
  block.write(name, FIELDS.name[0]);
  block.write(prefix, PREFIX[0]);
  const numbers = { mode, uid: 0, gid: 0, size, mtime: DAY };
  for (const [field, value] of Object.entries(numbers) as [keyof typeof numbers, number][]) {
    const [from, length] = FIELDS[field];
    block.write(value.toString(8).padStart(length - 1, '0'), from);
  }
  // A file, in the format that every tar knows.
  block.write('0', 156);
  block.write('ustar\u000000', 257);
  // The sum is taken with spaces in its own place.
  block.fill(' ', FIELDS.sum[0], FIELDS.sum[0] + FIELDS.sum[1]);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, FIELDS.sum[0]);
  return block;
}

/** A path in the two fields that it has room in. */
function parted(path: string): [name: string, prefix: string] {
  if (Buffer.byteLength(path) <= FIELDS.name[1]) return [path, ''];
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(name) <= FIELDS.name[1] && Buffer.byteLength(prefix) <= PREFIX[1]) return [name, prefix];
  }
  throw new Error(`${path} is too long for a package`);
}
