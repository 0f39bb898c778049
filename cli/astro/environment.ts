import type { Settings } from '../../src/playbook/settings.ts';

/**
 * Sets the process up for Astro in a project: the current folder is the project's, and Astro's configuration
 * reads the settings from the environment, wherever the command was called.
 *
 * @param mode what is built for readers, or shown to authors
 */
export function enterProject(root: string, settings: Settings, mode: 'production' | 'development'): void {
  Object.assign(process.env, {
    NODE_ENV: mode,
    PLAYBOOK_CONTENT: settings.content,
    PLAYBOOK_OUT: settings.out,
    // No command of ours uses the network.
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
    // Called by an agent, Astro would put its development server into the background.
    ASTRO_DEV_BACKGROUND: '0',
  });
  // What Astro itself sets for the pages (`import.meta.env.DEV`) is beaten by a variable of the same name: with `DEV=1` in
  // the shell, a build would show drafts.
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX']) delete process.env[name];
  process.chdir(root);
}
