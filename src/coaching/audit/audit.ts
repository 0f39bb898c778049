import type { CoachingCatalogue, CoachingPractice, Training } from '../coaching-catalogue.ts';
import type { Statement, Tells } from './statements.ts';

/** Answers, as the event holds them. What does not apply is in neither list. */
export interface Answers {
  yes: readonly string[];
  no: readonly string[];
}

/** What an audit says. No score: the statements themselves are the result. */
export interface AuditReading {
  /** Statements of each trap that are true. */
  closing: Statement[];
  directing: Statement[];
  /** Of what coaching is: done, and not done. */
  done: Statement[];
  missing: Statement[];
}

/** Sorts answers by what they tell. Ids that no statement has any more count nothing. */
export function readAudit(statements: readonly Statement[], { yes, no }: Answers): AuditReading {
  const those = (ids: readonly string[], tells: Tells) => statements.filter((each) => each.tells === tells && ids.includes(each.id));
  return {
    closing: those(yes, 'closing'),
    directing: those(yes, 'directing'),
    done: those(yes, 'coaching'),
    missing: those(no, 'coaching'),
  };
}

/** A statement that was answered otherwise than in the audit before. */
export interface Change {
  statement: Statement;
  to: 'yes' | 'no';
}

/** What was yes and is no, or the other way round, in the order of the statements. What did not apply then or now is no change. */
export function changes(statements: readonly Statement[], before: Answers, now: Answers): Change[] {
  return statements.flatMap((statement): Change[] => {
    const [was, is] = [answerOf(before, statement.id), answerOf(now, statement.id)];
    return was && is && was !== is ? [{ statement, to: is }] : [];
  });
}

function answerOf({ yes, no }: Answers, id: string): 'yes' | 'no' | undefined {
  if (yes.includes(id)) return 'yes';
  return no.includes(id) ? 'no' : undefined;
}

/** A page to read on. */
export type Reading = Pick<CoachingPractice, 'title' | 'url' | 'minutes'>;

/**
 * What the playbook holds on a subject: practices and lessons that lead to one of the levels named. Those whose titles hold
 * words of the subject come first, then those of the skill named first. Where an author gave no level, or the playbook does not
 * know the skill, nothing is guessed.
 *
 * @param on skills with the level that they are about
 * @param inTitle finds words of the subject in a title
 * @param most how many to return
 */
export function readingOn({ practices, modules }: CoachingCatalogue, on: readonly Training[], inTitle: RegExp, most: number): Reading[] {
  const pages = [...practices, ...modules.flatMap(({ lessons }) => lessons)];
  const found = on.flatMap(({ skill, level }) =>
    pages.filter(({ skills }) => skills.some((each) => each.skill === skill && (level === undefined || each.level === level))),
  );
  const isNamed = ({ title }: Reading) => inTitle.test(title);
  return [...new Set(found)]
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
    .slice(0, most)
    .map(({ title, url, minutes }) => ({ title, url, minutes }));
}
