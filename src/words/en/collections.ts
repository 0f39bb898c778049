import { plural } from './formats.ts';

// Skills, roles, programs, evidence and the archive.

export const skillsWords = {
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
  summary: (practices: number, modules: number) => `${plural(practices, 'practice', 'practices')}, ${plural(modules, 'module', 'modules')}`,
  empty: 'There are no skills yet.',
};

export const rolesWords = {
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
  empty: 'There are no roles yet.',
};

export const programsWords = {
  title: 'Programs',
  about: 'A path through the playbook in three phases.',
  phases: { plan: 'Plan', mastery: 'Mastery', reinforcement: 'Reinforcement' },
  lasts: 'Length',
  weeks: (count: number) => plural(count, 'week', 'weeks'),
  for: 'For',
  missing: 'not in this playbook',
  empty: 'There are no programs yet.',
};

export const evidenceWords = {
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
};

export const archiveWords = {
  title: 'Archive',
  about: 'Practices by the month in which they were published.',
  series: 'Series',
  parts: (count: number) => plural(count, 'part', 'parts'),
  undated: 'No date',
  follow: 'Follow the playbook',
  empty: 'Nothing has been published yet.',
};
