import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import program from '../../package.json' with { type: 'json' };
import { clean, oneLine, says } from '../../src/coaching/prose.ts';
import { shownFrom } from '../folders/shown-path.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import type { Project } from '../project.ts';
import type { NewRequest } from './arguments.ts';
import { editorFiles } from './editor.ts';
import { filesIn } from './files-in.ts';
import { type Dependency, dependencyOn, NODE_VERSION } from './generator.ts';
import { nameOf } from './name.ts';
import { knowSamples } from './samples.ts';
import { reviewDay, text } from './skeleton/fields.ts';
import { writeNew } from './write.ts';

/** What may lie in a folder without making it anybody's. */
const NOBODYS = ['.git', '.DS_Store', 'Thumbs.db'];

/** Begins a playbook: a folder with content to learn from, and everything that a repository of it needs. */
export async function newPlaybook(
  { generator, cwd, print, pack }: Project,
  { where, title, flags }: NewRequest,
  day: string,
): Promise<Outcome<void>> {
  const folder = resolve(cwd, where);
  const room = await emptyFolder(folder);
  if (!room.ok) return room;
  const name = title || nameFrom(folder);
  const id = nameOf(name, 'playbook') ?? nameOf(basename(folder), 'playbook');
  if (id === undefined)
    return failure(`no id can be made of "${name}": give it a name with letters, chalktalk new playbook ${where} "Our playbook"`);
  const dependency = await dependencyOn(generator);
  const files = await playbookFiles(generator, { name, id, day, dependency, samples: !flags.has('empty') });
  const { vendored } = dependency;
  if (vendored) {
    print(`Packing Chalktalk ${program.version}, so that others can install it: this may take some seconds`);
    files.set(vendored, await pack());
  }
  const written = await writeNew(folder, files);
  if (!written.ok) return written;
  const shown = shownFrom(cwd, folder);
  print(`The playbook "${name}" lies in ${shown}: README.md says what is where`);
  if (vendored) print(`Chalktalk lies in it, as ${vendored}: commit that file too, and whoever clones the playbook can install it`);
  print('This shows it:');
  if (shown !== '.') print(`  cd ${quotedForShell(shown)}`);
  print('  npm install');
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
  samples: boolean;
}

/**
 * The files of a new playbook by path.
 *
 * @param generator folder of the generator
 */
export async function playbookFiles(generator: string, start: Start): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const template = join(generator, 'cli/new/template');
  const { paths: samples } = await knowSamples(generator);
  const left = (path: string) => !start.samples && samples.has(path.replace(/^content\//, ''));
  for (const path of (await filesIn(template)).filter((each) => !left(each)))
    files.set(dotted(path), filled(path, await readFile(join(template, path), 'utf8'), start));
  // GitLab has another place for the same text.
  const proposal = files.get('.github/pull_request_template.md');
  if (proposal) files.set('.gitlab/merge_request_templates/Default.md', proposal);
  for (const [path, bytes] of await editorFiles(generator)) files.set(path, bytes);
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
      from: whereFrom(dependency),
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

/** Where the generator comes from, for the README. */
function whereFrom({ spec, vendored }: Dependency): string {
  return vendored
    ? `From \`${vendored}\` in this repository: whoever clones it can install it. \`npm ci\` that ends with \`ENOENT\` and this name says that the file was not committed.`
    : `\`package.json\` takes it as \`${spec}\`.`;
}

/** Double quotes mean the same to every shell, the one of Windows too; single ones do not. */
function quotedForShell(path: string): string {
  if (/^[\w./-]+$/.test(path)) return path;
  return /["$`!\\]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`;
}
