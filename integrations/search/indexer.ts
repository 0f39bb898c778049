import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';

/** A document to index: HTML and the site path (without the base) at which it is found. */
export interface Document {
  url: string;
  html: string;
}

/** The indexer said no. A site without a working search is not published. */
export class SearchError extends Error {
  override name = 'SearchError';
}

/** Pagefind’s own interfaces: ours needs none of them. */
const UNUSED = [
  'pagefind-highlight.js',
  ...['ui', 'modular-ui', 'component-ui'].flatMap((name) => [`pagefind-${name}.js`, `pagefind-${name}.css`]),
];

/** Documents that are on their way to the indexer at the same time. */
const AT_ONCE = 32;

/**
 * Indexes documents with Pagefind and writes the bundle that a browser loads.
 *
 * @param documents consumed one by one, so that not all of them lie in memory
 * @param language BCP 47 tag: one playbook, one index, whatever a document says
 * @throws SearchError at the first thing that the indexer complains of
 */
export async function indexInto(folder: string, documents: AsyncIterable<Document>, language: string): Promise<void> {
  const index = await start(language);
  try {
    await addAll(index, documents);
    const { errors } = await index.writeFiles({ outputPath: folder });
    check(errors, 'could not be written');
  } finally {
    // What is said of the failure above matters more than a service that has gone already.
    await index.deleteIndex().catch(() => null);
  }
  await Promise.all(UNUSED.map((name) => rm(join(folder, name), { force: true })));
}

async function start(language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language.split('-')[0]?.toLowerCase() ?? 'en' }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new SearchError(
      `The search indexer does not run on this machine: ${why}. Set \`search: false\` in playbook.yaml to build without it`,
    );
  });
  check(errors, 'could not be started');
  if (!index) throw new SearchError('The search index could not be started');
  return index;
}

async function addAll(index: PagefindIndex, documents: AsyncIterable<Document>): Promise<void> {
  const pending = new Set<Promise<unknown>>();
  const failures: unknown[] = [];
  const first = () => {
    if (failures.length > 0) throw failures[0];
  };
  for await (const { url, html } of documents) {
    const added: Promise<unknown> = index
      .addHTMLFile({ url, content: html })
      .then(({ errors }) => check(errors, `does not take ${url}`))
      .catch((error: unknown) => failures.push(error))
      .finally(() => pending.delete(added));
    pending.add(added);
    if (pending.size >= AT_ONCE) await Promise.race(pending);
    first();
  }
  await Promise.all(pending);
  first();
}

function check(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new SearchError(`The search index ${what}: ${errors.join('; ')}`);
}
