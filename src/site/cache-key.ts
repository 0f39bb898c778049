import { createHash } from 'node:crypto';
import { packages } from 'virtual:chalktalk/cache';
import type { Playbook, TextPage } from '../playbook/model/playbook.ts';
import { book } from './book.ts';

let known: { book: Playbook; digest: string } | undefined;

/**
 * Names everything that the page of a text shows: itself, what the playbook says about itself outside of the other texts, and
 * the packages that it is made with.
 * A build that finds the same name beside the page of the last build takes that page as it is.
 *
 * Which of our code renders the page is Astro’s to know. A page with code may import anything: none, it is rendered each time.
 */
export async function cacheKey(page: TextPage): Promise<string | undefined> {
  if (page.code) return undefined;
  const all = await book();
  if (known?.book !== all) known = { book: all, digest: digestOf(withoutTexts(all)) };
  return digestOf([page, known.digest, packages]);
}

/** The playbook as pages show it of one another: titles, numbers, links, not what is inside a text. Whatever is not named here counts. */
function withoutTexts({ practices, modules, ...rest }: Playbook): unknown {
  return [practices.map(outside), modules.map((module) => [outside({ ...module, lessons: [] }), module.lessons.map(outside)]), rest];
}

function outside<T extends TextPage>({ digest, words, headings, parts, questions, assignments, prompts, ...page }: T): unknown {
  return page;
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24);
}
