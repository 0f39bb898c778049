import { decoded, join } from '../compile/links.ts';
import { suggest } from '../problems/suggest.ts';

/**
 * A file that a browser would run with the rights of the playbook: it could read and change what the reader’s browser
 * keeps. Whoever may send a page must not be able to publish one.
 */
export function holdsCode(path: string): boolean {
  return /\.(x?html?|[xm]?ht|shtml|svgz?|xml|xslt?|[cm]?jsx?|wasm|swf|css)$/i.test(path);
}

/** Where an image lies below the content folder; `undefined` where it leads out. */
export function imagePath(file: string, written: string): string | undefined {
  const path = decoded(written.split(/[?#]/)[0] ?? '');
  return path.startsWith('/') ? join('', path) : join(file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '', path);
}

/** A whole list of addresses helps nobody: only the one that was probably meant. */
export function nearest(to: string, addresses: Iterable<string>): string | undefined {
  const near = suggest(to, addresses);
  return near === undefined ? undefined : `did you mean \`${near}\`?`;
}

const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** What to do about a file that is not there. */
export function nearFile(path: string, paths: ReadonlySet<string>, kind: 'file' | 'image'): string {
  const others = [...paths].filter((candidate) => (kind === 'image' ? PICTURE.test(candidate) : !/\.(mdx?|ya?ml)$/i.test(candidate)));
  const name = path.split('/').at(-1) ?? '';
  const elsewhere = others.find((candidate) => candidate.split('/').at(-1) === name);
  if (elsewhere) return `it lies at \`${elsewhere}\``;
  return nearest(path, others) ?? 'put the file there, or take the mention out';
}
