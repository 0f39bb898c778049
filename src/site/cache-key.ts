import { packages } from 'virtual:chalktalk/cache';
import { digestOf } from '../cache/digest.ts';
import type { PageRecord } from '../playbook/model/page-record.ts';
import type { Playbook, TextPage } from '../playbook/model/playbook.ts';
import { book } from './book.ts';
import { given } from './given.ts';

let known: { book: Playbook; digest: string } | undefined;

/**
 * Names everything that the page of a text shows: itself, what the playbook says about itself outside of the other texts, and
 * the packages that it is made with.
 * A build that finds the same name beside the page of the last build takes that page as it is.
 *
 * Which of our code renders the page is Astro’s to know. A page with code may import anything: none, it is rendered each time.
 */
export async function cacheKey(page: TextPage): Promise<string | undefined> {
  if (page.code || given()?.passing) return undefined;
  const all = await book();
  if (known?.book !== all) known = { book: all, digest: nameOf(withoutTexts(all)) };
  return nameOf([page, known.digest, packages]);
}

/** The playbook as pages show it of one another: titles, numbers, links, not what is inside a text. Front matter counts as a whole. */
function withoutTexts({ practices, modules, ...rest }: Playbook): unknown {
  return [practices.map(outside), modules.map((module) => [outside({ ...module, lessons: [] }), module.lessons.map(outside)]), rest];
}

/** What of a page's record other pages may show. The rest is inside its text. */
const SHOWN_ELSEWHERE: Readonly<Record<keyof PageRecord, boolean>> = {
  url: true,
  file: true,
  evidence: true,
  links: true,
  code: true,
  digest: false,
  words: false,
  headings: false,
  parts: false,
  questions: false,
  assignments: false,
  prompts: false,
};
const INSIDE = new Set<string>(Object.keys(SHOWN_ELSEWHERE).filter((name) => !SHOWN_ELSEWHERE[name as keyof PageRecord]));

function outside(page: TextPage): unknown {
  return Object.fromEntries(Object.entries(page).filter(([name]) => !INSIDE.has(name)));
}

function nameOf(value: unknown): string {
  return digestOf(24, JSON.stringify(value));
}
