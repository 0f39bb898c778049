import type { FileFinding, Problem } from '../problems/problem.ts';
import { lostNumbers, reusedNumberFindings, reusedNumbers } from './numbers.ts';
import { pageChanges } from './page-change.ts';
import { lostPages } from './pages.ts';
import { changedParts, lostParts } from './parts.ts';
import { at, CONFIG, code, type Lost } from './say.ts';
import { numberOf, type Snapshot } from './snapshot.ts';

/** What is known of the state of now beside what it holds. */
export interface Around {
  /** All files below the content folder. */
  paths: ReadonlySet<string>;
  /** What has been found in it already: what cannot be read is not missed a second time. */
  problems: readonly Problem[];
  /** `playbook.yaml` can be read: what it gives up is known. */
  configIsSound: boolean;
}

/**
 * What a playbook loses against an earlier state of itself: addresses, numbers and ids that readers have on record. What
 * follows from one mistake is one finding; what was done as it should be (retired, redirected, bumped) is none.
 */
export function lostSince(before: Snapshot, now: Snapshot, { paths, problems, configIsSound }: Around): FileFinding[] {
  const changes = pageChanges(before, now, paths, configIsSound);
  const numbers = reusedNumbers({ before, now, changes });
  const lost: Lost = { before, now, changes, reused: new Set(numbers.map(({ was }) => was)), hasConfig: paths.has(CONFIG) };
  const traded = new Set(numbers.flatMap(({ by }) => before.pages.get(by.url) ?? []).flatMap((had) => numberOf(had) ?? []));
  return [
    ...lostPages(lost),
    ...reusedNumberFindings(numbers, lost),
    ...changedParts(lost, problems),
    // What was given up on purpose cannot be told from what is lost while playbook.yaml cannot be read.
    ...(configIsSound ? [...lostNumbers(lost, traded), ...lostParts(lost), ...halfRetired(lost), ...lostTombstones(lost)] : []),
  ];
}

/** A page was given up, and what it held was not: its number and ids could be used again. */
function* halfRetired({ before, now, changes, hasConfig }: Lost): Generator<FileFinding> {
  for (const [file, change] of changes) {
    if (change.kind !== 'retired') continue;
    const number = numberOf(file);
    const numbers = number === undefined || now.numbers.has(number) || now.retired.numbers.includes(number) ? [] : [number];
    const questions = [...before.parts.values()]
      .filter(({ id, file: of }) => of === file && !now.parts.has(id) && !now.draftParts.has(id) && !now.retired.questions.includes(id))
      .map(({ id }) => id);
    if (numbers.length + questions.length === 0) continue;
    const parts = [
      ...(numbers.length > 0 ? [`numbers: [${numbers.join(', ')}]`] : []),
      ...(questions.length > 0 ? [`questions: [${questions.join(', ')}]`] : []),
    ];
    yield at(
      hasConfig ? CONFIG : file.file,
      'lost-page',
      `${code(file.url)} is retired, and what it held is not: it could be used again`,
      `add to \`retired\` in ${CONFIG}: ${code(parts.join(', '))}`,
    );
  }
}

/** What was given up for good stays given up: without its tombstone it could be used again. */
function* lostTombstones({ before, now, hasConfig }: Lost): Generator<FileFinding> {
  if (!hasConfig) return;
  for (const name of ['numbers', 'questions', 'pages'] as const) {
    const kept = new Set<number | string>(now.retired[name]);
    const gone = (before.retired[name] as readonly (number | string)[]).filter((entry) => !kept.has(entry));
    if (gone.length > 0)
      yield at(
        CONFIG,
        'used-again',
        `${gone.map((entry) => code(String(entry))).join(', ')} ${gone.length === 1 ? 'was' : 'were'} retired and ${gone.length === 1 ? 'is' : 'are'} not any more`,
        `put ${gone.length === 1 ? 'it' : 'them'} back: ${code(`retired: { ${name}: [${gone.join(', ')}] }`)}`,
      );
  }
}
