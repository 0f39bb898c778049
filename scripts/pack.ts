import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import picomatch from 'picomatch';
import ts from 'typescript';
import generator from '../package.json' with { type: 'json' };
import { billOfMaterials, thirdParties } from './bill.ts';

const REPOSITORY = resolve(import.meta.dirname, '..');
/** What `npm pack` ships of the program: the repository again, as JavaScript. */
const LIBRARY = 'lib';

/** What the package is made of: for people and for programs. */
const THIRD_PARTIES = 'THIRD-PARTY.md';
const BILL = 'sbom.cdx.json';
const MADE = [LIBRARY, THIRD_PARTIES, BILL];

/** Folders of the program. */
const ROOMS = ['.vscode', 'cli', 'integrations', 'public', 'src'];
/** The sample playbook, and what only a type check reads. */
const LEFT_OUT = /^src\/content\/|\.d\.ts$/;

const COMPILER: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  verbatimModuleSyntax: true,
};

/**
 * Writes the program as JavaScript: Node strips no types below `node_modules`. Every file keeps its place, and what
 * names a TypeScript file of ours (an import, a worker, an entry for Vite) names the JavaScript file instead.
 *
 * @param library folder that is made anew
 */
export function writeLibrary(library: string): void {
  rmSync(library, { recursive: true, force: true });
  const files = ROOMS.flatMap(filesOf).filter((file) => !LEFT_OUT.test(file));
  const known = new Set(files);
  for (const file of files) {
    const target = join(library, inJavaScript(file));
    mkdirSync(dirname(target), { recursive: true });
    const bytes = readFileSync(join(REPOSITORY, file));
    writeFileSync(target, /\.(tsx?|astro)$/.test(file) ? translate(file, bytes.toString(), known) : bytes);
  }
  const { name, version, type, dependencies, devDependencies } = generator;
  writeFileSync(
    join(library, 'package.json'),
    JSON.stringify({ name, version, private: true, type, dependencies, devDependencies }, null, 2),
  );
  // Vite looks for the next one above a file: nobody else’s may decide how ours is read.
  writeFileSync(join(library, 'tsconfig.json'), JSON.stringify({ compilerOptions: { target: 'ESNext', verbatimModuleSyntax: true } }));
}

/** Paths of all files below a folder of the repository, from its root. */
function filesOf(room: string): string[] {
  return readdirSync(join(REPOSITORY, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(REPOSITORY.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

function inJavaScript(path: string): string {
  return path.replace(/\.tsx?$/, '.js');
}

function translate(file: string, text: string, known: ReadonlySet<string>): string {
  const names = text.replaceAll(/(?<=(['"]))(\.{1,2}\/[^'"\n]*\.tsx?)(?=\1)/g, (path: string) =>
    known.has(join(dirname(file), path).replaceAll('\\', '/')) ? inJavaScript(path) : path,
  );
  if (file.endsWith('.astro')) return names;
  const { outputText, diagnostics = [] } = ts.transpileModule(names, {
    fileName: file,
    compilerOptions: COMPILER,
    reportDiagnostics: true,
  });
  if (diagnostics.length > 0) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(diagnostics[0]?.messageText, '\n')}`);
  return outputText;
}

/** Puts everything that the package ships into a folder: what `npm pack` would take, and nothing is left in the repository. */
function writePackage(folder: string): void {
  writeLibrary(join(folder, 'lib'));
  for (const file of ['package.json', 'README.md', 'LICENSE', ...generator.files.flatMap(shipped)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(REPOSITORY, file), join(folder, file));
  }
  writeNotices(folder);
}

/** Files of the repository that an entry of `files` in `package.json` names; what is made for the package is none of them. */
function shipped(entry: string): string[] {
  if (MADE.includes(entry)) return [];
  const [room = ''] = entry.split('/');
  if (room === entry && !statSync(join(REPOSITORY, entry)).isDirectory()) return [entry];
  return filesOf(room).filter((file) => picomatch.isMatch(file, [room === entry ? `${entry}/**` : entry], { dot: true }));
}

function writeNotices(folder: string): void {
  const bill = billOfMaterials();
  writeFileSync(join(folder, BILL), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(join(folder, THIRD_PARTIES), thirdParties(bill));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { clean: { type: 'boolean' }, into: { type: 'string' } } });
  // After packing: what was made for the package would only confuse whoever works on the source.
  if (values.clean) for (const made of MADE) rmSync(join(REPOSITORY, made), { recursive: true, force: true });
  else if (values.into) writePackage(values.into);
  else {
    writeLibrary(join(REPOSITORY, LIBRARY));
    writeNotices(REPOSITORY);
  }
}
