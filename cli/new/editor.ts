import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { shownFrom } from '../folders/shown-path.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import type { Project } from '../project.ts';
import { filesIn } from './files-in.ts';

/**
 * What Visual Studio Code knows of pages and data: schemas and snippets, by their path in a project. They come from the
 * generator, and change with its version; the settings beside them are the project's own.
 */
export async function editorFiles(generator: string): Promise<Map<string, Uint8Array>> {
  const editor = join(generator, '.vscode');
  const paths = (await filesIn(editor)).filter((name) => /^schemas\/|\.code-snippets$/.test(name));
  return new Map(await Promise.all(paths.map(async (path) => [`.vscode/${path}`, await readFile(join(editor, path))] as const)));
}

/** Writes the schemas and snippets of this version into the project, in the place of older ones. */
export async function renewEditor({ generator, settings, cwd, print }: Project): Promise<Outcome<void>> {
  const folder = folderOfEditor(settings.content);
  if (folder === undefined)
    return failure(`there is no .vscode/settings.json above ${shownFrom(cwd, settings.content)}: what new playbook makes has one`);
  const changed: string[] = [];
  for (const [path, bytes] of await editorFiles(generator)) {
    const file = join(folder, path);
    const before = await readFile(file).catch(() => undefined);
    if (before?.equals(bytes)) continue;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    } catch (error) {
      return failure(`${shownFrom(cwd, file)} cannot be written (${errorCode(error) ?? String(error)}): check the rights of its folder`);
    }
    changed.push(shownFrom(cwd, file));
  }
  for (const file of changed) print(`Wrote ${file}`);
  print(changed.length > 0 ? 'Commit these files: the editor knows this version now' : 'The editor knows this version already');
  return success(undefined);
}

/** The folder that is opened in the editor: that of the content, or one of the two above it. */
function folderOfEditor(content: string): string | undefined {
  return [content, dirname(content), dirname(dirname(content))].find((folder) => existsSync(join(folder, '.vscode/settings.json')));
}
