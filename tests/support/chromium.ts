import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
import { root } from './playbook.ts';

/** How a browser starts in every test: nothing of its own goes to the network. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-sync',
  '--disable-default-apps',
  // Letters as wide as they are drawn: the shell would round them, and pages would jump that do not.
  '--font-render-hinting=none',
];

/**
 * What Chromium does without. It reads the last such list only, so that those of Playwright’s which matter here are in it.
 * `RenderDocument` makes all that a frame is made of anew for each page: a third of what a visit to the same site takes.
 */
const WITHOUT = [
  'RenderDocument',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
];

/** Names beside localhost lead to this machine (`*.test`, for frames of other sites) or nowhere. */
const HOSTS = 'MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

const isRoot = process.getuid?.() === 0;
/** The arguments of every start. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  ...QUIET,
  `--disable-features=${WITHOUT.join(',')}`,
  `--host-resolver-rules=${HOSTS}`,
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** Debian’s browser without windows. A page costs it a third of what it costs the whole one. */
const SHELL = '/usr/bin/chromium-headless-shell';

/**
 * Starts a Chromium: one that is installed, or else Playwright’s own download, or else Debian’s package, the shell before the whole browser.
 *
 * @throws with the way out when there is none to be had
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const args = [...BROWSER_ARGUMENTS, ...(options.args ?? [])];
  const start = (executablePath: string | undefined) => chromium.launch({ ...options, args, executablePath });

  const installed = installedChromium(process.env, process.platform);
  if (installed) return start(installed);
  const downloaded = await start(undefined).catch(() => undefined);
  if (downloaded) return downloaded;
  const failures: string[] = [];
  for (const install of [downloadShell, () => installPackage('chromium-headless-shell'), () => installPackage('chromium')]) {
    const failure = install();
    if (failure) {
      failures.push(failure);
      continue;
    }
    try {
      return await start(installedChromium(process.env, process.platform));
    } catch (error) {
      failures.push(String(error));
    }
  }
  throw new Error(
    `There is no Chromium for the browser tests. Install Chromium or Chrome, or name one with CHROME_PATH.\n${failures.join('\n')}`,
  );
}

/**
 * Opens a profile with preferences of its own, as a reader may have set them; closing the context ends the browser. The shell
 * does not ask for preferences: this takes a whole browser that is installed, or Debian’s package.
 *
 * @param folder a new folder, for the profile
 * @param preferences of Chromium's file `Preferences`
 * @returns nothing where no whole browser can be had
 */
export async function launchProfile(folder: string, preferences: object): Promise<BrowserContext | undefined> {
  const whole = () =>
    installedChromium({ ...process.env, CHROME_PATH: '' }, process.platform, (path) => path !== SHELL && existsSync(path));
  const executablePath = whole() ?? (installPackage('chromium') === undefined ? whole() : undefined);
  if (!executablePath) return undefined;
  await mkdir(join(folder, 'Default'), { recursive: true });
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...BROWSER_ARGUMENTS],
  });
}

/**
 * Path of an installed Chromium or Chrome.
 *
 * @param exists whether there is such a file
 * @throws when CHROME_PATH names none
 */
export function installedChromium(
  env: Record<string, string | undefined>,
  platform: string,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const named = env['CHROME_PATH'];
  if (named && !exists(named))
    throw new Error(`CHROME_PATH is "${named}": there is no such file. Name a Chromium or Chrome, or leave it out`);
  return named || usualPlaces(env, platform).find(exists);
}

function usualPlaces(env: Record<string, string | undefined>, platform: string): string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium'].flatMap((name) =>
      ['', env['HOME'] ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  if (platform === 'win32')
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
      folder ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`] : [],
    );
  return [
    SHELL,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ];
}

/** Playwright’s headless build, into its cache. */
function downloadShell(): string | undefined {
  return attempt(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium', '--only-shell']);
}

/** One of Debian’s packages, where that is allowed. */
function installPackage(name: string): string | undefined {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return `${name}: not a Debian system’s root`;
  return attempt('apt-get', ['update']) ?? attempt('apt-get', ['install', '--yes', '--no-install-recommends', name]);
}

/** Runs a program; `undefined` when it worked, else what went wrong. */
function attempt(command: string, args: string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0 ? undefined : `${command} ${args.join(' ')}: ${(error?.message ?? stderr).trim().split('\n').at(-1)}`;
}
