import { stringify } from 'yaml';
import type { Groups } from './groups.ts';
import type { MigrationMap } from './map.ts';
import { slugOf, titleFromName } from './names.ts';
import type { PlannedPage } from './plan.ts';
import type { Source } from './source.ts';

/** A name or a value in one line of YAML, quoted where it has to be. */
const written = (text: string) => stringify(text, { lineWidth: 0, blockQuote: false }).trim();

/**
 * A map that says what was done by itself and could be said better: folders, and fields that hold text; `''` for nothing.
 * Given back as it stands it changes no group. Comments stand on lines of their own: behind a value they would be refused.
 */
export function proposalOf(
  pages: readonly PlannedPage[],
  { config }: Pick<Source, 'config'>,
  map: MigrationMap,
  groups: Pick<Groups, 'skillOf' | 'pathOf'>,
): string {
  const folders = new Map<string, PlannedPage[]>();
  for (const planned of pages) {
    const { path } = planned.page;
    const inner = config.pages === '' ? path : path.slice(config.pages.length + 1);
    const folder = inner.split('/')[0] ?? '';
    if (inner.includes('/')) folders.set(folder, [...(folders.get(folder) ?? []), planned]);
  }
  const prose = new Set(pages.flatMap(({ page }) => page.fields.prose));
  const lines: string[] = [];
  if (Object.keys(map.folders).length === 0 && map.skill === undefined && folders.size > 0) {
    lines.push('# Skill of the pages in a folder; or { series: Name }, for pages that are read one after another.');
    const entries = [...folders].map(([folder, members]) => folderLines(folder, members, groups));
    lines.push(entries.some(({ says }) => says) ? 'folders:' : 'folders: {}', ...entries.flatMap((entry) => entry.lines));
    lines.push('# Folders whose pages are lessons.', 'modules: []');
  }
  if (
    map.levels === undefined &&
    pages.some((planned) => groups.pathOf(planned).length > (groups.skillOf(planned)?.group?.split(' › ').length ?? 0) + 1)
  )
    lines.push(
      '# Groups in groups: `series`, or `skills` (take `folders` out then). Without it only their outermost names come along.',
      '# levels: series',
    );
  if (prose.size > 0) {
    lines.push('# Fields that hold text: under a heading, or `say` and `not` for what to say and what not to say.', 'fields:');
    for (const field of prose) lines.push(`  ${written(field)}: { heading: ${written(titleFromName(field.split('.').at(-1) ?? field))} }`);
  }
  return lines.join('\n');
}

/** What a folder says: its skill where its pages have one that its name alone makes, else a comment with those that they have. */
function folderLines(folder: string, members: readonly PlannedPage[], groups: Pick<Groups, 'skillOf'>): { lines: string[]; says: boolean } {
  const skills = members.map((planned) => groups.skillOf(planned));
  const [first] = skills;
  const size = members.length === 1 ? 'one page' : `${members.length} pages`;
  if (first && first.group === undefined && first.id === slugOf(first.name) && skills.every((skill) => skill?.id === first.id))
    return { lines: [`  # ${size}`, `  ${written(folder)}: ${written(first.name)}`], says: true };
  const names = new Set(skills.map((skill) => skill?.name ?? 'general'));
  return { lines: [`  # ${folder}: ${size}, in groups that stay as they are: ${[...names].join(', ')}`], says: false };
}
