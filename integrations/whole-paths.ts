import type { Plugin } from 'vite';

/** The plugin of Astro that gives out styles and scripts of components. */
const ASTRO = 'astro:build';

/**
 * Where a program and its Astro project have no top folder in common (`/opt/…` and `/var/cache/…`), Astro takes the path of
 * a component for one below the project, and finds neither its styles nor its scripts. `/@fs` before a path says, to Vite
 * and to Astro, that it is whole. Nobody can always keep both in one top folder: of a package in `/opt` a user may write
 * nowhere there.
 */
export function wholePaths(): Plugin {
  return {
    name: 'chalktalk:whole-paths',
    configResolved({ plugins }) {
      for (const { name, load } of plugins) {
        if (name !== ASTRO || typeof load !== 'object') continue;
        const { handler } = load;
        load.handler = function (id, ...rest) {
          return handler.call(this, id.startsWith('/') && !id.startsWith('/@') ? `/@fs${id}` : id, ...rest);
        };
      }
    },
  };
}
