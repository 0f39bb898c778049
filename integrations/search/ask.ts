import { gzipSync } from 'node:zlib';
import { askIndexOf } from '../../src/ask/ask-index.ts';
import { ENGLISH_SYNONYMS } from '../../src/ask/english-synonyms.ts';
import { packed } from '../../src/ask/packed.ts';
import type { AskedPage, Field } from '../../src/ask/passage.ts';
import type { Synonyms } from '../../src/ask/synonyms.ts';
import { readBody } from '../../src/cache/bodies.ts';
import type { PlaybookConfig } from '../../src/playbook/schemas/config.ts';
import type { ReadPlaybook } from '../content/read.ts';
import { entriesOf } from './entries.ts';
import { passagesOf } from './passages.ts';

/** What the index of questions may weigh, gzipped: a phone loads all of it before the first answer. */
export const LARGEST = 48 * 1024;

/** The practices as questions are compared with them. */
export async function askedPages({ files, config }: ReadPlaybook, cache: string): Promise<AskedPage[]> {
  const skills = new Map(
    files.filter(({ compiled }) => compiled.kind === 'skill').map(({ compiled: { id, fields } }) => [id, String(fields?.['name'] ?? id)]),
  );
  const pages = entriesOf(files, config).map(async (entry, place): Promise<AskedPage[]> => {
    if (entry.kind !== 'practice' || !entry.page) return [];
    const tags = entry.facets.skill.map((id) => skills.get(id) ?? id);
    return [{ place, passages: passagesOf(entry, await readBody(cache, entry.page.digest), tags) }];
  });
  return (await Promise.all(pages)).flat();
}

/** Words that mean nearly the same: the playbook's own, and those of its language. */
export function synonymsOf({ synonyms, language }: PlaybookConfig): Synonyms[] {
  const own = synonyms.map((group) => (Array.isArray(group) ? { from: group, to: group } : group));
  return /^en\b/i.test(language) ? [...own, ...ENGLISH_SYNONYMS] : own;
}

/** What is left out of a large playbook, until the rest is small enough: what says least of a page first. */
const SAVINGS: ((page: AskedPage) => AskedPage)[] = [
  (page) => page,
  (page) => without(page, 'say'),
  ...[24, 12, 6, 3].map((most) => (page: AskedPage) => firstOf(without(page, 'say'), most)),
  (page) => firstOf(without(page, 'say', 'asked'), 2),
  (page) => firstOf(without(page, 'say', 'asked', 'summary', 'tags'), 2),
  (page) => without(page, 'hears', 'say', 'asked', 'summary', 'tags'),
];

/** The index of questions as a file. */
export function askFile(pages: readonly AskedPage[], config: PlaybookConfig): string {
  return smallEnough(pages, synonymsOf(config), SAVINGS, LARGEST);
}

/** What the index of the card may weigh, gzipped: with the page around it the card stays below 20 KB. */
export const LARGEST_CARD = 10 * 1024;

/**
 * The index that the card at /for/ asks first. It knows no synonyms: in so few bytes sentences give more. What it cannot
 * answer is asked of the whole index; everything is where a playbook is too large for a small one that answers well.
 */
export function cardAskFile(pages: readonly AskedPage[]): string {
  const file = smallEnough(pages, [], CARD_SAVINGS, LARGEST_CARD);
  return gzipSync(file).byteLength <= LARGEST_CARD ? file : packed(askIndexOf([], []));
}

const CARD_SAVINGS = [
  ...SAVINGS.slice(0, 2),
  ...[24, 16, 12, 10, 8].map((most) => (page: AskedPage) => firstOf(without(page, 'say'), most)),
];

function smallEnough(pages: readonly AskedPage[], synonyms: readonly Synonyms[], savings: typeof SAVINGS, most: number): string {
  let file = '';
  for (const save of savings) {
    file = packed(askIndexOf(pages.map(save), synonyms));
    if (gzipSync(file).byteLength <= most) break;
  }
  return file;
}

function without({ place, passages }: AskedPage, ...fields: readonly Field[]): AskedPage {
  return { place, passages: passages.filter(({ field }) => !fields.includes(field)) };
}

/** So many sentences that are heard, and so many that are asked. */
function firstOf({ place, passages }: AskedPage, most: number): AskedPage {
  const left = new Map<Field, number>([
    ['hears', most],
    ['asked', most],
  ]);
  const kept = passages.filter(({ field }) => {
    const more = left.get(field);
    if (more !== undefined) left.set(field, more - 1);
    return more === undefined || more > 0;
  });
  return { place, passages: kept };
}
