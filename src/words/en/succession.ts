import { plural } from './formats.ts';

/** The words of `/succession/`. */
export const successionWords = {
  title: 'Succession',
  about: 'Who wrote down what the team knows, and which skills hang on one name.',
  estimate:
    'Counted from the authors and owners of the practices. A team counts as one name. What is written is not what people can do: who shows a skill at work is on the coach’s desk.',
  desk: 'Who shows which skill: the coach’s desk',
  handover: (title: string) => `The checklist for passing on an account: ${title}`,
  /** Finds words of it in the title of a practice. */
  handoverInTitle: /hand[ -]?over|pass on/i,
  skills: {
    title: 'By skill',
    about: 'The number says how many would have to leave before nobody is left who wrote for this skill. The lowest come first.',
    caption: 'Skills with who wrote for them',
    skill: 'Skill',
    factor: 'Names',
    people: 'Who wrote it or looks after it',
    practices: 'Practices',
    none: 'Nobody yet',
    one: 'Depends on one name',
    zero: 'Nobody has written for it',
    noPractices: 'No practice yet',
  },
  owners: {
    title: 'By owner',
    about: 'What each looks after, and when it is due for review.',
    nobody: 'No owner',
    count: (count: number) => plural(count, 'practice', 'practices'),
    reviewBy: (day: string) => `review by ${day}`,
    noReview: 'no review date',
    author: (name: string) => `written by ${name}`,
  },
  empty: 'No practice says who wrote it or who looks after it.',
  emptyHint: 'Add an author and an owner to the fields at the top of your practices, and this page fills up.',
  emptyPlay: 'O author (2,1)\nX nobody (6,1)\nauthor .> nobody',
};
