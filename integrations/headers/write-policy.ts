import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockedMessage } from './blocked.ts';
import { writeHostFiles } from './host-files.ts';
import { writeMarker } from './marker.ts';
import { policyFor } from './policy.ts';
import type { Redirects } from './redirects.ts';
import { scanCache } from './scan-cache.ts';
import { type PageScan, scanPage } from './scan-page.ts';
import { scanStylesheet } from './scan-stylesheet.ts';
import { filesUnder, pagesOf } from './web-root.ts';

export interface PolicyOptions {
  /** Path the playbook is published under, with a slash at both ends. */
  base: string;
  /** Folder in which is kept what was found out about pages. */
  cache: string;
  /** Hosts that may frame the playbook, beside itself. */
  frameAncestors?: readonly string[];
  /** Origins that pages may send something to, beside their own. */
  connect?: readonly string[];
  /** Addresses that pages had earlier. */
  redirects: Redirects;
}

/**
 * Collects the strict security policy from the built pages and leaves it in the marker file of the web root, for
 * `chalktalk serve`, and in the files that hosts take headers from. The last step of a build: it reads what the others wrote.
 *
 * @throws where there is anything the policy would block
 */
export function writePolicy(webRoot: string, options: PolicyOptions): void {
  const { base, redirects } = options;
  const files = filesUnder(webRoot);
  const cache = scanCache(join(options.cache, 'headers.json'));
  const scan = (path: string, html: string): PageScan => cache.scan(html, () => scanPage(path, html));
  const { csp, blocked } = policyFor(pagesOf(webRoot, files), { ...options, scan });
  for (const path of files) if (path.endsWith('.css')) blocked.push(...scanStylesheet(path, readFileSync(join(webRoot, path), 'utf8')));
  if (blocked.length > 0) throw new Error(blockedMessage(blocked));
  cache.save();
  writeHostFiles(webRoot, csp, base, redirects);
  writeMarker(webRoot, { base, csp });
}
