import { locate } from '../../src/playbook/addresses/paths.ts';
import type { Problem } from '../../src/playbook/problems/problem.ts';
import type { Shown } from './last-good.ts';

/** What the preview knows of the playbook at one moment. */
export interface State extends Shown {
  /** All of them, as the files are now. */
  problems: readonly Problem[];
  /** The settings name a language or a path that only another preview can show. */
  restart: boolean;
}

/** The page of a file, by its path below the web root: `practices/ask/index.html`; `undefined` for settings and the like. */
export function pageOf(file: string): string | undefined {
  const url = locate(file)?.url.replace(/#.*$/, '');
  return url && `${url.slice(1)}index.html`;
}

/** The address of a page, with the base in front. @param page its path below the web root */
export function addressOf(page: string, base: string): string {
  return (
    base +
    encodeURI(page.replace(/index\.html$/, ''))
      .replaceAll('#', '%23')
      .replaceAll('?', '%3F')
  );
}

/** The file that stands at the address of a page and cannot be shown: with errors, and no version before them. */
export function brokenAt(page: string, { playbook, problems, old }: State): string | undefined {
  const file = playbook.files.find(({ compiled }) => pageOf(compiled.file) === page)?.compiled.file;
  const found = problems.some((problem) => problem.severity === 'error' && pageOf(problem.file) === page);
  if (file !== undefined) return found && !old.has(file) ? file : undefined;
  // One that cannot even be read.
  return found ? problems.find((problem) => pageOf(problem.file) === page)?.file : undefined;
}
