import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { ABOUT, type About, type App, aboutSchema, SERVER } from './known.ts';

/** A page or a file that a program can render. */
export interface ProgramPath {
  /** As Astro names it: `/practices/ask`, `/feed.json`. */
  pathname: string;
  /** Path below the web root: `practices/ask/index.html`. */
  file: string;
  /** Names all that it shows, where it has such a name. */
  cacheKey: string | undefined;
  route: RouteData;
}

/** A compiled program that is ready to render. */
export interface Program {
  about: About;
  /** All that there is to render, each file once. */
  paths(): Promise<ProgramPath[]>;
  /** What Astro would write into the file; `undefined` where it would write none. */
  render(path: ProgramPath): Promise<Uint8Array | undefined>;
  /** Forgets what it was given before: to be called where it is given something else. */
  forget(): void;
}

/** An event of Astro’s log. */
export interface LogEvent {
  level: string;
  message: string;
}

/** What is kept about a program. @throws where its folder holds none */
export function aboutProgram(folder: string): About {
  return aboutSchema.parse(JSON.parse(readFileSync(join(folder, ABOUT), 'utf8')));
}

/**
 * Opens a kept program. What it shows is given to it with `give` of `src/site/given.ts`, before it is asked anything.
 *
 * @param folder of the program
 * @param origin of the site
 * @param base path of the site, with slashes around it
 * @throws where the folder holds none
 */
export async function openProgram(
  folder: string,
  { origin, base, log }: { origin: string; base: string; log(event: LogEvent): void },
): Promise<Program> {
  const about = aboutProgram(folder);
  const [{ app }, { StaticPaths }] = await Promise.all([
    import(pathToFileURL(join(folder, SERVER, about.entry)).href) as Promise<{ app: App & StaticPathsApp }>,
    import('astro/runtime/prerender/static-paths.js'),
  ]);
  app.setInternals({ pagesByKeys: new Map(about.pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: about.scripts, config: {} }, logger: { options: { destination: { write: log } } } });
  return {
    about,
    async paths() {
      const files = new Map<string, ProgramPath>();
      for (const { pathname, route, cacheKey } of await new StaticPaths(app).getAll()) {
        const file = fileOf(pathname, route);
        // The first that Astro names has the address.
        if (!files.has(file)) files.set(file, { pathname, file, cacheKey, route });
      }
      return [...files.values()];
    },
    forget: () => app.routeCache.clearAll(),
    async render({ pathname, route }) {
      const path = base + pathname.replace(/^\//, '');
      const url = new URL(route.type === 'endpoint' ? path : path.replace(/\/*$/, '/'), origin);
      const response = await app.render(new Request(url), { routeData: route }).catch((error: unknown) => {
        // As Astro says it.
        log({ level: 'error', message: `Caught error rendering ${pathname}: ${error}` });
        throw error;
      });
      if (response.status >= 300 && response.status < 400) throw new Error(`${pathname} is a redirect, which no page of this program is`);
      return response.body ? new Uint8Array(await response.arrayBuffer()) : undefined;
    },
  };
}

type StaticPathsApp = ConstructorParameters<typeof import('astro/runtime/prerender/static-paths.js').StaticPaths>[0];

/** Where Astro writes it (`build.format: 'directory'`). */
function fileOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
