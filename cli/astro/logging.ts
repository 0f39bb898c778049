import type { AstroInlineConfig } from 'astro';

/** What Astro logs, and where to. @param debug all of it */
export function astroLogging(debug: boolean): Pick<AstroInlineConfig, 'logLevel' | 'logger'> {
  return debug ? { logLevel: 'info' } : { logLevel: 'warn', logger: { entrypoint: new URL(import.meta.resolve('./log.ts')) } };
}
