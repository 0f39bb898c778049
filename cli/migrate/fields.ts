import { z } from 'zod';
import { languageTag } from './detect.ts';
import type { FieldText } from './field-texts.ts';
import type { FrontMatter } from './front-matter.ts';
import type { FieldName, MigrationMap } from './map.ts';
import { slugOf } from './names.ts';
import type { TakeDown } from './notes.ts';

/** What the front matter of a page says, in the words of a playbook. */
export interface PageFields {
  title?: string;
  /** The map says that a field is the title: it is one whatever the first heading says. */
  titleWished?: boolean;
  summary?: string;
  skills: Named[];
  roles: Named[];
  stage?: string;
  minutes?: number;
  author?: string;
  owner?: string;
  published?: string;
  updated?: string;
  reviewed?: string;
  reviewBy?: string;
  status?: 'draft' | 'published' | 'retired';
  hears: string[];
  /** Fields that become text. */
  texts: FieldText[];
  /** Names of fields that hold text and have no place. */
  prose: string[];
  /** Language that it names, a BCP 47 tag. */
  language?: string;
  /** Place among its neighbours. */
  position?: number;
  /** Addresses that the page has or had. */
  addresses: string[];
  /** Name under which Docusaurus knows it. */
  docId?: string;
}

/** An id and how it was written before. */
export interface Named {
  id: string;
  name: string;
  /** Heading under which a skill is listed. */
  group?: string;
}

/** What a field may become that is no text of the page. */
type PlaceName = Exclude<FieldName, 'say' | 'not'>;

/** What becomes of fields that mean the same nearly everywhere, by their letters and digits. The first that says something counts. */
const USUAL: ReadonlyMap<string, PlaceName> = new Map(
  (
    [
      ['title', 'title'],
      ['summary', 'description summary excerpt customexcerpt abstract metadescription teaser'],
      ['author', 'author authors lastupdate.author'],
      ['owner', 'owner owners maintainer maintainers'],
      [
        'published',
        `date published publishdate publisheddate publishedat publishedon pubdate pubdatetime datepublished date.published
         created createdat createdon datecreated date.created creationdate`,
      ],
      [
        'updated',
        `updated updatedat updatedon lastupdated lastupdatedat lastmod lastmodified lastmodifiedat modified modifiedat
         modifiedon moddatetime datemodified updateddate modifieddate dateupdated lastupdate lastupdate.date date.updated`,
      ],
      ['reviewed', 'reviewed reviewedat reviewedon datereviewed lastreview lastreviewed lastreviewedat lastreviewedon'],
      ['reviewBy', 'reviewby nextreview nextreviewdate nextreviewon reviewdue reviewduedate'],
      ['minutes', 'minutes'],
      ['stage', 'stage'],
      ['skills', 'skills'],
      ['status', 'status'],
    ] as const
  ).flatMap(([to, names]) => names.split(/\s+/).map((from) => [from, to])),
);

const POSITION = /^(sidebar_position|weight|nav_order|order|menu\.[\w-]+\.weight)$/;
const LANGUAGE = /^(lang|language|locale)$/;
const ADDRESS = /^(slug|url|permalink|aliases|redirect_from)$/;

