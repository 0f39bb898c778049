import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { ABOUT, type App, aboutSchema, SERVER } from './known.ts';

/**
 * An integration that keeps the modules that Astro compiles for rendering, and renders nothing. What Astro compiles for
 * browsers lies in its output folder.
 *
 * @param folder absolute, where to
 */
export function keepProgram(folder: string): AstroIntegration {
  let compiled = { folder: '', entry: '' };
  return {
    name: 'chalktalk:keep-program',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'chalktalk:keep-program',
          writeBundle: ({ dir = '' }: { dir?: string }, files: Record<string, unknown>) => {
            // A build that has failed leaves modules of its own beside those of the next: the name says which is ours.
            const entry = Object.keys(files).find((name) => /^prerender-entry\.[^/]+\.mjs$/.test(name));
            if (entry) compiled = { folder: dir, entry };
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer(
          (standard): AstroPrerenderer => ({
            name: 'chalktalk:keep-program',
            async setup() {
              await standard.setup?.();
              // Astro puts it there for its own next steps.
              const { app } = standard as { app?: App };
              if (app) keep(app, compiled, folder);
            },
            getStaticPaths: async () => [],
            render: () => Promise.reject(new Error('No page is rendered while the program is compiled')),
          }),
        );
      },
    },
  };
}

/** Without the file of `ABOUT` a program is not taken for one. */
function keep(app: App, compiled: { folder: string; entry: string }, folder: string): void {
  const { allPages, settings } = app.getOptions();
  const about = aboutSchema.safeParse({
    entry: compiled.entry,
    pages: Object.values(allPages).map(({ key, styles }) => [key, { styles }]),
    scripts: settings.scripts,
    image: settings.config.image,
  });
  if (!about.success) return;
  cpSync(compiled.folder, join(folder, SERVER), { recursive: true });
  writeFileSync(join(folder, ABOUT), JSON.stringify(about.data));
}
