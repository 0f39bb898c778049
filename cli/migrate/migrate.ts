import { realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { shownFrom } from '../folders/shown-path.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import type { Project } from '../project.ts';
import type { MigrateOptions } from './arguments.ts';
import { Attachments } from './attachments.ts';
import { type Destination, openDestination } from './destination.ts';
import { commonFolder, detect, type SourceConfig, sourceConfig } from './detect.ts';
import type { Named } from './fields.ts';
import { configText, moduleText, namedText, pageText, skillsOf } from './file-texts.ts';
import { linkEdits } from './links.ts';
import type { MigrationMap } from './map.ts';
import { type Figures, figuresText, notesText, reportText } from './migration-report.ts';
import { baseName, endingOf, titleFromName } from './names.ts';
import { NewFileWriter } from './new-files.ts';
import type { Note } from './notes.ts';
import { readPage, type SourcePage } from './page.ts';
import { fits } from './path-pattern.ts';
import { keyOf, type PlannedPage, plan } from './plan.ts';
import { readMap } from './read-map.ts';
import { Whereabouts } from './resolve.ts';
import { listSource, readText } from './source-files.ts';

type Printing = Pick<Project, 'cwd' | 'print'>;

/** Brings the pages of another tool into a playbook. Reads FROM only, writes new files below TO only. */
export async function migratePages({ cwd, print }: Printing, options: MigrateOptions): Promise<Outcome<void>> {
  const map = await readMap(options.map === undefined ? undefined : resolve(cwd, options.map), options.map);
  if (!map.ok) return map;
  const from = await realpath(resolve(cwd, options.from)).catch(() => undefined);
  if (from === undefined || !(await stat(from)).isDirectory()) return failure(`there is no folder ${options.from}`);
  const destination = await openDestination(from, resolve(cwd, options.to));
  if (!destination.ok) return destination;

  const source = await readSource(from, options, map.value);
  print(source.because);
  if (source.pages.length === 0) return failure(`${options.from} holds no pages: ${source.files.length} files were looked at`);
  const made = prepare(source, from, destination.value, map.value);
  const head = [source.because, figuresText(made.figures, options.dryRun)];
  if (options.dryRun) {
    for (const { path } of made.files) print(`  ${path}`);
    print(figuresText(made.figures, true));
    for (const line of notesText(made.notes, true)) print(line);
    return success(undefined);
  }
  const writer = new NewFileWriter(destination.value.folder);
  let blocked: number;
  try {
    blocked = await write(writer, made.files, made.notes, made.figures);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return failure(`${options.to} cannot be written (${code}): what was written stays, and the same command goes on where it ended`);
  }
  head[1] = figuresText(made.figures, false);
  print(head[1]);
  for (const line of notesText(made.notes, false)) print(line);
  const report = await writeReport(writer, reportText(head, made.notes));
  if (report) print(`All places stand in ${shownFrom(cwd, join(destination.value.folder, report))}`);
  print(`Next: PLAYBOOK_LENIENT=1 chalktalk check ${options.to}`);
  return blocked === 0
    ? success(undefined)
    : failure(`${blocked} files could not be written: a link or a file stands where a folder should be`);
}

interface Source {
  pages: SourcePage[];
  /** Every file below FROM. */
  files: string[];
  config: SourceConfig;
  kind: ReturnType<typeof detect>['kind'];
  because: string;
  notes: Note[];
}

const PAGE = /^(md|mdx|markdown)$/;

/** Reads everything that will become a page. */
async function readSource(from: string, options: MigrateOptions, map: MigrationMap): Promise<Source> {
  const { paths, notes } = await listSource(from);
  const files = paths.filter((path) => !map.ignore.some((pattern) => fits(path, pattern)));
  const heads = new Map<string, string>();
  for (const path of files.filter((each) => endingOf(each) === 'html').slice(0, 20)) {
    const read = await readText(from, path);
    if ('text' in read) heads.set(path, read.text);
  }
  const found = detect(files, (path) => heads.get(path) ?? '');
  const kind = options.kind ?? found.kind;
  const configText = found.kind === kind ? await readText(from, found.because).catch(() => undefined) : undefined;
  const config = sourceConfig(kind, files, configText && 'text' in configText ? configText.text : '');
  const pages = map.pages?.replace(/^\.?\/+|\/+$/g, '') ?? config.pages;
  const candidates = files.filter((path) => isPage(path, kind, pages, notes));
  const read: SourcePage[] = [];
  for (const path of candidates) {
    const text = await readText(from, path);
    if (text.note) notes.push(text.note);
    const page = 'text' in text ? readPage(path, text.text, kind, map, notes) : undefined;
    if (page) read.push(page);
  }
  for (const path of files.filter((each) => kind === 'notion' && endingOf(each) === 'csv' && !/_all\.csv$/.test(each)))
    notes.push({ file: path, line: 1, column: 1, what: 'A database of Notion is no table here: its pages came along one by one' });
  const root = kind === 'confluence' ? '' : commonFolder(read.map(({ path }) => path));
  const why = options.kind ? 'as you said' : found.because === 'nothing else was recognised' ? found.because : `there is ${found.because}`;
  const because = `${NAMES[kind]} (${why}): ${read.length === 1 ? 'one page' : `${read.length} pages`}${root === '' ? '' : ` in ${root}/`}`;
  return { pages: read, files, config: { ...config, pages: root === '' ? pages : root }, kind, because, notes };
}

const NAMES: Record<Source['kind'], string> = {
  docusaurus: 'Docusaurus',
  hugo: 'Hugo',
  mkdocs: 'MkDocs',
  notion: 'A Notion export',
  confluence: 'A Confluence export',
  markdown: 'Plain Markdown',
};

function isPage(path: string, kind: Source['kind'], folder: string, notes: Note[]): boolean {
  const ending = endingOf(path);
  if (kind === 'confluence' ? ending !== 'html' : !PAGE.test(ending)) return false;
  const leave = (what: string) => {
    notes.push({ file: path, line: 1, column: 1, what });
    return false;
  };
  if (folder !== '' && !path.startsWith(`${folder}/`)) return leave(`A page outside \`${folder}/\` was left out`);
  if (kind === 'docusaurus' && /(^|\/)_/.test(path)) return leave('A part of pages whose name begins with `_` was left out');
  if (path.toLowerCase() === 'summary.md') return leave('A list of contents was left out: the playbook makes its own');
  return true;
}

/** A file to be written. */
interface PlannedFile {
  path: string;
  content: { text: string } | { copyOf: string };
  counts: keyof Figures | undefined;
}

/** Decides on every file, and rewrites the links. Nothing is written yet. */
function prepare(
  source: Source,
  from: string,
  destination: Destination,
  map: MigrationMap,
): { files: PlannedFile[]; notes: Note[]; figures: Figures } {
  const { kind, config, notes } = source;
  const made = plan(source.pages, {
    kind,
    root: config.pages,
    modules: map.modules,
    taken: destination.taken,
    lastNumber: destination.lastNumber,
  });
  const whereabouts = new Whereabouts(made.pages, source.files, kind, config);
  const attachments = new Attachments(from, kind, config, made.pages);
  const figures: Figures = { practices: 0, modules: 0, lessons: 0, skills: 0, files: 0, skipped: 0 };
  const files: PlannedFile[] = [];
  const skills = new Map<string, string>();
  const roles = new Map<string, string>();
  for (const planned of made.pages) {
    const { page } = planned;
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
    const named: Named[] = skillsOf(page, inner, map);
    for (const { id, name } of named) skills.set(id, skills.get(id) ?? name);
    if (planned.kind !== 'lesson') for (const { id, name } of page.fields.roles) roles.set(id, roles.get(id) ?? name);
    files.push({ path: planned.target, content: { text: pageText(planned, named, destination.stages) }, counts: COUNTS[planned.kind] });
  }
  for (const module of made.modules) {
    notes.push({ file: module.title, line: 1, column: 1, what: 'A module without a page of its own got one', detail: module.target });
    files.push({ path: module.target, content: { text: moduleText(module, []) }, counts: 'modules' });
  }
  const data = (path: string, text: string, counts?: keyof Figures) => {
    if (!destination.taken.has(keyOf(path))) files.push({ path, content: { text }, counts });
  };
  for (const [id, name] of skills) data(`skills/${id}.yaml`, namedText(name), 'skills');
  for (const [id, name] of roles) data(`roles/${id}.yaml`, namedText(name));
  if (!destination.hasConfig) data('playbook.yaml', configText(map.name ?? config.name ?? titleFromName(basename(from))));
  for (const { path, copyOf } of attachments.files()) files.push({ path, content: { copyOf }, counts: 'files' });
  for (const { counts } of files) if (counts) figures[counts]++;
  return { files, notes, figures };
}

const COUNTS: Record<PlannedPage['kind'], keyof Figures> = { practice: 'practices', module: 'modules', lesson: 'lessons' };

/** Writes the files; how many could not be. */
async function write(writer: NewFileWriter, files: readonly PlannedFile[], notes: Note[], figures: Figures): Promise<number> {
  let blocked = 0;
  for (const { path, content, counts } of files) {
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
