import type { FileFinding } from '../problems/problem.ts';
import type { PageChange } from './page-change.ts';
import { at, CONFIG, code, isKept, type Lost, list } from './say.ts';
import { type File, formerAddresses, numberOf, type Snapshot, titleOf } from './snapshot.ts';

/** Pages that are no longer where readers know them, and old addresses that lead nowhere any more. */
export function* lostPages({ before, now, changes, reused, hasConfig }: Lost): Generator<FileFinding> {
  for (const [file, change] of changes) {
    if (isAlong(file, before, changes) || (change.kind === 'gone' && reused.has(file))) continue;
    const rule = file.kind === 'skill' ? 'lost-skill' : 'lost-page';
    const missing = formerAddresses(file).filter((old) => !leads(old, now));
    switch (change.kind) {
      case 'same':
      case 'moved':
        if (missing.length > 0)
          yield at(change.file.file, 'lost-page', ...noLonger(missing, file, change.file), change.file.places['from']);
        break;
      case 'renamed':
        yield at(change.file.file, rule, ...renamed(file, change.file, missing));
        break;
      case 'replaced':
        yield at(
          change.by.file,
          rule,
          `${code(file.url)} was ${code(titleOf(file))}, which is at ${code(change.file.url)} now: readers’ bookmarks and progress would count for another page`,
          `give this file another name, and write ${from(file, change.file, missing)} into \`${change.file.file}\``,
        );
        break;
      case 'draft':
        yield at(
          change.file.file,
          rule,
          `${code(file.url)} was published and is a draft now: the page is gone for its readers`,
          'write `status: retired`: it keeps page and number, and leaves lists and reviews',
          change.file.places['status'],
        );
        break;
      case 'gone':
        yield gone(file, missing, { before, now, hasConfig }, rule);
        break;
      default:
        break;
    }
  }
}

/** A lesson goes where its module goes: one mistake. */
function isAlong(file: File, before: Snapshot, changes: ReadonlyMap<File, PageChange>): boolean {
  const module = file.kind === 'lesson' ? before.pages.get(`/modules/${file.id.split('/')[0]}/`) : undefined;
  return module !== undefined && !isKept(changes.get(file)) && !isKept(changes.get(module));
}

function leads(old: string, now: Snapshot): boolean {
  return now.pages.has(old) || now.moved.has(old) || now.retired.pages.includes(old);
}

function noLonger(missing: readonly string[], before: File, file: File): [string, string] {
  return [
    `${list(missing)} led here and ${missing.length === 1 ? 'does' : 'do'} no more: old links and bookmarks end in nothing`,
    `put ${missing.map((old) => code(short(old, before, file))).join(', ')} back into \`from\``,
  ];
}

function renamed(before: File, file: File, missing: readonly string[]): [string, string] {
  if (before.kind === 'skill' || before.kind === 'role')
    return [
      `The ${before.kind} ${code(before.id)} is called ${code(file.id)} now: what readers and coaches have on record names the old id`,
      `name the file \`${before.file.split('/').at(-1)}\` again; what readers see is its \`name\``,
    ];
  return [
    `${code(before.url)} is gone, the page is at ${code(file.url)} now: bookmarks and progress would be lost`,
    `write ${from(before, file, missing)} into the front matter: the old address leads here, and progress counts here`,
  ];
}

/** `from: [ask]`, with what stands there already. */
function from(before: File, file: File, missing: readonly string[]): string {
  const written = file.sound['from'];
  const there = Array.isArray(written) ? written.map(String) : [];
  return code(`from: [${[...there, ...[before.url, ...missing].map((old) => short(old, before, file))].join(', ')}]`);
}

/** An id where the kind is the same, else the site path. */
function short(old: string, before: File, file: File): string {
  if (before.kind !== file.kind || old !== before.url) return old;
  const [module, lesson] = before.id.split('/');
  return file.kind === 'lesson' && lesson && file.id.startsWith(`${module}/`) ? lesson : before.id;
}

function gone(
  file: File,
  missing: readonly string[],
  { before, now, hasConfig }: Pick<Lost, 'before' | 'now' | 'hasConfig'>,
  rule: string,
) {
  const number = numberOf(file);
  const lost = number !== undefined && !now.numbers.has(number) && !now.retired.numbers.includes(number) ? number : undefined;
  const under = (each: File) => each === file || (file.kind === 'module' && each.id.startsWith(`${file.id}/`));
  const ids = [...before.parts.values()]
    .filter((part) => under(part.file) && !now.parts.has(part.id) && !now.retired.questions.includes(part.id))
    .map(({ id }) => id);
  const pages = [...before.pages.values()].filter((each) => under(each) && !leads(each.url, now)).map(({ url }) => url);
  const with_ = [
    lost !== undefined && `number ${lost}`,
    ids.length > 0 && `${ids.length === 1 ? 'the id' : 'the ids'} ${list(ids)}`,
  ].filter(Boolean);
  const retired = [
    `pages: [${[...pages, ...missing].join(', ')}]`,
    ...(lost === undefined ? [] : [`numbers: [${lost}]`]),
    ...(ids.length > 0 ? [`questions: [${ids.join(', ')}]`] : []),
  ];
  const keep = 'status' in file.sound ? 'bring the file back with `status: retired`' : 'bring the file back';
  return at(
    hasConfig ? CONFIG : file.file,
    rule,
    `\`${file.file}\` is gone, and with it ${code(file.url)}${with_.length > 0 ? `, ${with_.join(' and ')}` : ''}`,
    `${keep}; or give it up for good in ${CONFIG}: ${code(`retired: { ${retired.join(', ')} }`)}`,
  );
}
