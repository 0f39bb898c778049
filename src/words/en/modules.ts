import { plural } from './formats.ts';

// Modules and their lessons.

export const modulesWords = {
  title: 'Modules',
  about: 'Lessons in order. Each builds one skill and ends in the field.',
  lessons: (count: number) => plural(count, 'lesson', 'lessons'),
  lessonsTitle: 'Lessons',
  prerequisites: 'Do first',
  noPrerequisites: 'Nothing: start here',
  builds: 'Builds',
  leadsTo: 'Leads on to',
  start: 'Start with lesson 1',
  empty: 'There are no modules yet.',
};

export const lessonWords = {
  place: (place: number, of: number) => `Lesson ${place} of ${of}`,
  objective: 'Objective',
  guide: 'For the coach',
  guideOpen: 'Coach’s guide',
  neighbours: 'Previous and next lesson',
  end: 'Back to the module',
  all: 'All lessons',
};
