import { day } from './formats.ts';

// What all pages share: the bar, the foot, kinds of pages, and where there is no page.

export const siteWords = {
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
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  footer: 'More of the playbook',
  full: 'Open full page',
  table: 'Table',
  feed: 'Atom feed',
  jsonFeed: 'JSON feed',
  signUp: 'Get news of this playbook',
  discuss: 'Discuss this page',
  edit: 'Edit this page',
  private: 'What you do here stays in your browser.',
  minutes: (count: number) => (count < 100 ? `${count} min` : `${Math.floor(count / 60)} h ${count % 60} min`),
  part: (part: number) => `Part ${part}`,
};

export const kindWords = {
  practice: 'Practice',
  module: 'Module',
  lesson: 'Lesson',
  skill: 'Skill',
  role: 'Role',
  program: 'Program',
  evidence: 'Evidence',
};

export const missingWords = {
  /** While a link that a mail program rewrote is put right. */
  mending: 'A mail program or chat rewrote this link on the way. It is being put right.',
  title: 'This page is off the board',
  text: 'The address may be out of date, or mistyped.',
  play: 'O you (1,1)\nX page (7,1)\no search (4,3)\nyou -| page\nyou .> search : ask\nsearch -> page : finds it',
  search: 'Search the playbook',
  home: 'Back to Today',
};

export const recordWords = {
  notSaved: 'Not saved on this device yet. It waits for room: save a backup before you leave.',
  saveWaiting: 'Save backup file',
  late: 'Saved. Give it a few seconds before you switch off: this browser writes to disk late.',
  bookmark: 'Save',
  bookmarked: 'Saved',
};

export const dateWords = {
  /** 3 Nov 2026: a day has no time zone. */
  day: (each: string) => day(each),
  month: (month: string) => day(`${month.slice(0, 7)}-01`, 'month'),
};
