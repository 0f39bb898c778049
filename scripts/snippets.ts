import { asSnippet, blank } from '../cli/new/skeleton/blank.ts';
import { evidenceSkeleton, programSkeleton, roleSkeleton, skillSkeleton } from '../cli/new/skeleton/data.ts';
import { reviewDay } from '../cli/new/skeleton/fields.ts';
import { lessonSkeleton } from '../cli/new/skeleton/module.ts';
import * as parts from '../cli/new/skeleton/parts.ts';
import { practiceSkeleton } from '../cli/new/skeleton/practice.ts';
import { configSchema } from '../src/playbook/schemas/config.ts';

/** A snippet of Visual Studio Code. */
export interface Snippet {
  scope: 'mdx' | 'yaml';
  prefix: string;
  description: string;
  body: string[];
}

/** Stands for today until it is the editor's own word for it. */
const TODAY = '2000-01-01';
const DAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
const REVIEW = '$CURRENT_YEAR-12-31';

/** The editor's snippets, by name: the same skeletons that `chalktalk new` writes. */
export function snippets(): Record<string, Snippet> {
  return {
    Practice: page('practice', 'A whole practice', practice()),
    Lesson: page('lesson', 'A whole lesson', lesson()),
    Question: page('question', 'A question with one right option', parts.question()),
    'Question, several right': page('several', 'A question with several right options', parts.severalRight()),
    'Question, order': page('order', 'A question: put the lines in order', parts.order()),
    'Question, pairs': page('pairs', 'A question: what belongs to what', parts.pairs()),
    'Question, gap': page('gap', 'A question: a gap in a sentence', parts.gap()),
    Scenario: page('scenario', 'A conversation that branches', parts.scenario()),
    Quiz: page('quiz', 'Several questions with one result', parts.quiz()),
    Reflect: page('reflect', 'A private note', parts.reflect()),
    'Talk track': page('talktrack', 'What to say, and what not', parts.talkTrack()),
    Steps: page('steps', 'The steps of a move', parts.steps()),
    Play: page('play', 'A drawing of who does what', parts.play()),
    Assignment: page('assignment', 'What to try this week', parts.assignment()),
    Checklist: page('checklist', 'What to tick off before something happens', parts.checklist()),
    'Coach’s guide': page('coachguide', 'For the coach: what to watch, what to ask', parts.coachGuide()),
    Evidence: page('evidence', 'Cites an evidence entry', parts.citation()),
    Term: page('term', 'A word of the trade, explained', parts.term()),
    Skill: data('skill', 'A skill with its four levels', skillSkeleton({ name: blank('Name'), levels: configSchema.parse({}).levels })),
    Role: data('role', 'A role', roleSkeleton({ name: blank('Name'), skills: [] })),
    Program: data(
      'program',
      'A path through the playbook',
      programSkeleton({ name: blank('Name'), roles: [], modules: [], practices: [] }),
    ),
    'Evidence entry': data(
      'evidence',
      'A claim and what it is worth',
      evidenceSkeleton({ claim: blank('What is claimed, in one sentence') }),
    ),
  };
}

/** `.vscode/chalktalk.code-snippets`, as text. */
export function snippetsFile(): string {
  return `${JSON.stringify(snippets(), null, 2)}\n`;
}

function page(prefix: string, description: string, skeleton: string): Snippet {
  const body = asSnippet(skeleton).map((line) => line.replaceAll(TODAY, DAY).replaceAll(reviewDay(TODAY), REVIEW));
  return { scope: 'mdx', prefix, description, body };
}

function data(prefix: string, description: string, skeleton: string): Snippet {
  return { scope: 'yaml', prefix, description, body: asSnippet(skeleton) };
}

const NAME = blank('short-name');
const SKILL = blank('skill-id');

function practice(): string {
  const numbered = practiceSkeleton({
    language: 'en',
    title: '',
    number: 0,
    assignment: `${NAME}-try`,
    question: `${NAME}-check`,
    skill: SKILL,
    day: TODAY,
    skills: [],
    roles: [],
    stages: [],
  });
  return numbered.replace('number: 0', `number: ${blank('1')}`);
}

function lesson(): string {
  return lessonSkeleton({
    title: blank('Title'),
    skill: SKILL,
    quiz: `${NAME}-quiz`,
    question: `${NAME}-check`,
    assignment: `${NAME}-try`,
  });
}
