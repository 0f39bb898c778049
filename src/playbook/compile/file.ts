import type { Root } from 'mdast';
import { NO_FOLDER } from '../addresses/old-place.ts';
import type { Kind, Located } from '../addresses/paths.ts';
import type { CompiledFile, PageOptions, Reference } from '../model/compiled.ts';
import type { Body } from '../model/playbook.ts';
import type { FieldPath } from '../problems/field-faults.ts';
import type { Finding, Place } from '../problems/problem.ts';
import { unseenInName } from '../problems/unseen.ts';
import { readYaml } from '../problems/yaml.ts';
import { checkPage } from '../rules/check.ts';
import { placeholderFinding, placeholdersIn } from '../rules/placeholder.ts';
import { pageView } from '../rules/view.ts';
import { SCHEMAS } from '../schemas/index.ts';
import { decode, split } from '../tree/source.ts';
import { frontMatterFault } from './front-matter-fault.ts';
import { compileText, type Steps } from './page.ts';

/** What decides what a file becomes, beside its bytes. */
export type CompileOptions = Pick<PageOptions, 'base' | 'code'> &
  Pick<Steps, 'render'> & {
    /** Language of the content; English where nothing is said, as in `playbook.yaml`. */
    language?: string | undefined;
  };

/** Compiles one file. Depends on its bytes and the options alone. Never throws for what an author did. */
export function compileFile(
  file: string,
  located: Located,
  bytes: Uint8Array,
  { base, code, render, language = 'en' }: CompileOptions,
): { compiled: CompiledFile; body: Body } {
  const compiled = withoutText(file, located);
  const say = (findings: Finding[]) => compiled.findings.push(...findings);
  const name = badName(file, located);
  if (name) say([name]);
  const decoded = decode(bytes);
  if ('finding' in decoded) {
    say([decoded.finding]);
    return { compiled, body: [] };
  }
  if (located.format === 'yaml') {
    readFields(compiled, decoded.text, 1, say);
    return { compiled, body: [] };
  }
  const { frontMatter, body: text } = split(decoded.text);
  const fault = frontMatter ? undefined : frontMatterFault(decoded.text, required(located.kind));
  if (fault) say([fault.finding]);
  // Where the text begins nobody knows: whatever else were said of it would follow from this.
  if (fault && !fault.none) return { compiled, body: [] };
  const placeOf = frontMatter ? readFields(compiled, frontMatter.text, frontMatter.firstLine, say) : () => ({ line: 1, column: 1 });
  const look = (tree: Root) => checkPage(pageView({ ...located, file, fields: compiled.sound, placeOf, language, text, tree }));
  const { body, findings, references, ...rest } = compileText(
    text,
    { file, url: located.url, format: located.format, base, code },
    { look, render },
  );
  say(findings);
  compiled.text = rest;
  compiled.references.push(...references);
  return { compiled, body };
}

/** A file of which nothing is known but its address. */
export function withoutText(file: string, located: Located): CompiledFile {
  return { ...located, file, fields: undefined, sound: {}, text: undefined, references: [], places: {}, findings: [] };
}

/** Fields that rules about the whole playbook speak of. */
const PLACES = ['title', 'number', 'summary', 'skills', 'owner', 'prerequisites', 'related', 'reviewed', 'reviewBy', 'status', 'from'];

function readFields(
  compiled: CompiledFile,
  text: string,
  firstLine: number,
  say: (findings: Finding[]) => void,
): (path: FieldPath) => Place {
  const { value, sound, findings, placeOf, nameOf } = readYaml(text.normalize('NFC'), SCHEMAS[compiled.kind], firstLine);
  say(findings);
  compiled.fields = value;
  compiled.sound = sound;
  compiled.places = Object.fromEntries(PLACES.filter((name) => name in sound).map((name) => [name, placeOf([name])]));
  if (sound['series']) compiled.places['series.next'] = placeOf(['series', 'next']);
  const from = sound['from'];
  if (Array.isArray(from)) for (const index of from.keys()) compiled.places[`from.${index}`] = placeOf(['from', index]);
  compiled.references.push(...mentions(sound, placeOf, nameOf));
  if (sound['status'] !== 'draft')
    say(placeholdersIn(sound).map(({ path, found }) => placeholderFinding(placeOf(path), found, 'status' in SCHEMAS[compiled.kind].shape)));
  return placeOf;
}

/** Ids in the fields that other files must hold. */
function mentions(fields: Record<string, unknown>, placeOf: (path: FieldPath) => Place, nameOf: (path: FieldPath) => Place): Reference[] {
  const found: Reference[] = [];
  const add = (kind: Reference['kind'], to: unknown, place: Place) => {
    if (typeof to === 'string') found.push({ kind, to, ...place });
  };
  const each = (name: string, visit: (value: unknown, path: FieldPath) => void) => {
    const list = fields[name];
    if (Array.isArray(list)) for (const [index, value] of list.entries()) visit(value, [name, index]);
  };
  each('skills', (tag, path) => add('skill', field(tag, 'skill'), placeOf([...path, 'skill'])));
  each('roles', (id, path) => add('role', id, placeOf(path)));
  each('related', (id, path) => add('practice', id, placeOf(path)));
  each('prerequisites', (id, path) => add('module', id, placeOf(path)));
  add('stage', fields['stage'], placeOf(['stage']));
  for (const name of ['expects', 'topPerformer']) {
    const levels = fields[name];
    if (typeof levels === 'object' && levels !== null) for (const id of Object.keys(levels)) add('skill', id, nameOf([name, id]));
  }
  each('phases', (phase, path) => {
    const items = field(phase, 'items');
    if (!Array.isArray(items)) return;
    for (const [index, item] of items.entries()) {
      add('module', field(item, 'module'), placeOf([...path, 'items', index, 'module']));
      add('practice', field(item, 'practice'), placeOf([...path, 'items', index, 'practice']));
    }
  });
  return found;
}

/** A name that cannot become an address: signs that mean something else there, or that nobody sees; the name of every page's own file. */
function badName(file: string, { url }: Located): Finding | undefined {
  const say = (message: string, fix: string): Finding => ({ line: 1, column: 1, rule: 'file-name', message, fix });
  const bad = /[#?%\\]/.exec(file)?.[0];
  if (bad !== undefined)
    return say(`The file name holds \`${bad}\`, which means something else in an address`, 'rename the file: letters, digits, hyphens');
  const unseen = unseenInName(file);
  if (unseen !== undefined)
    return say(`The file name holds a character that cannot be seen (${unseen})`, 'rename the file: letters, digits, hyphens');
  const device = url
    .replace(/#.*$/, '')
    .split('/')
    .find((part) => NO_FOLDER.test(part));
  if (device !== undefined)
    return say(`The file name holds \`${device}\`, which no file and no folder can be called on Windows`, 'rename the file');
  if (url.split('/').some((part) => part.toLowerCase() === 'index.html'))
    return say(
      'The address of the page would hold `index.html`, the name of the file that every page is',
      'rename the file: leave out `.html`',
    );
  return undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** The required fields of a kind, for a message. */
function required(kind: Kind): string {
  const names = Object.entries(SCHEMAS[kind].shape)
    .filter(([, type]) => !type.safeParse(undefined).success)
    .map(([name]) => `\`${name}\``);
  return names.join(', ');
}
