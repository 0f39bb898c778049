import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Settings } from '../../src/playbook/settings.ts';
import { give } from '../../src/site/given.ts';
import { wordsFor } from '../../src/words/catalogues.ts';
import { keepUp } from '../content/keep-up.ts';
import { Memory } from '../content/memory.ts';
import { readPlaybook } from '../content/read.ts';
import { type LogEvent, openProgram } from '../renderer/astro/open.ts';
import { givenOf, picturePaths } from '../renderer/give.ts';
import type { Renderer } from '../renderer/index.ts';
import { searchMiddleware } from '../search/dev.ts';
import { placeOf } from '../site-options.ts';
import type { Tell } from '../steps.ts';
import { previewHandler } from './handler.ts';
import { LastGood } from './last-good.ts';
import { LivePages } from './live-pages.ts';
import { LivePictures } from './live-pictures.ts';
import { OpenPages } from './open-pages.ts';
import { problemReporter } from './report.ts';
import type { State } from './state.ts';
import { FolderWatcher } from './watch-folder.ts';

/** A live preview of a playbook, ready to be served. */
export interface Preview {
  /** Path at which it is. */
  base: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

interface PreviewOptions {
  settings: Settings;
  /** Folder of the playbook’s cache. */
  cache: string;
  /** Is told how far the first reading is. */
  tell?: Tell | undefined;
  /** Threads that may compile where much has to be. */
  threads: number;
  log(event: LogEvent): void;
  /** Prints a text for whoever started it. */
  print(text: string): void;
}

/**
 * Shows a playbook while it is written, drafts included: with the compiled program, as a build does, but each page when it is
 * asked for. What changes in the folder is read anew, and open pages are told.
 */
export async function startPreview(renderer: Renderer, options: PreviewOptions): Promise<Preview> {
  const { cache, threads, log, print, tell } = options;
  const { content } = options.settings;
  const memory = new Memory();
  const good = new LastGood();
  const { base, language } = renderer.variant;
  // It stands in the compiled program: what it is in the end needs another one.
  const settings = { ...options.settings, base };
  const says = wordsFor(language).preview;
  const report = problemReporter(content, says, print);

  const read = async (first?: Tell): Promise<State> => {
    const found = await readPlaybook({ settings, cache, drafts: true, threads, memory, tell: first });
    const shown = good.of(found);
    const { config } = shown.playbook;
    const restart = config.language !== language || placeOf(options.settings, config).base !== base;
    return { ...shown, playbook: { ...shown.playbook, config: { ...config, language } }, problems: found.problems, restart };
  };

  // As it stands before it is read: what changes meanwhile is read again.
  const watcher = new FolderWatcher(content);
  let refresh = () => Promise.resolve();
  const keeping = keepUp(content, () => refresh());
  await keeping.ready;
  keeping.listen(watcher);

  tell?.('read');
  let state = await read(tell);
  const { site } = placeOf(settings, state.playbook.config);
  const program = await openProgram(renderer.folder, { origin: new URL(site).origin, base, log });
  const pictures = new LivePictures({ cache, program: renderer.key, base, about: program.about });
  const pages = new LivePages(program, base, (asked) => pictures.note(asked));
  const show = async ({ playbook }: State) => {
    const sources = await pictures.sourcesOf(picturePaths(playbook, content));
    await pages.show({ ...givenOf(playbook, { content, cache, site: placeOf(settings, playbook.config).site, sources }), passing: true });
  };
  await show(state);
  report(state.problems);

  const search = searchMiddleware(base, async () => {
    const { playbook } = state;
    if (!playbook.config.search) return undefined;
    const { searchBundle } = await import('../search/bundle.ts');
    return (await searchBundle(playbook, cache, join(cache, 'search-dev'))).folder;
  });
  const { handle, told } = previewHandler({
    content,
    base,
    folder: renderer.folder,
    pages,
    pictures,
    search: search.handle,
    says,
    state: () => state,
  });
  const open = new OpenPages(told);

  refresh = async () => {
    try {
      watcher.update();
      const next = await read();
      await show(next);
      state = next;
      search.changed();
      report(state.problems);
      await open.tell();
    } catch (error) {
      // A file that vanishes while it is read. That it is gone is seen at the next look.
      if (existsSync(content)) print(`The playbook could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return {
    base,
    handle: (request, response) => handle(request, response, open),
    async close() {
      keeping.stop();
      watcher.close();
      open.close();
      memory.save(cache);
      give(undefined);
      await (await import('pagefind')).close();
    },
  };
}
