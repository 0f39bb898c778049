import { CARDS_IN_A_FILE } from '../../src/browser/search/cards.ts';
import { readBody } from '../../src/cache/bodies.ts';
import { lineToSay } from '../../src/playbook/relations/line-to-say.ts';
import { plainText } from '../../src/site/writers/search.ts';
import type { ReadPlaybook } from '../content/read.ts';
import { entriesOf } from './entries.ts';

/** What a card shows of each practice, so many to a file: whoever asks once loads one of them. */
export async function cardFiles({ files, config }: ReadPlaybook, cache: string): Promise<string[]> {
  // Practices stand first among all pages.
  const practices = entriesOf(files, config).filter(({ kind }) => kind === 'practice');
  const rows = await Promise.all(
    practices.map(async ({ number, title, url, page }) => {
      const say = page && lineToSay(await readBody(cache, page.digest));
      return [number, title, url, ...(say ? [plainText(say.html), say.under] : [])];
    }),
  );
  const count = Math.ceil(rows.length / CARDS_IN_A_FILE);
  return Array.from({ length: count }, (_, file) => JSON.stringify(rows.slice(file * CARDS_IN_A_FILE, (file + 1) * CARDS_IN_A_FILE)));
}
