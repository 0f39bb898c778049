import { stringify } from 'yaml';
import type { Groups } from './groups.ts';
import type { MigrationMap } from './map.ts';
import { titleFromName } from './names.ts';
import type { PlannedPage } from './plan.ts';
import type { Source } from './source.ts';

/** A map that says what was done by itself and could be said better: folders, and fields that hold text; `''` for nothing. */
export function proposalOf(
  pages: readonly PlannedPage[],
  { config }: Pick<Source, 'config'>,
  map: MigrationMap,
  groups: Pick<Groups, 'folderTitle'>,
): string {
  const sizes = new Map<string, number>();
  for (const { page } of pages) {
    const inner = config.pages === '' ? page.path : page.path.slice(config.pages.length + 1);
    const folder = inner.split('/')[0] ?? '';
    if (inner.includes('/')) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  const prose = new Set(pages.flatMap(({ page }) => page.fields.prose));
  const key = (name: string) => stringify(name).trim();
  const lines: string[] = [];
  if (Object.keys(map.folders).length === 0 && map.skill === undefined && sizes.size > 0) {
    lines.push('# Skill of the pages in a folder; or { series: Name }, for pages that are read one after another.', 'folders:');
    for (const [folder, count] of sizes)
      lines.push(`  ${key(folder)}: ${key(groups.folderTitle([folder]))} # ${count === 1 ? 'one page' : `${count} pages`}`);
    lines.push('# Folders whose pages are lessons.', 'modules: []');
  }
  if (prose.size > 0) {
    lines.push('# Fields that hold text: under a heading, or `say` and `not` for what to say and what not to say.', 'fields:');
    for (const field of prose) lines.push(`  ${key(field)}: { heading: ${key(titleFromName(field.split('.').at(-1) ?? field))} }`);
  }
  return lines.join('\n');
}
