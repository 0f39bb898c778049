import type { FileFinding, Problem } from '../problems/problem.ts';
import { likeness } from './resemble.ts';
import { at, CONFIG, code, type Lost } from './say.ts';
import type { Part, Snapshot } from './snapshot.ts';

/** Ids under which readers' answers, promises, ticks and notes are kept, and that are no more. */
export function* lostParts({ before, now, changes }: Lost): Generator<FileFinding> {
  // What stands in a file that cannot be read is not known: it may be there.
  if (now.broken.size > 0) return;
  for (const part of before.parts.values()) {
    const { id, what } = part;
    if (now.parts.has(id) || now.retired.questions.includes(id)) continue;
    const change = changes.get(part.file);
    const draft = now.draftParts.get(id);
    if (change?.kind === 'draft' || change?.kind === 'gone' || change?.kind === 'unread' || change?.kind === 'retired') continue;
    if (draft) {
      yield at(
        draft.file.file,
        'lost-question',
        `The ${what} ${code(id)} stands in a draft only: readers’ answers hang on it`,
        `leave it on a published page, or give its id up in ${CONFIG}: ${tombstone(id)}`,
        draft,
      );
      continue;
    }
    const other = calledNow(part, before, now);
    const place = change && 'file' in change ? change.file.file : part.file.file;
    yield other
      ? at(
          other.file.file,
          'lost-question',
          `The ${what} ${code(id)} is called ${code(other.id)} now: what readers have on record under the old id counts no more`,
          `write \`id="${id}"\` again: an id is never shown, so nothing is gained by a new one`,
          other,
        )
      : at(
          place,
          'lost-question',
          `The ${what} ${code(id)} is gone: what readers have on record hangs on it`,
          `put it back, here or on any other page; or give its id up in ${CONFIG}: ${tombstone(id)}`,
        );
  }
}

/** The part that seems to be the same under another id: new, of the same kind, with the same answer key or words. */
function calledNow(part: Part, before: Snapshot, now: Snapshot): Part | undefined {
  const fresh = [...now.parts.values()].filter((other) => other.what === part.what && !before.parts.has(other.id));
  const same = ({ title, question }: Part) =>
    (question && question.key === part.question?.key) || (title !== undefined && title === part.title);
  return fresh.find(same);
}

function tombstone(id: string): string {
  return code(`retired: { questions: [${id}] }`);
}

/** Ids that mean something else, and questions whose answer key is another one and whose revision is not. */
export function* changedParts({ before, now }: Lost, problems: readonly Problem[]): Generator<FileFinding> {
  for (const part of now.parts.values()) {
    const was = before.parts.get(part.id);
    if (!was || now.retired.questions.includes(part.id)) continue;
    if (was.what !== part.what || (was.question && part.question && isAnother(was, part))) {
      const is = was.what === part.what ? `was another question (“${was.title ?? was.id}”)` : `was ${article(was.what)} ${was.what}`;
      yield at(
        part.file.file,
        'reused-id',
        `The id ${code(part.id)} ${is}: what readers have on record would count for this`,
        `give this one an id that nothing ever had, and give the old one up in ${CONFIG}: ${tombstone(part.id)}`,
        part,
      );
    } else if (was.question && part.question && !isWrong(part, problems)) yield* changedKey(was.question, part.question, part);
  }
}

type Asked = NonNullable<Part['question']>;

function* changedKey(was: Asked, is: Asked, part: Part): Generator<FileFinding> {
  const say = (message: string, fix: string) => at(part.file.file, 'changed-key', message, fix, part);
  if (is.rev < was.rev)
    yield say(
      `The revision of ${code(part.id)} went from ${was.rev} back to ${is.rev}: answers to two different questions would look alike`,
      `write \`rev="${is.key === was.key ? was.rev : was.rev + 1}"\``,
    );
  else if (is.key !== was.key && is.rev === was.rev)
    yield say(
      `The answer key of ${code(part.id)} is another one, and its revision is not${options(was, is)}`,
      `write \`rev="${was.rev + 1}"\` where another answer is right now, so that it is asked again; where only words changed, give each option its old id: \`{/* #id */}\` at the end of its line`,
    );
}

/** Which options came and went, where that explains it. */
function options({ optionIds: was = [] }: Asked, { optionIds: is = [] }: Asked): string {
  const gone = was.filter((id) => !is.includes(id));
  const come = is.filter((id) => !was.includes(id));
  if (gone.length === 0 && come.length === 0) return '';
  const parts = [gone.length > 0 && `gone: ${gone.map(code).join(', ')}`, come.length > 0 && `new: ${come.map(code).join(', ')}`];
  return ` (options ${parts.filter(Boolean).join('; ')})`;
}

/**
 * Something else under the same id: another kind of question, no option of the one among those of the other, and asked in other
 * words (less than a third of them in common).
 */
function isAnother({ question: was }: Part, { question: is }: Part): boolean {
  if (!was || !is || was.kind === is.kind) return false;
  return !was.optionIds?.some((id) => is.optionIds?.includes(id)) && likeness(was.title, is.title) < 1 / 3;
}

/** Something is wrong with the question itself: what its key will be is not known. */
function isWrong(part: Part, problems: readonly Problem[]): boolean {
  const next = [...(part.file.text?.named ?? [])].map(({ line }) => line).filter((line) => line > part.line);
  const end = Math.min(Number.POSITIVE_INFINITY, ...next);
  return problems.some(({ file, line, severity }) => file === part.file.file && severity === 'error' && line >= part.line && line < end);
}

function article(what: string): string {
  return what === 'assignment' ? 'an' : 'a';
}
