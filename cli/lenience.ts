import type { Settings } from '../src/playbook/settings.ts';

/** For the first weeks of a handbook that comes from elsewhere; `PLAYBOOK_LENIENT=1` says the same for every command. */
export const LENIENT_OPTION = { lenient: { type: 'boolean' } } as const;
export const LENIENT_USAGE = ['  --lenient', 'broken links and relations are warnings'] as const;

/** Settings with what the option says added to what the environment says. */
export function withLenience(settings: Settings, lenient: boolean): Settings {
  return lenient ? { ...settings, lenient } : settings;
}
