import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Here } from '../../browser/catalogue.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { progressWords as says } from '../../site/words-progress.ts';
import { useAtom } from '../reader/use-atom.ts';
import { useCatalogue } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import type { Opened } from '../share/travel.ts';
import { Learning } from './Learning.tsx';
import { Mine } from './mine/Mine.tsx';
import { Offer } from './mine/Offer.tsx';
import { SavedNotice } from './SavedNotice.tsx';
import { Section } from './Section.tsx';

interface Props {
  here: Here;
  store: LogStore;
  /** What a link in the address brought; settled before anything else is shown. */
  brought: Promise<Opened> | undefined;
}

/** Everything that the log says, and what can be done with it. */
export function Progress({ here, store, brought }: Props) {
  const [loaded, again] = useCatalogue(here.base);
  const [offer, setOffer] = useState<Opened>();
  useEffect(() => void brought?.then(setOffer), []);
  const empty = useAtom(store.log).size === 0;
  // Time stands still while the page is read, so that no number changes under the reader's eyes.
  const now = useMemo(() => Date.now(), []);
  const clearAddress = () => history.replaceState(null, '', location.pathname + location.search);
  const closeOffer = () => {
    setOffer(undefined);
    clearAddress();
  };
  return (
    <>
      {offer && (
        <div class="brought">
          <Offer here={here} store={store} opened={offer} onAdded={clearAddress} onClose={closeOffer} />
        </div>
      )}
      <SavedNotice here={here} store={store} />
      <Waiting loaded={loaded} says={says} again={again} />
      {loaded.status === 'ready' && <Learning here={here} store={store} catalogue={loaded.value} now={now} empty={empty} />}
      {loaded.status !== 'loading' && (
        <Section id="mine" title={says.mine.title}>
          <Mine here={here} store={store} />
        </Section>
      )}
    </>
  );
}
