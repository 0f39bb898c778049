import { posix } from 'node:path';

/**
 * The way from a file or folder of the package to another, as an address.
 *
 * @param from path of the folder or file where the address stands, from the root of the package
 * @param to path from the root; ends in `/` for a folder
 * @returns begins with `./` or `../`, and ends in `/` for a folder
 */
export function relativePath(from: string, to: string): string {
  const folder = `/${from.replace(/^\//, '').replace(/[^/]*$/, '')}`;
  const way = posix.relative(folder, `/${to.replace(/^\//, '')}`);
  const path = encodeURI(way).replaceAll('#', '%23').replaceAll('?', '%3F');
  const dotted = path.startsWith('..') ? path : `./${path}`;
  return (to === '' || to.endsWith('/')) && !dotted.endsWith('/') ? `${dotted}/` : dotted;
}
