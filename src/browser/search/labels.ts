/** What results can be narrowed down by, in the order in which the choices are shown. */
export const FACETS = ['kind', 'skill', 'role', 'stage', 'level'] as const;
export type Facet = (typeof FACETS)[number];

/** The kinds of results, in the order in which they are shown. Their names are words of the interface. */
export const KINDS = ['practice', 'module', 'lesson', 'skill', 'program', 'role', 'evidence'] as const;
export type ResultKind = (typeof KINDS)[number];

export interface Label {
  id: string;
  name: string;
}

/** What the playbook calls its skills, roles, stages and levels; `pagefind/labels.json`. */
export interface Labels {
  skill: (Label & { group: string })[];
  role: Label[];
  stage: Label[];
  level: Label[];
}

/** The ids that exist in a facet, in order. */
export function idsOf(labels: Labels, facet: Facet): readonly string[] {
  return facet === 'kind' ? KINDS : labels[facet].map(({ id }) => id);
}

/** The ids of each page, in the order of all pages, or throws as `labelsFrom` does. */
export function facetsFrom(value: unknown): Record<Facet, string[]>[] {
  const pages = isRecord(value) ? value['pages'] : undefined;
  if (!Array.isArray(pages) || !pages.every(isRecord)) throw new TypeError('labels.json holds no list of pages');
  const ids = (list: unknown) => (Array.isArray(list) ? list.map(String) : []);
  return pages.map((page) => ({
    kind: ids(page['kind']),
    skill: ids(page['skill']),
    role: ids(page['role']),
    stage: ids(page['stage']),
    level: ids(page['level']),
  }));
}

/** Words of the playbook's language that ask for nothing. */
export function commonFrom(value: unknown): ReadonlySet<string> {
  const common = isRecord(value) ? value['common'] : undefined;
  return new Set(Array.isArray(common) ? common.map(String) : []);
}

/** Takes what a server sent for labels, or throws: a file of another version, or a page that stands in for a missing file. */
export function labelsFrom(value: unknown): Labels {
  const list = (name: string): Record<string, unknown>[] => {
    const found = isRecord(value) ? value[name] : undefined;
    if (
      !Array.isArray(found) ||
      !found.every((entry) => isRecord(entry) && typeof entry['id'] === 'string' && typeof entry['name'] === 'string')
    )
      throw new TypeError(`labels.json holds no list ${name}`);
    return found;
  };
  const label = ({ id, name }: Record<string, unknown>): Label => ({ id: String(id), name: String(name) });
  return {
    skill: list('skill').map((entry) => ({ ...label(entry), group: String(entry['group'] ?? '') })),
    role: list('role').map(label),
    stage: list('stage').map(label),
    level: list('level').map(label),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
