import { daysAhead } from '../../playbook/days/spans.ts';
import { day, plural } from './formats.ts';
import { questionResults } from './question-kinds.ts';

const after = (days = 0): string => (days < 1.5 ? 'A day later' : `${Math.round(days)} days later`);

/** A day as people say it, seen from now. */
const when = (at: number, now = Date.now()): string => {
  const days = daysAhead(at, now);
  if (days < 1) return 'later today';
  return days === 1 ? 'tomorrow' : `on ${day(at, 'weekday')}`;
};

/** The words of today's review and of what home says about it: the apps carry these and no others. */
export const reviewWords = {
  title: 'Today’s review',
  nav: 'Review',
  about: 'About three minutes with what you have read, so that it stays.',
  /** Plays on the page of review, drawn when it is built. */
  startPlay: 'O you (1,1)\no practice (4,3)\nX forgetting (7,1)\nyou -> practice : read\npractice .> forgetting : comes back',
  restPlay: 'O you (1,2)\no next (6,2)\nyou .> next : later',
  loading: 'Getting today’s questions ready',
  start: (count: number) => `Start with ${plural(count, 'question', 'questions')}`,
  place: (place: number, of: number) => `Question ${place} of ${of}`,
  of: (count: number) => `of ${count}`,
  left: (minutes: number) => (minutes < 1 ? 'less than a minute left' : `about ${plural(minutes, 'minute', 'minutes')} left`),
  onceMore: 'Once more',
  verdict: ({ right, percent }: { right: boolean; percent: number }) =>
    right
      ? questionResults.resultRight
      : percent > 0
        ? questionResults.resultPartly.replace('{score}', String(percent))
        : questionResults.resultWrong,
  track: {
    label: (done: number, of: number) => `${done} of ${plural(of, 'question', 'questions')} done`,
  },
  question: 'The question',
  why: 'Why now?',
  reasons: {
    new: (_days?: number) => 'You have not been asked this yet.',
    due: (days?: number) => `You knew it. ${after(days)} asking again does most.`,
    'wrong-last-time': (days?: number) => `You got it wrong last time, so it is back ${after(days).toLowerCase()}.`,
    changed: (_days?: number) => 'It has changed since you learned it.',
    guessed: (days?: number) => `You got it right, but by a guess, so it is back ${after(days).toLowerCase()}.`,
    again: () => 'You got it wrong a moment ago. Here it is again, after something else.',
  },
  from: 'From',
  skip: 'Skip for today',
  next: 'Next question',
  finish: 'See how it went',
  dueAgain: (at: number) => `Comes back ${when(at)}, estimated.`,
  comesBack: 'Comes back in this review.',
  comesTomorrow: 'Comes back in your next review.',
  missing: (title: string) => `“${title}” could not be loaded, so it is left out for now. It stays due.`,
  gone: (title: string) => `“${title}” is no longer on its page, so it is left out.`,
  focus: 'First',
  anySkill: 'Any skill',
  focusLabel: 'Start with',
  done: {
    title: 'Done for today',
    nothing: 'You answered nothing this time. What was due is still due.',
    score: (right: number, of: number) => `${right} of ${of} right first time.`,
    improved: 'What got better',
    recall: (from: number, to: number) => `recall ${from}% → ${to}%`,
    firstRecall: (to: number) => `recall ${to}%, first time asked`,
    estimated: 'Recall is estimated from your answers. It says what you would probably remember now, not what you do on a call.',
    comeback: (day: string) => `Wrong on ${day}, right today`,
    wrong: 'Worth another look',
    next: (count: number, at: number) => `Next: ${count > 0 ? plural(count, 'question', 'questions') : 'new questions'} ${when(at)}.`,
    waiting: (count: number) => `${count === 1 ? 'One more is' : `${count} more are`} due. A few minutes a day are enough.`,
    noNext: 'Nothing else is due yet.',
    more: (count: number) => `Carry on with ${plural(count, 'more question', 'more questions')}`,
    progress: 'See your progress',
    home: 'Back to Today',
  },
  nothingYet: {
    title: 'Nothing to review yet',
    text: 'Review brings back what you have read and answered. Start with one of these: its questions will come back here.',
    anyway: (count: number) => `Or begin with ${plural(count, 'question', 'questions')}`,
    all: 'All practices',
    minutes: (minutes: number) => `${minutes} min`,
  },
  nothingDue: {
    title: 'Nothing is due',
    rest: 'Waiting is part of it. A question that comes back a little late teaches more than one that comes too soon.',
    read: 'Read something new',
  },
  noQuestions: {
    title: 'No questions yet',
    text: 'Nobody has written a question into this playbook so far.',
  },
  failed: {
    title: 'Review could not be loaded',
    text: 'Check the connection. What you have answered so far is safe.',
    again: 'Try again',
  },
  noScript: 'Review needs JavaScript, which is switched off here. Every question is also on its own page, with its answer.',
  day: (at: number) => day(at, 'weekday'),
  home: {
    title: 'Next',
    continue: 'Continue where you were',
    review: 'Today’s review',
    due: (count: number, minutes: number) => `${plural(count, 'question', 'questions')}, about ${plural(minutes, 'minute', 'minutes')}`,
    noneDue: 'Nothing is due today',
    nextDue: (at: number) => `Next ${when(at)}`,
    promised: (at: number) => `You promised to do it by ${day(at, 'weekday')}`,
    overdue: (at: number) => `You promised to do it by ${day(at, 'weekday')}: still open`,
    week: ({ meets, read }: { meets: number | undefined; read: string | undefined }) =>
      ['This week in your plan', read && `read “${read}”`, meets !== undefined && `session on ${day(meets, 'weekday')}`]
        .filter(Boolean)
        .join(' · '),
    focus: 'The skill that comes first in your reviews',
    progress: 'Your progress',
    coaching: 'Coaching',
  },
};
