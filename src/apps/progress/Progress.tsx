import { progressWords as says } from 'virtual:chalktalk/words/progress';
import { useMemo } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { letGo } from '../../browser/link/addressed.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { SavedNotice } from '../backup/SavedNotice.tsx';
import { useAtom } from '../reader/use-atom.ts';
import { useCatalogue } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { CodeEntry } from '../share/CodeEntry.tsx';
import { OtherKey } from '../share/OtherKey.tsx';
import { Mended } from '../share/Unusable.tsx';
import { useBrought } from '../share/use-brought.ts';
import { Learning } from './Learning.tsx';
import { Offer } from './mine/Offer.tsx';

interface Props {
  here: Here;
  store: LogStore;
}

/** Everything that the log says, and what can be done with it. */
export function Progress({ here, store }: Props) {
  const [loaded, again] = useCatalogue(here.base);
  const { opened: brought, sealed, unsealed, mended, put } = useBrought(here);
  const empty = useAtom(store.log).size === 0;
  // Time stands still while the page is read, so that no number changes under the reader's eyes.
  const now = useMemo(() => Date.now(), []);
  return (
    <>
      {sealed && (
        <div class="brought">
          <Mended mended={mended} />
          <CodeEntry sealed={sealed} onOpened={unsealed} onClose={() => put(undefined)} />
        </div>
      )}
      {brought && brought !== 'reading' && (
        <div class="brought">
          <Mended mended={mended} />
          <OtherKey here={here} opened={brought} />
          <Offer here={here} store={store} opened={brought} onAdded={letGo} onClose={() => put(undefined)} />
        </div>
      )}
      <SavedNotice here={here} store={store} damage />
      <Waiting loaded={loaded} says={says} again={again} />
      {loaded.status === 'ready' && <Learning here={here} store={store} catalogue={loaded.value} now={now} empty={empty} />}
    </>
  );
}
