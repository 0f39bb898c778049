import { resolve } from 'node:path';

/** Where a playbook comes from and goes to. The environment beats `playbook.yaml`. */
export interface Settings {
  /** Absolute folder that holds the playbook. */
  content: string;
  /** Absolute folder that becomes the web root. */
  out: string;
  /** Origin of the published site, when the environment names one. */
  site: string | undefined;
  /** Path of the published site, with a slash at both ends, when the environment names one. */
  base: string | undefined;
  /** Link, anchor and relation problems are warnings. */
  lenient: boolean;
  /** Pages may hold imports and expressions: the team trusts its authors. */
  code: boolean;
  port: number;
}

/** A setting that makes no sense. `message` says which, and what to write instead. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Reads the settings from the environment.
 *
 * @param env the environment, usually `process.env`; empty values count as absent
 * @param root folder that relative paths start from
 * @throws SettingsError where a value cannot be used
 */
export function settingsFrom(env: Record<string, string | undefined>, root: string): Settings {
  const path = (name: string, fallback: string) => resolve(root, env[name] || fallback);
  return {
    content: path('PLAYBOOK_CONTENT', 'src/content'),
    out: path('PLAYBOOK_OUT', 'dist'),
    site: env['PLAYBOOK_SITE'] ? origin(env['PLAYBOOK_SITE']) : undefined,
    base: env['PLAYBOOK_BASE'] ? basePath(env['PLAYBOOK_BASE']) : undefined,
    lenient: env['PLAYBOOK_LENIENT'] === '1',
    code: env['PLAYBOOK_CODE'] === '1',
    port: port(env['PORT']),
  };
}

/** A path under which a site can lie: no letters that an address has to escape (Astro would not find its own files), no `..`. */
export const BASE_PATH = /^(?![a-z]+:)(?!(?:.*\/)?\.{1,2}(?:\/|$))[\w.~!$&'()*+,;=:@/-]*$/i;

/** `/play`, `play` or `/play/` → `/play/`; the root is `/`. */
export function basePath(base: string): string {
  if (!BASE_PATH.test(base))
    throw new SettingsError(`PLAYBOOK_BASE is "${base}": write a path of letters from a to z, digits and hyphens, for instance /playbook/`);
  const inner = base.split('/').filter(Boolean).join('/');
  return inner ? `/${inner}/` : '/';
}

function origin(site: string): string {
  if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol)) {
    throw new SettingsError(`PLAYBOOK_SITE is "${site}": write an address, for instance https://play.acme.example`);
  }
  return new URL(site).origin;
}

function port(text: string | undefined): number {
  const number = Number(text || 4321);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new SettingsError(`PORT is "${text}": write a number from 1 to 65535`);
  return number;
}
