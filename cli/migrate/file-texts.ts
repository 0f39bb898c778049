import { stringify } from 'yaml';
import { shortened } from './body.ts';
import { Draft } from './draft.ts';
import { withComponents, withoutComponents } from './field-texts.ts';
import type { Named, PageFields } from './fields.ts';
import type { MigrationMap } from './map.ts';
import { slugOf } from './names.ts';
import type { SourcePage } from './page.ts';
import type { PlannedModule, PlannedPage } from './plan.ts';
import { matches } from './protect.ts';

/** The text of a file, front matter and all. */
export function pageText(
  { page, kind, number }: PlannedPage,
  skills: readonly Named[],
  stages: ReadonlySet<string>,
  series?: { name: string; part: number },
): string {
  const { fields } = page;
  const text = (page.mdx ? withComponents(page.draft.text) : undefined) ?? withoutComponents(page.draft.text);
  const summary = summaryOf(page);
  const ids = skills.map(({ id }) => id);
  if (kind === 'lesson') {
    const { minutes, status } = fields;
    for (const name of ['author', 'owner', 'published', 'updated', 'reviewed', 'reviewBy', 'stage'] as const)
      if (fields[name] !== undefined)
        page.takeDown({ line: 1, column: 1 }, `A lesson has no \`${name}\`: it was left out`, String(fields[name]));
    return file({ title: page.title, summary, skills: ids, minutes, status }, text);
  }
  const roles = unique(fields.roles);
  if (kind === 'module') return file({ title: page.title, summary, skills: ids, roles, ...stewardship(fields) }, text);
  if (fields.stage !== undefined && !stages.has(fields.stage))
    page.takeDown({ line: 1, column: 1 }, 'A stage that `playbook.yaml` does not know was left out', fields.stage);
  const stage = fields.stage !== undefined && stages.has(fields.stage) ? fields.stage : undefined;
  return file(
    {
      number,
      title: page.title,
      summary,
      skills: ids,
      roles,
      stage,
      minutes: fields.minutes,
      ...stewardship(fields),
      hears: fields.hears,
      series,
    },
    text,
  );
}

/** The page of a module of which the source has only a folder. */
export function moduleText({ title, lessons }: PlannedModule, skills: readonly string[]): string {
  const named = lessons.slice(0, 4).join(' · ');
  return file(
    {
      title,
      summary: `${lessons.length === 1 ? 'One lesson' : `${lessons.length} lessons`}: ${named}${lessons.length > 4 ? ' …' : ''}`,
      skills,
    },
    '',
  );
}

/**
 * The skills of a page: those it names, the one that the map gives its folder, the one of its group in a list of contents,
 * the usual one, the one of its folder.
 */
export function skillsOf(
  page: SourcePage,
  wish: string | undefined,
  map: MigrationMap,
  group: Named | undefined,
  listed: boolean,
): Named[] {
  if (page.fields.skills.length > 0) return [...new Map(page.fields.skills.map((skill) => [skill.id, skill])).values()];
  const name = wish ?? (listed ? undefined : map.skill);
  if (name === undefined && group) return [group];
  return [{ id: slugOf(name ?? 'general'), name: name ?? 'general' }];
}

/** `skills/cold-calls.yaml` of a skill that was named only. */
export function namedText({ name, group }: Pick<Named, 'name' | 'group'>): string {
  // An id makes a poor name; what has capitals or blanks was written for people.
  const words = /^[a-z\d]+(?:[-_][a-z\d]+)*$/.test(name) ? name.replace(/[-_]+/g, ' ').trim() : name.trim();
  return field('name', words.charAt(0).toUpperCase() + words.slice(1)) + (group === undefined ? '' : field('group', group));
}

function stewardship({ author, owner, published, updated, reviewed, reviewBy, status }: PageFields) {
  return { author, owner, published, updated, reviewed, reviewBy, status };
}

/** A summary that somebody wrote is kept whole up to so many characters. */
const LONGEST_SUMMARY = 400;

function summaryOf(page: SourcePage): string {
  const written = page.fields.summary?.replace(/\s+/g, ' ').trim();
  if (written && /^(\[[^\]]*\]\([^)]*\)|<?https?:\S+)$/.test(written))
    page.takeDown({ line: 1, column: 1 }, 'A summary that is a link and nothing else was left out', written);
  else if (written) {
    if (written.length <= LONGEST_SUMMARY) return written;
    page.takeDown({ line: 1, column: 1 }, 'A summary of several sentences was cut: the rest was left out', written);
    return shortened(written);
  }
  if (page.opening) return page.opening;
  page.takeDown({ line: 1, column: 1 }, 'A page says nothing that could be its summary: its title stands there');
  return page.title;
}

function unique(named: readonly Named[]): string[] {
  return [...new Set(named.map(({ id }) => id))];
}

function file(
  fields: Record<string, string | number | readonly string[] | { name: string; part: number } | undefined>,
  text: string,
): string {
  const head = Object.entries(fields)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => field(name, value))
    .join('');
  const body = calm(text)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return `---\n${head}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** What was taken out leaves gaps: one blank line is enough. */
function calm(text: string): string {
  const draft = new Draft(text);
  draft.apply(matches(text, /\n(?:[ \t]*\n){2,}/g).map((gap) => ({ start: gap.index, end: gap.index + gap[0].length, text: '\n\n' })));
  return draft.text;
}

/** One field on one line. */
function field(name: string, value: unknown): string {
  const plain = typeof value === 'string' ? value.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ') : value;
  return `${name}: ${stringify(plain, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).trimEnd()}\n`;
}
