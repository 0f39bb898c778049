import { packageReviewWords } from 'virtual:chalktalk/words/lms';
import { reviewWords as says } from 'virtual:chalktalk/words/review';
import { type Here, pageAddress } from '../../browser/here.ts';

/** To the reader's progress; a package for an LMS has no such page. */
export function ToProgress({ here: { base, course } }: { here: Here }) {
  if (course !== undefined) return null;
  return (
    <a class="button ui" href={`${base}progress/`}>
      {says.done.progress}
    </a>
  );
}

/** Back to where readers begin: home, or the first page of a package. */
export function ToStart({ here }: { here: Here }) {
  const { base, course } = here;
  return (
    <a class="button go ui" href={course === undefined ? base : pageAddress(here, course)}>
      {course === undefined ? says.done.home : packageReviewWords.toCourse}
    </a>
  );
}
