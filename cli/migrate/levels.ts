import type { Named } from './fields.ts';
import type { Groups } from './groups.ts';
import { letters } from './headings.ts';
import type { Note } from './notes.ts';
import type { PlannedPage } from './plan.ts';

/**
 * Names of groups that neither a skill, nor a series, nor the title of a page says, nor the addresses of the pages in them:
 * a note for each, with the number of its pages.
 *
 * @param pages those that are written
 * @param skills skills that the pages have
 * @param series names of the series that they are parts of
 */
export function unsaidLevels(
  pages: readonly PlannedPage[],
  groups: Pick<Groups, 'wholePathOf'>,
  skills: Iterable<Named>,
  series: Iterable<string>,
): Note[] {
  const said = new Set<string>();
  for (const { name, group } of skills) for (const each of [name, ...(group?.split(' › ') ?? [])]) said.add(letters(each));
  for (const name of series) for (const each of name.split(' › ')) said.add(letters(each));
  for (const { page } of pages) said.add(letters(page.title));
  const found = new Map<string, { file: string; path: readonly string[]; count: number }>();
  for (const planned of pages) {
    const whole = groups.wholePathOf(planned);
    const folders = new Set(planned.target.split('/').slice(0, -1).map(letters));
    for (const [at, title] of whole.entries()) {
      if (letters(title) === '' || said.has(letters(title)) || folders.has(letters(title))) continue;
      const path = whole.slice(0, at + 1);
      const key = path.join('\n');
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { file: planned.page.path, path, count: 1 });
    }
  }
  return [...found.values()].map(({ file, path, count }) => ({
    file,
    line: 1,
    column: 1,
    what: 'The name of a group below the skill of its pages was left out',
    detail: `${path.join(' › ')}: ${count === 1 ? 'one page' : `${count} pages`}`,
  }));
}
