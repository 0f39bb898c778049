import { type Contribution, type Hints, practiceSource } from '../../../src/coaching/contribution/contribution.ts';
import { wordsFor } from '../../../src/words/catalogues.ts';
import { blank } from './blank.ts';
import { ids, shortened, stewardship, text } from './fields.ts';

/** What is known of a practice before it is written. */
export interface NewPractice {
  /** Of the playbook, a BCP 47 tag. */
  language: string;
  title: string;
  number: number;
  /** Names of its assignment and its question: nothing else in the playbook has them. */
  assignment: string;
  question: string;
  /** Skill id; the playbook may have none yet. */
  skill?: string | undefined;
  role?: string | undefined;
  day: string;
  /** Ids that the playbook knows, for the comments. */
  skills: readonly string[];
  roles: readonly string[];
  stages: readonly string[];
}

/** A practice in the form that the page /contribute/ gives it, with every field that an author may want to fill in. */
export function practiceSkeleton({
  language,
  title,
  number,
  assignment,
  question,
  skill,
  role,
  day,
  skills,
  roles,
  stages,
}: NewPractice): string {
  const others = skills.filter((id) => id !== skill);
  const more = [
    `# with a level: { skill: ${skill ?? 'skill-id'}, level: 2 }${others.length > 0 ? `; other skills: ${shortened(others)}` : ''}`,
    ids('roles', role, roles, 'empty: for everybody'),
    `# stage: ${stages[0] ?? 'discover'} # ${stages.length > 0 ? `one of ${shortened(stages)}; ` : ''}without one: any stage`,
    ...stewardship(day),
    'status: draft # published, once it is ready for everybody',
    'hears:',
    `  - ${text(blank('What the customer says when this is needed'))}`,
    'related: [] # ids of other practices',
  ];
  const hints = hintsIn(language);
  const nothing = Object.fromEntries(Object.keys(hints).map((field) => [field, ''])) as unknown as Contribution;
  return practiceSource({ ...nothing, title, skill: skill ?? '' }, hints, { number, assignment, question }, more) + CLAIMS;
}

/** What no heading asks for. */
const CLAIMS = `
{/* A claim needs its evidence right behind it: <Evidence id="…" />. Begin an entry with: chalktalk new evidence "The claim" */}
`;

/** The words of the form at /contribute/, each as a place to fill in. */
function hintsIn(language: string): Hints {
  const { headings, ...hints } = wordsFor(language).contribute.hints;
  const blanks = Object.entries(hints).map(([field, hint]) => [field, hint.split('\n').map(blank).join('\n')]);
  return { ...Object.fromEntries(blanks), headings } as Hints;
}
