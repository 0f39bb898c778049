/**
 * Every word that the interface says, in one place, so that another language is one more object of this type.
 * Content is never here. A function is a sentence with a number or a name in it.
 */

import { auditWords } from './audit.ts';
import { authorsWords } from './authors.ts';
import { briefWords } from './brief.ts';
import { coachingWords, privacyWords } from './coaching.ts';
import { contributeWords } from './contribute.ts';
import { deskWords } from './desk.ts';
import { embedWords } from './embed.ts';
import { filterWords } from './filter.ts';
import { capital, day, list, plural } from './formats.ts';
import { frameWords } from './frame.ts';
import { lmsWords, packageReviewWords } from './lms.ts';
import { movedWords } from './moved.ts';
import { observeWords } from './observe.ts';
import { planWords } from './plan.ts';
import { progressWords } from './progress.ts';
import { questionKinds, questionResults, questionVerdicts } from './question-kinds.ts';
import { reportingWords } from './reporting.ts';
import { retroWords } from './retro.ts';
import { reviewWords } from './review.ts';
import { searchWords } from './search.ts';
import { shareWords } from './share.ts';
import { successionWords } from './succession.ts';
import { topFifthWords } from './top-fifth.ts';

/** Verbs agree with names such as "you" and "we" on a play. */
const does = (name: string, third: string, base: string): string => (/^(you|we|they|i)$/i.test(name) ? base : third);

/** Begins with a capital letter. Ends with a full stop, unless the author's own words end it: a label may be a question. */
const sentence = (text: string): string => capital(/[.?!…]$/.test(text) ? text : `${text}.`);

