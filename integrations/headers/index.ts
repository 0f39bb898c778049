import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Redirects } from './redirects.ts';
import { type PolicyOptions, writePolicy } from './write-policy.ts';

export interface HeadersOptions extends Pick<PolicyOptions, 'frameAncestors' | 'connect'> {
  /** Addresses that pages had earlier, asked for when a build begins. */
  redirects?: () => Promise<Redirects>;
}

/** The Astro integration of the policy. Must be the last one: it reads what the others wrote. */
export function headers(options: HeadersOptions = {}): AstroIntegration {
  let base = '/';
  let cacheFolder = '';
  let redirects: Redirects = new Map();
  return {
    name: 'chalktalk:headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, '/');
        cacheFolder = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': async () => {
        redirects = (await options.redirects?.()) ?? redirects;
      },
      'astro:build:done': ({ dir }) => {
        writePolicy(fileURLToPath(dir), { ...options, base, cache: cacheFolder, redirects });
      },
    },
  };
}
