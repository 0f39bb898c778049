import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** An editor that saves writes several times: wait until it has been quiet for so many milliseconds. */
const QUIET = 150;

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

export interface SearchMiddleware {
  handle(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void;
  /** The content has changed: the next search sees it. */
  changed(): void;
}

/**
 * Serves `/pagefind/*` in the development server, from an index that is built when it is first asked for, and again
 * when a browser opens search after the content has changed.
 *
 * @param build makes the bundle and names its folder; `undefined` where the playbook has no search
 */
export function searchMiddleware(base: string, build: () => Promise<string | undefined>): SearchMiddleware {
  let current: Promise<string | undefined> | undefined;
  let previous: string | undefined;
  let changedAt = 0;

  const bundle = async (): Promise<string | undefined> => {
    if (changedAt > 0) {
      const quiet = changedAt + QUIET - Date.now();
      if (quiet > 0) {
        await new Promise((resolve) => setTimeout(resolve, quiet));
        return bundle();
      }
      previous = await current?.catch(() => undefined);
      changedAt = 0;
      current = undefined;
    }
    current ??= build();
    return current;
  };

  const serve = async (name: string, response: ServerResponse): Promise<boolean> => {
    // Every search begins with one of these; the files they name belong to the same bundle.
    const begins = /^(pagefind\.js|pagefind-entry\.json|labels\.json|ask\.json)$/.test(name);
    const folders = [await (begins || !current ? bundle() : current), previous].filter((folder) => folder !== undefined);
    for (const folder of folders) {
      const file = join(folder, normalize(name));
      if (!file.startsWith(folder + sep) || !(await stat(file).catch(() => undefined))?.isFile()) continue;
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-cache');
      createReadStream(file).pipe(response);
      return true;
    }
    return false;
  };

  return {
    handle: (request, response, next) => {
      const name = inside(request.url ?? '/', base);
      if (name === undefined) return next();
      serve(name, response).then((served) => (served ? undefined : next()), next);
    },
    changed: () => {
      changedAt = Date.now();
    },
  };
}

/** What is asked for below `/pagefind/`, with or without the base: Vite takes it off, other servers do not. */
function inside(url: string, base: string): string | undefined {
  const path = url.replace(/[?#].*$/, '');
  const folder = [`${base}pagefind/`, '/pagefind/'].find((prefix) => path.startsWith(prefix));
  if (folder === undefined) return undefined;
  const name = path.slice(folder.length);
  // The bundle's own names need no escapes; whatever has one is not ours.
  return /^[\w./-]+$/.test(name) ? name : undefined;
}
