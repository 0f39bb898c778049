import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, installedChromium } from './chromium.ts';

/** A browser in a process of our own, which can be ended as a crash or a power cut ends it. */
export interface Killable {
  context: BrowserContext;
  /** Kills it with all its processes; resolves when it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts a Chromium on a profile. Call it beside `launchChromium`, which finds or fetches the browser.
 *
 * @param profile a folder; a second start finds what the first has written to the disk
 * @throws when it does not start
 */
export async function startKillable(profile: string): Promise<Killable> {
  const program = installedChromium(process.env, process.platform) ?? chromium.executablePath();
  const args = [...BROWSER_ARGUMENTS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  // One that was killed has left its own behind.
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  // A group of its own, so that what it started ends with it.
  const running = spawn(program, args, { detached: true, stdio: 'ignore' });
  const gone = new Promise<void>((done) => running.once('exit', () => done()));
  const { pid } = running;
  if (pid === undefined) throw new Error(`${program} does not start`);
  const port = await portOf(portFile, gone);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no window');
  return {
    context,
    async kill() {
      process.kill(-pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => {});
    },
  };
}

/** The port that the browser writes down when it listens. */
async function portOf(file: string, gone: Promise<void>): Promise<string> {
  let over = false;
  void gone.then(() => {
    over = true;
  });
  while (!over) {
    const [port, path] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port && path) return port;
    await new Promise((again) => setTimeout(again, 20));
  }
  throw new Error('The browser ended before it listened');
}
