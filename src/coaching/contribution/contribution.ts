import { short } from '../../playbook/hash/short.ts';
import { clean, lines, oneLine, paragraphs, says } from '../prose.ts';

/** What somebody writes about a practice of their own, as typed. */
export interface Contribution {
  title: string;
  summary: string;
  skill: string;
  author: string;
  /** What customers say when it is needed, one sentence a line. */
  hears: string;
  when: string;
  /** The move, one step a line. */
  move: string;
  say: string;
  notSay: string;
  wrong: string;
  tryIt: string;
  question: string;
  right: string;
  rightWhy: string;
  mistake: string;
  mistakeWhy: string;
  why: string;
}

/** Words that stand where nothing was written yet: they say what belongs there. */
export type Hints = Contribution & { headings: { when: string; move: string; say: string; wrong: string; tryIt: string; check: string } };

/** Where a practice would lie, and under which names. */
export interface PracticeLocation {
  /** Path below the content folder: `practices/let-silence-work.mdx`. */
  path: string;
  /** The practice’s number. */
  number: number;
  /** Ids of the assignment and of the question. */
  assignment: string;
  question: string;
}

/** What the playbook has already. */
export interface Taken {
  /** The highest number that was ever used. */
  number: number;
  practices: readonly string[];
  /** Ids of assignments and questions. */
  ids: readonly string[];
}

/** The longest file name: some systems take no more than 255 bytes for a whole path. */
const LONGEST = 60;

/** A place that nothing else has. */
export function locationFor(title: string, taken: Taken): PracticeLocation {
  const practice = free(slug(title), new Set(taken.practices));
  const ids = new Set(taken.ids);
  return {
    path: `practices/${practice}.mdx`,
    number: taken.number + 1,
    assignment: free(`${practice}-try`, ids),
    question: free(`${practice}-check`, ids),
  };
}

/** A title as a file name: plain letters, digits and hyphens. */
function slug(title: string): string {
  const words = clean(title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  // A title in another script has no such letters: a name that stays the same for it, nothing more.
  return words || (says(title) ? `practice-${short(clean(title))}` : 'new-practice');
}

function free(name: string, taken: ReadonlySet<string>): string {
  let found = name;
  for (let count = 2; taken.has(found); count++) found = `${name}-${count}`;
  return found;
}

/** Are the right answer and the mistake the same words? A question needs two. */
export function sameAnswers({ right, mistake }: Contribution): boolean {
  const key = (text: string) =>
    clean(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return says(right) && says(mistake) && key(right) === key(mistake);
}

/**
 * The file of a practice, in the order in which a play card is read. Whatever was typed is text and nothing else, so the
 * file compiles without an error; where nothing was typed it says what belongs there.
 *
 * @param more lines of the front matter after those that every practice needs: `published: 2026-11-20`
 */
export function practiceSource(
  typed: Contribution,
  hints: Hints,
  { number, assignment, question }: Omit<PracticeLocation, 'path'>,
  more: readonly string[],
): string {
  const given = { ...typed, ...(sameAnswers(typed) && { mistake: '' }) };
  const text = (field: keyof Contribution) => (says(given[field]) ? given[field] : hints[field]);
  const one = (field: keyof Contribution) => oneLine(text(field));
  const several = (field: keyof Contribution) => paragraphs(text(field));
  // Where each line is a number and a sign, nothing is left of them.
  const moves = lines(text('move'));
  const steps = moves.length > 0 ? moves : lines(hints.move);
  const { headings } = hints;
  const heard = clean(typed.hears).split('\n').filter(says);
  return [
    '---',
    `title: ${quoted(text('title'))}`,
    `number: ${number}`,
    `summary: ${quoted(text('summary'))}`,
    `skills: [${says(typed.skill) ? quoted(typed.skill) : ''}]`,
    ...(heard.length > 0 ? ['hears:', ...heard.map((line) => `  - ${quoted(line)}`)] : []),
    ...(says(typed.author) ? [`author: ${quoted(typed.author)}`] : []),
    ...more,
    '---',
    '',
    `## ${headings.when}`,
    '',
    several('when'),
    '',
    `## ${headings.move}`,
    '',
    '<Steps>',
    '',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    '',
    '</Steps>',
    '',
    `## ${headings.say}`,
    '',
    '<TalkTrack>',
    '<Say>',
    '',
    several('say'),
    '',
    '</Say>',
    '<Not>',
    '',
    several('notSay'),
    '',
    '</Not>',
    '</TalkTrack>',
    '',
    `## ${headings.wrong}`,
    '',
    several('wrong'),
    '',
    `## ${headings.tryIt}`,
    '',
    `<Assignment id="${assignment}" days="7">`,
    '',
    several('tryIt'),
    '',
    '</Assignment>',
    '',
    `## ${headings.check}`,
    '',
    `<Question id="${question}"${says(typed.skill) ? ` skill="${attribute(typed.skill)}"` : ''}>`,
    '',
    one('question'),
    '',
    `- [ ] ${one('mistake')}`,
    `  > ${one('mistakeWhy')}`,
    `- [x] ${one('right')}`,
    `  > ${one('rightWhy')}`,
    '',
    several('why'),
    '',
    '</Question>',
    '',
  ].join('\n');
}

/** A YAML string in double quotes: those of JSON are a part of them. */
export function quoted(text: string): string {
  return JSON.stringify(clean(text).replace(/\n+/g, ' '));
}

function attribute(text: string): string {
  return clean(text).replace(/["&<>{}\n]/g, '');
}

/** Longest address that browsers and servers pass on whole. */
const LONGEST_ADDRESS = 8000;

/**
 * The address at which the file is begun in the team's repository.
 *
 * @param template `{path}` and `{text}` stand for what the file is called and holds
 * @returns `undefined` where it would be too long to arrive whole
 */
export function newFileAddress(template: string, path: string, text: string): string | undefined {
  const values: Record<string, string> = { path: path.split('/').map(encodeURIComponent).join('/'), text: encodeURIComponent(text) };
  // A function, so that a `$` in a value is no pattern; one pass, so that a `{path}` in the text stays text.
  const whole = template.replace(/\{(path|text)\}/g, (_, name: string) => values[name] ?? '');
  return whole.length > LONGEST_ADDRESS ? undefined : whole;
}
