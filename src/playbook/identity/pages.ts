import type { FileFinding } from '../problems/problem.ts';
import type { PageChange } from './page-change.ts';
import { at, CONFIG, code, isKept, type Lost, list } from './say.ts';
import { type File, formerAddresses, numberOf, type Retired, type Snapshot, titleOf } from './snapshot.ts';

/** Pages that are no longer where readers know them, and old addresses that lead nowhere any more. */
export function* lostPages(lost: Lost): Generator<FileFinding> {
  const { before, now, changes, reused } = lost;
  const away: File[] = [];
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
        away.push(file);
        break;
      default:
        break;
    }
  }
  yield* gone(away, lost);
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

/** What goes with a page that is gone, and is not given up yet. */
function heldBy(file: File, { before, now }: Pick<Lost, 'before' | 'now'>): Retired {
  const number = numberOf(file);
  const under = (each: File) => each === file || (file.kind === 'module' && each.id.startsWith(`${file.id}/`));
  return {
    pages: [
      ...[...before.pages.values()].filter((each) => under(each) && !leads(each.url, now)).map(({ url }) => url),
      ...formerAddresses(file).filter((old) => !leads(old, now)),
    ],
    numbers: number !== undefined && !now.numbers.has(number) && !now.retired.numbers.includes(number) ? [number] : [],
    questions: [...before.parts.values()]
      .filter((part) => under(part.file) && !now.parts.has(part.id) && !now.retired.questions.includes(part.id))
      .map(({ id }) => id),
  };
}

/**
 * Pages that are gone, one finding each. What gives them up stands in the first alone, for all of them and what was given up
 * before: `playbook.yaml` has one `retired`.
 */
function* gone(files: readonly File[], { before, now, hasConfig }: Lost): Generator<FileFinding> {
  const held = files.map((file) => heldBy(file, { before, now }));
  const whole = (name: keyof Retired) => [...now.retired[name], ...held.flatMap((each) => each[name] as (string | number)[])];
  const all = (['pages', 'numbers', 'questions'] as const).flatMap((name) =>
    whole(name).length > 0 ? [`${name}: [${whole(name).join(', ')}]`] : [],
  );
  const block = code(`retired: { ${all.join(', ')} }`);
  for (const [place, file] of files.entries()) {
    const { numbers, questions } = held[place] ?? { numbers: [], questions: [] };
    const with_ = [
      numbers.length > 0 && `number ${numbers.join(', ')}`,
      questions.length > 0 && `${questions.length === 1 ? 'the id' : 'the ids'} ${list(questions)}`,
    ].filter(Boolean);
    const keep = 'status' in file.sound ? 'bring the file back with `status: retired`' : 'bring the file back';
    const giveUp =
      files.length === 1
        ? `give it up for good in ${CONFIG}: ${block}`
        : place === 0
          ? `give all ${files.length} that are gone up for good in ${CONFIG}: ${block}`
          : `give it up with the others, as said of ${code(files[0]?.file ?? '')}`;
    yield at(
      hasConfig ? CONFIG : file.file,
      file.kind === 'skill' ? 'lost-skill' : 'lost-page',
      `\`${file.file}\` is gone, and with it ${code(file.url)}${with_.length > 0 ? `, ${with_.join(' and ')}` : ''}`,
      `${keep}; or ${giveUp}`,
    );
  }
}
