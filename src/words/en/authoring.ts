import { plural } from './formats.ts';
import { questionKinds, questionResults, questionVerdicts } from './question-kinds.ts';

// What the interface says inside of a text: around what authors write, and in questions.

export const talkWords = {
  say: 'Say',
  not: 'Not',
  copy: 'Copy',
  copied: 'Copied',
  failed: 'Could not copy',
  copyLabel: 'Copy what to say',
};

export const calloutWords = { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Watch out', caution: 'Careful' };

export const assignmentWords = {
  title: 'Assignment',
  days: (count: number) => `Within ${plural(count, 'day', 'days')}`,
  by: 'By',
  commit: 'I will do it',
  done: 'Done',
  /** `{day}` is filled in where the reader is. */
  committed: 'You said you would do it by {day}.',
  finished: 'Done on {day}.',
  noDay: 'Choose a day first, from today on.',
};

export const checklistWords = { label: 'Checklist' };

export const videoWords = { transcript: 'Transcript', captions: 'Captions', open: 'Open the video' };

export const termWords = { means: (term: string) => `What “${term}” means` };

export const questionWords = {
  label: 'Question',
  kinds: questionKinds,
  show: 'Show the answer',
  ...questionVerdicts,
  answer: 'Answer',
  blank: 'blank',
  quiz: 'Skill check',
  pass: (percent: number) => `Pass mark ${percent}%`,
  choice: 'Choose',
  reflect: 'For you',
  reflectNote: 'Nobody else sees what you write.',
  note: 'Your note',
  keep: 'Save note',
  kept: 'Saved.',
  noteEmpty: 'Write something first.',
  noteLong: 'A note has room for 4,000 characters, and this one has {length}. Make it shorter, then keep it.',
  /** What was typed before a reload. */
  noteOpen: 'This note is not kept yet.',
  noteLost: 'This browser cannot hold on to what you type: keep the note before you leave the page.',
  check: 'Check answer',
  again: 'Try again',
  sure: 'How sure are you? (optional)',
  sureness: ['A guess', 'Fairly sure', 'Sure'],
  ...questionResults,
  before: {
    right: 'answered before: right',
    partly: 'answered before: partly right',
    wrong: 'answered before: not right',
    changed: 'changed since you answered it',
  },
  say: 'Say this',
  goBack: 'Go back one step',
  startAgain: 'Start again',
  quizOpen: '{n} of {of} answered.',
  quizResult: '{score}% right.',
  quizPassed: 'Passed: {score}% right.',
  quizFailed: '{score}% right; the pass mark is {pass}%. Read up on what went wrong, then start again.',
};
