import { type Here, pageAddress } from '../../browser/catalogue.ts';
import { packageReviewWords } from '../../words/en/lms.ts';
import { reviewWords as says } from '../../words/en/review.ts';

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
