import { realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Tell } from '../../integrations/steps.ts';
import { plural } from '../../src/words/en/formats.ts';
import { shownFrom } from '../folders/shown-path.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import type { Project } from '../project.ts';
import type { MigrateOptions } from './arguments.ts';
import { Attachments } from './attachments.ts';
import { type Destination, openDestination } from './destination.ts';
import { fillEmpty } from './empty-pages.ts';
import type { Named } from './fields.ts';
import { moduleText, namedText, pageText, skillsOf } from './file-texts.ts';
import { folderWishes, Groups } from './groups.ts';
import { leftFiles } from './left-files.ts';
import { unsaidLevels } from './levels.ts';
import { linkEdits } from './links.ts';
import type { MigrationMap } from './map.ts';
import { type Figures, figuresText, notesText, reportText } from './migration-report.ts';
import { baseName, isRefusedName } from './names.ts';
import { NewFileWriter } from './new-files.ts';
import type { Note } from './notes.ts';
import { keyOf, type PlannedPage, plan } from './plan.ts';
import { proposalOf } from './proposal.ts';
import { readMap } from './read-map.ts';
import { Whereabouts } from './resolve.ts';
import { type Settings, settingsOf, settingsText } from './settings.ts';
import { readSource, type Source } from './source.ts';

type Printing = Pick<Project, 'cwd' | 'print' | 'progress'>;

/** Brings the pages of another tool into a playbook. Reads FROM only, writes new files below TO only. */
export async function migratePages(project: Printing, options: MigrateOptions): Promise<Outcome<void>> {
  const { tell, end } = await project.progress();
  return migrate({ ...project, tell }, options).finally(end);
}

async function migrate({ cwd, print, tell }: Printing & { tell: Tell }, options: MigrateOptions): Promise<Outcome<void>> {
  const map = await readMap(options.map === undefined ? undefined : resolve(cwd, options.map), options.map);
  if (!map.ok) return map;
  const from = await realpath(resolve(cwd, options.from)).catch(() => undefined);
  if (from === undefined || !(await stat(from)).isDirectory()) return failure(`there is no folder ${options.from}`);
  const destination = await openDestination(from, resolve(cwd, options.to));
  if (!destination.ok) return destination;

  const source = await readSource(from, options, map.value, tell);
  print(source.because);
  if (source.pages.length === 0)
    return failure(
      `${options.from} holds no pages: ${plural(source.files.length, 'file was', 'files were')} looked at, and only Markdown is read, and HTML of a Confluence export`,
    );
  const made = prepare(source, from, destination.value, map.value);
  const { settings } = made;
  const called = settings && [
    `The playbook is called “${settings.name}” and keeps progress under the id \`${settings.id}\`: change both in playbook.yaml before readers begin`,
  ];
  const head = [source.because, figuresText(made.figures, options.dryRun), ...(called ?? [])];
  if (options.dryRun) {
    for (const { path } of made.files) print(`  ${path}`);
    for (const line of head.slice(1)) print(line);
    for (const line of notesText(made.notes, true)) print(line);
    return success(undefined);
  }
  const writer = new NewFileWriter(destination.value.folder);
  let blocked: number;
  try {
    blocked = await write(writer, made.files, made.notes, made.figures, tell);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return failure(`${options.to} cannot be written (${code}): what was written stays, and the same command goes on where it ended`);
  }
  head[1] = figuresText(made.figures, false);
  for (const line of head.slice(1)) print(line);
  for (const line of notesText(made.notes, false)) print(line);
  const report = await writeReport(writer, reportText(head, made.notes, made.proposal));
  if (report) print(`All places stand in ${shownFrom(cwd, join(destination.value.folder, report))}`);
  print(`Next: npx chalktalk check --lenient ${options.to}`);
  return blocked === 0
    ? success(undefined)
    : failure(`${plural(blocked, 'file', 'files')} could not be written: a link or a file stands where a folder should be`);
}

/** A file to be written. */
interface PlannedFile {
  path: string;
  content: { text: string } | { copyOf: string };
  counts: keyof Figures | undefined;
}

/** Everything that is to be written, and what is to be said. */
interface Prepared {
  files: PlannedFile[];
  notes: Note[];
  figures: Figures;
  /** Of a new `playbook.yaml`. */
  settings: Settings | undefined;
  /** A map to begin with, in YAML; `''` where there is nothing to say. */
  proposal: string;
}

