import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

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
  await watched(async () => {
    const index = await start(language);
    try {
      await addAll(index, documents);
      const { errors } = await index.writeFiles({ outputPath: folder });
      check(errors, 'could not be written');
    } finally {
      // What is said of the failure above matters more than a service that has gone already.
      await index.deleteIndex().catch(() => null);
    }
  });
  await Promise.all(UNUSED.map((name) => rm(join(folder, name), { force: true })));
}

/** Milliseconds between two questions whether the indexer is still there. */
const PROBE = 1500;

/**
 * Pagefind works in a process beside this one, and never answers when that process is gone: a full disk ends it. Only
 * writing to it brings it to light, so something is written from time to time.
 */
async function watched(work: () => Promise<void>): Promise<void> {
  const probe = setInterval(() => {
    createIndex()
      .then(({ index }) => index?.deleteIndex())
      .catch(() => null);
  }, PROBE);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error) || !/backend (is )?closed/.test(error.message)) throw error;
    // The next attempt starts a new process.
    await close();
    throw new SearchError(`The search indexer broke off: what it said stands above. ${WITHOUT}`, { cause: error });
  } finally {
    clearInterval(probe);
  }
}

const WITHOUT = 'Set `search: false` in playbook.yaml to build without it';

async function start(language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language.split('-')[0]?.toLowerCase() ?? 'en' }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new SearchError(`The search indexer does not run on this machine: ${why}. ${WITHOUT}`);
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
