import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ReadPlaybook, readPlaybook } from '../../integrations/content/read.ts';
import { type Bundle, searchBundle } from '../../integrations/search/bundle.ts';
import { openIndex, type PagefindApi, type PagefindModule, type SearchIndex } from '../../src/browser/search/pagefind.ts';
import { settingsFrom } from '../../src/playbook/settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A playbook that has been indexed, and its index as a browser opens it. */
export interface Indexed {
  playbook: ReadPlaybook;
  bundle: Bundle;
  /** Folder of the compiled pages. */
  cache: string;
  /** Indexes again what lies in the folder now. */
  again(): Promise<Bundle>;
  index: SearchIndex;
  /** The same documents as Pagefind ranks them when nobody told it how. */
  plain: PagefindApi;
  close(): Promise<void>;
}

/**
 * Indexes a playbook for real, and opens the index under a sub-path.
 *
 * @param content folder of the playbook; the sample one if left out
 */
export async function indexed(content = join(root, 'src/content')): Promise<Indexed> {
  const cache = await mkdtemp(join(tmpdir(), 'chalktalk-search-'));
  const settings = { ...settingsFrom({}, root), content };
  const read = () => readPlaybook({ settings, cache, drafts: false });
  const again = async () => searchBundle(await read(), cache, join(cache, 'search'));
  const playbook = await read();
  const bundle = await again();
  const { url, close } = await served(bundle.folder);
  const module = (await import(pathToFileURL(join(bundle.folder, 'pagefind.js')).href)) as PagefindModule;
  const [labels, ask] = await Promise.all(
    ['labels', 'ask'].map(async (name) => (await fetch(`${url}${name}.json`)).json() as Promise<unknown>),
  );
  return {
    playbook,
    bundle,
    cache,
    again,
    index: openIndex(module, url, { labels, ask }),
    plain: module.createInstance({ basePath: url }),
    close: async () => {
      await close();
      await rm(cache, { recursive: true, force: true });
    },
  };
}

/** Serves a bundle at `/play/pagefind/`. */
async function served(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '').replace(/\?.*$/, '').replace('/play/pagefind/', '');
    createReadStream(join(folder, name))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/play/pagefind/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
