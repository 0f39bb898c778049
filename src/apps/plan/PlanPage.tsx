import { planWords as says } from 'virtual:chalktalk/words/plan';
import { useEffect, useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { addressed, letGo } from '../../browser/link/addressed.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { SavedNotice } from '../backup/SavedNotice.tsx';
import { useCoaching } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { Parts } from './Parts.tsx';

/** What the reader wants, where they are, and the weeks from there. */
export function PlanPage({ here, store }: { here: Here; store: LogStore }) {
  const [loaded, again] = useCoaching(here.base);
  return (
    <>
      <SavedNotice here={here} store={store} />
      <Brought base={here.base} />
      <Waiting loaded={loaded} says={says} again={again} />
      {loaded.status === 'ready' && <Parts here={here} store={store} both={loaded.value} />}
    </>
  );
}

/** A link that was meant for a coach: this page is the reader's own. */
function Brought({ base }: { base: string }) {
  const [brought, setBrought] = useState(addressed);
  useEffect(() => {
    const look = () => setBrought(addressed());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  if (!brought) return null;
  const close = () => {
    letGo();
    setBrought(undefined);
  };
  return (
    <section class="offer brought" aria-label={says.brought.title}>
      <p class="offer-title">{says.brought.title}</p>
      <p>{says.brought.text}</p>
      <p class="offer-ways">
        <a class="button go ui" href={`${base}desk/${brought.link}`}>
          {says.brought.go}
        </a>
        <button type="button" onClick={close}>
          {says.brought.close}
        </button>
      </p>
    </section>
  );
}
