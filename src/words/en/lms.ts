import type { Unreadable } from '../../learner/packed-log.ts';
import { plural } from './formats.ts';

/** The words of the page that an LMS opens. */
export const lmsWords = {
  skip: 'Skip to the page',
  goTo: 'Go to',
  leave: 'Back to your LMS',
  review: (due: number) => (due > 0 ? `Review, ${due} due` : 'Review'),
  read: 'read',
  loading: 'Asking your LMS where you were',
  noScript: 'This package needs JavaScript to report to your LMS.',
  frame: 'Page',
  progress: (read: number, pages: number, answered: number, questions: number) =>
    questions > 0
      ? `${read} of ${plural(pages, 'page', 'pages')} read, ${answered} of ${plural(questions, 'question', 'questions')} answered`
      : `${read} of ${plural(pages, 'page', 'pages')} read`,
  score: (score: number, mastery: number) => `${score}% right, pass mark ${mastery}%`,
  standing: { incomplete: '', completed: 'Completed', passed: 'Passed', failed: 'Not passed yet: answer what went wrong again' },
  status: {
    none: 'No LMS was found: nothing is reported, and what you do here is not saved.',
    refused:
      'Your LMS did not open a session: nothing is reported, and what you do here is not saved. Close this window and open the course again.',
    review: 'You are looking through this again: nothing is reported.',
    sent: 'Reported to your LMS.',
    partly: 'Your LMS does not take everything that is reported. What it took stays there; the rest is saved here.',
    waiting: 'Reporting to your LMS.',
    failed: 'Not reported yet: no connection to your LMS. It is saved here and sent again.',
    failedHere: 'Not reported yet: no connection to your LMS. It is sent again as long as this window is open.',
  },
  dropped: (events: number) =>
    `${plural(events, 'older entry does', 'older entries do')} not fit into what your LMS stores for you. Your result stays.`,
  damaged: {
    empty: '',
    damaged: 'What your LMS kept from your last visit is damaged, so your answers start again. Your result in the LMS stays.',
    foreign: 'What your LMS kept here belongs to somebody else. It is not used: your answers start again.',
    newer: 'What your LMS kept here is from a later version of this package. It is not used: your answers start again.',
  } satisfies Record<Unreadable, string>,
};

/** What the review says in a package and nowhere else; apart, for the site's own review carries no more than this. */
export const packageReviewWords = {
  toCourse: 'Back to the course',
};
