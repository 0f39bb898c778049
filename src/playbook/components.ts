/**
 * What an author may write in MDX: the grammar of the authoring components. How they look is in
 * `src/components/authoring/`; that the two lists agree is a test.
 */
export interface ComponentGrammar {
  /** Attributes by name. Values are always text. */
  attributes: Record<string, Attribute>;
  /** Components it must stand in, if any. */
  inside?: string[];
  /** The only components that it may hold. */
  holds?: readonly string[];
  /** Components that it may not hold, however deep. */
  never?: readonly string[];
  /** One line for the documentation. */
  about: string;
}

interface Attribute {
  required?: boolean;
  about: string;
  /** What a value must look like, and what to write instead. */
  form?: { pattern: RegExp; fix: string };
}

const whole = { pattern: /^[1-9]\d{0,3}$/, fix: 'write a whole number, for instance "7"' };
const level = { pattern: /^[1-4]$/, fix: 'a level is a number from 1 to 4' };
const stable = { pattern: /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, fix: 'write letters, digits and hyphens, for instance "first-minute"' };

const id = (about: string): Attribute => ({ required: true, about, form: stable });
const skill: Attribute = { about: 'Skill id that it tests.' };
const ofLevel: Attribute = { about: 'Level of the skill, 1 to 4.', form: level };

/** What stands in a line. */
const INLINE = ['Evidence', 'Term'];
/** What a reader does: none of them is part of another. */
const DONE = ['Assignment', 'Checklist', 'Quiz', 'Reflect'];
const ASKED = ['Question', 'Scenario'];

const GRAMMAR = {
  TalkTrack: { attributes: {}, holds: ['Say', 'Not', ...INLINE], about: 'What to say and what not to say, side by side.' },
  Say: { attributes: {}, inside: ['TalkTrack'], holds: INLINE, about: 'Words that work. Each paragraph can be copied.' },
  Not: { attributes: {}, inside: ['TalkTrack'], holds: INLINE, about: 'Words that do not.' },
  Steps: { attributes: {}, never: [...DONE, ...ASKED, 'Steps'], about: 'A numbered list, drawn as the steps of a move.' },
  Assignment: {
    attributes: { id: id('Stable id.'), days: { about: 'Days until it should be done.', form: whole } },
    never: ['Assignment', 'Quiz', 'Reflect', ...ASKED],
    about: 'What to try this week.',
  },
  Checklist: { attributes: { id: id('Stable id.') }, never: [...DONE, ...ASKED], about: 'A task list that the reader ticks off.' },
  CoachGuide: { attributes: {}, never: ['CoachGuide'], about: 'For the coach: shown beside the page, closed.' },
  Evidence: { attributes: { id: { required: true, about: 'Evidence id.' } }, about: 'Cites an evidence entry where a claim is made.' },
  Term: {
    attributes: { means: { required: true, about: 'What the term means, in one sentence.' } },
    about: 'A word of the trade, explained on demand.',
  },
  Video: {
    attributes: {
      src: { required: true, about: 'A video file beside the page, or the https:// address of a page that shows it (becomes a link).' },
      title: { required: true, about: 'What the video shows.' },
      captions: { about: 'A WebVTT file beside the page.' },
      poster: { about: 'A picture file beside the page, shown before it plays.' },
    },
    about: 'A video; the text inside is its transcript.',
  },
  Question: {
    attributes: { id: id('Stable id.'), skill, level: ofLevel, rev: { about: 'Revision; raise it when the answer changes.', form: whole } },
    never: [...DONE, 'CoachGuide'],
    about: 'A question in plain Markdown.',
  },
  Scenario: {
    attributes: { id: id('Stable id.'), skill, level: ofLevel, rev: { about: 'Revision.', form: whole } },
    never: [...DONE, 'CoachGuide'],
    about: 'A conversation that branches.',
  },
  Reflect: { attributes: { id: id('Stable id.') }, never: [...DONE, ...ASKED], about: 'A private note.' },
  Quiz: {
    attributes: {
      id: id('Stable id.'),
      pass: { about: 'Per cent that pass.', form: { pattern: /^(100|[1-9]?\d)$/, fix: 'write a number from 0 to 100' } },
    },
    never: ['Assignment', 'Checklist', 'CoachGuide', 'Quiz'],
    about: 'Several questions with one result.',
  },
  Blank: {
    attributes: {
      answers: { required: true, about: 'Accepted answers, separated by ` | `.' },
      exact: {
        about: 'What must be exactly as written: `case`, `accents`, or both.',
        form: {
          pattern: /^(case|accents|case accents|accents case)$/,
          fix: 'write `exact="case"`, `exact="accents"` or `exact="case accents"`',
        },
      },
    },
    inside: ['Question'],
    about: 'A gap to fill in.',
  },
} satisfies Record<string, ComponentGrammar>;

export type AuthoredName = keyof typeof GRAMMAR;

/** What an author gives an id of its own. */
export const NAMED = ['Assignment', 'Checklist', 'Question', 'Quiz', 'Reflect', 'Scenario'] as const satisfies readonly AuthoredName[];

export const COMPONENTS: Readonly<Record<AuthoredName, ComponentGrammar>> = GRAMMAR;

/** The grammar of a component; `undefined` where there is none of this name. */
export function grammarOf(name: string): ComponentGrammar | undefined {
  return isAuthored(name) ? COMPONENTS[name] : undefined;
}

/** May a component stand in the innermost of these others, outermost first? The name of the one in which it may not, if there is any. */
export function wrongPlace(name: string, around: readonly string[]): string | undefined {
  const parent = around.at(-1);
  const holds = parent === undefined ? undefined : grammarOf(parent)?.holds;
  if (holds && !holds.includes(name)) return parent;
  return around.findLast((outer) => grammarOf(outer)?.never?.includes(name));
}

/** The component that is called so but for its capitals. */
export function componentCalled(name: string): AuthoredName | undefined {
  const lower = name.toLowerCase();
  return (Object.keys(GRAMMAR) as AuthoredName[]).find((known) => known.toLowerCase() === lower);
}

/** Components between whose tags nothing stands: `<Evidence id="…" />`. */
export const ALONE: readonly string[] = ['Evidence', 'Blank'];

function isAuthored(name: string): name is AuthoredName {
  return Object.hasOwn(GRAMMAR, name);
}

/** Components that a build makes out of plain Markdown. Authors do not write them. */
export const MADE = [
  'Callout',
  'ChecklistItem',
  'ChecklistLabel',
  'Play',
  'Image',
  'Table',
  'QuestionLead',
  'QuestionForm',
  'QuestionStem',
  'QuestionOptions',
  'QuestionOption',
  'QuestionAnswer',
  'QuestionExplanation',
  'OptionFeedback',
  'OptionSays',
  'OptionReply',
  'AnswerItem',
  'AnswerGap',
] as const;

/** What a block of a body tree may be. */
export type ComponentName = AuthoredName | (typeof MADE)[number];
