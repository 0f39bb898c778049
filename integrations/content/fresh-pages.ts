import type { IncomingMessage, ServerResponse } from 'node:http';
import { stampOf } from './stamp.ts';

/** As much of Vite's development server as is used here. */
export interface PagesServer {
  environments: Record<string, Environment>;
}
interface Environment {
  moduleGraph: Graph;
  runner?: { evaluatedModules: Evaluated };
}
interface Graph {
  idToModuleMap: ReadonlyMap<string, unknown>;
  invalidateModule(module: never, seen: undefined, timestamp: number, isHmr: boolean): void;
}
interface Evaluated {
  idToModuleMap: ReadonlyMap<string, unknown>;
  invalidateModule(module: never): void;
}

/** The modules in which Astro keeps what it has read of its data store. */
const OF_THE_STORE = /^\0astro:data-layer-content$|\/astro\/dist\/content\/data-store\.js(\?|$)/;

/**
 * Lets pages of the development server see the newest content. Astro writes what has changed into its data store and then
 * forgets what it has loaded of it; a page that is being made at that moment can bring the old state back, and it stays until
 * the next change. So the first page that is asked for after a change, when no other is being made, has it forgotten once more.
 *
 * @param store file of Astro's data store
 */
export function freshPages(
  server: PagesServer,
  store: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  let seen = stampOf(store);
  let making = 0;
  return (request, response, next) => {
    if (!/\/(\?|$)/.test(request.url ?? '')) return next();
    const stamp = stampOf(store);
    if (making === 0 && stamp !== seen) {
      seen = stamp;
      for (const environment of Object.values(server.environments)) forget(environment);
    }
    making += 1;
    response.once('close', () => {
      making -= 1;
    });
    next();
  };
}

function forget({ moduleGraph, runner }: Environment): void {
  const now = Date.now();
  for (const [id, module] of [...moduleGraph.idToModuleMap])
    if (OF_THE_STORE.test(id)) moduleGraph.invalidateModule(module as never, undefined, now, true);
  const evaluated = runner?.evaluatedModules;
  for (const [id, module] of [...(evaluated?.idToModuleMap ?? [])]) if (OF_THE_STORE.test(id)) evaluated?.invalidateModule(module as never);
}