/** Decides on every file, and rewrites the links. Nothing is written yet. */
function prepare(source: Source, from: string, destination: Destination, map: MigrationMap): Prepared {
  const { kind, config, notes } = source;
  const made = plan(source.pages, {
    kind,
    root: config.pages,
    contents: source.contents,
    folders: source.folders,
    modules: map.modules,
    taken: destination.taken,
    lastNumber: destination.lastNumber,
  });
  const whereabouts = new Whereabouts(made.pages, source.files, kind, config);
  const attachments = new Attachments(from, kind, config, made.pages);
  const figures: Figures = { practices: 0, modules: 0, lessons: 0, skills: 0, files: 0, skipped: 0 };
  const files: PlannedFile[] = [];
  const groups = new Groups(made.pages, source.contents, source.folders, { root: config.pages, levels: map.levels, menus: source.menus });
  const parts = new Map<string, number>();
  const skills = new Map<string, Named>();
  const roles = new Map<string, Named>();
  for (const planned of made.pages) {
    const { page } = planned;
    if (page.path.split('/').some(isRefusedName)) page.takeDown({ line: 1, column: 1 }, RENAMED, planned.target);
    if (planned.exists) {
      figures.skipped++;
      page.takeDown({ line: 1, column: 1 }, 'A page that TO holds already was left as it is there', planned.target);
      continue;
    }
    page.draft.apply([
      ...page.facts.edits,
      ...linkEdits(planned, { whereabouts, site: map.site, carry: (path, use) => attachments.carry(path, use) }),
    ]);
    const inner = config.pages === '' ? page.path : page.path.slice(config.pages.length + 1);
    const wish = folderWishes(planned, inner, map, groups);
    const named: Named[] = skillsOf(page, wish.skill, map, groups.skillOf(planned), groups.isListed(planned));
    for (const skill of named) skills.set(skill.id, skills.get(skill.id) ?? skill);
    if (planned.kind !== 'lesson') for (const role of page.fields.roles) roles.set(role.id, roles.get(role.id) ?? role);
    wish.series ??= groups.seriesOf(planned);
    if (wish.series !== undefined && planned.kind === 'practice') parts.set(wish.series, (parts.get(wish.series) ?? 0) + 1);
    const series = wish.series === undefined ? undefined : { name: wish.series, part: parts.get(wish.series) ?? 1 };
    fillEmpty(planned, made.pages);
    files.push({
      path: planned.target,
      content: { text: pageText(planned, named, destination.stages, series) },
      counts: COUNTS[planned.kind],
    });
  }
  for (const module of made.modules) {
    notes.push({ file: module.title, line: 1, column: 1, what: 'A module without a page of its own got one', detail: module.target });
    files.push({ path: module.target, content: { text: moduleText(module, []) }, counts: 'modules' });
  }
  const data = (path: string, text: string, counts?: keyof Figures) => {
    if (!destination.taken.has(keyOf(path))) files.push({ path, content: { text }, counts });
  };
  for (const [id, skill] of skills) data(`skills/${id}.yaml`, namedText(skill), 'skills');
  for (const [id, role] of roles) data(`roles/${id}.yaml`, namedText(role));
  const settings = destination.hasConfig ? undefined : settingsOf(source, map, basename(from));
  if (settings) data('playbook.yaml', settingsText(settings));
  for (const { path, copyOf, source: file } of attachments.files()) {
    if (file.split('/').some(isRefusedName)) notes.push({ file, line: 1, column: 1, what: RENAMED, detail: path });
    files.push({ path, content: { copyOf }, counts: 'files' });
  }
  const written = made.pages.filter(({ exists }) => !exists);
  notes.push(
    ...unsaidLevels(written, groups, [...skills.values(), ...made.modules.map(({ title }) => ({ id: '', name: title }))], parts.keys()),
  );
  for (const [folder, { title, file }] of source.folders)
    if (
      title !== undefined &&
      ![...skills.values()].some(({ name }) => name === title) &&
      !written.some((each) => groups.wholePathOf(each).includes(title))
    )
      notes.push({ file, line: 1, column: 1, what: 'What a folder says of itself was left out', detail: `${folder}: ${title}` });
  notes.push(...leftFiles(source, new Set(attachments.files().map((file) => file.source))));
  for (const { counts } of files) if (counts) figures[counts]++;
  return { files, notes, figures, settings, proposal: proposalOf(made.pages, source, map, groups) };
}

/** Names of files become ids anyway; of those that can be checked out on some systems only, it is said what they are now. */
const RENAMED = 'A name that Windows refuses was changed';

const COUNTS: Record<PlannedPage['kind'], keyof Figures> = { practice: 'practices', module: 'modules', lesson: 'lessons' };

/** Writes the files; how many could not be. */
async function write(writer: NewFileWriter, files: readonly PlannedFile[], notes: Note[], figures: Figures, tell: Tell): Promise<number> {
  let blocked = 0;
  for (const [done, { path, content, counts }] of files.entries()) {
    tell('files', done, files.length);
    const result = await writer.write(path, content);
    if (result === 'written') continue;
    if (counts) figures[counts]--;
    if (result === 'exists') figures.skipped++;
    else blocked++;
    const what =
      result === 'exists'
        ? 'A file that TO holds already was left as it is there'
        : 'A file could not be written: a link or a file stands in its way';
    notes.push({ file: path, line: 1, column: 1, what });
  }
  return blocked;
}

/** The report lies beside the pages, where no page is looked for. */
async function writeReport(writer: NewFileWriter, text: string): Promise<string | undefined> {
  for (let count = 1; count < 1000; count++) {
    const name = count === 1 ? 'migration-report.md' : `migration-report-${count}.md`;
    const result = await writer.write(name, { text });
    if (result === 'written') return baseName(name);
    if (result === 'blocked') return undefined;
  }
  return undefined;
}
