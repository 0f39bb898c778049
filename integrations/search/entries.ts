import type { Kind } from '../../src/playbook/addresses/paths.ts';
import type { CompiledFile } from '../../src/playbook/model/compiled.ts';
import type { PageRecord } from '../../src/playbook/model/page-record.ts';
import type { PlaybookConfig } from '../../src/playbook/schemas/config.ts';
import type { EvidenceFields } from '../../src/playbook/schemas/evidence.ts';
import type { SkillTag } from '../../src/playbook/schemas/fields.ts';
import type { LessonFields, ModuleFields } from '../../src/playbook/schemas/module.ts';
import type { PracticeFields } from '../../src/playbook/schemas/practice.ts';
import type { ProgramFields } from '../../src/playbook/schemas/program.ts';
import type { RoleFields } from '../../src/playbook/schemas/role.ts';
import type { SkillFields } from '../../src/playbook/schemas/skill.ts';

/** Something that search can find, as far as its fields tell. */
export interface Entry {
  kind: Kind;
  /** Site path without the base; evidence ends in an anchor. */
  url: string;
  title: string;
  /** The practice’s number; other pages have none. */
  number?: number;
  summary?: string | undefined;
  /** What customers say; weighs more than any text. */
  hears: string[];
  /** What reps and coaches ask; shown nowhere. */
  asked?: string[] | undefined;
  /** Ids by facet. Whoever chooses one of them finds the entry. */
  facets: { skill: string[]; role: string[]; stage: string[]; level: string[] };
  /** Further text of an entry without a page text: behaviours, phases, sources. */
  lines: string[];
  /** Where the text of a page lies, and what the plays and questions in it are called. Nothing else has a text of its own. */
  page?: Pick<PageRecord, 'digest' | 'parts'>;
}

interface Fields {
  practice: PracticeFields;
  module: ModuleFields;
  lesson: LessonFields;
  skill: SkillFields;
  role: RoleFields;
  program: ProgramFields;
  evidence: EvidenceFields;
}

type Source = { compiled: CompiledFile; digest: string };
type Found<K extends Kind> = { file: CompiledFile; digest: string; fields: Fields[K] };

/**
 * Everything that search finds in a playbook, in the order in which it is shown where nothing was asked:
 * practices by number, modules with their lessons, skills, programs, roles, evidence. Retired pages are left out.
 */
export function entriesOf(files: readonly Source[], config: PlaybookConfig): Entry[] {
  const roles = of(files, 'role').map(({ file }) => file.id);
  const everybody = (chosen: readonly string[]) => (chosen.length > 0 ? [...chosen] : roles);
  const stages = config.stages.map(({ id }) => id);
  const practices = of(files, 'practice').toSorted((a, b) => a.fields.number - b.fields.number);
  return [
    ...practices.map(({ file, digest, fields }): Entry => {
      const { title, number, summary, hears, asked } = fields;
      // Without a stage a practice fits any stage, and without roles everybody: it must be found under each of them.
      const facets = { ...skillsAndLevels(fields.skills), role: everybody(fields.roles), stage: fields.stage ? [fields.stage] : stages };
      return {
        kind: 'practice',
        url: file.url,
        title,
        number,
        summary,
        hears,
        asked,
        facets,
        lines: [],
        page: { digest, parts: file.text?.parts ?? [] },
      };
    }),
    ...of(files, 'module').flatMap((module) => [moduleEntry(module, everybody), ...lessonEntries(module, files, everybody)]),
    ...of(files, 'skill').map(skillEntry),
    ...of(files, 'program').map(({ file, fields: { name, summary, roles: meant, phases } }): Entry => {
      const lines = phases.flatMap(({ title, about }) => [title, about ?? '']);
      return { kind: 'program', url: file.url, title: name, summary, hears: [], facets: { ...NONE, role: everybody(meant) }, lines };
    }),
    ...of(files, 'role').map(({ file, fields: { name, summary } }): Entry => {
      return { kind: 'role', url: file.url, title: name, summary, hears: [], facets: { ...NONE, role: [file.id] }, lines: [] };
    }),
    ...of(files, 'evidence').map(({ file, fields: { claim, source, year, method, says, limits } }): Entry => {
      const lines = [source, year?.toString(), method, limits].filter((line) => line !== undefined);
      return { kind: 'evidence', url: file.url, title: claim, summary: says, hears: [], facets: NONE, lines };
    }),
  ];
}

const NONE: Entry['facets'] = { skill: [], role: [], stage: [], level: [] };

function of<K extends Kind>(files: readonly Source[], kind: K): Found<K>[] {
  return files.flatMap(({ compiled: file, digest }) => {
    if (file.kind !== kind || !file.fields || file.text?.broken || file.fields['status'] === 'retired') return [];
    // The compiler validated the fields with the schema of their kind; on the way through the cache the type got lost.
    return [{ file, digest, fields: file.fields as unknown as Fields[K] }];
  });
}

function skillsAndLevels(tags: readonly SkillTag[]): Pick<Entry['facets'], 'skill' | 'level'> {
  const levels = tags.flatMap(({ level }) => (level ? [String(level)] : []));
  return { skill: [...new Set(tags.map(({ skill }) => skill))], level: [...new Set(levels)].toSorted() };
}

type Everybody = (chosen: readonly string[]) => string[];

function moduleEntry({ file, digest, fields: { title, summary, skills, roles } }: Found<'module'>, everybody: Everybody): Entry {
  const facets = { ...NONE, ...skillsAndLevels(skills), role: everybody(roles) };
  return { kind: 'module', url: file.url, title, summary, hears: [], facets, lines: [], page: { digest, parts: file.text?.parts ?? [] } };
}

/** A lesson is meant for whom its module is meant for, and builds the module's skills where it names none of its own. */
function lessonEntries(
  { file: module, fields: { skills, roles } }: Found<'module'>,
  files: readonly Source[],
  everybody: Everybody,
): Entry[] {
  return of(files, 'lesson')
    .filter(({ file }) => file.id.startsWith(`${module.id}/`))
    .toSorted((a, b) => a.file.file.localeCompare(b.file.file, 'en', { numeric: true }))
    .map(({ file, digest, fields }): Entry => {
      const facets = { ...NONE, ...skillsAndLevels(fields.skills.length > 0 ? fields.skills : skills), role: everybody(roles) };
      const summary = fields.summary ?? fields.objective;
      const lines = fields.summary && fields.objective ? [fields.objective] : [];
      return {
        kind: 'lesson',
        url: file.url,
        title: fields.title,
        summary,
        hears: [],
        facets,
        lines,
        page: { digest, parts: file.text?.parts ?? [] },
      };
    });
}

function skillEntry({ file, fields: { name, summary, group, levels } }: Found<'skill'>): Entry {
  const lines = [group, ...levels.flatMap((level) => [level.name ?? '', ...level.behaviours])];
  return { kind: 'skill', url: file.url, title: name, summary, hears: [], facets: { ...NONE, skill: [file.id] }, lines };
}
