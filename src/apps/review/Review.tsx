import { reviewWords as says } from 'virtual:chalktalk/words/review';
import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { SavedNotice } from '../backup/SavedNotice.tsx';
import { useCatalogue } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { NoQuestions } from './Nothing.tsx';
import { ReviewSitting } from './ReviewSitting.tsx';

/** Today's review: loads what is asked, says when it cannot, and when an answer could not be kept. */
export function Review({ here, store }: { here: Here; store: LogStore }) {
  const [loaded, again] = useCatalogue(here.base);
  // In a package the launch page says what is kept, and where.
  const alone = here.course === undefined;
  return (
    <>
      {alone && <SavedNotice here={here} store={store} />}
      <Waiting loaded={loaded} says={says} again={again} />
      {loaded.status === 'ready' &&
        (loaded.value.questions.length === 0 ? (
          <NoQuestions base={here.base} />
        ) : (
          <ReviewSitting here={here} store={store} catalogue={loaded.value} />
        ))}
    </>
  );
}
