/**
 * Whether a path fits a pattern: `*` stands for anything in a name, `**` for any folders, `?` for one sign. A pattern
 * that names a folder fits everything below it.
 */
export function fits(path: string, pattern: string): boolean {
  const inner = pattern.replace(/^\.?\/+|\/+$/g, '');
  if (inner === '') return false;
  const source = inner
    .split('/')
    .map((part) =>
      part === '**'
        ? '**'
        : part
            .replace(/[.+^${}()|[\]\\]/g, '\\$&')
            .replace(/\*+/g, '[^/]*')
            .replace(/\?/g, '[^/]'),
    )
    .join('/')
    .replace(/^\*\*\//, '(?:.*/)?')
    .replace(/\/\*\*\//g, '/(?:.*/)?')
    .replace(/\/\*\*$/, '/.*')
    .replace(/^\*\*$/, '.*');
  return new RegExp(`^${source}(?:/.*)?$`, 'iu').test(path);
}
