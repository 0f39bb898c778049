import type { Here } from '../../browser/catalogue.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { planWords as says } from '../../site/words-plan.ts';
import { useAtom } from '../reader/use-atom.ts';
import { useCoaching } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { Parts } from './Parts.tsx';

/** What the reader wants, where they are, and the weeks from there. */
export function PlanPage({ here, store }: { here: Here; store: LogStore }) {
  const [loaded, again] = useCoaching(here.base);
  const { reason } = useAtom(store.state);
  return (
    <>
      {reason && (
        <p class="notice saved-notice" role="alert">
          {says.notSaved.text} <a href={`${here.base}progress/#mine`}>{says.notSaved.link}</a>
        </p>
      )}
      <Waiting loaded={loaded} says={says} again={again} />
      {loaded.status === 'ready' && <Parts here={here} store={store} both={loaded.value} />}
    </>
  );
}
