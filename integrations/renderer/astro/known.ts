import astro from 'astro/package.json' with { type: 'json' };
import { z } from 'zod';

/**
 * This folder is the one place that knows how Astro works inside: how what it has compiled is kept before it throws it away,
 * and run again without it. Astro promises none of that; so it is asked which version it is, and all that is expected of it
 * is looked at.
 */

/** Versions of Astro whose inside is as it is expected here. With any other one, Astro runs in full. */
const KNOWN: readonly string[] = ['7.3.5'];

/** Whether the inside of an Astro is known. @param version by default of the one that is installed */
export function isKnown(version: string = astro.version): boolean {
  return KNOWN.includes(version);
}

/** In the folder of a kept program: modules that render pages. */
export const SERVER = 'server';
/** Files for browsers, as they are published. */
export const CLIENT = 'client';
/** What else Astro knows of it. */
export const ABOUT = 'about.json';

const sheetSchema = z.union([
  z.object({ type: z.literal('external'), src: z.string() }),
  z.object({ type: z.literal('inline'), content: z.string() }),
]);

/** What Astro tells its compiled program of itself, as far as the program asks. */
export const aboutSchema = z.object({
  /** Module in `server` to begin with. */
  entry: z.string().min(1),
  /** Stylesheets of each page, by Astro’s key for it. */
  pages: z
    .array(z.tuple([z.string(), z.object({ styles: z.array(z.object({ depth: z.number(), order: z.number(), sheet: sheetSchema })) })]))
    .min(1),
  /** Scripts that stand in every head. Other kinds would need more than is kept. */
  scripts: z.array(z.object({ stage: z.literal('head-inline'), content: z.string() })),
  /** Astro’s settings for pictures. */
  image: z.looseObject({ service: z.looseObject({ entrypoint: z.literal('astro/assets/services/sharp') }) }),
});
export type About = z.output<typeof aboutSchema>;

/** As much of Astro’s compiled program as is used. */
export interface App {
  getOptions(): {
    allPages: Record<string, { key: string; styles: unknown[] }>;
    settings: { scripts: unknown[]; config: { image: unknown } };
  };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: unknown }): Promise<Response>;
  /** What `getStaticPaths` of each route has said. */
  routeCache: { clearAll(): void };
}
