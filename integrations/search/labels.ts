import type { Labels } from '../../src/browser/search/labels.ts';
import type { CompiledFile } from '../../src/playbook/model/compiled.ts';
import type { PlaybookConfig } from '../../src/playbook/schemas/config.ts';

/** What the playbook calls the ids that search can choose from: in the order of lists. */
export function labelsOf(files: readonly { compiled: CompiledFile }[], config: PlaybookConfig): Labels {
  const named = (kind: CompiledFile['kind']) =>
    files
      .filter(({ compiled }) => compiled.kind === kind && compiled.fields)
      .map(({ compiled: { id, fields } }) => ({ id, name: String(fields?.['name'] ?? id), group: fields?.['group'] }));
  const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name, config.language);
  return {
    skill: named('skill')
      .map(({ id, name, group }) => ({ id, name, group: String(group ?? '') }))
      .toSorted((a, b) => a.group.localeCompare(b.group, config.language) || byName(a, b)),
    role: named('role')
      .map(({ id, name }) => ({ id, name }))
      .toSorted(byName),
    stage: config.stages.map(({ id, name }) => ({ id, name })),
    level: config.levels.map((name, index) => ({ id: String(index + 1), name })),
  };
}
