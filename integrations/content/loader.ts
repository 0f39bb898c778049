import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Kind } from '../../src/playbook/addresses/paths.ts';
import { problemsAsText } from '../../src/playbook/problems/problems-as-text.ts';
import type { Settings } from '../../src/playbook/settings.ts';
import { entriesOf } from './entries.ts';
import { type KeepingUp, keepUp } from './keep-up.ts';
import { type ReadPlaybook, readPlaybook } from './read.ts';
import { readingOfBuild } from './reading.ts';

/** Astro finds pictures by this prefix and gives back their metadata. */
const IMAGE = '__ASTRO_IMAGE_';

/** The collections of one playbook. They share one reading of it. */
export interface PlaybookSource {
  /** The loader of one kind of entries. */
  loader(kind: Kind): Loader;
  /** The loader of `playbook.yaml`: one entry, `config`. */
  config(): Loader;
}

/**
 * Connects a content folder to Astro's content layer. A build has checked the playbook before Astro starts, so here
 * nothing is compiled; in dev a changed file is compiled and the entries are exchanged.
 *
 * @param cache folder of the compiled pages
 * @throws where a playbook with errors is built
 */
export function playbookSource(settings: Settings, cache: string, dev: boolean): PlaybookSource {
  let reading: Promise<ReadPlaybook> | undefined;
  const fillers = new Map<string, () => Promise<void>>();
  let keeping: KeepingUp | undefined;

  const read = (context: LoaderContext) => {
    reading ??= (dev ? readPlaybook : readingOfBuild)({
      settings,
      cache,
      drafts: dev,
    }).then((playbook) => {
      const errors = playbook.problems.some(({ severity }) => severity === 'error');
      const told = playbook.problems.filter(({ severity }) => severity !== 'hint');
      if (dev && told.length > 0) context.logger.warn(`\n${problemsAsText(told, (file) => join(settings.content, file))}`);
      if (!dev && errors) throw new Error(`The playbook has problems:\n\n${problemsAsText(told)}`);
      return playbook;
    });
    return reading;
  };

  const refresh = async (logger: LoaderContext['logger']) => {
    reading = undefined;
    try {
      for (const fill of fillers.values()) await fill();
    } catch (error) {
      // A file that vanishes while it is read. That it is gone is seen at the next look.
      logger.warn(`The playbook could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const watch = async ({ watcher, logger }: LoaderContext) => {
    if (!watcher) return;
    watcher.add(settings.content);
    // When Astro loads its collections anew it takes all listeners away.
    keeping ??= keepUp(settings.content, () => refresh(logger));
    keeping.listen(watcher);
    await keeping.ready;
  };

  const loader = (name: string, fill: (playbook: ReadPlaybook, context: LoaderContext) => void): Loader => ({
    name: `chalktalk-${name}`,
    load: async (context) => {
      const run = async () => fill(await read(context), context);
      fillers.set(name, run);
      await watch(context);
      await run();
    },
  });

  return {
    loader: (kind) => loader(kind, (playbook, context) => fillEntries(kind, playbook, settings, context)),
    config: () =>
      loader('config', ({ config, configIsSound }, { store }) => {
        // In dev settings that hold errors keep their last good version, as pages do.
        if (configIsSound || !store.has('config')) store.set({ id: 'config', data: { ...config } });
      }),
  };
}

function fillEntries(kind: Kind, playbook: ReadPlaybook, settings: Settings, { store, config }: LoaderContext): void {
  const root = fileURLToPath(config.root);
  const kept = new Set(playbook.files.filter(({ compiled }) => compiled.kind === kind).map(({ compiled }) => compiled.id));
  for (const { id, file, digest, data, images, code } of entriesOf(kind, playbook)) {
    const path = `${settings.content}/${file}`;
    store.set({
      id,
      data: images ? { ...data, images: Object.fromEntries(Object.entries(images).map(([written, to]) => [written, IMAGE + to])) } : data,
      // Astro keeps an entry whose digest is the same. A copy of the playbook in another folder has other pictures.
      digest: `${digest} ${path}`,
      filePath: relative(root, path).split(sep).join('/'),
      ...(settings.code && code && { deferredRender: true }),
    });
  }
  // In dev a page whose fields hold errors keeps its last good version.
  for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
}
