import type { StatementId, Trap } from '../../coaching/audit/statements.ts';
import { day, plural } from './formats.ts';
import { waitingFor } from './waiting.ts';

const statements: Record<StatementId, string> = {
  'rep-chose': 'The rep chose the topic of our last session.',
  'took-over': 'I took over a call that I had come to watch.',
  'one-skill': 'We worked on one skill, the same as the time before.',
  activity: 'I asked for numbers of calls, meetings or emails.',
  negotiated: 'I named a price or a term to a customer in place of the rep.',
  'saw-it': 'What I said came from a call that I had seen or heard.',
  told: 'I said what to do before I had asked what the rep would do.',
  'late-deals': 'Most of my coaching time went to deals that should close this quarter.',
  checked: 'I went through calls, calendars or emails without saying why.',
  'next-dated': 'The next session has a day, and it is in both calendars.',
  'my-next-step': 'I wrote the next step for a deal that is not mine.',
  'told-what-came': 'I asked what had come of the last session, or told the team with the rep’s consent.',
};

interface TrapWords {
  title: string;
  about: string;
  /** One thing to try in the next two weeks. */
  tryThis: string;
  clear: string;
  /** Finds words of the subject in titles of pages: those come first in what there is to read. */
  inTitle: RegExp;
}

const traps: Record<Trap, TrapWords> = {
  closing: {
    title: 'Closing the deal yourself',
    about: 'It helps the customer and the number. The rep learns that you will step in.',
    tryThis: 'Before your next joint call, agree on the one sign at which you speak. Without it, say nothing until you are outside.',
    clear: 'Nothing here this time.',
    inTitle: /deal|hands off|silen/i,
  },
  directing: {
    title: 'Micromanaging',
    about: 'Steering every move feels like care. The rep waits for your next instruction and brings you less.',
    tryThis: 'In your next session, ask three questions before your first suggestion, and let the rep write down the next step.',
    clear: 'Nothing here this time.',
    inTitle: /want|ask|question/i,
  },
};

/** The words of `/self-audit/`: the app carries these and no others. */
export const auditWords = {
  title: 'Self-audit',
  about: 'Two weeks of your coaching in twelve statements. Are you coaching, closing deals, or micromanaging?',
  ...waitingFor('practices'),
  day: (at: number) => day(at),
  statements,
  traps,
  form: {
    title: 'The last two weeks',
    about: 'It is for you alone, and it stays in this browser. What you leave open counts as “does not apply”.',
    answers: { yes: 'Yes', no: 'No', open: 'Does not apply' },
    save: 'Save and show the result',
    nothing: 'Say yes or no to at least one statement.',
    saved: 'Saved. The result is below.',
    clear: 'Clear the form',
  },
  result: {
    title: 'The result',
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
    none: 'What you save shows here, newest first.',
    counts: (yes: number, no: number) => `${plural(yes, 'yes', 'yes')}, ${no} no`,
    changed: 'Since the one before',
    noChange: 'Nothing changed since the one before.',
    to: { yes: 'Now yes', no: 'Now no' },
    erase: 'Erase',
    eraseNamed: (day: string) => `Erase the one from ${day}`,
    erased: (day: string) => `The one from ${day} is erased.`,
    undo: 'Undo',
    restored: (day: string) => `The one from ${day} is back, with today’s date.`,
  },
};