export const words = {
  site: {
    skip: 'Skip to the text',
    main: 'Main',
    home: 'Today',
    practices: 'Practices',
    modules: 'Modules',
    skills: 'Skills',
    programs: 'Programs',
    roles: 'Roles',
    evidence: 'Evidence',
    archive: 'Archive',
    authors: 'For authors',
    breadcrumb: 'Where you are',
    search: 'Search',
    searchHint: 'Search plays and skills',
    searchKey: '/',
    theme: 'Colours',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    footer: 'More of the playbook',
    full: 'Open full page',
    table: 'Table',
    feed: 'Atom feed',
    jsonFeed: 'JSON feed',
    signUp: 'Get news of this playbook',
    discuss: 'Talk about it',
    edit: 'Edit this page',
    private: 'What you do here stays in your browser.',
    minutes: (count: number) => (count < 100 ? `${count} min` : `${Math.floor(count / 60)} h ${count % 60} min`),
    part: (part: number) => `Part ${part}`,
  },
  kinds: {
    practice: 'Practice',
    module: 'Module',
    lesson: 'Lesson',
    skill: 'Skill',
    role: 'Role',
    program: 'Program',
    evidence: 'Evidence',
  },
  home: {
    title: 'Today',
    what: (name: string) => `${name}: short practices for the next conversation, one skill at a time.`,
    more: 'Find the answer to what the customer just said. Try it this week. Have somebody watch.',
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
      text: 'See what is missing, what must be read again, and who keeps it true.',
      link: 'Open the board for authors',
      notation: 'O you (1,2)\no playbook (6,2)\nyou -> playbook : what worked',
    },
    searchLabel: 'What did the customer say?',
    searchPlaceholder: 'Your price is too high',
    searchButton: 'Search',
    latest: 'Latest practices',
    all: (count: number) => `All ${plural(count, 'practice', 'practices')}`,
    programs: 'A path through it',
    empty: 'Nothing has been written yet.',
  },
  practices: {
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
    nothing: 'No practice fits all of these.',
    nothingHint: 'Take one filter away, or start again.',
    empty: 'There is no practice yet. The first one is a file in practices/.',
    emptyPlay: 'O you (2,1)\nX filter (6,1)\nyou -| filter',
  },
  practice: {
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
    moreHeard: (count: number) => `${count} more ways to say it`,
    youSay: 'You say',
    /** Leads to the place of the page where the first line to say stands among the others. */
    allToSay: 'All there is to say',
    moreFacts: ', more about this page',
    retired: 'Retired',
    retiredText: 'This practice is no longer recommended. It keeps its number and its page so that old links still lead somewhere.',
    draft: 'Draft',
    draftText: 'Only you see this: a draft is not in the built playbook.',
  },
  modules: {
    title: 'Modules',
    about: 'Lessons in order. Each builds one skill and ends in the field.',
    lessons: (count: number) => plural(count, 'lesson', 'lessons'),
    lessonsTitle: 'Lessons',
    prerequisites: 'Do first',
    noPrerequisites: 'Nothing: start here',
    builds: 'Builds',
    leadsTo: 'Opens the way to',
    start: 'Start with lesson 1',
    empty: 'There is no module yet.',
  },
  lesson: {
    place: (place: number, of: number) => `Lesson ${place} of ${of}`,
    objective: 'Objective',
    guide: 'For the coach',
    guideOpen: 'Coach’s guide',
    neighbours: 'Previous and next lesson',
    end: 'Back to the module',
    all: 'All lessons',
  },
  skills: {
    title: 'Skills',
    about: 'What a rep can get better at. Four levels each, described by what a coach can see.',
    rubric: 'Four levels',
    rubricAbout: 'Each is what somebody else can see or hear on a call.',
    noRubric: 'No levels are described for this skill yet.',
    trainedBy: 'What trains it',
    practices: 'Practices',
    modules: 'Modules',
    untrained: 'Nothing trains this skill yet.',
    untrainedPlay: 'O you (2,1)\nX skill (6,1)\nyou -| skill',
    expected: 'Who needs it',
    level: 'Level',
    summary: (practices: number, modules: number) =>
      `${plural(practices, 'practice', 'practices')}, ${plural(modules, 'module', 'modules')}`,
    empty: 'There is no skill yet.',
  },
  roles: {
    title: 'Roles',
    about: 'What each role should be able to do, and what its best people show.',
    profile: 'Profile',
    skill: 'Skill',
    expected: 'Expected',
    top: 'Top performers',
    scale: (expected: number | undefined, top: number | undefined) =>
      [expected ? `expected ${expected}` : '', top ? `top performers ${top}` : ''].filter(Boolean).join(', '),
    none: 'none set',
    noProfile: 'No levels are set for this role yet.',
    programs: 'Programs for this role',
    practices: 'Practices for this role',
    allPractices: 'Show them all',
    skills: (count: number) => plural(count, 'skill', 'skills'),
    empty: 'There is no role yet.',
  },
  programs: {
    title: 'Programs',
    about: 'A path through the playbook in three phases.',
    phases: { plan: 'Plan', mastery: 'Mastery', reinforcement: 'Reinforcement' },
    lasts: 'Lasts',
    weeks: (count: number) => plural(count, 'week', 'weeks'),
    for: 'For',
    missing: 'not in this playbook',
    empty: 'There is no program yet.',
  },
  evidence: {
    title: 'Evidence',
    about: 'Every figure in this playbook, where it comes from and what it is worth.',
    qualities: {
      experiment: { name: 'Experiment', means: 'Compared groups or conditions on purpose.' },
      'field-study': { name: 'Field study', means: 'Observed at work, without full control.' },
      'vendor-survey': { name: 'Vendor survey', means: 'Asked by somebody who sells the answer.' },
      anecdote: { name: 'Anecdote', means: 'One case, or an illustration.' },
      unverified: { name: 'Unverified', means: 'Often repeated. Nobody has shown the source.' },
    },
    scale: 'How strong is it?',
    source: 'Source',
    method: 'Method',
    says: 'What may be said',
    limits: 'What it does not show',
    citedBy: 'Cited by',
    uncited: 'No page cites it.',
    read: 'Read the source',
    missing: 'Evidence not found',
    empty: 'No evidence has been entered yet.',
  },
  archive: {
    title: 'Archive',
    about: 'Practices by the month in which they were published.',
    series: 'Series',
    parts: (count: number) => plural(count, 'part', 'parts'),
    undated: 'Without a date',
    follow: 'Follow the playbook',
    empty: 'Nothing has been published yet.',
  },
  missing: {
    title: 'This page is off the board',
    text: 'The address may be old, or a letter is wrong.',
    play: 'O you (1,1)\nX page (7,1)\no search (4,3)\nyou -| page\nyou .> search : ask\nsearch -> page : finds it',
    search: 'Search the playbook',
    home: 'Back to today',
  },
  talk: {
    say: 'Say',
    not: 'Not',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Could not copy',
    copyLabel: 'Copy what to say',
  },
  callout: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Watch out', caution: 'Careful' },
  assignment: {
    title: 'Assignment',
    days: (count: number) => `Within ${plural(count, 'day', 'days')}`,
    by: 'Until',
    commit: 'I will do it',
    done: 'Done',
    /** `{day}` is filled in where the reader is. */
    committed: 'You said: done until {day}.',
    finished: 'Done on {day}.',
    noDay: 'Choose a day first, from today on.',
  },
  checklist: { label: 'Checklist' },
  video: { transcript: 'Transcript', captions: 'Captions', open: 'Open the video' },
  term: { means: (term: string) => `What "${term}" means` },
  question: {
    label: 'Question',
    kinds: questionKinds,
    show: 'Show the answer',
    ...questionVerdicts,
    answer: 'Answer',
    blank: 'blank',
    quiz: 'Skill check',
    pass: (percent: number) => `Passed at ${percent} %`,
    choice: 'Choose',
    reflect: 'For you',
    reflectNote: 'Nobody else sees what you write.',
    note: 'Your note',
    keep: 'Keep note',
    kept: 'Noted.',
    noteEmpty: 'Write something first.',
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
    quizResult: '{score} % right.',
    quizPassed: '{score} % right: passed at {pass} %.',
    quizFailed: '{score} % right; passed at {pass} %. Read up on what went wrong, then start again.',
  },
  play: {
    label: 'Play',
    missing: 'This play cannot be drawn.',
    moves: {
      move: (from: string, to: string, label: string | undefined) =>
        sentence(`${from} ${does(from, 'moves', 'move')} to ${to}${label ? `: ${label}` : ''}`),
      message: (from: string, to: string, label: string | undefined) =>
        capital(`${from} ${does(from, 'sends', 'send')} ${label || 'something'} to ${to}.`),
      return: (from: string, to: string, label: string | undefined) =>
        capital(
          label
            ? `${from} ${does(from, 'gives', 'give')} ${label} back to ${to}.`
            : `${from} ${does(from, 'comes', 'come')} back to ${to}.`,
        ),
      stopped: (from: string, to: string, label: string | undefined) =>
        sentence(`${from} ${does(from, 'is', 'are')} stopped before ${to}${label ? `: ${label}` : ''}`),
    },
    stand: (names: string[]) => `On the board: ${list(names)}.`,
  },
  /** In a file of its own: the search app carries these words and no others. */
  search: searchWords,
  /** The same for the apps of the reader's own log. */
  review: reviewWords,
  progress: progressWords,
  coaching: coachingWords,
  privacy: privacyWords,
  embed: embedWords,
  plan: planWords,
  brief: briefWords,
  observe: observeWords,
  desk: deskWords,
  topFifth: topFifthWords,
  retro: retroWords,
  audit: auditWords,
  contribute: contributeWords,
  succession: successionWords,
  share: shareWords,
  frame: frameWords,
  moved: movedWords,
  reporting: reportingWords,
  lms: lmsWords,
  packageReview: packageReviewWords,
  authors: authorsWords,
  record: {
    notSaved: 'Not saved on this device yet. It is saved as soon as there is room; save a backup before you leave.',
    saveWaiting: 'Save backup file',
    late: 'Saved. Wait some seconds before you switch the device off: this browser has no safer place for it.',
    bookmark: 'Keep',
    bookmarked: 'Kept',
  },
  date: {
    /** 3 Nov 2026: a day has no time zone. */
    day: (each: string) => day(each),
    month: (month: string) => day(`${month.slice(0, 7)}-01`, 'month'),
  },
};
