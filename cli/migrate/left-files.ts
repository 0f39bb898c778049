import { baseName, endingOf } from './names.ts';
import type { Note } from './notes.ts';
import type { Source } from './source.ts';

/** Endings of files that hold text which somebody may have written to be read. */
const TEXT = /^(mdx?|markdown|rst|adoc|asciidoc|org|textile|docx?|odt|rtf|pptx?|ipynb|txt|x?html?|mht|csv|tsv|xml|json|ya?ml|toml)$/;

/** What lies at the top and says something to tools. */
const SETTINGS = /^[^/]*\.(json|ya?ml|toml)$/;

/**
 * Every text of the source that is in no page and of which nothing was said yet: so a file that did not come along is named.
 *
 * @param carried files that came along as they are
 */
export function leftFiles(
  { files, pages, config, kind, used, notes }: Pick<Source, 'files' | 'pages' | 'config' | 'kind' | 'used' | 'notes'>,
  carried: ReadonlySet<string>,
): Note[] {
  const said = new Set([...pages.map(({ path }) => path), ...notes.map(({ file }) => file), ...used, ...carried]);
  const top = kind === 'markdown' ? '' : config.top;
  return files
    .filter((path) => TEXT.test(endingOf(path)) && !said.has(path) && !SETTINGS.test(path) && !/^_category_\./.test(baseName(path)))
    .map((file) => ({
      file,
      line: 1,
      column: 1,
      what:
        top === '' || file.startsWith(`${top}/`)
          ? `A file of another format was left out: only ${kind === 'confluence' ? 'pages of the export are' : 'Markdown is'} read`
          : `Files outside \`${top}/\` that no page offers stayed behind`,
    }));
}
