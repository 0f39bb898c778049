import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './playbook.ts';

/**
 * The file that Node runs for a command of an installed package. What lies in `node_modules/.bin` is for shells: on Windows
 * it is no script of Node.
 *
 * @param folder what holds `node_modules`
 */
export function programOf(name: string, command = name.replace(/^.*\//, ''), folder: string = root): string {
  const home = join(folder, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${name} has no command ${command}`);
  return join(home, file);
}

/** Runs npm, without a shell: on Windows `npm` is one (`npm.cmd`). */
export function npm(args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
  const program = process.env['npm_execpath'];
  const [file, before] = program ? [process.execPath, [program]] : ['npm', []];
  return promisify(execFile)(file, [...before, ...args], { ...options, maxBuffer: 1 << 26 });
}
