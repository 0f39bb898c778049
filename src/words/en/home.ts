import { plural } from './formats.ts';

// The home page.

export const homeWords = {
  title: 'Today',
  what: (name: string) => `${name}: short practices for the next conversation, one skill at a time.`,
  more: 'Find the answer to what the customer just said. Try it this week. Ask somebody to watch you.',
  ways: 'Three ways in',
  sell: {
    title: 'I sell',
    text: 'Start with a practice: one move, what to say, one thing to try this week.',
    link: 'Open the practices',
    notation: 'O you (1,2)\nX customer (6,2)\nyou -> customer : the move',
  },
  coach: {
    title: 'I coach',
    text: 'Start with one person and one skill: a plan, a brief, an observation.',
    link: 'Open coaching',
    notation: 'O rep (6,2)\no you (1,2)\nyou .> rep : one thing',
  },
  write: {
    title: 'I write',
    text: 'See what is missing, what is due for review, and who looks after it.',
    link: 'Open the page for authors',
    notation: 'O you (1,2)\no playbook (6,2)\nyou -> playbook : what worked',
  },
  searchLabel: 'What did the customer say?',
  searchPlaceholder: 'Your price is too high',
  searchButton: 'Search',
  latest: 'Latest practices',
  all: (count: number) => `All ${plural(count, 'practice', 'practices')}`,
  programs: 'A path through the playbook',
  empty: 'Nothing has been written yet.',
};