/** Maps front matter to fields of a page. What has no place is taken down, field by field. */
export function mapFields(front: FrontMatter, map: MigrationMap, takeDown: TakeDown): PageFields {
  const fields: PageFields = { skills: [], roles: [], hears: [], texts: [], prose: [], addresses: [] };
  const wished = new Map(Object.entries(map.fields).map(([from, to]) => [from.toLowerCase(), to]));
  // The day on which a file was made says less than the one on which it was published.
  const entries = [...front.fields].toSorted(([a], [b]) => Number(/creat/i.test(a)) - Number(/creat/i.test(b)));
  for (const [name, value] of entries) {
    const key = name.toLowerCase();
    const wish = wished.get(key) ?? [...wished].find(([from, to]) => typeof to === 'object' && key.startsWith(`${from}.`))?.[1];
    const into = wish === 'say' || wish === 'not' || typeof wish === 'object' ? wish : undefined;
    const target = into ? undefined : ((wish as PlaceName | undefined) ?? USUAL.get(key.replace(/[\s_-]/g, '')));
    if (target === 'ignore' || value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
      continue;
    if (wish === 'title') fields.titleWished = true;
    if (into) {
      fields.texts.push({ field: name, into, value });
      continue;
    }
    // Jekyll says by it whether a page is published.
    if (target === 'published' && typeof value === 'boolean') {
      if (!value) fields.status ??= 'draft';
    } else if (target !== undefined) {
      const written = /^(skills|roles|author|owner)$/.test(target) ? (front.namesIn?.(value) ?? value) : value;
      const problem = put(fields, target, written, (Object.hasOwn(map.values, name) ? map.values[name] : undefined) ?? {});
      if (problem) takeDown(front.placeOf(name), `The front matter field \`${name}\` ${problem}`, shown(value));
    } else if (key === 'draft') {
      if (isTrue(value)) fields.status ??= 'draft';
    } else if (POSITION.test(key) && Number.isFinite(Number(value))) fields.position ??= Number(value);
    else if (ADDRESS.test(key)) fields.addresses.push(...texts(value));
    else if (key === 'id' && typeof value === 'string') fields.docId = value;
    else if (LANGUAGE.test(key) && languageTag(String(value))) fields.language = languageTag(String(value)) ?? '';
    else {
      if (isProse(value)) fields.prose.push(name);
      const what = isProse(value) ? 'holds text and has no place in a playbook' : 'has no place in a playbook';
      takeDown(front.placeOf(name), `The front matter field \`${name}\` ${what}: it was left out`, shown(value));
    }
    if (target !== undefined && saysMore(value))
      takeDown(front.placeOf(name), `Of the front matter field \`${name}\` only names were carried over`, shown(value));
  }
  return fields;
}

/** What other tools call it. Words that say nothing of readers (`in progress`, `done`) are told. */
const STATUSES: readonly (readonly ['draft' | 'published' | 'retired', RegExp])[] = [
  ['draft', /^(draft|wip|work in progress|unpublished)$/i],
  ['published', /^(published|live|final|approved|current|active)$/i],
  ['retired', /^(retired|archived|deprecated|obsolete|outdated|superseded)$/i],
];

/** Puts a value where it belongs; says what is wrong with it where it does not fit. */
function put(
  fields: PageFields,
  target: Exclude<PlaceName, 'ignore'>,
  value: unknown,
  values: Record<string, string | null>,
): string | undefined {
  const written = texts(value).flatMap((text) => {
    const found = Object.entries(values).find(([from]) => from.toLowerCase() === text.toLowerCase());
    if (!found) return [text];
    return found[1] === null ? [] : [found[1]];
  });
  const [first] = written;
  if (first === undefined) return texts(value).length > 0 ? undefined : 'holds no text: it was left out';
  switch (target) {
    case 'skills':
    case 'roles':
      fields[target].push(...written.map((name) => ({ id: slugOf(name), name })));
      return undefined;
    case 'hears':
      fields.hears.push(...written);
      return undefined;
    case 'title':
    case 'summary':
      return once(fields, target, written.join(' '));
    case 'author':
    case 'owner':
      return once(fields, target, written.join(', '));
    case 'stage':
      return written.length > 1 ? 'names several stages: a page has one' : once(fields, 'stage', slugOf(first));
    case 'minutes': {
      const minutes = /^\d+/.exec(first)?.[0];
      if (!minutes || Number(minutes) === 0) return 'is no number of minutes: it was left out';
      fields.minutes ??= Number(minutes);
      return undefined;
    }
    case 'status': {
      const status = STATUSES.find(([, words]) => words.test(first))?.[0];
      if (status === undefined) return 'is no status (draft, published or retired): it was left out';
      fields.status ??= status;
      return undefined;
    }
    default: {
      const day = dayOf(first);
      if (day === undefined) return 'is no day: it was left out';
      return once(fields, target, day);
    }
  }
}

/** Takes the first of several fields for the same; says of another that it says something else. */
function once(
  fields: PageFields,
  target: Exclude<
    keyof PageFields,
    'titleWished' | 'skills' | 'roles' | 'hears' | 'texts' | 'prose' | 'addresses' | 'minutes' | 'status' | 'position'
  >,
  value: string,
): string | undefined {
  fields[target] ??= value;
  return fields[target] === value
    ? undefined
    : `says something else than a field before it, which is the \`${target}\` now: it was left out`;
}

/** Sentences, not a name or a key. */
function isProse(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isProse);
  return (
    typeof value === 'string' &&
    (value
      .trim()
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)).length > 3 ||
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{12}/u.test(value))
  );
}

/** Whether a list holds things of which more is said than their name. */
function saysMore(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.some(
    (each) => typeof each === 'object' && each !== null && Object.keys(each).some((key) => !/^(name|label|title)$/.test(key)),
  );
}

/** The texts in a value: of a list its entries, of something with a name its name. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const text = String(value).replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [text];
  }
  if (typeof value !== 'object' || value === null) return [];
  const named = Object.entries(value).find(([key]) => /^(name|label|title)$/.test(key));
  return named ? texts(named[1]) : [];
}

/** `2026-03-02T10:00:00Z`, `2026/3/2` and `March 2, 2026` → `2026-03-02`; `undefined` for what is no day. */
function dayOf(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year) return valid(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (!/\d{4}/.test(text) || !/[a-z]{3}/i.test(text)) return undefined;
  const parsed = new Date(text);
  if (Number.isNaN(parsed.getTime())) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return valid(`${parsed.getFullYear()}-${two(parsed.getMonth() + 1)}-${two(parsed.getDate())}`);
}

function valid(day: string): string | undefined {
  return z.iso.date().safeParse(day).success ? day : undefined;
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(true|yes)$/i.test(value));
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
