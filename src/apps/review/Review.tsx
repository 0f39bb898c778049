import type { Here } from '../../browser/catalogue.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { reviewWords as says } from '../../site/words-review.ts';
import { useAtom } from '../reader/use-atom.ts';
import { useCatalogue } from '../reader/use-catalogue.ts';
import { NoQuestions } from './Nothing.tsx';
import { ReviewSitting } from './ReviewSitting.tsx';

/** Today's review: loads what is asked, says when it cannot, and when an answer could not be kept. */
export function Review({ here, store }: { here: Here; store: LogStore }) {
  const [loaded, again] = useCatalogue(here.base);
  const { saved, reason } = useAtom(store.state);
  return (
    <>
      {!saved && reason !== 'corrupt-kept' && (
        <p class="notice" role="alert">
          {says.notSaved} <a href={`${here.base}progress/#mine`}>{says.toBackup}</a>
        </p>
      )}
      {loaded.status === 'loading' && (
        <p class="review-wait ui" role="status">
          {says.loading}
        </p>
      )}
      {loaded.status === 'failed' && (
        <div class="review-nothing" role="alert">
          <h2>{says.failed.title}</h2>
          <p>{says.failed.text}</p>
          <button class="go" type="button" onClick={again}>
            {says.failed.again}
          </button>
        </div>
      )}
      {loaded.status === 'ready' &&
        (loaded.catalogue.questions.length === 0 ? (
          <NoQuestions base={here.base} />
        ) : (
          <ReviewSitting here={here} store={store} catalogue={loaded.catalogue} />
        ))}
    </>
  );
}
