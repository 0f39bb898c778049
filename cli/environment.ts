import type { Settings } from '../src/playbook/settings.ts';

/**
 * Sets the process up for Astro in a project. Astro puts generated files into the current folder, and its configuration
 * reads the settings from the environment, wherever the command was called.
 */
export function enterProject(root: string, settings: Settings): void {
  Object.assign(process.env, {
    PLAYBOOK_CONTENT: settings.content,
    PLAYBOOK_OUT: settings.out,
    // No command of ours uses the network.
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
    // Called by an agent, Astro would put its development server into the background.
    ASTRO_DEV_BACKGROUND: '0',
  });
  // Astro lets variables of these names beat its own settings, and they are common: Vitest sets one, so do build servers.
  for (const name of ['BASE_URL', 'SITE', 'ASSETS_PREFIX']) delete process.env[name];
  process.chdir(root);
}
