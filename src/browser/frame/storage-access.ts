import { PROBE_KEY } from '../storage/app-names.ts';
import { attempt } from '../storage/environment.ts';

/**
 * What storage in a frame is worth. `shared`: the reader's own, as on the full page; `apart`: it keeps, but for this host
 * alone; `none`: nothing is kept.
 */
export type FrameStorage = 'shared' | 'apart' | 'none';

/** What of the browser decides it, so that a test can be one. */
export interface FrameEnv {
  /** Can something be written and read back? */
  canWrite(): boolean;
  /** Origin of this page, and of the pages above it, the nearest first; `undefined` where the browser does not tell. */
  origin: string;
  above: readonly string[] | undefined;
  /** `document.hasStorageAccess`, where there is one. */
  hasAccess(): Promise<boolean> | undefined;
}

/** Where this frame stands. */
export async function frameStorage(env: FrameEnv = frameEnvironment()): Promise<FrameStorage> {
  if (!env.canWrite()) return 'none';
  // Browsers partition by the site at the top, and a stranger in between is enough.
  if (env.above) return env.above.every((origin) => isSameSite(origin, env.origin)) ? 'shared' : 'apart';
  return (await env.hasAccess()?.catch(() => false)) === false ? 'apart' : 'shared';
}

function frameEnvironment(): FrameEnv {
  return {
    canWrite: () =>
      attempt(() => {
        localStorage.setItem(PROBE_KEY, '1');
        localStorage.removeItem(PROBE_KEY);
        return true;
      }) ?? false,
    origin: location.origin,
    above: 'ancestorOrigins' in location ? [...location.ancestorOrigins] : undefined,
    hasAccess: () => attempt(() => document.hasStorageAccess()),
  };
}

/**
 * Same scheme and same registrable domain, as near as it can be told without the list of public suffixes: two labels in
 * common, three below a short second level such as `co.uk`. Wrong for some hosts of many tenants; then a notice is missing.
 */
export function isSameSite(a: string, b: string): boolean {
  const [x, y] = [attempt(() => new URL(a)), attempt(() => new URL(b))];
  if (!x || !y || x.protocol !== y.protocol) return false;
  if (x.hostname === y.hostname) return true;
  if (/^[\d.]+$|:/.test(x.hostname) || /^[\d.]+$|:/.test(y.hostname)) return false;
  const [one, other] = [x.hostname.split('.').reverse(), y.hostname.split('.').reverse()];
  const needed = (one[0]?.length ?? 0) === 2 && (one[1]?.length ?? 0) <= 3 ? 3 : 2;
  return one.length >= needed && one.slice(0, needed).every((label, index) => label === other[index]);
}
