import picomatch from 'picomatch';

/** Signs that mean something to the library and stand for themselves here. */
const LITERAL = /[\\()[\]{}!+@|^$,]/g;

/**
 * Whether a path fits a pattern: `*` stands for anything in a name, `**` for any folders, `?` for one sign. A pattern
 * that names a folder fits everything below it.
 */
export function fits(path: string, pattern: string): boolean {
  const inner = pattern
    .normalize('NFC')
    .replace(/^\.?\/+|\/+$/g, '')
    .replace(LITERAL, '\\$&');
  return inner !== '' && picomatch.isMatch(path.normalize('NFC'), [inner, `${inner}/**`], { nocase: true, dot: true, strictSlashes: true });
}
