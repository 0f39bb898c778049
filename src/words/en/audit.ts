import type { Statement } from '../../coaching/audit/audit.ts';
import type { Training } from '../../coaching/coaching-catalogue.ts';
import { day, plural } from './formats.ts';

/** What is said yes or no to. An id stands in logs: a statement that comes to mean something else gets another one. */
const statements: Statement[] = [
  { id: 'rep-chose', tells: 'coaching', text: 'The rep chose the topic of our last session.' },
  { id: 'took-over', tells: 'closing', text: 'I took over a call that I had come to watch.' },
  { id: 'one-skill', tells: 'coaching', text: 'We worked on one skill, the same as the time before.' },
  { id: 'activity', tells: 'directing', text: 'I asked for numbers of calls, meetings or mails.' },
  { id: 'negotiated', tells: 'closing', text: 'I named a price or a term to a customer in place of the rep.' },
  { id: 'saw-it', tells: 'coaching', text: 'What I said came from a call that I had seen or heard.' },
  { id: 'told', tells: 'directing', text: 'I said what to do before I had asked what the rep would do.' },
  { id: 'late-deals', tells: 'closing', text: 'Most of my coaching time went to deals that should close this quarter.' },
  { id: 'checked', tells: 'directing', text: 'I looked into calls, calendars or mails without saying why.' },
  { id: 'next-dated', tells: 'coaching', text: 'The next session has a day, and it is in both calendars.' },
  { id: 'my-next-step', tells: 'directing', text: 'I wrote the next step for a deal that is not mine.' },
  { id: 'told-what-came', tells: 'coaching', text: 'I asked what had come of the last session, or told the team with the rep’s consent.' },
];

interface Trap {
  title: string;
  about: string;
  /** One thing to try in the next two weeks. */
  tryThis: string;
  clear: string;
  /** What to read: pages that lead to these levels, those with such a word in the title first. */
  on: Training[];
  words: string[];
}

const traps: Record<'closing' | 'directing', Trap> = {
  closing: {
    title: 'Closing the deal yourself',
    about: 'It helps the customer and the number. The rep learns that you will step in.',
    tryThis: 'Before your next joint call, agree on the one sign at which you speak. Without it, say nothing until you are outside.',
    clear: 'Nothing here this time.',
    on: [
      { skill: 'coaching', level: 2 },
      { skill: 'coaching', level: 3 },
    ],
    words: ['deal', 'hands off', 'silen'],
  },
  directing: {
    title: 'Micromanaging',
    about: 'Steering every move feels like care. The rep waits for your next instruction and brings you less.',
    tryThis: 'In your next session, ask three questions before your first suggestion, and let the rep write down the next step.',
    clear: 'Nothing here this time.',
    on: [
      { skill: 'coaching', level: 1 },
      { skill: 'coaching', level: 2 },
    ],
    words: ['want', 'ask', 'question'],
  },
};

/** The words of `/self-audit/`: the app carries these and no others. */
export const auditWords = {
  title: 'Self-audit',
  about: 'Two weeks of your coaching in twelve statements. Are you coaching, closing deals, or micromanaging?',
  loading: 'Loading',
  failed: {
    title: 'This could not be loaded',
    text: 'The list of practices could not be loaded. What you have noted is safe in this browser: try again.',
    again: 'Try again',
  },
  noScript: 'This page needs JavaScript, which is switched off here: what you do stays in this browser and is kept nowhere else.',
  day: (at: number) => day(at),
  statements,
  traps,
  form: {
    title: 'The last two weeks',
    about: 'It is for you alone, and it stays in this browser. What you leave open counts as “does not apply”.',
    answers: { yes: 'Yes', no: 'No', open: 'Does not apply' },
    save: 'Show what it says',
    nothing: 'Say yes or no to at least one statement.',
    saved: 'Saved. What it says stands below.',
    clear: 'Clear',
  },
  result: {
    title: 'What it says',
    yes: 'You said yes to:',
    tryThis: 'Try this',
    read: 'Read',
    done: 'What was coaching',
    noneDone: 'You said yes to none of these this time.',
    missing: 'Said no to',
    estimate: 'Your own view of two weeks, nothing more. Ask somebody you coach to answer the same twelve about you.',
  },
  earlier: {
    title: 'So far',
    none: 'What you save stands here, newest first.',
    counts: (yes: number, no: number) => `${plural(yes, 'yes', 'yes')}, ${no} no`,
    changed: 'Since the one before',
    noChange: 'Nothing changed since the one before.',
    to: { yes: 'Now yes', no: 'Now no' },
    erase: 'Erase',
    eraseNamed: (day: string) => `Erase the one of ${day}`,
    erased: (day: string) => `The one of ${day} is erased.`,
    undo: 'Undo',
    restored: (day: string) => `The one of ${day} is back, with today’s date.`,
  },
};
