import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { withoutProgress } from './said-of-build.ts';

/** Root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A new folder that is gone when the test is. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'chalktalk-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a playbook into a new folder. Keys are paths below it. */
export async function playbook(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await temporaryFolder();
  await write(folder, files);
  return folder;
}

/** Writes files below a folder. */
export async function write(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** The smallest practice that builds. */
export function practice(number: number, body = 'Text.\n', fields = ''): string {
  return `---\nnumber: ${number}\ntitle: Practice ${number}\nsummary: What it is for.\nskills: [listening]\n${fields}---\n\n${body}`;
}

/** The skill that `practice` names. */
export const LISTENING = { 'skills/listening.yaml': 'name: Listening\n' };

/** What a command said. */
export interface Ran {
  code: number;
  /** Output and errors together. */
  output: string;
}

/** What a build says that needs Astro while another test has a preview of this repository. */
const PREVIEW = /a live preview .* of another playbook/;

/** Runs the `chalktalk` command as a process of its own; when the preview of another test is in its way, after that. */
export async function chalktalk(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  for (;;) {
    const result = await ran(args, env);
    if (result.code === 0 || !PREVIEW.test(result.output)) return result;
    await setTimeout(500);
  }
}

function ran(args: readonly string[], env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve) => {
    const options = {
      cwd: root,
      env: { ...process.env, PLAYBOOK_LENIENT: '', PLAYBOOK_CODE: '', PLAYBOOK_BASE: '', PLAYBOOK_SITE: '', ...env },
      maxBuffer: 1 << 26,
    };
    const child = execFile(process.execPath, [join(root, 'cli/main.ts'), ...args], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? 1, output: withoutProgress(stdout + stderr) });
    });
  });
}
