import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { clean, oneLine, says } from '../../src/coaching/prose.ts';
import { shownFrom } from '../folders/shown-path.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import type { Project } from '../project.ts';
import type { NewRequest } from './arguments.ts';
import { type Dependency, dependencyOn, NODE_VERSION } from './generator.ts';
import { nameOf } from './name.ts';
import { reviewDay, text } from './skeleton/fields.ts';
import { type Files, writeNew } from './write.ts';

/** What may lie in a folder without making it anybody's. */
const NOBODYS = ['.git', '.DS_Store', 'Thumbs.db'];

/** Begins a playbook: a folder with content to learn from, and everything that a repository of it needs. */
export async function newPlaybook({ generator, cwd, print }: Project, { where, title }: NewRequest, day: string): Promise<Outcome<void>> {
  const folder = resolve(cwd, where);
  const room = await emptyFolder(folder);
  if (!room.ok) return room;
  const name = title || nameFrom(folder);
  const id = nameOf(name, 'playbook') ?? nameOf(basename(folder), 'playbook');
  if (id === undefined)
    return failure(`no id can be made of "${name}": give it a name with letters, chalktalk new playbook ${where} "Our playbook"`);
  const dependency = await dependencyOn(generator, folder);
  const written = await writeNew(folder, await playbookFiles(generator, { name, id, day, dependency }));
  if (!written.ok) return written;
  const shown = shownFrom(cwd, folder);
  print(`The playbook "${name}" lies in ${shown}: README.md says what is where`);
  if (dependency.local)
    print(`It takes Chalktalk from ${dependency.spec}, which only this machine can reach: README.md says how to change that`);
  print('Two commands show it:');
  print(`  ${shown === '.' ? '' : `cd ${quotedForShell(shown)} && `}npm install`);
  print('  npm start');
  return success(undefined);
}

/** A folder that is not there yet, or holds nothing. */
async function emptyFolder(folder: string): Promise<Outcome<void>> {
  try {
    const there = (await readdir(folder)).filter((name) => !NOBODYS.includes(name));
    if (there.length === 0) return success(undefined);
    const some = there.slice(0, 5).join(', ') + (there.length > 5 ? ` and ${there.length - 5} more` : '');
    return failure(`${folder} is not empty: it holds ${some}. Name a new folder, or an empty one`);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return success(undefined);
    if (code === 'ENOTDIR') return failure(`${folder} cannot be made: a file stands where a folder should be`);
    return failure(`${folder} cannot be read (${code ?? String(error)})`);
  }
}

/** `our-playbook` → `Our playbook`. */
function nameFrom(folder: string): string {
  const words = clean(basename(folder).replace(/[-_.]+/g, ' '));
  return says(words) ? words.charAt(0).toUpperCase() + words.slice(1) : 'Our playbook';
}

interface Start {
  name: string;
  id: string;
  day: string;
  dependency: Dependency;
}

/**
 * The files of a new playbook by path.
 *
 * @param generator folder of the generator
 */
export async function playbookFiles(generator: string, start: Start): Promise<Files> {
  const files = new Map<string, string | Uint8Array>();
  const template = join(generator, 'cli/new/template');
  for (const path of await filesIn(template)) files.set(dotted(path), filled(path, await readFile(join(template, path), 'utf8'), start));
  // GitLab has another place for the same text.
  const proposal = files.get('.github/pull_request_template.md');
  if (proposal) files.set('.gitlab/merge_request_templates/Default.md', proposal);
  const editor = join(generator, '.vscode');
  for (const path of (await filesIn(editor)).filter((name) => /^schemas\/|\.code-snippets$/.test(name)))
    files.set(`.vscode/${path}`, await readFile(join(editor, path)));
  return files;
}

/** npm leaves some files out of a package when their names begin with a dot: the template begins them with an underscore. */
function dotted(path: string): string {
  return path.replace(/(^|\/)_/g, '$1.');
}

/** What is in the braces of the template, written as the file needs it. */
function filled(path: string, template: string, { name, id, day, dependency }: Start): string {
  if (path === 'package.json') return packageFile(template, id, dependency);
  const values = new Map(
    Object.entries({
      // In YAML they stand between double quotes.
      name: path.endsWith('.md') ? oneLine(name) : text(name).slice(1, -1),
      id,
      day,
      reviewBy: reviewDay(day),
      generator: dependency.spec,
    }),
  );
  return template.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => values.get(key) ?? whole);
}

function packageFile(template: string, id: string, { spec }: Dependency): string {
  const data = JSON.parse(template) as { name: string; devDependencies: Record<string, string> };
  // npm takes small letters from a to z.
  const ascii = id
    .normalize('NFKD')
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/^-+|-+$/g, '');
  data.name = ascii === '' || ascii === 'chalktalk' ? 'our-playbook' : ascii;
  data.devDependencies = { chalktalk: spec, node: NODE_VERSION };
  return `${JSON.stringify(data, null, 2)}\n`;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

function quotedForShell(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
