import type { Course } from '../../learner/completion.ts';

/** What the launch page of a package knows of it; written into the page when the package is made. */
export interface PackagedCourse extends Course {
  /** Playbook and module or program: the same in every package of it. */
  id: string;
  title: string;
  standard: 'scorm12' | 'cmi5';
  /** The score from which it is passed, 0 to 100. */
  mastery: number;
  /** All its pages in reading order, with the review of its questions at the end. `pages` are those that have to be read. */
  contents: readonly { url: string; title: string }[];
}

/** Site path of the review. A course without questions has none. */
export const REVIEW = '/review/';

/** Id of the element that holds it. */
export const COURSE_DATA = 'lms-course';

/** The address of a page inside the package, from the launch page: servers of LMSs know no directory index. */
export function fileOf(url: string): string {
  return `${url.slice(1)}index.html`;
}
