import type { Blocked } from './blocked.ts';
import { type PageScan, scanPage } from './scan-page.ts';

/** A page as it was built. */
export interface BuiltPage {
  /** Path from the web root, for instance `practices/open/index.html`. */
  path: string;
  html: string;
}

export interface PolicyOptions {
  /** Hosts that may frame the playbook, beside itself: `https://*.sharepoint.com`. */
  frameAncestors?: readonly string[];
  /** Origins that pages may send something to, beside their own: a learning record store. */
  connect?: readonly string[];
  /** Reads one page; a cache may stand in for the parser. */
  scan?: (path: string, html: string) => PageScan;
}

export interface Policy {
  /** Value of the `Content-Security-Policy` header that fits every page. */
  csp: string;
  /** What the policy would block in the pages all the same: has to be mended, never allowed. */
  blocked: Blocked[];
}

/**
 * Composes the strictest policy under which the pages work: files of their own origin, and inline scripts by hash.
 *
 * @param htmlPages every HTML page of the web root; consumed one at a time
 */
export function policyFor(
  htmlPages: Iterable<BuiltPage>,
  { frameAncestors = [], connect = [], scan = scanPage }: PolicyOptions = {},
): Policy {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const blocked: Blocked[] = [];
  for (const { path, html } of htmlPages) {
    const page = scan(path, html);
    for (const hash of page.scripts) scripts.add(hash);
    for (const hash of page.styles) styles.add(hash);
    blocked.push(...page.blocked);
  }
  return { csp: header([...scripts].sort(), [...styles].sort(), frameAncestors, connect), blocked };
}

function header(
  scripts: readonly string[],
  styles: readonly string[],
  frameAncestors: readonly string[],
  connect: readonly string[],
): string {
  return [
    ['default-src', "'self'"],
    // Search runs a WebAssembly module.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts],
    ['style-src', "'self'", ...styles],
    ['img-src', "'self'", 'data:'],
    ['font-src', "'self'"],
    ['media-src', "'self'"],
    ['connect-src', "'self'", ...connect],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['object-src', "'none'"],
    ['frame-ancestors', "'self'", ...frameAncestors],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
}
