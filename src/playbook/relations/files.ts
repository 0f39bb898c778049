import { decoded, join } from '../addresses/links.ts';
import { among } from '../problems/suggest.ts';

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

/** Says which of many addresses was probably meant. The whole list helps nobody. */
export function nearest(addresses: Iterable<string>): (to: string) => string | undefined {
  const suggest = among(addresses);
  return (to) => {
    const near = suggest(to);
    return near === undefined ? undefined : `did you mean \`${near}\`?`;
  };
}

const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** Says what to do about a file that is not there. */
export function nearFile(paths: ReadonlySet<string>, kind: 'file' | 'image'): (path: string) => string {
  const others = [...paths].filter((path) => (kind === 'image' ? PICTURE.test(path) : !/\.(mdx?|ya?ml)$/i.test(path)));
  const byName = new Map(others.toReversed().map((path) => [path.split('/').at(-1) ?? '', path]));
  const near = nearest(others);
  return (path) => {
    const elsewhere = byName.get(path.split('/').at(-1) ?? '');
    return elsewhere ? `it lies at \`${elsewhere}\`` : (near(path) ?? 'put the file there, or take the mention out');
  };
}
