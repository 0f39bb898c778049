import { filterWords } from './filter.ts';
import { plural } from './formats.ts';

// Practices: their list, and a page of one.

export const practicesWords = {
  title: 'Practices',
  about: 'One move each: when to use it, what to say, how it goes wrong.',
  filter: 'Filter practices',
  skill: 'Skill',
  role: 'Role',
  stage: 'Stage',
  level: 'Level',
  any: { skill: 'All skills', role: 'All roles', stage: 'All stages', level: 'All levels' },
  ...filterWords,
  reset: 'Show all practices',
  nothing: 'No practice matches all of these filters.',
  nothingHint: 'Remove a filter, or start again.',
  empty: 'There are no practices yet. The first one is a file in practices/.',
  emptyPlay: 'O you (2,1)\nX filter (6,1)\nyou -| filter',
};

export const practiceWords = {
  number: (number: number) => `Practice ${number}`,
  level: (level: number, name: string) => `level ${level} of 4, ${name}`,
  levelShort: (level: number) => `level ${level}`,
  for: 'For',
  everyRole: 'every role',
  anyStage: 'any',
  stage: 'Stage',
  time: 'Time',
  owner: 'Owner',
  author: 'Author',
  reviewed: 'Reviewed',
  reviewBy: 'Review by',
  overdue: 'Review overdue',
  trains: 'Trains',
  usedIn: 'Used in',
  related: 'Related',
  series: 'Series',
  seriesNext: (day: string) => `Next part planned for ${day}`,
  onThisPage: 'On this page',
  about: 'About this practice',
  previous: 'Previous',
  next: 'Next',
  neighbours: 'Previous and next practice',
  hears: 'You hear',
  moreHeard: (count: number) => `${plural(count, 'more way', 'more ways')} to say it`,
  youSay: 'You say',
  /** Leads to the place of the page where the first line to say stands among the others. */
  allToSay: 'All there is to say',
  moreFacts: ', more about this page',
  retired: 'Retired',
  retiredText: 'This practice is no longer recommended. It keeps its number and its page so that old links still lead somewhere.',
  draft: 'Draft',
  draftText: 'Only you can see this: drafts are left out of the built playbook.',
};
